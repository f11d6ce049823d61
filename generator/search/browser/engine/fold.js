// Folding: text written so that what readers hold to be the same is the same. FORMAT.md tells the rules;
// generator/terms/fold.py is the same at the other end.

const SPACES = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a";
const INVISIBLE =
  "\xad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067" +
  "\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff";
const SIGNS = [
  [SPACES + INVISIBLE, ""],
  ["“”„‟〝〞「」『』﹁﹂﹃﹄＂", "\""],
  ["‘’‚‛＇", "'"],
  ["〔［【〖〘(（[", "["],
  ["〕］】〗〙)）]", "]"],
  ["—–―‒－‐‑﹣", "-"],
  ["·・‧•∙", "·"],
];
// A comma that parts thousands, in folded text: 2021,202 is no number, nor is 0.5,200.
const THOUSANDS = /,(?=[0-9]{3}(?![0-9]))(?<=(?<![0-9]|[0-9]\.)[0-9]{1,3},)/gu;
const LAST = 0x2fa1d; // the last compatibility ideograph; nothing is folded behind it

export const isWord = (character) => /[\p{L}\p{N}\p{M}]/u.test(character);

/** The ideographs of GB 2312 level 1 and 2, for which the early piece of the map is enough. */
function commonIdeographs() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  return new Set(new TextDecoder("gbk").decode(new Uint8Array(bytes)));
}

const plain = (character) =>
  character.codePointAt(0) > LAST ? character : character.normalize("NFKC").toLowerCase();

/** Folds with the pieces of the map it was given so far. */
export class Folder {
  constructor(early) {
    this.map = new Map(SIGNS.flatMap(([signs, folded]) => [...signs].map((sign) => [sign, folded])));
    this.complete = false;
    this.add(early);
  }

  /** Take in a piece of the map: key, value, key, value. */
  add(pairs) {
    const characters = [...pairs];
    for (let i = 0; i + 1 < characters.length; i += 2) this.map.set(characters[i], characters[i + 1]);
    this.known = new Map();
  }

  /** Take in the late piece, after which every text can be folded. */
  finish(rest) {
    this.add(rest);
    this.complete = true;
  }

  /** Whether a reader's text has ideographs for which the late piece is still to be read. */
  lacks(text) {
    if (this.complete) return false;
    this.common ??= commonIdeographs();
    return [...text].some((one) =>
      [...plain(one)].some((two) => /\p{Unified_Ideograph}/u.test(two) && !this.common.has(two)));
  }

  character(one) {
    let folded = this.known.get(one);
    if (folded === undefined) {
      folded = [...plain(one)].map((two) => this.map.get(two) ?? two).join("");
      if (one.codePointAt(0) > LAST) folded = one;
      this.known.set(one, folded);
    }
    return folded;
  }

  fold(text) {
    let folded = "";
    for (const one of text) folded += this.character(one);
    return folded.includes(",") ? folded.replace(THOUSANDS, "") : folded;
  }

  /** Folded text, and for each of its UTF-16 units where in the text its character begins. */
  traced(text) {
    let folded = "";
    const origins = [];
    let place = 0;
    for (const one of text) {
      const now = this.character(one);
      folded += now;
      for (let i = 0; i < now.length; i++) origins.push(place);
      place += one.length;
    }
    const dropped = new Set([...folded.matchAll(THOUSANDS)].map(({ index }) => index));
    if (dropped.size === 0) return { folded, origins };
    return { folded: folded.replace(THOUSANDS, ""), origins: origins.filter((_, unit) => !dropped.has(unit)) };
  }
}

/** Where in the text the folded units from `start` to before `end` came from, as [start, end]. */
export function origin(text, origins, [start, end]) {
  const last = origins[end - 1];
  return [origins[start], last + (text.codePointAt(last) > 0xffff ? 2 : 1)];
}
