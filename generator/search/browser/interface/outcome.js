// What a search came to, put into the page: totals, remarks, list, filters, chart; or why there is none.

import { PAGE, PAGES, count as countFilters, written } from "./address.js";
import { chart } from "./chart.js";
import { make } from "./dom.js";
import { chosen, filters, offers } from "./facets.js";
import { hit, list } from "./results.js";
import * as words from "./words.js";

const TOLD = ["data-total-hits", "data-total-reports", "data-exact"];
const WIDE = "(min-width: 60em)";

// Whether there is something to count: approximate results are none.
export const counted = (outcome) => outcome.exact && outcome.totalHits > 0;

function mute(view) {
  for (const name of TOLD) view.box.removeAttribute(name);
}

export function busy(view) {
  mute(view);
  view.box.setAttribute("aria-busy", "true");
}

function settle(view) {
  view.box.removeAttribute("aria-busy");
  view.box.hidden = false;
}

export function clear(view) {
  settle(view);
  view.box.replaceChildren();
  view.box.hidden = true;
}

function tell(view, outcome) {
  view.box.setAttribute("data-total-hits", outcome.totalHits ?? 0);
  view.box.setAttribute("data-total-reports", outcome.totalReports ?? 0);
  view.box.setAttribute("data-exact", outcome.exact);
}

function button(what, label, kind = "quiet") {
  return make("button", { type: "button", class: kind, "data-do": what }, label);
}

// Head: how much was found, and in which order it stands

function heading(outcome) {
  if (outcome.query.problem) return words.PROBLEMS[outcome.query.problem];
  if (counted(outcome)) return words.totals(outcome);
  return outcome.results.length ? words.APPROXIMATE : words.NOTHING;
}

function sorts(state, outcome) {
  if (!outcome.exact || outcome.totalHits < 2) return null;
  const links = Object.entries(words.SORTS).map(([sort, label]) =>
    make("a", { href: written({ ...state, sort, page: 1 }), "aria-current": sort === state.sort && "true" }, label),
  );
  return make("nav", { class: "sorts", "aria-label": words.SORT }, links);
}

function missing(state, outcome) {
  if (outcome.results.length) return words.APPROXIMATE_WHY;
  return countFilters(state.filters) ? words.NOTHING_CHOSEN : words.NOTHING_MEND;
}

function remark(state, outcome) {
  if (outcome.query.problem) return null;
  if (!counted(outcome)) return make("p", { class: "aside" }, missing(state, outcome));
  if (outcome.certain) return null;
  const told = make("span", { class: "verifying" });
  return make("p", { class: "aside uncertain" }, words.UNCERTAIN, " ", button("verify", words.VERIFY), " ", told);
}

function head(state, outcome) {
  const title = make("h2", { class: "totals", tabindex: "-1" }, heading(outcome));
  return make("div", { class: "outcome-head" }, title, sorts(state, outcome), remark(state, outcome));
}

// List

function foot(state, outcome, shown) {
  const whole = outcome.results.length % PAGE !== 0 || (outcome.exact && shown >= outcome.totalHits);
  if (!outcome.results.length || whole) return null;
  if (state.page >= PAGES) return make("p", { class: "aside" }, words.LAST_PAGE);
  return button("more", words.MORE, "more");
}

function context(view, state) {
  return { searchUrl: view.searchUrl, text: state.text, topics: view.topics };
}

function main(view, state, outcome) {
  const chips = make("div", { class: "chip-rows" }, chosen(state, view.labels), offers(outcome, state));
  const results = outcome.results;
  const body = results.length ? list(results, context(view, state)) : null;
  const end = make("div", { class: "outcome-foot" }, foot(state, outcome, results.length));
  return make("div", { class: "outcome-main" }, head(state, outcome), chips, body, end);
}

// Side: filters and chart; folded where there is no room beside the list

function fold(kind, label) {
  const title = make("summary", {}, make("h2", {}, label), make("small", {}));
  return make("details", { class: `side-${kind}`, open: matchMedia(WIDE).matches, hidden: true }, title, make("div"));
}

function side() {
  return make("div", { class: "outcome-side" }, fold("chart", words.CHART), fold("filters", words.FILTERS));
}

export function show(view, state, outcome) {
  const kept = (counted(outcome) && view.box.querySelector(".outcome-side")) || side();
  const lost = !view.form.contains(document.activeElement) && !kept.contains(document.activeElement);
  const focused = lost && document.activeElement !== document.body;
  const made = main(view, state, outcome);
  const before = view.box.querySelector(".outcome-main");
  if (before && kept.isConnected) before.replaceWith(made);
  else view.box.replaceChildren(kept, made);
  settle(view);
  tell(view, outcome);
  if (focused) made.querySelector(".totals").focus({ preventScroll: true });
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

export function count(view, state, tally) {
  remember(view, tally);
  const [drawn, boxes] = ["chart", "filters"].map((kind) => view.box.querySelector(`.side-${kind}`));
  put(drawn, words.CHART_UNIT, chart(tally.years));
  const many = countFilters(state.filters);
  refocus(boxes, () => put(boxes, many ? words.chosen(many) : "", ...filters(tally, state)));
  const chips = view.box.querySelector(".chips:not(.offers)");
  if (chips) chips.replaceWith(chosen(state, view.labels));
}

export function append(view, state, outcome, first) {
  const place = view.box.querySelector(".hits");
  const items = outcome.results.map((result) => hit(result, context(view, state)));
  place.append(...items);
  const end = foot(state, outcome, first + items.length);
  view.box.querySelector(".outcome-foot").replaceChildren(...(end ? [end] : []));
  (items[0]?.querySelector("a") ?? view.box.querySelector(".totals")).focus();
}

export function told(view, said) {
  const place = view.box.querySelector(".verifying");
  if (place) place.textContent = said;
}

// After all texts were read: the totals are certain; only where nothing is left the list changes.
export function retell(view, state, outcome) {
  if (!counted(outcome)) return show(view, state, outcome);
  view.box.querySelector(".outcome-head").replaceWith(head(state, outcome));
  view.box.querySelector(".totals").focus({ preventScroll: true });
  tell(view, outcome);
}

// `reason` is that of the engine's Unavailable; anything else that failed has none.
export function fail(view, reason) {
  mute(view);
  settle(view);
  view.tips.hidden = true;
  const why = words.FAULTS[reason] ?? words.FAULTS.network;
  const links = Object.entries(words.INDEXES).map(([path, label]) =>
    make("a", { href: new URL(`../${path}`, view.searchUrl).href }, label),
  );
  view.box.replaceChildren(
    make("h2", { class: "totals", tabindex: "-1" }, words.UNAVAILABLE),
    make("p", {}, why),
    make("p", { class: "chips" }, links),
    make("p", {}, button("retry", words.RETRY)),
  );
}
