// Drawings and tables of figures: the sentence of the figure at hand stands at the foot of the window, above
// the page, so that nothing moves. It is looked up in the report that the figure leads to, which is then at
// hand when the link is followed. Without scripts, or from disk, the figure still has its link.

"use strict";

const FIGURES = "[data-says] :is(.chart .point, .figure > a, td > a)";
const PAUSE = 150; // milliseconds that a pointer rests on a figure before anything is asked for

const said = document.createElement("p");
said.className = "chart-said md-typeset";
// Who listens has heard it as the figure's own name already.
said.setAttribute("aria-hidden", "true");
said.hidden = true;
document.body.append(said);

const reports = new Map();
let waiting = 0;

// The report at an address, asked for once; nothing where it cannot be had.
function report(address) {
  if (!reports.has(address)) {
    const answer = fetch(address)
      .then((reply) => (reply.ok ? reply.text() : ""))
      .catch(() => "");
    reports.set(
      address,
      answer.then((html) => new DOMParser().parseFromString(html, "text/html")),
    );
  }
  return reports.get(address);
}

async function sentence(link) {
  const address = new URL(link.getAttribute("href"), location.href);
  const anchor = decodeURIComponent(address.hash.slice(1));
  address.hash = "";
  const found = anchor && (await report(address.href)).getElementById(anchor);
  return found ? found.textContent.trim() : "";
}

// What a point tells of itself: its label, and in a drawing of one's own choice its sentence.
const known = (figure) => figure.querySelector("title")?.textContent ?? "";

function show(text) {
  said.textContent = text;
  said.hidden = !text;
}

function say(event) {
  const at = (node) => node?.closest?.(FIGURES);
  const figure = at(event.target) ?? at(document.activeElement);
  clearTimeout(waiting);
  show(figure ? known(figure) : "");
  if (!figure?.hasAttribute("href") || said.textContent.includes("\u3000")) return;
  waiting = setTimeout(async () => {
    const asked = waiting;
    const told = await sentence(figure);
    if (told && asked === waiting) show([known(figure), told].filter(Boolean).join("\u3000"));
  }, PAUSE);
}

document.addEventListener("pointerover", say);
document.documentElement.addEventListener("pointerleave", say);
document.addEventListener("focusin", say);
document.addEventListener("focusout", () => {
  clearTimeout(waiting);
  waiting = 0;
  show("");
});
