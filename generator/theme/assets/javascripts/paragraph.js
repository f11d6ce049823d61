// On a report's page: the quiet mark behind each paragraph opens one small menu. Without scripts, and where a
// browser has no popovers, the mark is a link to its paragraph with the link to the printed lines beside it.

"use strict";

const said = window.words.report;
const tools = document.querySelector(".tools[data-contact]");
const text = tools?.closest("article");
const LONGEST = 400; // characters: an address of some 8,000 bytes is the longest that forms take
const GAP = 6;

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function button(label, wording) {
  const made = make("button", { type: "button" }, label);
  made.addEventListener("click", async () => {
    const done = await window.copying.copy(wording());
    status.textContent = done ? said.copied : said.not_copied;
  });
  return made;
}

let mark = null;
let held = false; // whether the menu stood open when the pointer went down on its own mark
const block = () => mark.closest("tr[id]") ?? mark.parentElement;
const wording = () => block().textContent.trim();
const place = () => new URL(`#${block().id}`, location.href.replace(/[?#].*/, "")).href;

function cited() {
  const source = document.querySelector("[data-citation=electronic]")?.textContent ?? document.title;
  return `${wording()}\n${source}\n${place()}`;
}

function fault() {
  const whole = wording();
  const known = {
    title: tools.dataset.title,
    report: tools.dataset.report,
    paragraph: block().id,
    address: place(),
    text: whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole,
  };
  return window.faults.address(tools.dataset.contact, filled(said.fault_title, known), filled(said.fault_body, known));
}

const status = make("p", { role: "status" });
const report = make("a", { rel: "external" }, said.report_fault);
const lines = make("a", {}, said.see_lines);
const menu = make(
  "div",
  { popover: "auto", role: "dialog", "aria-label": said.menu, class: "paragraph-menu" },
  button(said.copy_link, place),
  button(said.copy_cited, cited),
  report,
  lines,
  status,
);

function fill() {
  const [form, printed] = [fault(), block().querySelector(".lines")];
  report.hidden = !form;
  lines.hidden = !printed;
  if (form) report.href = form;
  if (printed) lines.href = printed.href;
  status.textContent = "";
}

function between(least, wanted, most) {
  return Math.max(least, Math.min(wanted, most));
}

// Below the mark where there is room, else above it; it goes with the page when that is scrolled.
function settle() {
  const at = mark.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + GAP + menu.offsetHeight <= clientHeight;
  const top = below ? at.bottom + GAP : at.top - GAP - menu.offsetHeight;
  const left = between(GAP, at.left, clientWidth - menu.offsetWidth - GAP);
  menu.style.top = `${top + scrollY}px`;
  menu.style.left = `${left + scrollX}px`;
}

function open(chosen) {
  mark = chosen;
  fill();
  menu.showPopover();
  settle();
  mark.setAttribute("aria-expanded", "true");
  menu.querySelector("button").focus({ preventScroll: true });
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function step(event) {
  const by = event.key === "Tab" ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
  if (!by) return;
  event.preventDefault();
  const all = [...menu.querySelectorAll(":is(a, button):not([hidden])")];
  all.at((all.indexOf(document.activeElement) + by) % all.length).focus();
}

function pressed(event) {
  const chosen = event.target.closest("a.self");
  if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (!held) open(chosen);
  held = false;
}

if (text && menu.showPopover) {
  for (const one of text.querySelectorAll("a.self")) {
    for (const [name, value] of [["role", "button"], ["aria-haspopup", "dialog"], ["aria-expanded", "false"]])
      one.setAttribute(name, value);
    one.setAttribute("aria-label", said.paragraph);
  }
  text.classList.add("has-menu");
  document.body.append(menu);
  text.addEventListener("pointerdown", ({ target }) => {
    held = menu.matches(":popover-open") && target.closest("a.self") === mark;
  });
  text.addEventListener("click", pressed);
  text.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches("a.self")) pressed(event);
  });
  menu.addEventListener("keydown", step);
  menu.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "open" || !mark) return;
    mark.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement)) mark.focus({ preventScroll: true });
  });
}
