// On every page, and all that a reader who does not search ever loads: a form wakes the search when
// somebody comes to it, `/` leads to the form, and a report that was reached from a search is marked.

"use strict";

// In a part of a larger archive the search lies at the root above it.
const HOME = new URL(`../../${document.currentScript.dataset.root ?? ""}search/`, document.currentScript.src);
const BOXES = "form[data-search]";
const TYPED_IN = "input, textarea, select, [contenteditable]";

// The engine is only called for later on; asked for now it comes at the same time.
function loaded() {
  import(new URL("engine.js", HOME)).catch(() => {});
  return import(new URL("interface.js", HOME));
}

// A form's scripts are asked for once; whoever is offline is left with the form as it is.
function wake(event) {
  const form = event.target.closest?.(BOXES);
  if (!form || form.dataset.awake) return;
  form.dataset.awake = "true";
  loaded().then(
    ({ box }) => box.attach(form),
    () => delete form.dataset.awake,
  );
}

function visibleInput() {
  const forms = [...document.querySelectorAll(BOXES)];
  return forms.map((form) => form.elements.q).find((input) => input.checkVisibility?.() ?? input.offsetParent);
}

function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.defaultPrevented || event.target.closest?.(TYPED_IN)) return;
  const input = visibleInput();
  const link = document.querySelector(".to-search");
  if (!input && !link) return;
  event.preventDefault();
  if (!input) return link.click();
  input.focus();
  input.select();
}

document.addEventListener("focusin", wake);
document.addEventListener("input", wake);
document.addEventListener("keydown", slash);
if (document.activeElement) wake({ target: document.activeElement });

// The page of the search itself: what its address asks is in sight at once, whatever comes of it.
function openPage() {
  const asked = new URLSearchParams(location.search).get("q") ?? "";
  if (asked.trim()) {
    document.querySelector("form[data-search=page]").elements.q.value = asked;
    document.getElementById("search-tips").hidden = true;
  }
  loaded().then(
    ({ page }) => page.start(),
    () => (document.getElementById("search-fault").hidden = !asked.trim()),
  );
}

if (document.getElementById("search-outcome")) openPage();
if (document.querySelector("article [id^=p]") && new URLSearchParams(location.search).get("q")) {
  loaded().then(({ mark }) => mark.start());
}
