// What a search came to, put into the page: head, list, side; or why there is none.

import { PAGE, PAGES } from "./address.js";
import { counted, stopped, vouched } from "./certainty.js";
import { make } from "./dom.js";
import { button, head, titled } from "./head.js";
import { hit, list } from "./results.js";
import { side } from "./side.js";
import * as words from "./words.js";

const TOLD = ["data-total-hits", "data-total-reports", "data-exact", "data-certain"];

function mute(view) {
  for (const name of TOLD) view.box.removeAttribute(name);
}

// What was found before stays in sight, faded, until there is something else.
export function busy(view) {
  mute(view);
  view.box.setAttribute("aria-busy", "true");
  view.box.hidden = false;
  const inside = view.tips.contains(document.activeElement);
  view.tips.hidden = true;
  if (view.box.querySelector(".outcome-main")) fade(view);
  else view.box.replaceChildren(make("div", { class: "outcome-head" }, titled(words.said.searching)));
  if (inside) view.box.querySelector(".totals").focus({ preventScroll: true });
}

function fade(view) {
  view.box.querySelector(".totals").textContent = words.said.searching;
  view.box.querySelector(".outcome-head .aside")?.remove();
  told(view, "");
  for (const part of view.box.querySelectorAll(".outcome-main, .outcome-side")) part.classList.add("faded");
}

export function clear(view) {
  mute(view);
  view.box.removeAttribute("aria-busy");
  view.box.replaceChildren();
  view.box.hidden = true;
}

// Says what it came to, for good; until then it is busy.
export function settle(view, outcome) {
  const { hits, reports } = vouched(outcome);
  view.box.removeAttribute("aria-busy");
  view.box.setAttribute("data-total-hits", hits);
  view.box.setAttribute("data-total-reports", reports);
  view.box.setAttribute("data-exact", outcome.exact);
  view.box.setAttribute("data-certain", outcome.certain);
}

function foot(state, outcome, shown) {
  if (!shown || (outcome.exact && shown >= outcome.totalHits)) return null;
  if (stopped(state, outcome)) {
    return make("p", { class: "aside" }, words.stopped(outcome.waiting), " ", button("verify", words.said.verify_on));
  }
  if (shown % PAGE !== 0) return null;
  if (state.page >= PAGES) return make("p", { class: "aside" }, words.lastPage(PAGE * PAGES));
  return button("more", words.said.more, "more");
}

function context(view, state) {
  return { searchUrl: view.searchUrl, text: state.text, topics: view.topics };
}

function main(view, state, outcome, reading) {
  const { results } = outcome;
  const body = results.length ? list(results, context(view, state)) : null;
  const end = reading ? null : foot(state, outcome, results.length);
  return make("div", { class: "outcome-main" }, body, make("div", { class: "outcome-foot" }, end));
}

// The focus must not be lost with what is taken away.
function keepingFocus(view, work) {
  const before = document.activeElement;
  const inside = view.box.contains(before);
  work();
  if (inside && !before.isConnected) view.box.querySelector(".totals").focus({ preventScroll: true });
}

export function show(view, state, outcome, reading = false) {
  const kept = counted(outcome) ? (view.box.querySelector(".outcome-side") ?? side()) : null;
  const made = [head(view, state, outcome, reading), main(view, state, outcome, reading)];
  kept?.classList.remove("faded");
  keepingFocus(view, () => {
    if (!kept?.isConnected) return view.box.replaceChildren(...made, ...[kept ?? []].flat());
    for (const part of [...view.box.children]) if (part !== kept) part.remove();
    kept.before(...made);
  });
}

const keyOf = ({ report, paragraph }) => `${report}#${paragraph}`;

function shownKeys(view) {
  return [...view.box.querySelectorAll(".hit")].map(({ dataset }) => keyOf(dataset));
}

// After texts were read: where the results are those in sight already, they are left alone.
export function retell(view, state, outcome) {
  const same = shownKeys(view).join() === outcome.results.map(keyOf).join();
  if (!same || !counted(outcome)) return show(view, state, outcome);
  keepingFocus(view, () => {
    view.box.querySelector(".outcome-head").replaceWith(head(view, state, outcome));
    refoot(view, state, outcome, outcome.results.length);
  });
}

function refoot(view, state, outcome, shown) {
  view.box.querySelector(".outcome-foot").replaceChildren(...[foot(state, outcome, shown) ?? []].flat());
}

// Puts what is new below what is there, and says how many that were.
export function append(view, state, outcome) {
  const before = new Set(shownKeys(view));
  const fresh = outcome.results.filter((result) => !before.has(keyOf(result)));
  const items = fresh.map((result) => hit(result, context(view, state)));
  view.box.querySelector(".hits").append(...items);
  refoot(view, state, outcome, before.size + items.length);
  (items[0]?.querySelector("a") ?? view.box.querySelector(".totals")).focus();
  return items.length;
}

export function told(view, said) {
  const place = view.box.querySelector(".verifying");
  if (place) place.textContent = said;
}

// `reason` is that of the engine's Unavailable; anything else that failed has none.
export function fail(view, reason) {
  mute(view);
  view.box.removeAttribute("aria-busy");
  const why = words.said.faults[reason] ?? words.said.faults.network;
  const links = Object.entries(words.said.indexes).map(([path, label]) =>
    make("a", { href: new URL(`../${path}`, view.searchUrl).href }, label),
  );
  const told = [make("p", {}, why), make("p", { class: "chips" }, links), make("p", {}, button("retry", words.said.retry))];
  keepingFocus(view, () => {
    view.box.replaceChildren(make("div", { class: "outcome-fault" }, titled(words.said.unavailable), told));
  });
}
