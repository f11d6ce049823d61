// A segment of the index: reports of some years, their blocks' numbers, postings and texts.

import { asBytes, asJson, asText, inflate } from "./files.js";
import { Varints, placeOf, postings } from "./leaves.js";

const PAGE = 128; // names of texts on a page
const NAME = 10; // characters of a name
const ENCODINGS = ["utf-8", "gbk"];

/** starts[class][ordinal]: the number of the report's first block of the class; one more ends the class. */
function columns(bytes, { reports }) {
  const varints = new Varints(bytes);
  let next = 0;
  const starts = [0, 1, 2].map(() => {
    const counts = varints.column(reports);
    const places = new Uint32Array(reports + 1);
    for (let ordinal = 0; ordinal <= reports; ordinal++) {
      places[ordinal] = next;
      next += counts[ordinal] ?? 0;
    }
    return places;
  });
  const [division, kind, year] = [0, 1, 2].map(() => varints.column(reports));
  return { starts, division, kind, year };
}

function facets(bytes, { reports, blocks }) {
  const varints = new Varints(bytes);
  const characters = varints.column(reports);
  const end = varints.place + blocks;
  return { characters, topic: bytes.subarray(varints.place, end), part: bytes.subarray(end, end + blocks) };
}

async function text(bytes) {
  const decoder = new TextDecoder(ENCODINGS[bytes[0]]);
  return { ...JSON.parse(decoder.decode(await inflate(bytes.subarray(1)))), folded: [] };
}

export class Segment {
  constructor(files, listing, rank) {
    Object.assign(this, { files, listing, rank, blocks: listing.blocks, reports: listing.reports });
  }

  columns() {
    return this.files.read(this.listing.columns, async (bytes) => columns(await inflate(bytes), this.listing));
  }

  facets() {
    return this.files.read(this.listing.facets, async (bytes) => facets(await inflate(bytes), this.listing));
  }

  /** The leaf in which a token may be, and its size in bytes; null where there is none. */
  async locate({ tree, key }) {
    const { keys, pages } = this.listing[tree];
    const at = placeOf(keys, key);
    if (at < 0) return null;
    const page = await this.files.read(pages[at], asJson);
    const place = placeOf(page.keys, key);
    return place < 0 ? null : { leaf: page.leaves[place], size: page.sizes[place] };
  }

  /** Blocks where a token stands, from the leaf it was located in; big lists stay decoded. */
  async postings(token, located) {
    if (located === null) return new Uint32Array(0);
    const name = `${this.rank} ${token.tree} ${token.key}`;
    const known = this.files.kept.get(name);
    if (known) return known;
    const bytes = await this.files.read(located.leaf, asBytes);
    const found = await this.files.decoded(bytes, (raw) => postings(raw, token.tree, token.key, this.blocks));
    this.files.kept.set(name, found, found.byteLength + 64);
    return found;
  }

  /** A report's text, unpacked. */
  async text(ordinal) {
    const names = await this.files.read(this.listing.texts[Math.floor(ordinal / PAGE)], asText);
    const at = (ordinal % PAGE) * NAME;
    return this.files.read(names.slice(at, at + NAME), text);
  }
}

export const classOf = ({ starts }, block) => (block >= starts[2][0] ? 2 : block >= starts[1][0] ? 1 : 0);

/** Of blocks in ascending order, the ordinals of their reports. */
export function ordinalsOf({ starts }, blocks) {
  const ordinals = new Uint32Array(blocks.length);
  let i = 0;
  for (const places of starts) {
    const end = places[places.length - 1];
    for (let ordinal = 0; i < blocks.length && blocks[i] < end; i++) {
      while (blocks[i] >= places[ordinal + 1]) ordinal++;
      ordinals[i] = ordinal;
    }
  }
  return ordinals;
}

/** A block's place among the blocks of its report's text. */
export function placeIn({ starts }, block, ordinal) {
  let before = 0;
  for (const places of starts) {
    if (block < places[places.length - 1]) return before + block - places[ordinal];
    before += places[ordinal + 1] - places[ordinal];
  }
  throw new RangeError("no such block");
}
