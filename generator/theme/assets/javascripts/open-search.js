// The home page's search field, and the masthead's button in a narrow window, open the site's own
// search. Without scripts both stay hidden, since the search needs them too.

"use strict";

for (const button of document.querySelectorAll("[data-open-search]")) {
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => {
    const toggle = document.getElementById("__search");
    if (toggle && !toggle.checked) toggle.click();
    document.querySelector(".md-search__input")?.focus();
  });
}
