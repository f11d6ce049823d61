// What the search says to its readers: `said` holds the words, section `search` of
// generator/words/zh.yml; here numbers and names are put into them.

import { said } from "./said.js";

export { said };

const counted = new Intl.NumberFormat(said.locale);
const rated = new Intl.NumberFormat(said.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const number = (value) => counted.format(value);
export const rate = (value) => rated.format(value);

// A text with values in place of its {names}.
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/gu, (_, name) => String(values[name]));
}

export const year = (value) => fill(said.year, { year: value });

// What a value of a filter is called; `label` is the index's own word for it.
export function value(filter, id, label) {
  if (filter === "year") return year(id);
  return (filter === "kind" && said.kinds[id]) || (filter === "part" && said.parts[id]) || label;
}

export const only = (label) => fill(said.only, { label });
export const without = (label) => fill(said.without, { label });
export const rest = (many) => fill(said.rest, { many: number(many) });
export const chosen = (many) => fill(said.chosen, { many: number(many) });

// How many were found; where the index alone tells it, that it is not more.
function found(pattern, { totalHits, totalReports, certain }) {
  const told = (many) => (certain ? number(many) : fill(said.at_most, { many: number(many) }));
  return fill(pattern, { hits: told(totalHits), reports: told(totalReports) });
}

export const totals = (outcome) => found(said.totals, outcome);

// What a screen reader is told when results have come.
export function announced(outcome) {
  const shown = number(outcome.results.length);
  if (outcome.totalHits === null) return outcome.results.length ? fill(said.listed, { many: shown }) : "";
  if (outcome.exact) return outcome.totalHits ? found(said.found, outcome) : said.nothing;
  return outcome.results.length ? fill(said.listed_near, { many: shown }) : said.nothing;
}

export const moved = (first, last) => fill(said.moved, { first: number(first), last: number(last) });
export const lastPage = (most) => fill(said.last_page, { most: number(most) });
export const stopped = (waiting) => fill(said.stopped, { waiting: number(waiting) });
export const verifying = (done, total) => fill(said.verifying, { done: number(done), total: number(total) });
export const asked = (text) => fill(said.asked, { text: text.trim() });

// Counts that follow from the index alone are never more than told.
export const bounded = (text, certain) => (certain ? text : fill(said.bounded, { said: text }));

export function chartSaid(rows) {
  const [first, last] = [rows[0].year, rows[rows.length - 1].year];
  const top = rows.reduce((one, other) => (other.rate > one.rate ? other : one));
  return fill(said.chart_said, { first, last, top: top.year, rate: rate(top.rate) });
}

export const bar = (row) => fill(said.bar, { year: year(row.year), rate: rate(row.rate) });
export const marked = (many) => fill(said.marked, { many: number(many) });
export const stepped = (place, many) => fill(said.stepped, { place: number(place), many: number(many) });
