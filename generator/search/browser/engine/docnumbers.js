// Document numbers: the brackets around their year may be left out or stand, in the text and in a query.

// In a term: a year in brackets before the number, or one bare where a number of a document may follow.
const YEARS = /\[([0-9]{4})\](?=第?[0-9])|(?<![0-9.])((?:19|20)[0-9]{2})(?=[0-9]|第[0-9]|第?$)/gu;
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/gu;

const escaped = (text) => text.replace(SPECIAL, "\\$&");

/** The years of a term whose brackets are free: [start, end, year]; none where the term is but a year. */
function years(term) {
  return [...term.matchAll(YEARS)]
    .map(({ 0: all, 1: bracketed, 2: bare, index }) => [index, index + all.length, bracketed ?? bare])
    .filter(([start, end]) => start > 0 || end < term.length);
}

function rewritten(term, found, write, rest) {
  let [text, place] = ["", 0];
  for (const [start, end, year] of found) {
    text += rest(term.slice(place, start)) + write(year, end === term.length);
    place = end;
  }
  return text + rest(term.slice(place));
}

/** The term as it is, or as texts may have it, for its tokens. */
export function variants(term) {
  const found = years(term);
  const same = (text) => text;
  const bare = rewritten(term, found, (year) => year, same);
  return [...new Set([term, bare, rewritten(term, found, (year) => `[${year}]`, same)])];
}

/** A pattern of all variants; null for a term that has but one. */
export function pattern(term) {
  const found = years(term);
  if (found.length === 0) return null;
  const either = (year, atEnd) => `(?:\\[${year}${atEnd ? "(?=\\]第?[0-9])" : "\\](?=第?[0-9])"}|${year})`;
  return new RegExp(rewritten(term, found, either, escaped), "gu");
}
