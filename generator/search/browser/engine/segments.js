// A segment of the index: reports of some years, their blocks' numbers, postings and texts.

import { asBytes, asJson, asText, inflate } from "./files.js";
import { Varints, begun, isBefore, placeOf, postings } from "./leaves.js";

const PAGE = 128; // names of texts on a page
const FREQUENT = 32; // a character in more than one of so many blocks has a list of its own
const NAME = 10; // characters of a name

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

/** Rows of blocks from their columns; places are written as the difference to the one before. */
function rowsOf([places, ...columns]) {
  let place = 0;
  return places.map((step, at) => [(place += step), ...columns.map((column) => column[at])]);
}

async function text(bytes, alphabet) {
  const read = JSON.parse(alphabet.read(await inflate(bytes)));
  return { ...read, blocks: rowsOf(read.blocks), folded: [] };
}

/** Whether a token is a single character, whose list may be found in its pairs' ones. */
const isAlone = ({ tree, key }) => tree === "grams" && key.endsWith(" ");

export class Segment {
  constructor(files, alphabet, listing, rank) {
    Object.assign(this, { files, alphabet, listing, rank, blocks: listing.blocks, reports: listing.reports });
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
    const least = isAlone({ tree, key }) && pages.length > 0 ? 0 : -1; // a pair behind it may be in the first leaf
    const at = Math.max(least, placeOf(keys, key));
    if (at < 0) return null;
    const page = await this.files.read(pages[at], asJson);
    const place = Math.max(least, placeOf(page.keys, key));
    return place < 0 ? null : { leaf: page.leaves[place], size: page.sizes[place] };
  }

  /** Blocks where a token stands, from the leaf it was located in; big lists stay decoded. */
  async postings(token, located) {
    if (located === null) return new Uint32Array(0);
    const name = `${this.rank} ${token.tree} ${token.key}`;
    const known = this.files.kept.get(name);
    if (known) return known;
    const bytes = await this.files.read(located.leaf, asBytes);
    const own = await this.files.decoded(bytes, (raw) => postings(raw, token.tree, token.key, this.blocks));
    const isRare = isAlone(token) && own.length * FREQUENT <= this.blocks;
    const found = isRare ? await this.begun(token) : own;
    this.files.kept.set(name, found, found.byteLength + 64);
    return found;
  }

  /** The blocks of all keys that begin with a token's character. */
  async begun({ tree, key }) {
    const [first] = key;
    const marks = new Uint8Array(this.blocks);
    const leaves = await this.leavesFrom(tree, key, String.fromCodePoint(first.codePointAt(0) + 1));
    for (const bytes of await Promise.all(leaves.map((leaf) => this.files.read(leaf, asBytes)))) {
      begun(bytes, tree, first, this.blocks, marks);
    }
    return Uint32Array.from(marks.keys()).filter((block) => marks[block]);
  }

  /** The leaves in which keys from one up to another may be. */
  async leavesFrom(tree, key, end) {
    const { keys, pages } = this.listing[tree];
    const within = (names, firsts) => names.filter((_, i) => isBefore(firsts[i], end) && i >= placeOf(firsts, key));
    const read = await Promise.all(within(pages, keys).map((page) => this.files.read(page, asJson)));
    return read.flatMap((page) => within(page.leaves, page.keys));
  }

  /** A report's text, unpacked. */
  async text(ordinal) {
    const names = await this.files.read(this.listing.texts[Math.floor(ordinal / PAGE)], asText);
    const at = (ordinal % PAGE) * NAME;
    return this.files.read(names.slice(at, at + NAME), (bytes) => text(bytes, this.alphabet));
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
