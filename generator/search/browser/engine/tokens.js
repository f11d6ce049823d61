// The tokens of a folded term, as the index has them: two word characters side by side, a number, a number
// and the character behind it; one character only where it has no neighbour.

import { isWord } from "./fold.js";

const UNITS = /[0-9]+(?:\.[0-9]+)*|[^]/gu;
const MOST = 32; // tokens of a query; beyond them only verifying knows

const sort = (unit) => (/^[0-9]/.test(unit) ? "number" : isWord(unit) ? "word" : "mark");

/** Runs in which every two neighbours make a token: at most one number, then word characters. */
function runs(folded) {
  const found = [];
  let before = "mark";
  for (const unit of folded.match(UNITS) ?? []) {
    const now = sort(unit);
    if (now === "word" && before !== "mark") found.at(-1).push(unit);
    else if (now !== "mark") found.push([unit]);
    before = now;
  }
  return found;
}

function token(run, at) {
  const numbers = sort(run[at]) === "number";
  return { tree: numbers ? "numbers" : "grams", key: run[at] + (run[at + 1] ?? (numbers ? "" : " ")) };
}

/** So many of a list's items, from all over it. */
export const evenly = (list, most) =>
  list.length <= most ? list : Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]);

const distinct = (tokens) => [...new Map(tokens.map((one) => [one.tree + one.key, one])).values()];

/** Tokens that together hold every word character of the terms (`cover`), and those that overlap them (`more`). */
export function tokensOf(folded) {
  const cover = [];
  const overlapping = [];
  for (const run of folded.flatMap(runs)) {
    if (run.length === 1) cover.push(token(run, 0));
    for (let at = 0; at + 1 < run.length; at++) {
      (at % 2 === 0 || at + 2 === run.length ? cover : overlapping).push(token(run, at));
    }
  }
  const covering = distinct(cover);
  const all = distinct([...covering, ...overlapping]);
  return { cover: evenly(covering, MOST), more: evenly(all.slice(covering.length), MOST), all: evenly(all, MOST) };
}

/** Whether a term is one token and nothing else, so that the postings alone tell where it stands. */
export function isToken(folded) {
  const found = runs(folded);
  return found.length === 1 && found[0].length <= 2 && found[0].join("") === folded;
}

/** Whether the tokens tell little of a term: short pieces, parted by what no token goes across. */
export function isScattered(folded) {
  const found = runs(folded);
  return found.flat().join("") !== folded || found.length > 1 ? found.every((run) => run.length <= 2) : false;
}

export const hasWords = (folded) => runs(folded).length > 0;
