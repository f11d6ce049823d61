// How far a report has been read, where the browser cannot tell the style sheet itself (reading.css).

"use strict";

const line = document.querySelector(".reading-progress");
const text = line?.parentElement;

function show() {
  const { top, height } = text.getBoundingClientRect();
  const share = -top / Math.max(1, height - innerHeight);
  line.style.transform = `scaleX(${Math.max(0, Math.min(1, share))})`;
}

if (line && !CSS.supports("animation-timeline: view()")) {
  addEventListener("scroll", show, { passive: true });
  addEventListener("resize", show);
  show();
}
