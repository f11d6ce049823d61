// The page of the search: what its address asks is what it shows.

import { PAGE, PAGES, read, toggled, written } from "./address.js";
import { composing } from "./box.js";
import { counted, soonSure } from "./certainty.js";
import { engine } from "./opening.js";
import * as outcomes from "./outcome.js";
import * as side from "./side.js";
import * as words from "./words.js";

const byId = (id) => document.getElementById(id);

let view = null;
let state = null;
let running = new AbortController();

// One search at a time: a later one takes the place of those still under way.
function begin() {
  running.abort();
  running = new AbortController();
  return running.signal;
}

function tips() {
  view.tips.hidden = false;
  outcomes.clear(view);
  view.status.textContent = "";
}

// `scroll`: where the reader was when leaving what is now come back to.
async function show(asked, scroll = null) {
  state = asked;
  if (view.input.value !== state.text) view.input.value = state.text;
  document.title = state.text.trim() ? `${state.text} · ${view.title}` : view.title;
  const signal = begin();
  if (!state.text.trim()) return tips();
  view.status.textContent = words.said.searching;
  outcomes.busy(view);
  await guarded(signal, () => find(signal, scroll));
}

async function find(signal, scroll) {
  const search = await engine(view.searchUrl);
  const asked = { filters: state.filters, sort: state.sort, limit: state.page * PAGE, signal };
  const outcome = await search.search(state.text, asked);
  if (signal.aborted) return;
  if (outcome.query.problem === "empty") return tips();
  const reading = soonSure(outcome);
  view.outcome = outcome;
  view.topics = new Map(search.archive?.manifest.topics ?? []);
  outcomes.show(view, state, outcome, reading);
  if (scroll) scrollTo({ top: scroll, behavior: "instant" });
  await (reading ? verified(search, signal) : settle(search, signal));
}

async function settle(search, signal) {
  const { outcome } = view;
  outcomes.settle(view, outcome);
  view.status.textContent = words.said.problems[outcome.query.problem] ?? words.announced(outcome);
  if (!counted(outcome)) return;
  const tally = await search.tally(outcome, { signal }).catch(() => null); // results stand without it
  if (tally && !signal.aborted) side.count(view, state, tally, outcome.certain);
}

// Reads what is still to be read, of another reading of the query too where the first proves false. Where
// that fails, what was found so far stays.
async function verified(search, signal) {
  const told = (done, total) => signal.aborted || outcomes.told(view, words.verifying(done, total));
  let fault = null;
  try {
    do view.outcome = await search.verify(view.outcome, { signal, told });
    while (!signal.aborted && soonSure(view.outcome));
  } catch (error) {
    fault = error;
  }
  if (signal.aborted) return;
  outcomes.retell(view, state, view.outcome);
  if (fault) outcomes.told(view, words.said.unread);
  await settle(search, signal);
}

async function guarded(signal, work) {
  try {
    await work();
  } catch (fault) {
    if (signal.aborted) return;
    outcomes.fail(view, fault.reason);
    view.status.textContent = words.said.unavailable;
  }
}

// Results come long after a browser has looked where to scroll to, so the place is kept here.
function keepPlace() {
  history.replaceState({ scroll: scrollY }, "");
}

function go(asked) {
  const sound = read(written(asked));
  const next = written(sound);
  if (next !== location.search) {
    keepPlace();
    history.pushState(null, "", next);
  }
  return show(sound);
}

// What is not certain is asked for whole: there a place in the list says nothing yet.
function rest(shown) {
  const { filters, sort, page } = state;
  const whole = { filters, sort, limit: (page + 1) * PAGE };
  return view.outcome.certain ? { filters, sort, offset: shown, limit: PAGE } : whole;
}

async function more() {
  const { signal } = running;
  if (view.reading === signal) return;
  const first = view.box.querySelectorAll(".hit").length;
  await guarded(signal, async () => {
    const search = await engine(view.searchUrl);
    const outcome = await search.search(state.text, { ...rest(first), signal });
    if (signal.aborted) return;
    if (!view.outcome.certain) view.outcome = outcome;
    state = { ...state, page: Math.min(state.page + 1, PAGES) };
    history.replaceState(history.state, "", written(state));
    const added = outcomes.append(view, state, outcome);
    view.status.textContent = added ? words.moved(first + 1, first + added) : words.announced(view.outcome);
  });
}

async function verify() {
  const { signal } = running;
  for (const button of view.box.querySelectorAll("[data-do=verify]")) button.setAttribute("aria-disabled", "true");
  if (view.reading === signal) return;
  view.reading = signal;
  await guarded(signal, async () => verified(await engine(view.searchUrl), signal));
  view.reading = null;
}

const BUTTONS = { more, verify, retry: () => show(state) };

// Links to this page are followed without loading it anew: chips, orders, examples, suggestions.
function press(event) {
  const button = event.target.closest("button[data-do]");
  if (button) return BUTTONS[button.dataset.do]();
  const link = event.target.closest("a[href]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== location.pathname || !url.searchParams.has("q")) return;
  event.preventDefault();
  go(read(url.search));
}

function filter(event) {
  const { name, value, type } = event.target;
  if (type === "checkbox") go(toggled(state, name, name === "year" ? Number(value) : value));
}

function submit(event) {
  event.preventDefault();
  if (view.composing) return;
  if (matchMedia("(hover: none)").matches) view.input.blur(); // its keyboard would cover the results
  go({ ...state, text: view.input.value, page: 1 });
}

function listen() {
  view.form.addEventListener("submit", submit);
  view.input.addEventListener("keydown", (event) => (view.composing = composing(event)));
  view.input.addEventListener("keyup", () => (view.composing = false));
  view.box.addEventListener("change", filter);
  document.addEventListener("click", press);
  addEventListener("popstate", ({ state: left }) => show(read(location.search), left?.scroll));
  addEventListener("pagehide", keepPlace);
}

export function start() {
  const form = document.querySelector("form[data-search=page]");
  view = {
    form,
    input: form.elements.q,
    box: byId("search-outcome"),
    status: byId("search-status"),
    tips: byId("search-tips"),
    searchUrl: new URL(form.action).href,
    title: document.title,
    topics: new Map(),
    labels: new Map(),
    outcome: null,
    composing: false,
    reading: null,
  };
  listen();
  show(read(location.search), history.state?.scroll);
}
