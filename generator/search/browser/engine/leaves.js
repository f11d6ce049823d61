// Leaves of trees: keys and, in Rice code, the numbers of the blocks where each stands.

const UTF8 = new TextDecoder();

/** Reads varints one after the other. */
export class Varints {
  constructor(bytes, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }

  next() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.place++];
      if (byte === undefined) throw new RangeError("ends inside a number");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  column(length) {
    return Uint32Array.from({ length }, () => this.next());
  }
}

const gramKeys = (lines) => lines.flatMap((line) => {
  const [first, ...seconds] = line;
  return seconds.map((second) => first + second);
});

/** A leaf's head: its keys, in how many blocks each stands, where the bits begin. */
export function head(bytes, tree) {
  const varints = new Varints(bytes);
  const length = varints.next();
  const lines = UTF8.decode(bytes.subarray(varints.place, varints.place + length)).split("\n");
  const keys = tree === "grams" ? gramKeys(lines) : lines;
  varints.place += length;
  return { keys, counts: varints.column(keys.length), start: varints.place };
}

/** How many low bits the values of a key in `count` of `blocks` blocks have. */
export function width(count, blocks) {
  const quotient = Math.floor((69 * blocks) / (100 * count));
  return quotient > 1 ? 31 - Math.clz32(quotient) : 0;
}

class Bits {
  constructor(bytes, start) {
    this.bytes = bytes;
    this.place = start * 8;
  }

  /** The next 25 bits at least, at the upper end of 32. */
  window() {
    const at = this.place >>> 3;
    const { bytes } = this;
    const word = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    return word << (this.place & 7);
  }

  ones() {
    let count = 0;
    for (;;) {
      const run = Math.min(Math.clz32(~this.window()), 24);
      this.place += run;
      count += run;
      if (run < 24) return count;
      if (this.place >>> 3 >= this.bytes.length) throw new RangeError("ends inside a list");
    }
  }

  low(bits) {
    if (bits === 0) return 0;
    const value = this.window() >>> (32 - bits);
    this.place += bits;
    return value;
  }
}

/** Numbers of blocks, ascending; written into `into` where it is given, else only passed over. */
function list(bits, count, blocks, into) {
  const low = width(count, blocks);
  let block = -1;
  for (let i = 0; i < count; i++) {
    const ones = bits.ones();
    bits.place += 1;
    block += 1 + ones * 2 ** low + bits.low(low);
    if (into) into[i] = block;
  }
}

/** The numbers of the blocks where a key stands. */
export function postings(bytes, tree, key, blocks) {
  const { keys, counts, start } = head(bytes, tree);
  const at = keys.indexOf(key);
  if (at < 0) return new Uint32Array(0);
  const bits = new Bits(bytes, start);
  for (let i = 0; i < at; i++) list(bits, counts[i], blocks);
  const found = new Uint32Array(counts[at]);
  list(bits, counts[at], blocks, found);
  return found;
}

/** Marks the blocks of all keys that begin with a character. */
export function begun(bytes, tree, first, blocks, marks) {
  const { keys, counts, start } = head(bytes, tree);
  const bits = new Bits(bytes, start);
  keys.forEach((key, i) => {
    const into = key.startsWith(first) ? new Uint32Array(counts[i]) : undefined;
    list(bits, counts[i], blocks, into);
    into?.forEach((block) => (marks[block] = 1));
  });
}

/** Keys compare by code points, so a surrogate counts as more than any other unit. */
const rank = (unit) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

export function isBefore(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (at >= other.length) return false;
  return at >= one.length || rank(one.charCodeAt(at)) < rank(other.charCodeAt(at));
}

/** The place of the last of the first keys that is not behind the key; -1 if all are. */
export function placeOf(firstKeys, key) {
  let [low, high] = [0, firstKeys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(key, firstKeys[middle])) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
