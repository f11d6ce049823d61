// Files of the index: fetched once, unpacked, kept in memory as long as there is room.

const ROOM = 48e6; // bytes of files, unpacked, that are kept
const GONE = "检索数据已更新或缺失，请刷新页面后再试。";
const REASONS = {
  old: "您的浏览器版本较旧，不能使用检索，请更新浏览器。",
  local: "直接打开本地文件时不能使用检索，请通过网站访问。",
  network: "检索数据未能读取，请检查网络后再试。",
  missing: "本站没有检索数据。",
  gone: GONE,
  damaged: "检索数据损坏，请刷新页面后再试。",
  format: "检索数据与页面版本不符，请刷新页面后再试。",
};

/** Search cannot be had; the message says why, to readers. */
export class Unavailable extends Error {
  constructor(reason, cause) {
    super(REASONS[reason], { cause });
    this.name = "Unavailable";
    this.reason = reason;
  }
}

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

function supported() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

export class Files {
  constructor(base) {
    this.base = new URL(String(base).replace(/\/?$/u, "/"), globalThis.location?.href);
    this.kept = new Kept(ROOM);
  }

  async manifest() {
    if (!supported()) throw new Unavailable("old");
    if (this.base.protocol === "file:") throw new Unavailable("local");
    const bytes = await this.fetched("manifest.json", "missing", { cache: "no-cache" });
    return this.decoded(bytes, (raw) => JSON.parse(UTF8.decode(raw)));
  }

  /** A file of data by its name, decoded; kept, so that it is asked for once. */
  read(name, decode) {
    const known = this.kept.get(name);
    if (known) return known;
    const coming = this.fetched(`data/${name}.bin`, "gone").then(async (bytes) => {
      const value = await this.decoded(bytes, decode);
      if (this.kept.get(name) === coming) this.kept.set(name, coming, bytes.length * 4);
      return value;
    });
    this.kept.set(name, coming, 4096);
    coming.catch(() => this.kept.delete(name));
    return coming;
  }

  async fetched(path, absent, options) {
    let response;
    try {
      response = await fetch(new URL(path, this.base), options);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw new Unavailable("network", error);
    }
    throw new Unavailable(response.status === 404 ? absent : "network");
  }

  async decoded(bytes, decode) {
    try {
      return await decode(bytes);
    } catch (error) {
      throw new Unavailable("damaged", error);
    }
  }
}
