// What the site remembers of a reader between pages, in their browser alone: `remembered.get(name)` and
// `remembered.set(name, value)`, values as JSON. Archives on one host, below different paths, remember apart.

(() => {
  "use strict";

  const scope = new URL(document.currentScript.dataset.base || ".", location.href).pathname;

  // A reader who forbids storage loses memory, not the page.
  function trying(act) {
    try {
      return act();
    } catch {
      return null;
    }
  }

  window.remembered = {
    get: (name) => trying(() => JSON.parse(localStorage.getItem(`${scope}.${name}`))),
    set: (name, value) => trying(() => localStorage.setItem(`${scope}.${name}`, JSON.stringify(value))),
  };
})();
