// What a reader's words ask for: spaces part terms, all of which must stand in the same block; quotes keep
// spaces; a hyphen before a term excludes it.

import { hasWords } from "./tokens.js";

const PIECES = /(-?)"([^"]*)"|(\S+)/gu;
const CURLY = /[“”„‟＂]/gu;
const LIMIT = 20000; // characters of a query that are looked at

function piece([all, minus, quoted, run]) {
  if (quoted !== undefined) return { text: quoted.trim(), phrase: true, minus: minus !== "" };
  const minusRun = /^-./u.test(run);
  return { text: minusRun ? run.slice(1) : all, phrase: false, minus: minusRun };
}

function problemOf(terms, excluded) {
  if (terms.length === 0) return excluded.length === 0 ? "empty" : "excluded-only";
  return terms.some(({ folded }) => hasWords(folded)) ? null : "marks";
}

/** Terms without those of marks alone, which say nothing beside words. */
function worded(terms) {
  const some = terms.filter(({ folded }) => hasWords(folded));
  return some.length > 0 ? some : terms;
}

function distinct(terms) {
  return [...new Map(terms.map((term) => [term.folded, term])).values()];
}

function parsed(text, folder) {
  const pieces = [...text.matchAll(PIECES)].map(piece)
    .map((one) => ({ ...one, folded: folder.fold(one.text) }))
    .filter(({ folded }) => folded !== "");
  const of = (minus) => distinct(pieces.filter((one) => one.minus === minus))
    .map(({ text, folded, phrase }) => ({ text, folded, phrase }));
  const [terms, excluded] = [worded(of(false)), of(true)];
  const problem = problemOf(terms, excluded);
  return { terms, excluded, words: [], barred: [], empty: problem === "empty", problem };
}

/** The readings of a query in the order of trial: curly quotes are text first, then as straight ones. */
export function readings(text, folder) {
  const short = text.slice(0, LIMIT);
  const straight = short.replace(CURLY, "\"");
  const found = [parsed(short, folder)];
  if (straight !== short) found.push(parsed(straight, folder));
  return found;
}
