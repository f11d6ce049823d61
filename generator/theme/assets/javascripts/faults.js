// Where a reader tells of a fault, with what is known already filled in: `faults.address(contact, title, body)`
// for the archive's contact address, null where that is no address to follow.

"use strict";

const NAMES = { "mailto:": ["subject", "body"], "https:": ["title", "body"], "http:": ["title", "body"] };

function parsed(contact) {
  try {
    return new URL(contact);
  } catch {
    return null;
  }
}

// A list of issues has the form for a new one below it; any other page of the web is left as it is.
function address(contact, title, body) {
  const url = parsed(contact);
  const names = NAMES[url?.protocol];
  if (!names) return null;
  url.pathname = url.pathname.replace(/\/issues\/?$/, "/issues/new");
  if (url.protocol !== "mailto:" && !url.pathname.endsWith("/issues/new")) return url.href;
  const filled = [title, body].map((text, at) => `${names[at]}=${encodeURIComponent(text)}`);
  url.search = [url.search.slice(1), ...filled].filter(Boolean).join("&");
  return url.href;
}

window.faults = { address };
