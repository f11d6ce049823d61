// The page of the search: what its address asks is what it shows.

import { PAGE, PAGES, read, toggled, written } from "./address.js";
import { composing } from "./box.js";
import { engine } from "./opening.js";
import * as outcomes from "./outcome.js";
import * as words from "./words.js";

const byId = (id) => document.getElementById(id);

let view = null;
let state = null;
let running = new AbortController();

// One search at a time: a later one takes the place of those still under way.
function begin() {
  running.abort();
  running = new AbortController();
  view.status.textContent = "";
  outcomes.busy(view);
  return running.signal;
}

function tips(shown) {
  view.tips.hidden = shown;
  if (shown) return;
  outcomes.clear(view);
  view.status.textContent = "";
}

async function show(asked) {
  state = asked;
  if (view.input.value !== state.text) view.input.value = state.text;
  document.title = state.text.trim() ? `${state.text} · ${view.title}` : view.title;
  const signal = begin();
  if (!state.text.trim()) return tips(false);
  await guarded(signal, () => find(signal));
}

async function find(signal) {
  const search = await engine(view.searchUrl);
  const asked = { filters: state.filters, sort: state.sort, limit: state.page * PAGE, signal };
  const outcome = await search.search(state.text, asked);
  if (signal.aborted) return;
  if (outcome.query.problem === "empty") return tips(false);
  view.tips.hidden = true;
  view.topics = new Map(search.archive?.manifest.topics ?? []);
  outcomes.show(view, state, outcome);
  view.status.textContent = words.PROBLEMS[outcome.query.problem] ?? words.announced(outcome);
  await count(search, outcome, signal);
}

async function count(search, outcome, signal) {
  view.outcome = outcome;
  if (!outcomes.counted(outcome)) return;
  const tally = await search.tally(outcome, { signal });
  if (!signal.aborted) outcomes.count(view, state, tally);
}

async function guarded(signal, work) {
  try {
    await work();
  } catch (fault) {
    if (signal.aborted) return;
    outcomes.fail(view, fault.reason);
    view.status.textContent = words.UNAVAILABLE;
  }
}

function go(asked) {
  const sound = read(written(asked));
  const next = written(sound);
  if (next !== location.search) history.pushState(null, "", next);
  return show(sound);
}

async function more() {
  const { signal } = running;
  const first = view.box.querySelectorAll("[data-paragraph]").length;
  const asked = { filters: state.filters, sort: state.sort, offset: first, limit: PAGE, signal };
  await guarded(signal, async () => {
    const search = await engine(view.searchUrl);
    const outcome = await search.search(state.text, asked);
    if (signal.aborted) return;
    state = { ...state, page: Math.min(state.page + 1, PAGES) };
    history.replaceState(null, "", written(state));
    outcomes.append(view, state, outcome, first);
    view.status.textContent = words.moved(first + 1, first + outcome.results.length);
  });
}

async function verify() {
  const { signal } = running;
  const told = (done, total) => outcomes.told(view, words.verifying(done, total));
  await guarded(signal, async () => {
    const search = await engine(view.searchUrl);
    const outcome = await search.verify(view.outcome, { signal, told });
    if (signal.aborted) return;
    outcomes.retell(view, state, outcome);
    view.status.textContent = words.announced(outcome);
    await count(search, outcome, signal);
  });
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
  addEventListener("popstate", () => show(read(location.search)));
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
  };
  listen();
  show(read(location.search));
}
