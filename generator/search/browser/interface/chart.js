// Hits by year, rated by how much text the archive holds of the year, as a drawing and as a table.

import { draw, make } from "./dom.js";
import * as words from "./words.js";

const BAR = 14; // the widest; many years make all narrower
const STEP = { least: 5, most: 48 };
const HEIGHT = 84;
const FOOT = 18;
const HEAD = 16;
const ROOM = 224;
const EDGE = 17; // half a label may stand beyond the bars

export function rates(years) {
  return years
    .map((one) => ({ ...one, rate: one.characters ? (one.hits / one.characters) * 100_000 : 0 }))
    .sort((one, other) => one.year - other.year);
}

// Years of which nothing is held keep their place, so that a gap is seen as one.
function placed(rows) {
  const [first, last] = [rows[0].year, rows[rows.length - 1].year];
  const known = new Map(rows.map((row) => [row.year, row]));
  return Array.from({ length: last - first + 1 }, (_, place) => known.get(first + place) ?? { year: first + place });
}

function bar(row, place, step, top) {
  if (row.rate === undefined) return null;
  const height = top ? (row.rate / top) * HEIGHT : 0;
  const width = Math.min(BAR, step * 0.64);
  const x = place * step + (step - width) / 2;
  const kind = row.hits ? "bar" : "bar none";
  const shape = { x, y: HEAD + HEIGHT - Math.max(height, 1), width, height: Math.max(height, 1), class: kind };
  return draw("rect", shape, draw("title", {}, words.bar(row)));
}

// Labels only as dense as they can be read: every so many years, and always the last.
function yearLabels(rows, step) {
  const every = Math.ceil(44 / step);
  return rows
    .map((row, place) => ({ row, place }))
    .filter(({ place }) => (rows.length - 1 - place) % every === 0)
    .map(({ row, place }) =>
      draw("text", { x: place * step + step / 2, y: HEAD + HEIGHT + FOOT - 3, "text-anchor": "middle" }, row.year),
    );
}

function drawing(rows, certain) {
  const top = Math.max(...rows.map((row) => row.rate));
  const all = placed(rows);
  const step = Math.max(STEP.least, Math.min(STEP.most, ROOM / all.length));
  const width = Math.round(step * all.length);
  const peak = all.findIndex((row) => row.rate === top);
  const size = { viewBox: `${-EDGE} 0 ${width + 2 * EDGE} ${HEAD + HEIGHT + FOOT}`, width: width + 2 * EDGE, height: HEAD + HEIGHT + FOOT };
  return draw(
    "svg",
    { ...size, role: "img", "aria-label": words.bounded(words.chartSaid(rows), certain), class: "trend" },
    draw("line", { x1: 0, x2: width, y1: HEAD + HEIGHT + 0.5, y2: HEAD + HEIGHT + 0.5, class: "base" }),
    all.map((row, place) => bar(row, place, step, top)),
    draw(
      "text",
      { x: peak * step + step / 2, y: HEAD - 4, "text-anchor": "middle", class: "peak" },
      words.rate(top),
    ),
    yearLabels(all, step),
  );
}

function table(rows) {
  const heads = Object.values(words.said.heads).map((head) => make("th", { scope: "col" }, head));
  const lines = rows.map((row) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, row.year),
      [row.hits, row.reports, row.characters].map((value) => make("td", {}, words.number(value))),
      make("td", {}, words.rate(row.rate)),
    ),
  );
  return make("table", { class: "trend-table" }, make("thead", {}, make("tr", {}, heads)), make("tbody", {}, lines));
}

function framed(label, inner) {
  return make("div", { class: "trend-frame", tabindex: "0", role: "region", "aria-label": label }, inner);
}

// Nothing to compare in one year, nothing to draw without a hit.
export function chart(years, certain = true) {
  const rows = rates(years);
  if (rows.length < 2 || !rows.some((row) => row.hits)) return null;
  return make(
    "figure",
    { class: "trend-figure" },
    framed(words.said.chart, drawing(rows, certain)),
    make("details", {}, make("summary", {}, words.bounded(words.said.chart_table, certain)), framed(words.said.chart_table, table(rows))),
  );
}
