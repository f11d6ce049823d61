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

// How many were found, as numbers are written.
function amounts({ totalHits, totalReports }) {
  return { hits: number(totalHits), reports: number(totalReports) };
}

export function totals(outcome) {
  return fill(outcome.certain ? said.totals : said.totals_at_most, amounts(outcome));
}

// What a screen reader is told when results have come.
export function announced(outcome) {
  const shown = outcome.results.length;
  if (outcome.totalHits === null) return shown ? fill(said.listed, { many: number(shown) }) : "";
  if (!outcome.exact) return shown ? fill(said.listed_near, { many: number(shown) }) : said.nothing;
  if (!outcome.totalHits) return said.nothing;
  return fill(outcome.certain ? said.found : said.found_at_most, amounts(outcome));
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
