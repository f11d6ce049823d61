// How large a reader wants the text, before the page is drawn, so that nothing jumps. text-size.js sets it.

(() => {
  "use strict";

  const root = document.documentElement;

  function apply() {
    const chosen = window.remembered.get("text-size");
    if (typeof chosen === "string") root.dataset.textSize = chosen;
    else delete root.dataset.textSize;
  }

  document.addEventListener("text-size", apply);
  apply();
})();
