// What the benchmark runs in a blank page: it asks the engine as a page would, and tells what it took.

"use strict";

globalThis.probe = {
  // The first search of a visit: scripts, index and texts, all from the network.
  async first(engine, base, text, options) {
    const began = performance.now();
    const module = await import(engine);
    probe.engine = await module.open(base);
    const found = await probe.asked(text, options);
    return { ...found, ms: performance.now() - began };
  },

  async asked(text, options) {
    const began = performance.now();
    const outcome = await probe.engine.search(text, options);
    const ms = performance.now() - began;
    const results = outcome.results.map((result) => [result.report, result.paragraph]);
    return { ms, results, exact: outcome.exact, hits: outcome.totalHits, certain: outcome.certain };
  },

  // The reports of exact results, at least so many different ones if there are.
  async reports(engine, base, text, count) {
    await probe.first(engine, base, text, { limit: count });
    for (let limit = 100; ; limit *= 4) {
      const { exact, results } = await probe.asked(text, { limit });
      const reports = [...new Set(results.map(([report]) => report))];
      if (!exact) return [];
      if (reports.length >= count || results.length < limit) return reports;
    }
  },

  // As the page asks: ten results with totals, then the facets and the years.
  async page(engine, base, text) {
    const found = await probe.first(engine, base, text, { limit: 10 });
    const began = performance.now();
    await probe.engine.tally(await probe.engine.search(text, { limit: 10 }));
    return { ...found, tally: performance.now() - began };
  },

  // The soonest of some repeats, all of it in memory.
  async again(text, options, repeats) {
    const times = [];
    for (let time = 0; time < repeats; time += 1) times.push((await probe.asked(text, options)).ms);
    return Math.min(...times);
  },
};
