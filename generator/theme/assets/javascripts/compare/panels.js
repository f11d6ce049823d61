// Many districts over the years: a small drawing each, all on one scale, as generator/charts/ makes them.

import { make } from "./cells.js";
import { digits, dot, framed, INSET, svg, way, width } from "./drawing.js";

const [SMALL, HIGH, TOP, DOWN] = [168, 96, 22, 48];

// What is about so much is told in its report's words; the last, the first, the greatest where none touch.
function telling(own, x) {
  const text = (one) => (one.figure.approximation ? one.figure.quantity : digits(one.figure.low));
  const order = [own.at(-1), own[0], ...[...own].sort((one, other) => other.figure.low - one.figure.low)];
  const told = own.filter((one) => one.figure.approximation);
  for (const one of order) {
    const free = told.every((it) => Math.abs(x(it.year) - x(one.year)) > (width(text(it)) + width(text(one))) / 2 + 4);
    if (!told.includes(one) && free) told.push(one);
  }
  return told.map((one) => [one, text(one)]);
}

function panel(id, title, own, years, greatest) {
  const [first, last] = [years[0], years.at(-1)];
  const x = (year) => (first === last ? SMALL / 2 : INSET + ((year - first) / (last - first)) * (SMALL - 2 * INSET));
  const y = (value) => DOWN - (value / greatest) * DOWN;
  const group = svg("g", { transform: `translate(0 ${TOP})` });
  group.append(svg("g", { class: "axis left" }, svg("line", { x1: 0, x2: SMALL, y1: DOWN, y2: DOWN })));
  const ends = [...new Set([first, last])].map((year) => svg("text", { x: x(year), y: DOWN + 8, dy: "1em" }, String(year)));
  group.append(svg("g", { class: "axis bottom" }, ...ends), svg("path", { class: "line series-0", d: way(own, x, y) }));
  const reach = Math.min(24, Math.max(8, (SMALL - 2 * INSET) / Math.max(1, last - first)));
  const dots = svg("g", { class: "dots series-0" }, ...own.map((one) => dot(one, [x(one.year), y(one.figure.low)], own, reach, false)));
  for (const [one, text] of telling(own, x)) {
    const middle = width(text) / 2;
    const inside = Math.min(Math.max(x(one.year), middle), SMALL - middle);
    dots.append(svg("text", { class: "value", x: inside, y: y(one.figure.low) - 8 }, text));
  }
  group.append(dots);
  return framed("chart-lines chart-small", id, title, SMALL, HIGH, group);
}

export function panels(id, title, drawn, years, unit, chosen) {
  const greatest = Math.max(...drawn.map((one) => one.figure.low)) || 1;
  const made = chosen.map((district, at) => {
    const own = drawn.filter((one) => one.district === district).sort((one, other) => one.year - other.year);
    if (!own.length) return "";
    const drawing = panel(`${id}-${at}`, `${district.name} ${title}`, own, years, greatest);
    return make("figure", {}, make("figcaption", {}, district.name), drawing);
  });
  return make("div", { class: "charts" }, ...made);
}
