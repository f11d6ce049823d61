// Beside the results: the chart and the filters, which are folded where there is no room beside them.

import { count as countFilters } from "./address.js";
import { chart } from "./chart.js";
import { make } from "./dom.js";
import { chosen, filters } from "./facets.js";
import * as words from "./words.js";

const WIDE = "(min-width: 60em)";

function fold(kind, label, open) {
  const title = make("summary", {}, make("h2", {}, label), make("small", {}));
  return make("details", { class: `side-${kind}`, open, hidden: true }, title, make("div"));
}

export function side() {
  const wide = matchMedia(WIDE).matches;
  return make("div", { class: "outcome-side" }, fold("chart", words.said.chart, wide), fold("filters", words.said.filters, wide));
}

function put(details, note, ...children) {
  details.querySelector("summary small").textContent = note;
  details.lastElementChild.replaceChildren(...children.filter(Boolean));
  details.hidden = !details.lastElementChild.children.length;
}

// A box that was just pressed is made anew; whoever pressed it goes on from there.
function refocus(within, put_) {
  const { name, value } = document.activeElement ?? {};
  const inside = within.contains(document.activeElement) && name;
  put_();
  if (inside) within.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`)?.focus();
}

function remember(view, tally) {
  for (const [name, items] of Object.entries(tally.facets)) {
    for (const { value, label } of items) view.labels.set(`${name} ${value}`, label);
  }
}

function note(state, certain) {
  const many = countFilters(state.filters);
  return [many ? words.chosen(many) : "", certain ? "" : words.said.bounds].filter(Boolean).join(" · ");
}

export function count(view, state, tally, certain) {
  remember(view, tally);
  const [drawn, boxes] = ["chart", "filters"].map((kind) => view.box.querySelector(`.side-${kind}`));
  put(drawn, words.said.chart_unit, chart(tally.years, certain));
  refocus(boxes, () => put(boxes, note(state, certain), ...filters(tally, state)));
  const chips = view.box.querySelector(".chips:not(.offers)");
  if (chips) chips.replaceWith(chosen(state, view.labels));
}
