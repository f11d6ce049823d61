// Exact search: hits of a page over the whole archive, or the first few for the header's box.

import { columnsFor, facetTest } from "./facetwords.js";
import { candidates, reduced } from "./planning.js";
import { NAMED_TOPIC, SCORES, WINDOW, ofText, ranked, select, worthOfTitles, yearsOf } from "./ranking.js";
import { chosen } from "./sets.js";
import { blockTester, countHits, countReports, textOf, verified } from "./verifying.js";

const FEW = 20; // reports whose texts are all read before anything is shown
const READ = { page: 120, brief: 10 }; // texts without a hit after which no more are read unasked
const LEAST = 3; // texts that are asked for at once

/** Candidates that the filters let through, segment by segment. */
export async function filtered(founds, filters) {
  if (filters.length === 0) return founds;
  return Promise.all(founds.map(async (found) => {
    const { columns, facets } = await columnsFor(found.segment, filters.map(([filter]) => filter));
    const whole = { ...found, columns, facets: facets ?? found.facets };
    const tests = filters.map(([filter, codes]) => facetTest(filter, codes, whole));
    return reduced(whole, chosen(found.blocks, (block, i) => tests.every((test) => test(block, found.ordinals[i]))));
  }));
}

/** The hits among selected candidates, with all that is shown of them. */
async function readHits(archive, ask, founds, selected, { sort, topics }) {
  const tests = founds.map((found) => blockTester(archive, ask, found));
  const codes = new Map(archive.manifest.topics.map(([id], at) => [id, at + 1]));
  const extraOf = ({ at }, row, folded, places) =>
    ofText(folded, row[4], places) + (!founds[at].facets && topics.has(codes.get(row[3])) ? NAMED_TOPIC : 0);
  const read = await Promise.all(selected.map(async (one) => {
    const text = await textOf(archive, founds[one.at].segment, one.ordinal);
    const { row, folded, places } = tests[one.at](text, one.block, one.ordinal);
    const extra = sort === "relevance" && places ? extraOf(one, row, folded, places) : 0;
    return { ...one, text, row, places: places?.flat(), extra, share: 1 };
  }));
  return ranked(read.filter(({ places }) => places));
}

const reportKey = ({ at, ordinal }) => `${at} ${ordinal}`;
const blockKey = ({ at, block }) => `${at} ${block}`;

/** Reports' candidates, the reports that have most first: one text then decides over many. */
function densest(founds, scores) {
  const reports = founds.flatMap((found, at) => {
    const byReport = new Map();
    found.ordinals.forEach((ordinal, i) => {
      const one = { at, rank: found.segment.rank, block: found.blocks[i], ordinal, score: scores[at][i] };
      if (byReport.has(ordinal)) byReport.get(ordinal).push(one);
      else byReport.set(ordinal, [one]);
    });
    return [...byReport.values()];
  });
  return reports.sort((one, other) => other.length - one.length || one[0].at - other[0].at || one[0].ordinal - other[0].ordinal);
}

/** In which order candidates are read: by what the index tells of them, or by report where that is little. */
function reading(archive, founds, { sort, topics, scattered, terms }) {
  const { years, alone } = yearsOf(terms);
  const known = { latest: archive.latest, topics, years, title: alone ? 0 : worthOfTitles(founds) };
  const scores = founds.map((found) => SCORES[sort](found, known));
  if (!scattered || sort !== "relevance") {
    return { total: countHits(founds), take: (from, to) => select(founds, scores, from, to) };
  }
  const reports = densest(founds, scores);
  return { total: reports.length, take: (from, to) => reports.slice(from, to).flat() };
}

/** Verified hits from a place on, window by window; `refused` is what proved false meanwhile. */
async function windows(archive, ask, founds, { from, limit, size, most, signal, ...order }) {
  const { total, take } = reading(archive, founds, { ...order, terms: ask.terms });
  const [read, held, hits, refused] = [new Set(), new Set(), [], []];
  let at = from;
  while (hits.length < limit && at < total && read.size - held.size < most) {
    signal?.throwIfAborted();
    const selected = take(at, at + size);
    const found = await readHits(archive, ask, founds, selected, order);
    const blocks = new Set(found.map(blockKey));
    selected.forEach((one) => read.add(reportKey(one)));
    found.forEach((one) => held.add(reportKey(one)));
    hits.push(...found);
    refused.push(...selected.filter((one) => !blocks.has(blockKey(one))));
    at += size;
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

/** Candidates without those that proved false. */
function without(founds, refused) {
  if (refused.length === 0) return founds;
  const isFalse = new Set(refused.map(blockKey));
  return founds.map((found, at) => reduced(found, found.blocks.filter((block) => !isFalse.has(blockKey({ at, block })))));
}

/** One page of results, from what was gathered: its hits, and the candidates that are left. */
export async function pageOf(archive, ask, { founds, shown, certain, read }, { sort, offset, limit, topics, signal }) {
  const whole = read ? countHits(shown) : WINDOW; // few texts are ranked as one window
  const from = certain ? Math.floor(offset / Math.max(whole, 1)) * whole : 0;
  const need = offset - from + limit;
  const scattered = ask.scattered && !certain;
  const options = { sort, from, limit: need, size: Math.max(whole, 1), most: READ.page, topics, scattered, signal };
  const { hits, refused, ended } = await windows(archive, ask, shown, options);
  return {
    hits: hits.slice(offset - from, need),
    verified: hits.length,
    founds: without(founds, refused),
    shown: without(shown, refused),
    certain: certain || (ended && from === 0),
  };
}

/** Asks for candidates segment by segment: of the first one at once, of all others as soon as they are needed. */
function asking(order, ask) {
  const rarity = new Map(); // the first segment's, by which the others are asked for rare tokens first
  const ahead = (segments, known) => segments.map((segment) => {
    const coming = candidates(segment, ask, known());
    coming.catch(() => {});
    return coming;
  });
  const first = ahead(order.slice(0, 1), () => rarity);
  let rest = null;
  const others = () => (rest ??= ahead(order.slice(1), () => new Map(rarity)));
  return { others, of: (i) => (i === 0 ? first[0] : others()[i - 1]) };
}

/** The first few verified hits, from the newest segment on; `ended` tells whether there are no more. */
export async function briefly(archive, ask, filters, { sort, limit, topics, signal }) {
  const order = sort === "oldest" ? [...archive.segments].reverse() : archive.segments;
  const coming = asking(order, ask);
  const hits = [];
  let most = READ.brief;
  for (let i = 0; i < order.length; i++) {
    const found = await coming.of(i);
    signal?.throwIfAborted();
    const shown = found.blocks.length > 0 ? await filtered([found], filters) : [];
    const need = limit - hits.length;
    if (countHits(shown) < need) coming.others();
    const { scattered } = ask;
    const options = { sort, from: 0, limit: need, size: Math.max(need, LEAST), most, topics, scattered, signal };
    const met = await windows(archive, ask, shown, options);
    hits.push(...met.hits);
    most -= met.missed;
    if (hits.length >= limit || !met.ended) return { hits: hits.slice(0, limit), ended: false };
  }
  return { hits, ended: true };
}
