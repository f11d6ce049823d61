// At the old address of a report that was moved: on to where it stands today, to the same place in it, for
// places are counted in the source, which never changes. Without scripts the page itself leads on.

"use strict";

const link = document.querySelector("[data-moved] article .lead a");

function leadOn(address) {
  const target = new URL(address);
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target);
}

if (link) leadOn(link.href);

// An archive that was parted: its districts and reports stand in the site of their part, below the same path.
const parted = document.querySelector("[data-parted]");
const within = location.pathname.match(/(?:reports|districts)\/([0-9]{6}-[a-z0-9-]+)\/.*$/);

if (parted && within) {
  const list = new URL(parted.dataset.parted, location.href);
  fetch(list)
    .then((reply) => reply.json())
    .then(({ districts }) => {
      const found = districts.find((one) => one.id === within[1])?.address.match(/^(.+\/)districts\//);
      if (found && !location.pathname.includes(`/${found[1]}`)) leadOn(new URL(found[1] + within[0], new URL("../../../", list)));
    })
    .catch(() => {});
}
