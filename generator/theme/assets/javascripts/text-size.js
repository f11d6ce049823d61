// The reader's choice of size for what is read on and on: offered above a report's text, kept for every text.
// sizing.js applies it; reading.css says what each size is, and of what.

"use strict";

const said = window.words.report;
const SIZES = ["small", "normal", "large", "largest"];
const USUAL = "normal";

function option(group, size, chosen) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const shown = document.createElement("span");
  Object.assign(input, { type: "radio", name: "text-size", value: size, checked: size === chosen });
  shown.textContent = said.sizes[size];
  label.append(input, shown);
  group.append(label);
}

for (const place of document.querySelectorAll("[data-text-size]:not(html)")) {
  const group = document.createElement("fieldset");
  const name = document.createElement("legend");
  name.textContent = said.size;
  group.className = "text-size";
  group.append(name);
  const chosen = document.documentElement.dataset.textSize ?? USUAL;
  for (const size of SIZES) option(group, size, chosen);
  group.addEventListener("change", ({ target }) => {
    window.remembered.set("text-size", target.value);
    document.dispatchEvent(new Event("text-size"));
  });
  place.replaceWith(group);
}
