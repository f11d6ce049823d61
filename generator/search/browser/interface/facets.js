// Filters with counts: a fieldset of check boxes each, and what is chosen as buttons that take it away.

import { NAMES, added, count, toggled, written } from "./address.js";
import { make } from "./dom.js";
import * as words from "./words.js";

const SHOWN = 8;
const MOST = 60; // districts of a region that an address bears

function box(name, item, checked) {
  const attributes = { type: "checkbox", name, value: item.value, checked };
  const counted = item.count === null ? null : make("span", { class: "facet-count" }, words.number(item.count));
  return make("label", {}, make("input", attributes), make("span", {}, words.value(name, item.value, item.label)), counted);
}

// The many beyond the first are made when somebody opens them: there may be thousands.
function folded(name, items, chosen) {
  const inner = make("div", { class: "facet-rest" });
  const details = make("details", {}, make("summary", {}, words.rest(items.length)), inner);
  details.addEventListener("toggle", () => {
    if (!inner.children.length) inner.append(...items.map((item) => box(name, item, chosen.has(String(item.value)))));
  });
  return details;
}

// What is chosen comes first and stays, even where nothing of it is left.
function ordered(items, chosen) {
  const known = new Set(items.map((item) => String(item.value)));
  const lost = [...chosen].filter((value) => !known.has(value));
  return [
    ...items.filter((item) => chosen.has(String(item.value))),
    ...lost.map((value) => ({ value, label: value, count: 0 })),
    ...items.filter((item) => !chosen.has(String(item.value))),
  ];
}

function fieldset(name, items, values) {
  const chosen = new Set((values ?? []).map(String));
  const all = ordered(items, chosen);
  if (all.length < 2 && !chosen.size) return null;
  const many = Math.max(SHOWN, chosen.size);
  const shown = all.length <= many + 1 ? all : all.slice(0, many);
  return make(
    "fieldset",
    { "data-facet": name },
    make("legend", {}, words.said.facets[name]),
    shown.map((item) => box(name, item, chosen.has(String(item.value)))),
    shown.length < all.length ? folded(name, all.slice(shown.length), chosen) : null,
  );
}

export function filters(tally, state) {
  return NAMES.map((name) => fieldset(name, tally.facets[name] ?? [], state.filters[name])).filter(Boolean);
}

// Which filters a reader has chosen, read off the address; each takes itself away.
export function chosen(state, labels) {
  if (!count(state.filters)) return null;
  const each = NAMES.flatMap((name) =>
    (state.filters[name] ?? []).map((value) => {
      const label = words.value(name, value, labels.get(`${name} ${value}`) ?? value);
      const href = written(toggled(state, name, value));
      return make("a", { href, class: "chip", "aria-label": words.without(label) }, label, make("span", {}, " ×"));
    }),
  );
  const none = { ...state, filters: {}, page: 1 };
  const clear = each.length > 1 ? make("a", { href: written(none), class: "chip-all" }, words.said.clear) : null;
  return make("p", { class: "chips" }, each, clear);
}

// Words of the query that name a filter, offered as that filter; a region is all its districts.
export function offers(outcome, state) {
  const links = outcome.facetWords
    .map((word) => ({ ...word, values: [word.value].flat() }))
    .filter(({ filter, values }) => values.length <= MOST && !values.some((value) => state.filters[filter]?.includes(value)))
    .map(({ filter, values, label }) => make("a", { href: written(added(state, filter, values)), class: "chip" }, words.only(label)));
  return links.length ? make("p", { class: "chips offers" }, links) : null;
}
