// A search form with a list of suggestions and first results below it: the combobox pattern of ARIA 1.2.
// Without a choice the form does what it does without scripts: it leads to the page of the search.

import { suggested, written } from "./address.js";
import { make } from "./dom.js";
import { engine } from "./opening.js";
import { option } from "./results.js";
import * as words from "./words.js";

const PAUSE = 120;
const INSTANT = 5;
const SUGGESTED = 5; // beside results, which must be in sight
const LONGEST = 500;

let made = 0;

// Enter that ends a composition belongs to the input method: some browsers tell it by this code alone.
const COMPOSING = 229;

export function composing(event) {
  return event.isComposing || event.keyCode === COMPOSING;
}

function link(href, id, ...children) {
  return make("a", { id, role: "option", tabindex: "-1", "aria-selected": "false", href }, ...children);
}

function address(box, text) {
  return new URL(written({ text }), box.searchUrl).href;
}

function group(label, options) {
  if (!options.length) return null;
  const head = make("div", { class: "popup-head", "aria-hidden": "true" }, label);
  return make("div", { role: "group", "aria-label": label }, head, options);
}

// The same thing under several of its names is suggested once.
function distinct(found) {
  const keys = found.map(({ sort, value, text }) => `${sort} ${value ?? text}`);
  return found.filter((_, place) => keys.indexOf(keys[place]) === place);
}

function suggestions(box, found) {
  return found.map((one, place) => {
    const href = suggested(box.searchUrl, one);
    const own = href !== address(box, one.text) && make("small", {}, words.said.suggested[one.sort]);
    const made = link(href, `${box.id}-s${place}`, make("span", {}, one.text), own);
    made.classList.add("suggestion");
    return made;
  });
}

function instant(box, text, outcome) {
  if (!outcome) return null;
  const { searchUrl } = box;
  const options = outcome.results.map((one, place) => option(one, { searchUrl, text, id: `${box.id}-r${place}` }));
  return group(outcome.exact ? words.said.instant : words.said.approximate, options);
}

function options(box) {
  return [...box.list.querySelectorAll("[role=option]")];
}

function choose(box, chosen) {
  for (const one of options(box)) one.setAttribute("aria-selected", String(one === chosen));
  box.chosen = chosen ?? null;
  if (!chosen) return box.input.removeAttribute("aria-activedescendant");
  box.input.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

function open(box, ...children) {
  const before = box.chosen?.href;
  box.list.replaceChildren(...children.filter(Boolean));
  box.list.hidden = false;
  box.input.setAttribute("aria-expanded", "true");
  choose(box, before && options(box).find((one) => one.href === before));
}

export function close(box) {
  clearTimeout(box.timer);
  box.controller?.abort();
  choose(box, null);
  box.list.hidden = true;
  box.input.setAttribute("aria-expanded", "false");
}

function show(box, text, found, outcome) {
  if (!box.instant && !found.length) return close(box); // on the page itself, which has all results
  const all = link(address(box, text), `${box.id}-all`, words.said.all_results);
  all.classList.add("popup-all");
  open(box, group(words.said.suggestions, suggestions(box, found)), instant(box, text, outcome), all);
  if (outcome) box.status.textContent = words.announced(outcome);
}

async function look(box) {
  box.controller?.abort();
  const { signal } = (box.controller = new AbortController());
  const text = box.input.value.slice(0, LONGEST);
  if (!text.trim()) return close(box);
  try {
    await answer(box, text, signal);
  } catch {
    if (!signal.aborted) close(box); // the form still leads to the page, which tells what is wrong
  }
}

async function answer(box, text, signal) {
  const search = await engine(box.searchUrl);
  const found = distinct(await search.suggest(text, { signal })).slice(0, box.instant ? SUGGESTED : undefined);
  if (signal.aborted) return;
  show(box, text, found, null);
  if (!box.instant) return;
  const outcome = await search.search(text, { brief: true, limit: INSTANT, signal });
  if (!signal.aborted) show(box, text, found, outcome);
}

function later(box) {
  clearTimeout(box.timer);
  box.timer = setTimeout(look, PAUSE, box);
}

function move(box, step) {
  if (box.list.hidden) return look(box);
  const all = options(box);
  const from = box.chosen ? all.indexOf(box.chosen) : step > 0 ? -1 : all.length;
  choose(box, all[(from + step + all.length) % all.length]);
}

function enter(box, event) {
  if (!box.chosen) return;
  event.preventDefault();
  const { chosen } = box;
  close(box);
  chosen.click();
}

function escape(box, event) {
  event.preventDefault(); // a search field would empty itself
  if (box.list.hidden) box.input.blur();
  else close(box);
}

const KEYS = {
  ArrowDown: (box, event) => (event.preventDefault(), move(box, 1)),
  ArrowUp: (box, event) => (event.preventDefault(), move(box, -1)),
  Enter: enter,
  Escape: escape,
};

function press(box, event) {
  if (composing(event)) return;
  if (event.key in KEYS && !event.ctrlKey && !event.metaKey && !event.altKey) KEYS[event.key](box, event);
}

function submit(box, event) {
  if (box.composing) return event.preventDefault();
  close(box);
}

function listen(box) {
  const { form, input, list } = box;
  input.addEventListener("compositionstart", () => (box.composing = true));
  input.addEventListener("compositionend", () => ((box.composing = false), later(box)));
  input.addEventListener("input", (event) => !event.isComposing && !box.composing && later(box));
  input.addEventListener("keydown", (event) => press(box, event));
  form.addEventListener("submit", (event) => submit(box, event));
  form.addEventListener("focusout", (event) => !form.contains(event.relatedTarget) && close(box));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", () => close(box));
}

function prepare(form) {
  const id = `search-list-${(made += 1)}`;
  const input = form.elements.q;
  const list = make("div", { id, role: "listbox", class: "search-popup", "aria-label": words.said.list, hidden: true });
  const status = make("p", { class: "unseen", role: "status" });
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", id]]) {
    input.setAttribute(name, value);
  }
  form.append(list, status);
  const searchUrl = new URL(form.action).href;
  return { id, form, input, list, status, searchUrl, instant: form.dataset.search !== "page", chosen: null };
}

export function attach(form) {
  const box = prepare(form);
  listen(box);
  engine(box.searchUrl).catch(() => {}); // while the reader types; a failure is told when it matters
  if (form.contains(document.activeElement) && box.input.value && form.dataset.search !== "page") later(box);
}
