// The index as a whole: its manifest, its folding map, its segments, its lists of names.

import { Alphabet } from "./alphabet.js";
import { asJson, asText } from "./files.js";
import { Folder } from "./fold.js";
import { placeOf } from "./leaves.js";
import { Segment } from "./segments.js";

const PROVINCE = 2; // digits that the slugs of a province begin with

export class Archive {
  constructor(files, manifest) {
    this.files = files;
    this.manifest = manifest;
    this.folder = new Folder(manifest.fold.early);
    const alphabet = new Alphabet(manifest.alphabet);
    this.segments = manifest.segments.map((listing, rank) => new Segment(files, alphabet, listing, rank));
    this.latest = Math.max(0, ...manifest.segments.flatMap(({ years }) => years));
    this.reports = manifest.segments.reduce((sum, { reports }) => sum + reports, 0);
    this.blocks = manifest.segments.reduce((sum, { blocks }) => sum + blocks, 0);
  }

  /** Make sure that every text can be folded. */
  async wholeFold() {
    if (this.folder.complete) return;
    const rest = await this.files.read(this.manifest.fold.rest, asText);
    if (!this.folder.complete) this.folder.finish(rest);
  }

  /** The path of the site that shows a division, or a report of it, below that of the search; null where there is one site alone. */
  below(id) {
    const { below } = this.manifest;
    return below ? below[id.split("/")[0]] ?? below[id.slice(0, PROVINCE)] ?? "" : null;
  }

  divisions() {
    return this.files.read(this.manifest.divisions, asJson);
  }

  /** What may be suggested that begins with the same character as a folded text, best first. */
  async terms(folded) {
    const { keys, leaves } = this.manifest.terms;
    const [first] = folded;
    const at = first === undefined ? -1 : placeOf(keys, first);
    if (at < 0) return [];
    const leaf = await this.files.read(leaves[at], asJson);
    return Object.hasOwn(leaf, first) ? leaf[first] : [];
  }
}
