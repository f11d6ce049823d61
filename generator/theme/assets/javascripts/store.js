/* What the theme remembers between pages. Its bundle expects these four names to be global:
   the address below which things are remembered, a hash of a text, and how to read and write. */
(function () {
  "use strict";

  var scope = new URL(document.currentScript.dataset.base || ".", location.href);

  function key(name, base) {
    return base.pathname + "." + name;
  }

  window.__md_scope = scope;

  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (hash, character) {
      return ((hash << 5) - hash + character.charCodeAt(0)) | 0;
    }, 0);
  };

  /* A reader who forbids storage loses memory, not the page. */
  window.__md_get = function (name, store, base) {
    try {
      return JSON.parse((store || localStorage).getItem(key(name, base || scope)));
    } catch (refused) {
      return null;
    }
  };

  window.__md_set = function (name, value, store, base) {
    try {
      (store || localStorage).setItem(key(name, base || scope), JSON.stringify(value));
    } catch (refused) {
      return;
    }
  };
})();
