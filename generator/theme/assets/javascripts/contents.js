// The contents beside the text follow the reader: the section that is being read is marked, and kept in
// sight. What stands folded opens for whoever comes to a place in it, and for paper.

"use strict";

const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link")];
const parts = links
  .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
  .filter(({ heading }) => heading);
let marked = null;

// The last heading that has passed the upper third of the window.
function current() {
  const line = innerHeight / 3;
  return parts.findLast(({ heading }) => heading.getBoundingClientRect().top <= line)?.link ?? null;
}

function follow() {
  const link = current();
  if (link === marked) return;
  marked?.classList.remove("md-nav__link--active");
  marked?.removeAttribute("aria-current");
  marked = link;
  if (!link) return;
  link.classList.add("md-nav__link--active");
  link.setAttribute("aria-current", "location");
  const bar = link.closest(".md-sidebar");
  const [place, frame] = [link.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (place.top < frame.top + 60 || place.bottom > frame.bottom - 20)
    bar.scrollTop += place.top - frame.top - frame.height / 2;
}

let waiting = false;
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    follow();
  });
}

function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

if (parts.length) {
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  follow();
}
unfold();
addEventListener("hashchange", unfold);

const unfolded = new Set();
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("article details:not([open])")) {
    unfolded.add(fold);
    fold.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const fold of unfolded) fold.open = false;
  unfolded.clear();
});
