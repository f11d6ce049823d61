// The form: districts by what is typed, years, indicators, the view. It shows a state and tells changes.

import { make, say, words } from "./cells.js";
import { MOST } from "./state.js";

const LISTED = 8;
const by = (id) => document.getElementById(id);

function matching(districts, typed, chosen) {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (one) => `${one.name} ${one.province} ${one.city ?? ""} ${one.code} ${one.id}`.toLowerCase();
  const free = [...districts.values()].filter((one) => !chosen.includes(one.id));
  return parts.length || free.length <= 2 * MOST
    ? free.filter((one) => parts.every((part) => text(one).includes(part)))
    : [];
}

function place(one) {
  return [...new Set([one.province, one.city])].filter((name) => name && name !== one.name).join(" ");
}

// Buttons in a list, made anew only where they are others than before: who is on one stays there.
function fill(list, items, button) {
  const key = items.map((one) => one.id).join(" ");
  if (list.dataset.key === key) return;
  list.dataset.key = key;
  list.replaceChildren(...items.map((one) => make("li", {}, button(one))));
}

export function chooser(form, known, current, change) {
  const input = by("find-district");
  const years = () => [form.elements.from, form.elements.to].map((one) => Number(one.value));

  function add(id) {
    input.value = "";
    change({ districts: [...current().districts, id] });
    // Under a finger the field would bring up the keyboard, over what was just listed.
    const touched = matchMedia("(pointer: coarse)").matches;
    (touched ? [...by("chosen-districts").querySelectorAll("button")].at(-1) : input).focus();
  }

  // The focus goes on to the next.
  function remove(id) {
    const at = current().districts.indexOf(id);
    change({ districts: current().districts.filter((one) => one !== id) });
    (by("chosen-districts").querySelectorAll("button")[at] ?? input).focus();
  }

  function list() {
    const chosen = current().districts;
    const full = chosen.length >= MOST;
    const found = matching(known.districts, input.value, chosen);
    const shown = full ? [] : found.slice(0, LISTED);
    fill(by("found-districts"), shown, (one) => {
      const label = say(words.add, { district: `${place(one)} ${one.name}`.trim() });
      const button = make("button", { type: "button", "aria-label": label }, one.name, make("small", {}, place(one)));
      button.addEventListener("click", () => add(one.id));
      return button;
    });
    const many = { count: found.length, shown: shown.length, most: MOST };
    const told = found.length > shown.length ? words.found_more : found.length ? words.found : words.found_none;
    by("found-count").textContent = full ? say(words.full, many) : input.value ? say(told, many) : "";
  }

  function keys(event) {
    const buttons = [...by("found-districts").querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (at < 0 && event.target !== input) return;
    if (event.key === "Enter" && at < 0) {
      event.preventDefault();
      if (input.value && buttons.length) buttons[0].click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    (buttons[at + step] ?? (at + step < 0 ? input : buttons.at(-1)))?.focus();
  }

  function ticked(event) {
    const boxes = [...form.querySelectorAll("input[name=indicator]")];
    const indicators = boxes.filter((one) => one.checked).map((one) => one.value);
    if (indicators.length > MOST) {
      event.target.checked = false;
      by("chosen-indicators").textContent = say(words.full_indicators, { most: MOST });
    } else change({ indicators });
  }

  const changed = {
    from: () => change({ years: years().sort() }),
    to: () => change({ years: years().sort() }),
    view: () => change({ view: form.elements.view.value }),
    indicator: ticked,
  };
  input.addEventListener("input", list);
  form.querySelector(".choose-districts").addEventListener("keydown", keys);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => changed[event.target.name]?.(event));

  return function show(state, span) {
    fill(by("chosen-districts"), state.districts.map((id) => known.districts.get(id)), (one) => {
      const label = say(words.remove, { district: one.name });
      const button = make("button", { type: "button", "aria-label": label }, one.name);
      button.addEventListener("click", () => remove(one.id));
      return button;
    });
    [form.elements.from.value, form.elements.to.value] = span;
    form.elements.view.value = state.view;
    for (const box of form.querySelectorAll("input[name=indicator]")) box.checked = state.indicators.includes(box.value);
    const names = state.indicators.map((id) => known.indicators.get(id).name);
    by("chosen-indicators").textContent = names.join(words.comma) || words.no_indicators;
    list();
  };
}
