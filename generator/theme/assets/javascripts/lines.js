// On a report's page: shows where each line of the source begins in the text, and makes it a link to
// that line. The anchors are there without scripts; the marks would only disturb whoever just reads.

"use strict";

const words = window.words;

for (const button of document.querySelectorAll("[data-show-lines]")) {
  const text = button.closest("article");
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => {
    const shown = text.classList.toggle("show-lines");
    button.setAttribute("aria-pressed", String(shown));
    for (const anchor of text.querySelectorAll("a[id^=p]:empty")) {
      anchor.setAttribute("aria-label", words.line);
      if (shown) anchor.href = `printed/#${anchor.id}`;
      else anchor.removeAttribute("href");
    }
  });
}
