// The page of comparison: what is chosen is kept in the address, fetched from the API, and shown as a
// table, lines or bars. Without this script the page still has every indicator's own table.

import { asked, load, make, ROOT, say, series, site, words } from "./compare/cells.js";
import { chooser } from "./compare/chooser.js";
import { bars, lines } from "./compare/drawing.js";
import { panels } from "./compare/panels.js";
import { read, write } from "./compare/state.js";
import { file, table } from "./compare/table.js";

const FIRST = 4;
// More lines than these are not told apart: each district has a panel of its own then.
const TOGETHER = 4;
const form = document.getElementById("chooser");
const result = document.getElementById("chosen-result");
const key = document.getElementById("chosen-key");
const said = document.getElementById("chosen-said");
const known = { districts: new Map(), indicators: new Map(), years: [] };
let state;
let show;
let turn = 0;
// Indicators are chosen for a reader who comes, or has chosen the first district; never for one who unticks.
let offering = true;
const TITLE = document.title;
const printed = document.querySelector(".printed-from");
const PRINTED = printed?.textContent;

const spanned = () => state.years ?? [known.years[0], known.years.at(-1)];
const within = () => known.years.filter((year) => spanned()[0] <= year && year <= spanned()[1]);

// The indicators with the most figures, where none were chosen.
function telling(rows) {
  const count = (one) => rows.filter((row) => row.ask(one.id, row.year).status === "reported").length;
  const counted = [...known.indicators.values()].map((one) => [one.id, count(one)]).filter(([, many]) => many);
  return counted.sort((one, other) => other[1] - one[1]).slice(0, FIRST).map(([id]) => id);
}

function years() {
  const [from, to] = spanned();
  return from === to ? say(words.year, { year: from }) : say(words.span, { first: from, last: to });
}

const captioned = () =>
  say(words.caption, { districts: state.districts.length, years: years(), indicators: state.indicators.length });
const named = () => state.districts.map((id) => known.districts.get(id));
const names = () => named().map((one) => one.name).join(words.comma);

function listed(rows, chosen) {
  const made = table(rows, state, chosen, known.indicators, captioned(), (sort) => change({ sort }));
  const frame = make("div", { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "chosen-caption" }, made);
  return [frame, make("p", { class: "aside" }, words.scope)];
}

// Below drawings: what they are drawn from, folded.
function folded(rows, chosen) {
  const open = result.querySelector("details.folded-drawings")?.open;
  return make("details", { class: "folded-drawings", open }, make("summary", {}, words.table_of), ...listed(rows, chosen));
}

// A button for each year that has bars to draw.
function yearButtons(some, year) {
  const button = (one) => {
    const made = make("button", { type: "button", "aria-pressed": String(one === year) }, say(words.year, { year: one }));
    made.addEventListener("click", () => {
      change({ of: one }).then(() => result.querySelector(".choose-year [aria-pressed=true]")?.focus());
    });
    return made;
  };
  return make("p", { class: "choose-year", role: "group", "aria-label": words.bars_year }, ...some.map(button));
}

const VIEWS = {
  table: listed,
  lines: (rows, chosen) => [
    drawn(rows, chosen, (id, one, found) => {
      const draw = state.districts.length > TOGETHER ? panels : lines;
      return draw(id, say(words.line_of, { indicator: one.name }), found.drawn, within(), found.unit, named());
    }),
    folded(rows, chosen),
  ],
  // Of one year: the one asked for, else the newest that has something to draw.
  bars(rows, chosen) {
    const of = (year) => rows.filter((row) => row.year === year);
    const some = within().filter((year) => chosen.some((one) => series(of(year), one).drawn.length));
    const year = some.includes(state.of) ? state.of : some.at(-1) ?? spanned()[1];
    const title = (one) => say(words.bars_of, { indicator: one.name, year });
    return [
      make("h3", {}, say(words.year, { year })),
      yearButtons(some, year),
      drawn(of(year), chosen, (id, one, found) => bars(id, title(one), found.drawn, found.unit)),
      folded(rows, chosen),
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

// What the page is called, on screen, in a tab and on paper.
function entitle() {
  const some = state.districts.length > 0;
  document.title = some ? `${say(words.title, { districts: names(), view: words.views[state.view] })} · ${TITLE}` : TITLE;
  document.documentElement.classList.toggle("chosen-some", some);
  if (printed) printed.textContent = `${PRINTED.trim()}${write(state)}`;
}

function told() {
  const text = say(words.shown, { caption: captioned(), view: words.views[state.view] });
  said.replaceChildren(text, " ", make("a", { href: `#${result.id}` }, words.to_result));
}

function nothing(why) {
  said.replaceChildren();
  key.hidden = true;
  result.removeAttribute("aria-busy");
  result.replaceChildren(make("p", { class: "aside" }, why));
}

async function fill() {
  const mine = ++turn;
  entitle();
  if (!state.districts.length) return nothing(words.none_chosen);
  result.setAttribute("aria-busy", "true");
  const documents = await Promise.all(named().map((one) => load(one.document)));
  if (mine !== turn) return;
  const rows = documents.flatMap((one) => {
    const ask = asked(one, site(known.districts.get(one.id).document));
    return within().map((year) => ({ district: known.districts.get(one.id), year, ask }));
  });
  if (!state.indicators.length && offering) {
    state.indicators = telling(rows);
    history.replaceState(null, "", address());
    show(state, spanned());
    entitle();
  }
  offering = false;
  if (!state.indicators.length) return nothing(words.none_indicators);
  key.hidden = false;
  const chosen = [...known.indicators.values()].filter((one) => state.indicators.includes(one.id));
  const focused = document.activeElement?.dataset?.column;
  const heading = make("h2", { class: "chosen-heading" }, say(words.heading, { districts: names(), years: years() }));
  result.replaceChildren(heading, ...VIEWS[state.view](rows, chosen), download(rows, chosen));
  if (focused) result.querySelector(`[data-column="${focused}"]`)?.focus();
  told();
  result.removeAttribute("aria-busy");
}

const address = () => `${location.pathname}${write(state)}`;

function refresh() {
  show(state, spanned());
  return fill().catch(failed);
}

function change(changes) {
  offering ||= !state.districts.length;
  state = { ...state, ...changes };
  history.pushState(null, "", address());
  return refresh();
}

function failed(fault) {
  console.info(fault);
  nothing(words.unfetched);
  result.firstChild.setAttribute("role", "alert");
}

async function start() {
  const [districts, indicators] = await Promise.all([load("api/v1/districts/index.json"), load("api/v1/indicators/index.json")]);
  for (const one of districts.districts) known.districts.set(one.id, one);
  for (const one of indicators.indicators) known.indicators.set(one.id, one);
  known.years = [...new Set(districts.districts.flatMap((one) => one.years))].sort();
  const take = () => (state = read(location.search, known));
  take();
  show = chooser(form, known, () => state, change);
  addEventListener("popstate", () => {
    take();
    refresh();
  });
  refresh();
}

function unstarted(fault) {
  form.hidden = true;
  failed(fault);
}

// An empty archive has nothing to choose from.
if (form) start().catch(unstarted);
