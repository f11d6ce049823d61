// On the page of a report that was read from a scan: a button leads from one doubtful character to the next.

"use strict";

for (const button of document.querySelectorAll("[data-next-unsure]")) {
  const marks = [...document.querySelectorAll("article .unsure[id]")];
  let at = -1;
  button.hidden = marks.length < 2;
  button.addEventListener("click", () => {
    at = (at + 1) % marks.length;
    location.hash = marks[at].id;
  });
}
