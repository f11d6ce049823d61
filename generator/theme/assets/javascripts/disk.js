// On a page opened from disk: a browser shows a folder's list where a server would give its index.html, so
// links and forms say which file they mean. What must be fetched (search, choosing comparisons) stays closed
// there; browsers let no page read files.

"use strict";

const SAYING = { a: "href", form: "action" };

function named(address) {
  const url = new URL(address, location.href);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

if (location.protocol === "file:") {
  for (const [tag, attribute] of Object.entries(SAYING)) {
    for (const one of document.querySelectorAll(`${tag}[${attribute}]`)) {
      const said = one.getAttribute(attribute);
      if (!said.startsWith("#")) one.setAttribute(attribute, named(said));
    }
  }
  for (const one of document.querySelectorAll("[data-fetches]")) one.hidden = true;
}
