// Search in the reader's browser, over the index that FORMAT.md tells of.

import { Engine } from "./core.js";
import { Unavailable, fetched } from "./fetching.js";

export { Unavailable };

const FORMAT = 3;

function supported() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Unavailable("damaged", error);
  }
}

async function manifestOf(folder) {
  if (!supported()) throw new Unavailable("old");
  if (folder.protocol === "file:") throw new Unavailable("local");
  const manifest = parsed(await fetched(new URL("manifest.json", folder), "missing", { cache: "no-cache" }));
  if (manifest.format !== FORMAT) throw new Unavailable("format");
  return manifest;
}

/** The engine over the index at `base`; rejects with Unavailable. */
export async function open(base) {
  const folder = new URL(String(base).replace(/\/?$/u, "/"), globalThis.location?.href);
  return new Engine(folder, await manifestOf(folder));
}
