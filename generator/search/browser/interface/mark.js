// A report that was reached from a search: what was sought is marked in the paragraph it led to. The text
// is left as it stands, anchors too: ranges are painted, or wrapped where a browser cannot paint them.

import * as landing from "./landing.js";
import { make } from "./dom.js";
import { engine } from "./opening.js";

const NAME = "found";
const MARKED = "has-found"; // a block whose marks say enough: it need not be painted whole

function blockAt(id) {
  return document.getElementById(id)?.closest('article [class*="source-"]') ?? null;
}

// The text nodes of a block, each with the place where it begins in the block's text.
function pieces(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let place = 0; walker.nextNode(); place += walker.currentNode.length) {
    found.push({ node: walker.currentNode, place });
  }
  return found;
}

// A mark as ranges of which each lies in one text node, so that it can be wrapped as well.
function ranges(nodes, [start, end]) {
  return nodes
    .filter(({ node, place }) => place < end && place + node.length > start)
    .map(({ node, place }) => {
      const range = new Range();
      range.setStart(node, Math.max(start - place, 0));
      range.setEnd(node, Math.min(end - place, node.length));
      return range;
    });
}

function paint(all) {
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(NAME, new Highlight(...all));
  else for (const range of [...all].reverse()) range.surroundContents(make("mark", { class: NAME }));
}

export function unmark() {
  globalThis.CSS?.highlights?.delete(NAME);
  for (const mark of document.querySelectorAll(`mark.${NAME}`)) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode.normalize();
  }
  document.querySelector(`.${MARKED}`)?.classList.remove(MARKED);
  landing.leave();
}

// Furniture lies folded: whoever is sent there sees it.
function unfold(block) {
  const details = block.closest("details:not([open])");
  if (!details) return;
  details.open = true;
  block.scrollIntoView({ block: "center" });
}

function searchUrl() {
  return new URL(document.querySelector(".search-box").action).href;
}

// Whoever takes the marks away goes on from the paragraph they stood in, which keeps its rule.
function clear(block) {
  unmark();
  block.classList.add(MARKED);
  const link = block.querySelector("a.self[href], a[href]");
  if (!link) block.tabIndex = -1;
  (link ?? block).focus({ preventScroll: true });
}

// What a reader came for is in sight without marks, so a failure is let pass.
async function mark(text) {
  unmark();
  const block = blockAt(location.hash.slice(1));
  if (!block) return;
  unfold(block);
  const search = await engine(searchUrl()).catch(() => null);
  const marks = (await search?.marksIn(block.textContent, text)) ?? [];
  if (!marks.length || block !== blockAt(location.hash.slice(1))) return;
  const nodes = pieces(block);
  const all = marks.map((one) => ranges(nodes, one));
  paint(all.flat());
  block.classList.add(MARKED);
  landing.arrive({ block, text, searchUrl: searchUrl(), places: all.map(([first]) => first), clear: () => clear(block) });
}

export function start() {
  const text = new URLSearchParams(location.search).get("q") ?? "";
  mark(text);
  addEventListener("hashchange", () => mark(text));
}
