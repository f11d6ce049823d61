// Pagefind by its own interface: five results with their excerpts, then the addresses of five more.

"use strict";

globalThis.finder = {
  async first(module, text) {
    const began = performance.now();
    finder.module = await import(module);
    const found = await finder.asked(text, 0, 5);
    return { found, ms: performance.now() - began };
  },

  async asked(text, from, to) {
    const { results } = await finder.module.search(text);
    const pages = await Promise.all(results.slice(from, to).map((result) => result.data()));
    return pages.map((page) => page.url);
  },

  async again(text) {
    const began = performance.now();
    await finder.asked(text, 0, 5);
    return performance.now() - began;
  },
};
