// Light or dark before the page is drawn, so that nothing flashes: the reader's choice, else the system's.
// palette.js sets the choice.

(() => {
  "use strict";

  const SCHEMES = { light: "default", dark: "slate" };
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function apply() {
    const chosen = window.remembered.get("palette");
    const shown = chosen in SCHEMES ? chosen : dark.matches ? "dark" : "light";
    document.body.dataset.mdColorScheme = SCHEMES[shown];
  }

  document.documentElement.classList.add("js");
  document.addEventListener("palette", apply);
  dark.addEventListener("change", apply);
  apply();
})();
