// Drawings whose points lead to sentences: the sentence of the point at hand stands at the foot of the window,
// above the page, so that nothing moves. Without scripts the point still has its title and its link.

"use strict";

const said = document.createElement("p");
said.className = "chart-said md-typeset";
// Who listens has heard it as the point's own name already.
said.setAttribute("aria-hidden", "true");
said.hidden = true;
document.body.append(said);

function told(node) {
  const point = node?.closest?.("[data-says] .chart .point");
  return point?.querySelector("title").textContent ?? "";
}

function say(event) {
  said.textContent = told(event.target) || told(document.activeElement);
  said.hidden = !said.textContent;
}

document.addEventListener("pointerover", say);
document.documentElement.addEventListener("pointerleave", say);
document.addEventListener("focusin", say);
document.addEventListener("focusout", () => {
  said.hidden = true;
});
