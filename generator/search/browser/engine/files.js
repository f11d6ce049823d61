// Files of the index: fetched once, unpacked, kept in memory as long as there is room.

import { Unavailable, fetched } from "./fetching.js";

const ROOM = 48e6; // bytes of files, unpacked, that are kept

/** Keeps what was used last, up to a weight. */
export class Kept {
  constructor(room) {
    this.room = room;
    this.used = 0;
    this.entries = new Map();
  }

  get(key) {
    const entry = this.entries.get(key);
    if (entry) {
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry?.value;
  }

  set(key, value, weight) {
    this.delete(key);
    this.entries.set(key, { value, weight });
    this.used += weight;
    for (const oldest of this.entries.keys()) {
      if (this.used <= this.room || oldest === key) break;
      this.delete(oldest);
    }
  }

  delete(key) {
    this.used -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}

const UTF8 = new TextDecoder();

export async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const asBytes = (bytes) => bytes;
export const asText = async (bytes) => UTF8.decode(await inflate(bytes));
export const asJson = async (bytes) => JSON.parse(await asText(bytes));

export class Files {
  constructor(folder) {
    this.folder = folder;
    this.kept = new Kept(ROOM);
  }

  /** A file of data by its name, decoded; kept, so that it is asked for once. */
  read(name, decode) {
    const known = this.kept.get(name);
    if (known) return known;
    const coming = fetched(new URL(`data/${name}.bin`, this.folder), "gone").then(async (bytes) => {
      const value = await this.decoded(bytes, decode);
      if (this.kept.get(name) === coming) this.kept.set(name, coming, bytes.length * 4);
      return value;
    });
    this.kept.set(name, coming, 4096);
    coming.catch(() => this.kept.delete(name));
    return coming;
  }

  async decoded(bytes, decode) {
    try {
      return await decode(bytes);
    } catch (error) {
      throw new Unavailable("damaged", error);
    }
  }
}
