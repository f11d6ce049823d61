// Drawings whose points lead to sentences: the sentence of the point at hand stands below the drawing as
// long as the pointer or the focus is on it. Without scripts the point still has its title and its link.

"use strict";

function line(figure) {
  const found = figure.querySelector(".chart-said");
  if (found) return found;
  const made = document.createElement("p");
  made.className = "chart-said";
  // Who listens has heard it as the point's own name already.
  made.setAttribute("aria-hidden", "true");
  figure.append(made);
  return made;
}

function say(event) {
  const point = event.target.closest?.(".chart .point");
  const place = point?.closest("[data-says]");
  if (place) line(place).textContent = point.querySelector("title").textContent;
}

document.addEventListener("pointerover", say);
document.addEventListener("focusin", say);
