// Exact search: hits of a page over the whole archive, or the first few for the header's box.

import { columnsFor, facetTest } from "./facetwords.js";
import { candidates, reduced } from "./planning.js";
import { SCORES, WINDOW, ofText, ranked, select } from "./ranking.js";
import { chosen } from "./sets.js";
import { blockTester, countHits, countReports, textOf, verified } from "./verifying.js";

const FEW = 60; // reports whose texts are all read without being asked to
const READ = { page: 240, brief: 40 }; // texts without a hit after which no more are read unasked

/** Candidates that the filters let through, segment by segment. */
export async function filtered(founds, filters) {
  return Promise.all(founds.map(async (found) => {
    const { columns, facets } = await columnsFor(found.segment, filters.map(([filter]) => filter));
    const whole = { ...found, columns, facets: facets ?? found.facets };
    const tests = filters.map(([filter, codes]) => facetTest(filter, codes, whole));
    return reduced(whole, chosen(found.blocks, (block, i) => tests.every((test) => test(block, found.ordinals[i]))));
  }));
}

/** The hits among selected candidates, with all that is shown of them. */
async function readHits(archive, ask, founds, selected, sort) {
  const tests = founds.map((found) => blockTester(archive, ask, found));
  const read = await Promise.all(selected.map(async (one) => {
    const text = await textOf(archive, founds[one.at].segment, one.ordinal);
    const { row, folded, places } = tests[one.at](text, one.block, one.ordinal);
    const extra = sort === "relevance" && places ? ofText(folded, row[4], places) : 0;
    return { ...one, text, row, places: places?.flat(), extra, share: 1 };
  }));
  return ranked(read.filter(({ places }) => places));
}

const reportOf = ({ at, ordinal }) => `${at} ${ordinal}`;

/** Verified hits from a place on, window by window; `refused` counts what proved false meanwhile. */
async function windows(archive, ask, founds, { sort, from, limit, first = WINDOW, most, topics, signal }) {
  const scores = founds.map((found) => SCORES[sort](found, { latest: archive.latest, topics }));
  const total = countHits(founds);
  const [read, held, hits] = [new Set(), new Set(), []];
  let [at, size, refused] = [from, first, 0];
  while (hits.length < limit && at < total && read.size - held.size < most) {
    signal?.throwIfAborted();
    const selected = select(founds, scores, at, at + size);
    const found = await readHits(archive, ask, founds, selected, sort);
    selected.forEach((one) => read.add(reportOf(one)));
    found.forEach((one) => held.add(reportOf(one)));
    hits.push(...found);
    refused += selected.length - found.length;
    at += size;
    if (first !== WINDOW) size *= 2;
  }
  return { hits, refused, ended: at >= total, missed: read.size - held.size };
}

/** Candidates of all segments, verified as far as needed for certain totals. */
export async function gathered(archive, ask, filters, signal) {
  const all = await Promise.all(archive.segments.map((segment) => candidates(segment, ask)));
  signal?.throwIfAborted();
  let founds = all.filter(({ blocks }) => blocks.length > 0);
  let shown = await filtered(founds, filters);
  const exact = founds.every((found) => found.exact);
  if (exact) return { founds, shown, certain: true, read: false };
  const within = [founds, shown].find((some) => countReports(some) <= FEW);
  if (!within) return { founds, shown, certain: false, read: false };
  founds = await verified(archive, ask, founds, within);
  signal?.throwIfAborted();
  shown = await filtered(founds, filters);
  return { founds, shown, certain: true, read: true };
}

/** One page of results, from what was gathered. */
export async function pageOf(archive, ask, { shown, certain, read }, { sort, offset, limit, topics, signal }) {
  const whole = read ? countHits(shown) : WINDOW; // few texts are ranked as one window
  const from = certain ? Math.floor(offset / Math.max(whole, 1)) * whole : 0;
  const need = offset - from + limit;
  const options = { sort, from, limit: need, first: Math.max(whole, 1), most: READ.page, topics, signal };
  const { hits, refused } = await windows(archive, ask, shown, options);
  return {
    hits: hits.slice(offset - from, need),
    totalHits: countHits(shown) - refused,
    totalReports: countReports(shown),
  };
}

/** The first few verified hits, from the newest segment on; `ended` tells whether there are no more. */
export async function briefly(archive, ask, filters, { sort, limit, topics, signal }) {
  const order = sort === "oldest" ? [...archive.segments].reverse() : archive.segments;
  const rarity = new Map();
  const coming = (i) => {
    const next = order[i] && candidates(order[i], ask, rarity);
    next?.catch(() => {});
    return next;
  };
  const hits = [];
  let [next, most] = [coming(0), READ.brief];
  for (let i = 0; i < order.length; i++) {
    const found = await next;
    signal?.throwIfAborted();
    const shown = found.blocks.length > 0 ? await filtered([found], filters) : [];
    const need = limit - hits.length;
    next = countHits(shown) < need ? coming(i + 1) : null;
    const options = { sort, from: 0, limit: need, first: need, most, topics, signal };
    const met = await windows(archive, ask, shown, options);
    hits.push(...met.hits);
    most -= met.missed;
    if (hits.length >= limit || !met.ended) return { hits: hits.slice(0, limit), ended: false };
    next ??= coming(i + 1);
  }
  return { hits, ended: true };
}
