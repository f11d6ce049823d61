// The bar below a report that was reached from a search: how many marks, from one to the next, away
// with them, and back.

import { written } from "./address.js";
import { make } from "./dom.js";
import * as words from "./words.js";

const AT = "found-at"; // the mark that was stepped to
const EDGE = 16;

// What the masthead and the bar leave of the window.
function sight() {
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const bar = document.querySelector(".landing")?.getBoundingClientRect().top ?? innerHeight;
  return { top, bottom: bar - EDGE };
}

function isInSight(place) {
  const { top, bottom } = place.getBoundingClientRect();
  const seen = sight();
  return top >= seen.top && bottom <= seen.bottom;
}

function touchesSight(block) {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function bring(place) {
  if (isInSight(place)) return;
  const wanted = Math.max(innerHeight / 3, sight().top + EDGE);
  scrollBy({ top: place.getBoundingClientRect().top - wanted, behavior: "instant" });
}

function stepper({ places }, said) {
  let at = -1;
  return (by) => {
    at = at < 0 && by < 0 ? places.length - 1 : (at + by + places.length) % places.length;
    if (globalThis.Highlight && CSS.highlights) {
      const here = new Highlight(places[at]);
      here.priority = 1;
      CSS.highlights.set(AT, here);
    }
    bring(places[at]);
    said.textContent = words.stepped(at + 1, places.length);
  };
}

function button(label, act) {
  const made = make("button", { type: "button" }, label);
  made.addEventListener("click", act);
  return made;
}

// The list as it was left, with its filters, where the reader comes from one of the same words.
function results({ searchUrl, text }) {
  const from = document.referrer.startsWith(searchUrl) ? new URL(document.referrer) : null;
  return from?.searchParams.get("q") === text ? from.href : new URL(written({ text }), searchUrl).href;
}

export function arrive(arrival) {
  const said = make("span", { role: "status" });
  const step = stepper(arrival, said);
  const steps = [button(words.said.previous, () => step(-1)), button(words.said.next, () => step(1))];
  const back = make("a", { href: results(arrival) }, words.said.back);
  const rest = [arrival.places.length > 1 ? steps : [], back, button(words.said.unmark, arrival.clear)].flat();
  document.body.append(make("aside", { class: "landing", "aria-label": words.said.marks }, said, rest));
  said.textContent = words.marked(arrival.places.length);
  if (touchesSight(arrival.block)) bring(arrival.places[0]); // who has scrolled on is left alone
}

export function leave() {
  globalThis.CSS?.highlights?.delete(AT);
  document.querySelector(".landing")?.remove();
}
