// Approximate search, where nothing holds all of a query: blocks by how much of it they hold.

import { filtered } from "./searching.js";
import { matcher } from "./matching.js";
import { outside, reduced } from "./planning.js";
import { scored, select } from "./ranking.js";
import { classOf } from "./segments.js";
import { evenly, tokensOf } from "./tokens.js";
import { blockOf, textOf } from "./verifying.js";

const TOKENS = { page: 16, brief: 6 };
const TAKEN = { page: "all", brief: "cover" }; // the cover's lists were asked for before
const BYTES = { page: 262144, brief: 24576 }; // lists of a segment; the biggest, which tell least, are left out
const LEAST = 1 / 3; // of the query
const HEAVIEST = 8;
const UNKNOWN = 3;
const CLASSES = 3;
const WINDOWS = 3;

/** Lists of a segment by token, as far as there is room, the smallest first. */
async function lists(segment, tokens, room) {
  const located = await Promise.all(tokens.map(async (token, i) => ({ token, i, at: await segment.locate(token) })));
  let left = room;
  const some = located.filter(({ at }) => at)
    .sort((one, other) => one.at.size - other.at.size || one.i - other.i)
    .filter(({ at }, place) => (left -= at.size) >= 0 || place === 0);
  return Promise.all(some.map(async ({ token, at, i }) => ({ i, blocks: await segment.postings(token, at) })));
}

/** Of each token how much it weighs: the rarer, the more; tokens that stand nowhere weigh little. */
function weightsOf(tokens, held, blocks) {
  const counts = tokens.map(() => 0);
  for (const { i, blocks: list } of held.flat()) counts[i] += list.length;
  return counts.map((count) =>
    (count === 0 ? UNKNOWN : Math.max(1, Math.min(HEAVIEST, Math.round(Math.log2(blocks / count))))));
}

/** The blocks of a segment that hold enough, with how much. */
async function near(segment, some, weights) {
  const sums = new Uint16Array(segment.blocks);
  for (const { i, blocks } of some) for (const block of blocks) sums[block] += weights[i];
  const least = LEAST * weights.reduce((sum, weight) => sum + weight, 0);
  let count = 0;
  for (let block = 0; block < sums.length; block++) if (sums[block] >= least) count++;
  const blocks = new Uint32Array(count);
  for (let block = sums.length - 1; block >= 0; block--) if (sums[block] >= least) blocks[--count] = block;
  return { ...reduced({ segment, columns: await segment.columns() }, blocks), sums };
}

const nearer = (one, other) => other.share - one.share;

async function readNear(archive, founds, selected, tokens, weights, barred) {
  const finders = tokens.map(({ key }) => matcher(key.trimEnd()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const read = await Promise.all(selected.map(async (one) => {
    const found = founds[one.at];
    const text = await textOf(archive, found.segment, one.ordinal);
    const { row, folded } = blockOf(archive, text, found, one.block, one.ordinal);
    const places = finders.map((find) => find(folded));
    const share = places.reduce((sum, list, i) => sum + (list.length > 0 ? weights[i] : 0), 0) / total;
    const out = share < LEAST || barred.some((find) => find(folded).length > 0);
    return { ...one, text, row, places: out ? null : places.flat(), share };
  }));
  return read.filter(({ places }) => places).sort(nearer);
}

/** Blocks near to the query in some segments, the nearest first. */
async function nearIn(archive, segments, query, filters, { offset, limit, mode, signal }) {
  const tokens = evenly(tokensOf(query.terms.map(({ folded }) => folded))[TAKEN[mode]], TOKENS[mode]);
  const held = await Promise.all(segments.map((segment) => lists(segment, tokens, BYTES[mode])));
  const weights = weightsOf(tokens, held, segments.reduce((sum, { blocks }) => sum + blocks, 0));
  const all = await Promise.all(segments.map(async (segment, i) =>
    outside(await near(segment, held[i], weights), query.barred)));
  const founds = await filtered(all, filters);
  const barred = query.excluded.map(({ folded }) => matcher(folded));
  const scores = founds.map((found) => scored(found, (block) =>
    found.sums[block] * CLASSES + CLASSES - 1 - classOf(found.columns, block)));
  const hits = [];
  for (let i = 0; i < WINDOWS && hits.length < offset + limit; i++) {
    signal?.throwIfAborted();
    const [from, size] = [i * (offset + limit), offset + limit];
    hits.push(...(await readNear(archive, founds, select(founds, scores, from, from + size), tokens, weights, barred)));
  }
  return hits.slice(offset, offset + limit);
}

/** Of a page: the nearest of all; in brief: near ones from the newest segment on. */
export async function approximate(archive, query, filters, { offset, limit, brief, signal }) {
  if (!brief) return nearIn(archive, archive.segments, query, filters, { offset, limit, mode: "page", signal });
  const hits = [];
  for (const segment of archive.segments) {
    const options = { offset: 0, limit: limit - hits.length, mode: "brief", signal };
    hits.push(...(await nearIn(archive, [segment], query, filters, options)));
    if (hits.length >= limit) break;
  }
  return hits.sort(nearer);
}
