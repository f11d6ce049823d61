// Reading the texts of candidates, and calling hits only those that hold the query.

import { facetTest } from "./facetwords.js";
import { matcher } from "./matching.js";
import { reduced } from "./planning.js";
import { placeIn } from "./segments.js";

const AT_ONCE = 24; // texts

/** A test of folded text: places by term, or null where it does not hold the query. */
export function tester({ terms, excluded }) {
  const finders = terms.map(matcher);
  const barred = excluded.map(matcher);
  return (folded, isFiled) => {
    const places = finders.map((find) => find(folded));
    if (!places.every((list, term) => list.length > 0 || isFiled(term))) return null;
    if (places.every((list) => list.length === 0)) return null;
    return barred.some((find) => find(folded).length > 0) ? null : places;
  };
}

/** A report's text with all that is needed to fold it. */
export async function textOf(archive, segment, ordinal) {
  const text = await segment.text(ordinal);
  if (text.unfolded) await archive.wholeFold();
  return text;
}

/** A block of a text: its row, its text folded. */
export function blockOf(archive, text, found, block, ordinal) {
  const at = placeIn(found.columns, block, ordinal);
  const row = text.blocks[at];
  text.folded[at] ??= archive.folder.fold(row[5]);
  return { row, folded: text.folded[at] };
}

/** A test of a candidate in its text. */
export function blockTester(archive, ask, found) {
  const test = tester(ask);
  const filed = ask.words.map((word) => (word ? facetTest(word.filter, word.codes, found) : () => false));
  return (text, block, ordinal) => {
    const { row, folded } = blockOf(archive, text, found, block, ordinal);
    return { row, folded, places: test(folded, (term) => filed[term](block, ordinal)) };
  };
}

/** Ordinals of the reports of candidates, each once, ascending. */
export function reportsOf({ columns, ordinals }) {
  const seen = new Uint8Array(columns?.year.length ?? 0);
  for (let i = 0; i < ordinals.length; i++) seen[ordinals[i]] = 1;
  return Uint32Array.from(seen.keys()).filter((ordinal) => seen[ordinal]);
}

export const countReports = (founds) => founds.reduce((sum, found) => sum + reportsOf(found).length, 0);
export const countHits = (founds) => founds.reduce((sum, { blocks }) => sum + blocks.length, 0);

/** Places of candidates by their report. */
function byReport({ ordinals }) {
  const places = new Map();
  ordinals.forEach((ordinal, i) => {
    if (!places.has(ordinal)) places.set(ordinal, []);
    places.get(ordinal).push(i);
  });
  return places;
}

/** A segment's candidates without those that prove false in the texts of these reports. */
async function pruned(archive, ask, found, reports, tick) {
  const test = blockTester(archive, ask, found);
  const places = byReport(found);
  const isFalse = new Uint8Array(found.blocks.length);
  for (let at = 0; at < reports.length; at += AT_ONCE) {
    await Promise.all(Array.from(reports.subarray(at, at + AT_ONCE), async (ordinal) => {
      const text = await textOf(archive, found.segment, ordinal);
      for (const i of places.get(ordinal)) {
        if (test(text, found.blocks[i], ordinal).places === null) isFalse[i] = 1;
      }
    }));
    tick(Math.min(AT_ONCE, reports.length - at));
  }
  return reduced(found, found.blocks.filter((_, i) => !isFalse[i]));
}

/** Candidates of segments, those verified whose reports are also among `within`, which has the same segments. */
export async function verified(archive, ask, founds, within, tick = () => {}) {
  return Promise.all(founds.map((found, i) => pruned(archive, ask, found, reportsOf(within[i]), tick)));
}
