// Whether and where folded text holds a folded term.

import { pattern } from "./docnumbers.js";
import { origin } from "./fold.js";

const isDigit = (unit) => unit >= "0" && unit <= "9";

/** Whether a place lies inside a number, so that a match must not begin or end there. */
function cuts(text, place) {
  const [before, after] = [text[place - 1], text[place]];
  if (isDigit(before)) return isDigit(after) || (after === "." && isDigit(text[place + 1]));
  return before === "." && isDigit(after) && isDigit(text[place - 2]);
}

/** A way to find the next place of a term from a place on: [start, end] or null. */
function finder(term) {
  const years = pattern(term);
  if (years === null) {
    return (text, from) => {
      const start = text.indexOf(term, from);
      return start < 0 ? null : [start, start + term.length];
    };
  }
  return (text, from) => {
    years.lastIndex = from;
    const match = years.exec(text);
    return match && [match.index, match.index + match[0].length];
  };
}

/** A function that gives all places of a folded term in folded text; they do not overlap. */
export function matcher(term) {
  const next = finder(term);
  return (text) => {
    const found = [];
    let from = 0;
    for (let place = next(text, from); place !== null; place = next(text, from)) {
      const whole = !cuts(text, place[0]) && !cuts(text, place[1]);
      if (whole) found.push(place);
      from = whole ? place[1] : place[0] + 1;
    }
    return found;
  };
}

/** Places joined where they meet or overlap, in order. */
export function joined(places) {
  const found = [];
  for (const [start, end] of [...places].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** Places in folded text as places in the text it came from. */
export function traced(folder, text, places) {
  if (places.length === 0) return [];
  const { origins } = folder.traced(text);
  return joined(places.map((place) => origin(text, origins, place)));
}

/** Where a text as shown holds the terms of a query, in UTF-16 units: [[start, end], …]. */
export function marks(folder, text, terms) {
  const folded = folder.fold(text);
  return traced(folder, text, terms.flatMap((term) => matcher(term.folded)(folded)));
}
