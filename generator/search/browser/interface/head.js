// Above the results: how much was found, in which order it stands, what it is narrowed to.

import { count as countFilters, written } from "./address.js";
import { counted, stopped } from "./certainty.js";
import { make } from "./dom.js";
import { chosen, offers } from "./facets.js";
import * as words from "./words.js";

export function button(what, label, kind = "quiet") {
  return make("button", { type: "button", class: kind, "data-do": what }, label);
}

export function titled(...said) {
  return make("h2", { class: "totals", tabindex: "-1" }, said);
}

function heading(outcome) {
  if (outcome.query.problem) return words.said.problems[outcome.query.problem];
  if (counted(outcome)) return words.totals(outcome);
  return outcome.results.length ? words.said.approximate : words.said.nothing;
}

function sorts(state, outcome) {
  if (!outcome.exact || outcome.totalHits < 2) return null;
  const links = Object.entries(words.said.sorts).map(([sort, label]) =>
    make("a", { href: written({ ...state, sort, page: 1 }), "aria-current": sort === state.sort && "true" }, label),
  );
  return make("nav", { class: "sorts", "aria-label": words.said.sort }, links);
}

function missing(state, outcome) {
  if (outcome.results.length) return words.said.approximate_why;
  return countFilters(state.filters) ? words.said.nothing_chosen : words.said.nothing_mend;
}

function unsure(state, outcome) {
  const [why, label] = stopped(state, outcome)
    ? [words.stopped(outcome.waiting), words.said.verify_on]
    : [words.said.uncertain, words.said.verify];
  return make("p", { class: "aside uncertain" }, why, " ", button("verify", label));
}

function remark(state, outcome, reading) {
  if (outcome.query.problem) return null;
  if (!counted(outcome)) return make("p", { class: "aside" }, missing(state, outcome));
  return outcome.certain || reading ? null : unsure(state, outcome);
}

// `reading`: the texts are being read that make it certain, so that nobody need ask for it.
export function head(view, state, outcome, reading = false) {
  return make(
    "div",
    { class: "outcome-head" },
    make("p", { class: "asked" }, words.asked(state.text)),
    titled(heading(outcome)),
    make("span", { class: "verifying" }, reading && words.verifying(0, outcome.waiting)),
    reading ? null : sorts(state, outcome), // the progress stands in their place
    remark(state, outcome, reading),
    make("div", { class: "chip-rows" }, chosen(state, view.labels), offers(outcome, state)),
  );
}
