// A report's page and its source as printed name places by their offset in the source: #p96, #s96.
// Every printed line begins with such an anchor, so for a place that bears none today (the source was
// once cut into paragraphs or sentences otherwise) the nearest one before it stands in the same line.

"use strict";

const PLACE = /^[ps](\d+)$/;

function nearest(place) {
  const known = [...document.querySelectorAll("article [id]")]
    .map((one) => ({ id: one.id, place: Number(PLACE.exec(one.id)?.[1] ?? NaN) }))
    .filter((one) => !Number.isNaN(one.place))
    .sort((one, other) => one.place - other.place);
  return known.filter((one) => one.place <= place).pop() ?? known[0];
}

// Whoever came to a sentence goes on from its paragraph to the line where the sentence begins.
function lead(target) {
  const link = target.closest("p, tr, h1, h2, h3, h4, h5")?.querySelector(".lines:not(.doubt)");
  if (link) link.hash = target.id;
}

function resolve() {
  const id = location.hash.slice(1);
  const asked = PLACE.exec(id);
  if (!asked) return;
  const target = document.getElementById(id);
  const found = target ? null : nearest(Number(asked[1]));
  if (target) lead(target);
  else if (found) location.replace(`#${found.id}`);
}

resolve();
addEventListener("hashchange", resolve);
