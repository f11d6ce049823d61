// The button in the masthead: colours as the system has them, light, dark, and round again. It shows what
// is chosen and tells what a press will bring.

"use strict";

const ORDER = ["auto", "light", "dark"];
const words = window.words.palette;
const button = document.getElementById("palette");

function chosen() {
  const found = window.remembered.get("palette");
  return ORDER.includes(found) ? found : "auto";
}

function show() {
  const { shown, told } = words[chosen()];
  button.lastElementChild.textContent = shown;
  button.title = told;
  button.setAttribute("aria-label", told);
}

button.addEventListener("click", () => {
  window.remembered.set("palette", ORDER[(ORDER.indexOf(chosen()) + 1) % ORDER.length]);
  document.dispatchEvent(new Event("palette"));
  show();
});
show();
