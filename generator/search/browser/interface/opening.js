// The engine, opened once a page, and anew after it failed.

let opened = null;

export function engine(searchUrl) {
  opened ??= import("./engine.js")
    .then((module) => module.open(searchUrl))
    .catch((fault) => {
      opened = null;
      throw fault;
    });
  return opened;
}
