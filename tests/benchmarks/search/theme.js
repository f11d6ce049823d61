// The theme's search as its own scripts run it: the index is fetched and handed to its worker, then asked.

"use strict";

globalThis.theme = {
  async ready(worker, index) {
    const began = performance.now();
    theme.worker = new Worker(worker);
    const { config, docs } = await (await fetch(index)).json();
    await theme.told({ type: 0, data: { config, docs, options: { suggest: false } } });
    return performance.now() - began;
  },

  told(message) {
    return new Promise((resolve, reject) => {
      theme.worker.onmessage = (event) => resolve(event.data);
      theme.worker.onerror = (event) => reject(new Error(event.message));
      theme.worker.postMessage(message);
    });
  },

  async asked(text) {
    const began = performance.now();
    const answer = await theme.told({ type: 2, data: text });
    return { ms: performance.now() - began, found: answer.data.items.map((page) => page[0].location) };
  },
};
