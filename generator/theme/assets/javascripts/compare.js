// The page of comparison: what is chosen is kept in the address, fetched from the API, and shown as a
// table, lines or bars. Without this script the page still has every indicator's own table.

import { asked, load, make, ROOT, say, series, words } from "./compare/cells.js";
import { chooser } from "./compare/chooser.js";
import { bars, lines } from "./compare/drawing.js";
import { read, write } from "./compare/state.js";
import { file, table } from "./compare/table.js";

const FIRST = 4;
const form = document.getElementById("chooser");
const result = document.getElementById("chosen-result");
const key = document.getElementById("chosen-key");
const said = document.getElementById("chosen-said");
const known = { districts: new Map(), indicators: new Map(), years: [] };
let state;
let show;
let turn = 0;

const spanned = () => state.years ?? [known.years[0], known.years.at(-1)];
const within = () => known.years.filter((year) => spanned()[0] <= year && year <= spanned()[1]);

// The indicators with the most figures, where none were chosen.
function telling(rows) {
  const count = (one) => rows.filter((row) => row.ask(one.id, row.year).status === "reported").length;
  const counted = [...known.indicators.values()].map((one) => [one.id, count(one)]).filter(([, many]) => many);
  return counted.sort((one, other) => other[1] - one[1]).slice(0, FIRST).map(([id]) => id);
}

function captioned() {
  const [from, to] = spanned();
  const years = from === to ? say(words.year, { year: from }) : say(words.span, { first: from, last: to });
  return say(words.caption, { districts: state.districts.length, years, indicators: state.indicators.length });
}

const VIEWS = {
  table(rows, chosen) {
    const caption = captioned();
    const made = table(rows, state, chosen, known.indicators, caption, (sort) => change({ sort }));
    const frame = make("div", { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "chosen-caption" }, made);
    return [frame, make("p", { class: "aside" }, words.scope)];
  },
  lines: (rows, chosen) => [
    drawn(rows, chosen, (id, one, found) =>
      lines(id, say(words.line_of, { indicator: one.name }), found.drawn, within(), found.unit),
    ),
  ],
  // Of one year: the newest that is chosen.
  bars(rows, chosen) {
    const year = spanned()[1];
    const now = rows.filter((row) => row.year === year);
    const title = (one) => say(words.bars_of, { indicator: one.name, year });
    return [
      make("h3", {}, say(words.year, { year })),
      drawn(now, chosen, (id, one, found) => bars(id, title(one), found.drawn, found.unit)),
    ];
  },
};

function drawn(rows, chosen, draw) {
  const figures = chosen.map((one) => {
    const found = series(rows, one);
    const link = make("a", { href: new URL(one.address, ROOT) }, one.name);
    const left = found.leftOut ? say(words.left_out, { count: found.leftOut }) : "";
    const told = found.drawn.length
      ? `${say(words.drawn, { unit: found.unit })}${left}`
      : `${say(words.nothing_drawn, { indicator: one.name })}${left}`;
    const made = make("figure", { class: "drawing" }, make("figcaption", {}, link, make("small", {}, told)));
    if (found.drawn.length) made.append(draw(`chosen-${one.id}`, one, found));
    return made;
  });
  return make("div", { class: "rankings", "data-says": true }, ...figures);
}

function download(rows, chosen) {
  const button = make("button", { type: "button", class: "download" }, words.csv);
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(file(rows, chosen));
    make("a", { href: address, download: `${words.csv_name}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  return make("p", { class: "downloads" }, button);
}

async function fill() {
  const mine = ++turn;
  result.hidden = false;
  key.hidden = state.view !== "table" || !state.districts.length;
  if (!state.districts.length) return result.replaceChildren(make("p", { class: "aside" }, words.none_chosen));
  result.setAttribute("aria-busy", "true");
  const documents = await Promise.all(state.districts.map((id) => load(`districts/${id}.json`)));
  if (mine !== turn) return;
  const rows = documents.flatMap((one) => {
    const ask = asked(one);
    return within().map((year) => ({ district: known.districts.get(one.id), year, ask }));
  });
  if (!state.indicators.length) {
    state.indicators = telling(rows);
    history.replaceState(null, "", address());
    show(state, spanned());
  }
  const chosen = [...known.indicators.values()].filter((one) => state.indicators.includes(one.id));
  const focused = document.activeElement?.dataset?.column;
  result.replaceChildren(...VIEWS[state.view](rows, chosen), download(rows, chosen));
  if (focused) result.querySelector(`[data-column="${focused}"]`)?.focus();
  said.textContent = say(words.shown, { caption: captioned() });
  result.removeAttribute("aria-busy");
}

const address = () => `${location.pathname}${write(state)}`;

function refresh() {
  show(state, spanned());
  fill().catch(failed);
}

function change(changes) {
  state = { ...state, ...changes };
  history.pushState(null, "", address());
  refresh();
}

function failed(fault) {
  console.info(fault);
  key.hidden = true;
  result.removeAttribute("aria-busy");
  result.replaceChildren(make("p", { class: "aside", role: "alert" }, words.unfetched));
}

async function start() {
  const [districts, indicators] = await Promise.all([load("districts/index.json"), load("indicators/index.json")]);
  for (const one of districts.districts) known.districts.set(one.id, one);
  for (const one of indicators.indicators) known.indicators.set(one.id, one);
  known.years = [...new Set(districts.districts.flatMap((one) => one.years))].sort();
  if (!known.districts.size) return;
  const take = () => (state = read(location.search, known));
  take();
  show = chooser(form, known, () => state, change);
  form.hidden = false;
  addEventListener("popstate", () => {
    take();
    refresh();
  });
  refresh();
}

start().catch((fault) => {
  result.hidden = false;
  failed(fault);
});
