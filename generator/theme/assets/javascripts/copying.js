// Puts text where the reader can paste it: `copying.copy(text)`, true once it is there.

"use strict";

// For pages opened from disk or served without encryption, where browsers give no clipboard.
function byHand(text) {
  const holder = document.createElement("textarea");
  holder.value = text;
  // Within what is open on top, for nothing below can have the focus.
  (document.querySelector(":popover-open") ?? document.body).append(holder);
  holder.select();
  const done = document.execCommand("copy");
  holder.remove();
  return done;
}

async function copy(text) {
  const from = document.activeElement;
  const done = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
    () => true,
    () => byHand(text),
  );
  from?.focus({ preventScroll: true });
  return done;
}

window.copying = { copy };
