// The citations of a report: the day on which it is read, which only the reader's browser knows, and a
// button that copies each.

"use strict";

const said = window.words.report;

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

for (const place of document.querySelectorAll("[data-read-on]")) {
  place.textContent = `[${today()}]${place.dataset.readOn}`;
}

for (const citation of document.querySelectorAll("[data-citation]")) {
  const button = document.createElement("button");
  const state = document.createElement("span");
  button.type = "button";
  button.textContent = said.copy;
  state.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const done = await window.copying.copy(citation.textContent);
    state.textContent = done ? said.copied : said.not_copied;
  });
  citation.after(button, state);
}
