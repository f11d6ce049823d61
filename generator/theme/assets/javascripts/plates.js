// On the page of a source as printed: a line that is pointed at or reached shows where it stands on the
// picture of its page, and a place on the picture leads to its own line. Without scripts each block does.

"use strict";

const LINE = "article .leaf li[id]";
const placeOf = (line) => document.getElementById(`b${line.id.slice(1)}`);
const lineOf = (place) => document.getElementById(`p${place.id.slice(1)}`);
let pointed = [];

function point(...marks) {
  for (const one of pointed) one.classList.remove("pointed");
  pointed = marks.filter(Boolean);
  for (const one of pointed) one.classList.add("pointed");
}

// The picture alone is moved: whoever reads the lines stays at theirs.
function show(place) {
  const frame = place?.closest(".window");
  if (!frame?.clientHeight) return;
  const [seen, at] = [frame.getBoundingClientRect(), place.getBoundingClientRect()];
  if (at.top < seen.top || at.bottom > seen.bottom) frame.scrollTop += at.top - seen.top - seen.height / 3;
  if (at.left < seen.left || at.right > seen.right) frame.scrollLeft += at.left - seen.left - 20;
}

function over({ target }) {
  const line = target.closest?.(LINE);
  const place = target.closest?.(".places rect");
  if (line) {
    point(placeOf(line));
    show(placeOf(line));
  } else if (place) point(place, lineOf(place));
}

function reached() {
  const line = document.getElementById(location.hash.slice(1))?.closest(LINE);
  if (!line) return;
  point(placeOf(line));
  show(placeOf(line));
}

if (document.querySelector(".places")) {
  addEventListener("pointerover", over);
  addEventListener("focusin", over);
  addEventListener("hashchange", reached);
  addEventListener("click", (event) => {
    const place = event.target.closest?.(".places rect");
    const line = place && lineOf(place);
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = line.id;
  });
  reached();
}
