/* Light or dark before the page is drawn, so that nothing flashes: the reader's choice, else the system's. */
(function () {
  "use strict";

  var AUTO = "(prefers-color-scheme)";
  var chosen = window.__md_get("__palette");
  var media = (chosen && chosen.color && chosen.color.media) || AUTO;
  if (media === AUTO) {
    var dark = matchMedia("(prefers-color-scheme: dark)").matches;
    media = dark ? "(prefers-color-scheme: dark)" : "(prefers-color-scheme: light)";
  }
  var option = document.querySelector("[data-md-color-media='" + media + "']");
  if (!option) return;
  ["scheme", "primary", "accent"].forEach(function (part) {
    document.body.setAttribute("data-md-color-" + part, option.getAttribute("data-md-color-" + part));
  });
})();
