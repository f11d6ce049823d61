// Which lists of blocks to read, so that few bytes leave few candidates.

import { variants } from "./docnumbers.js";
import { columnsFor, facetTest } from "./facetwords.js";
import { ordinalsOf } from "./segments.js";
import { chosen, difference, intersection, membership, union } from "./sets.js";
import { isScattered, isToken, tokensOf } from "./tokens.js";

const TOGETHER = 2; // lists that are asked for at once
const BIG = 8192; // bytes of a list that waits for smaller ones
const TEXT = 4096; // bytes: half a report's text, which a list must be worth
const FEW = 60; // candidates that may as well be read

const NOWHERE = new Uint32Array(0);

/** What to ask of every segment for a query whose facet words are known. */
export function asked(query) {
  const words = new Map(query.words.map((word) => [word.folded, word]));
  const plain = query.terms.filter(({ folded }) => !words.has(folded)).map(({ folded }) => folded);
  const excluded = query.excluded.map(({ folded }) => folded);
  const terms = query.terms.map(({ folded }) => folded);
  return {
    terms,
    words: terms.map((folded) => words.get(folded) ?? null),
    named: query.words.map((word) => ({ word, tokens: tokensOf([word.folded]) })),
    plain,
    tokens: tokensOf(plain.filter((term) => tokensByVariant(term).length === 1)),
    varied: plain.map(tokensByVariant).filter((all) => all.length > 1),
    excluded,
    outside: query.barred,
    barred: excluded.filter(isToken).map((folded) => tokensOf([folded])),
    scattered: terms.some(isScattered),
    exact: [...terms, ...excluded].every((term) => isToken(term) && tokensByVariant(term).length === 1),
  };
}

/** A term's tokens, one set for each way in which texts may have it. */
function tokensByVariant(term) {
  const sets = variants(term).map((variant) => tokensOf([variant]));
  return [...new Map(sets.map((tokens) => [JSON.stringify(tokens), tokens])).values()];
}

/** Parts the lists just located into those to read now and those too big for now. */
function thrifty(located) {
  const least = Math.min(...located.map(({ at }) => at.size));
  const isBig = ({ at }) => at.size > BIG && at.size > 3 * least;
  return [located.filter((one) => !isBig(one)), located.filter(isBig)];
}

async function locate(segment, tokens) {
  return Promise.all(tokens.map(async (token) => ({ token, at: await segment.locate(token) })));
}

async function read(segment, located, rarity) {
  const lists = await Promise.all(located.map(({ token, at }) => segment.postings(token, at)));
  located.forEach(({ token }, i) => rarity?.set(token.tree + token.key, lists[i].length / segment.blocks));
  return lists.sort((one, other) => one.length - other.length);
}

/** Where few candidates are left, their texts are cheaper than a long list. */
const isWorth = (blocks) => ({ at }) => blocks === null || blocks.length > FEW || at.size <= TEXT * blocks.length;

const isSettled = (now, before) => now.length <= 1 || (now.length <= FEW && now.length === before);

/** Blocks that hold all tokens of the cover, or few enough; `complete` tells which of both. */
async function narrowed(segment, { cover, more }, rarity) {
  const rare = ({ tree, key }) => rarity?.get(tree + key) ?? 1;
  const waiting = [...cover, ...more].sort((one, other) => rare(one) - rare(other));
  const late = [];
  let [blocks, seen] = [null, 0];
  while (waiting.length + late.length > 0) {
    const isLate = waiting.length === 0;
    const most = blocks === null ? Math.min(TOGETHER, cover.length) : TOGETHER;
    const located = isLate ? late.splice(0, 1) : await locate(segment, waiting.splice(0, most));
    if (located.some(({ at }) => at === null)) return { blocks: NOWHERE, complete: true };
    const [now, big] = isLate ? [located, []] : thrifty(located.filter(isWorth(blocks)));
    late.push(...big);
    if (!now.every(isWorth(blocks)) || now.length === 0) continue;
    locate(segment, waiting.slice(0, blocks === null ? TOGETHER : 0)).catch(() => {}); // likely the next
    const before = blocks?.length;
    blocks = (await read(segment, now, rarity)).reduce((one, other) => (one ? intersection(one, other) : other), blocks);
    seen += now.filter(({ token }) => cover.includes(token)).length;
    if (blocks.length === 0) return { blocks, complete: true };
    if (isSettled(blocks, before)) break;
  }
  return { blocks, complete: seen >= cover.length };
}

async function listOf(segment, tokens, rarity) {
  return (await narrowed(segment, tokens, rarity)).blocks;
}

async function wordLists(segment, named) {
  return Promise.all(named.map(({ tokens }) => listOf(segment, tokens)));
}

const all = (segment) => Uint32Array.from({ length: segment.blocks }, (_, i) => i);

/** Blocks where the terms that are no facet words may stand, or else any of the others. */
async function base(segment, ask, lists, rarity) {
  if (ask.plain.length === 0) return { blocks: lists.reduce(union, NOWHERE), complete: true };
  const { cover } = ask.tokens;
  const found = cover.length > 0 ? await narrowed(segment, ask.tokens, rarity) : null;
  if (ask.varied.length === 0) return found ?? { blocks: all(segment), complete: false };
  const varied = await Promise.all(ask.varied.map(async (sets) =>
    (await Promise.all(sets.map((tokens) => listOf(segment, tokens, rarity)))).reduce(union)));
  return { blocks: [...(found ? [found.blocks] : []), ...varied].reduce(intersection), complete: false };
}

async function without(segment, blocks, barred) {
  if (blocks.length === 0) return blocks;
  const lists = await Promise.all(barred.map((tokens) => narrowed(segment, tokens)));
  return lists.reduce((left, { blocks: out }) => difference(left, out), blocks);
}

function bearing(found, { word }, list) {
  const isInText = membership(list);
  const test = facetTest(word.filter, word.codes, found);
  return chosen(found.blocks, (block, i) => isInText(block) || test(block, found.ordinals[i]));
}

/** The same reports' candidates, fewer blocks. */
export const reduced = (found, blocks) =>
  ({ ...found, blocks, ordinals: ordinalsOf(found.columns, blocks) });

/** Candidates but for those filed under what words of a query exclude. */
export async function outside(found, words) {
  if (words.length === 0) return found;
  const { columns, facets } = await columnsFor(found.segment, words.map(({ filter }) => filter));
  const whole = { ...found, columns, facets: facets ?? found.facets };
  const tests = words.map(({ filter, codes }) => facetTest(filter, codes, whole));
  return reduced(whole, chosen(found.blocks, (block, i) => !tests.some((test) => test(block, found.ordinals[i]))));
}

/** A segment's candidates: {segment, columns, facets, blocks, ordinals, exact}; exact: each holds the query. */
export async function candidates(segment, ask, rarity) {
  if (segment.rank === 0) segment.columns().catch(() => {}); // nearly every query needs the newest ones
  const lists = await wordLists(segment, ask.named);
  const { blocks, complete } = await base(segment, ask, lists, rarity);
  const left = await without(segment, blocks, ask.barred);
  if (left.length === 0) return { segment, columns: null, blocks: left, ordinals: left, exact: true };
  const columns = await columnsFor(segment, ask.named.map(({ word }) => word.filter));
  const found = reduced({ segment, ...columns, exact: ask.exact && complete }, left);
  return outside(ask.named.reduce((now, one, i) => reduced(now, bearing(now, one, lists[i])), found), ask.outside);
}
