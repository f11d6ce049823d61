// At the old address of a report that was moved: on to where it stands today, to the same place in it, for
// places are counted in the source, which never changes. Without scripts the page itself leads on.

"use strict";

const link = document.querySelector("[data-moved] article .lead a");

if (link) {
  const target = new URL(link.href);
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target);
}
