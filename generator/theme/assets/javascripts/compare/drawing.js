// Drawings of what was chosen, named and measured as those of generator/charts/, which charts.css paints.

import { ROOT, say, words } from "./cells.js";

export const [WIDE, TEXT, NAMES, LEADING, INSET, ROW] = [340, 13, 92, 16, 17, 26];

export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export const width = (text) => [...text].reduce((sum, one) => sum + TEXT * (one < "\u0080" ? 0.58 : 1), 0);

function fitting(text, room) {
  if (width(text) <= room) return text;
  let cut = text;
  while (cut && width(cut) + TEXT > room) cut = cut.slice(0, -1);
  return `${cut}…`;
}

export const digits = (value) => value.toLocaleString("en", { maximumFractionDigits: 4 });
const printed = (figure, unit) =>
  figure.approximation ? figure.quantity : `${digits(figure.low)}${unit}`;

// Round marks from nought to at or above the greatest, about four.
export function marks(greatest, whole) {
  const rough = (greatest || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((nice) => nice * power).find((one) => one >= rough * 0.9999);
  const apart = whole ? Math.max(1, step) : step;
  const count = Math.max(1, Math.ceil((greatest || 1) / apart - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * apart).toPrecision(12)));
}

const label = (one) => say(words.point, { district: one.district.name, year: one.year, quantity: one.figure.quantity });

// A value that leads to its sentence; `beside` are those of other districts that lie on the same spot.
// What the report itself calls about so much is hollow.
function linked(one, beside, ...children) {
  const told = [one, ...beside].map((it) => `${label(it)}\u3000${it.figure.sentence}`).join("\n");
  const about = one.figure.approximation ? " about" : "";
  const address = new URL(one.figure.address, ROOT);
  return svg("a", { class: `point${about}`, href: address, "aria-label": label(one) }, svg("title", {}, told), ...children);
}

// A dot for a value: a ring around those that lie on its spot already; worded where it is about so much.
export function dot(one, [cx, cy], drawn, reach, wording = true) {
  const alike = drawn.filter((it) => it.year === one.year && it.figure.low === one.figure.low);
  const at = alike.indexOf(one);
  const circle = svg("circle", { class: at ? "dot ring" : "dot", cx, cy, r: 3 + 3.5 * at });
  const found = svg("rect", { class: "reach", x: cx - reach / 2, y: cy - 12, width: reach, height: 24 });
  const worded = wording && one.figure.approximation && !at ? [svg("text", { class: "value", x: cx, y: cy - 8 }, one.figure.quantity)] : [];
  return linked(one, alike.filter((it) => it !== one), found, circle, ...worded);
}

export function framed(kind, id, title, wide, high, ...children) {
  const named = svg("title", { id: `${id}-title` }, title);
  const box = { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high };
  return svg("svg", { class: `chart ${kind}`, role: "group", "aria-labelledby": `${id}-title`, ...box }, named, ...children);
}

// The way from year to year; a year without a figure breaks it.
export function way(own, x, y) {
  return own.map((one, n) => `${n && own[n - 1].year === one.year - 1 ? "L" : "M"} ${x(one.year)} ${y(one.figure.low)}`).join(" ");
}

// Lines over the years, one a district, named at their ends. A district keeps its colour from one drawing
// to the next: that of its place among the chosen ones.
export function lines(id, title, drawn, years, unit, chosen) {
  const districts = chosen.filter((one) => drawn.some((it) => it.district === one));
  const ticks = marks(Math.max(...drawn.map((one) => one.figure.low)), drawn.every((one) => Number.isInteger(one.figure.low)));
  const high = Math.max(190, LEADING * districts.length + 62);
  const left = 8 + Math.max(...ticks.map((tick) => width(digits(tick))));
  const [across, down] = [WIDE - left - NAMES, high - 52];
  const [first, last] = [years[0], years.at(-1)];
  const x = (year) => (first === last ? across / 2 : INSET + ((year - first) / (last - first)) * (across - 2 * INSET));
  const y = (value) => down - (value / ticks.at(-1)) * down;

  const axis = svg("g", { class: "axis left" });
  for (const tick of ticks) {
    axis.append(svg("line", { x1: -4, x2: across, y1: y(tick), y2: y(tick) }));
    axis.append(svg("text", { x: -8, y: y(tick), dy: "0.32em" }, digits(tick)));
  }
  const step = Math.ceil((last - first + 1) / (1 + Math.floor((across - 2 * INSET) / 38)));
  const bottom = svg("g", { class: "axis bottom" });
  for (let year = last; year >= first; year -= step) bottom.append(svg("text", { x: x(year), y: down + 8, dy: "1em" }, String(year)));
  const group = svg("g", { transform: `translate(${left} 26)` }, axis, bottom);
  group.append(svg("text", { class: "unit", x: 4 - left, y: -10 }, unit));

  const ends = districts.map((district) => {
    const own = drawn.filter((one) => one.district === district).sort((a, b) => a.year - b.year);
    const kind = `series-${chosen.indexOf(district) % 4}`;
    group.append(svg("path", { class: `line ${kind}`, d: way(own, x, y) }));
    group.append(svg("g", { class: `dots ${kind}` }, ...own.map((one) => dot(one, [x(one.year), y(one.figure.low)], drawn, 24))));
    return { place: y(own.at(-1).figure.low), name: district.name, kind };
  });
  let place = -LEADING;
  ends.sort((one, other) => one.place - other.place).forEach((end, at) => {
    place = Math.max(place + LEADING, Math.min(end.place, down + 4 - LEADING * (ends.length - 1 - at)));
    const key = svg("circle", { class: "key", cx: across + 8, cy: place, r: 3 });
    const text = svg("text", { x: across + 16, y: place, dy: "4.3" }, fitting(end.name, NAMES - 18));
    group.append(svg("g", { class: `name ${end.kind}` }, key, text));
  });
  return framed("chart-lines", id, title, WIDE, high, group);
}

// Bars of one year, a row a district, the greatest first, each from nought.
export function bars(id, title, drawn, unit) {
  const rows = [...drawn].sort((one, other) => other.figure.low - one.figure.low);
  const greatest = Math.max(...rows.map((one) => one.figure.low)) || 1;
  const left = 8 + Math.min(112, Math.max(...rows.map((one) => width(one.district.name))));
  const across = WIDE - left - 8 - Math.max(...rows.map((one) => width(printed(one.figure, unit))));
  const group = svg("g", { transform: `translate(${left} 2)` });
  rows.forEach((one, at) => {
    const [middle, long] = [(at + 0.5) * ROW, (one.figure.low / greatest) * across];
    group.append(
      linked(
        one,
        [],
        svg("rect", { class: "reach", x: -left, y: at * ROW, width: WIDE, height: ROW }),
        svg("text", { class: "name", x: -8, y: middle, dy: "0.35em" }, fitting(one.district.name, left - 8)),
        svg("rect", { class: "bar", x: 0, y: middle - 6, width: long, height: 12 }),
        svg("text", { class: "value", x: long + 5, y: middle, dy: "0.35em" }, printed(one.figure, unit)),
      ),
    );
  });
  group.append(svg("path", { class: "zero", d: `M 0 0 V ${rows.length * ROW}` }));
  return framed("chart-bars", id, title, WIDE, rows.length * ROW + 4, group);
}
