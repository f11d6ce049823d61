// What the engine does, as engine.js gives it out.

import { approximate } from "./approximating.js";
import { Archive } from "./archive.js";
import { Files } from "./files.js";
import { FACETS, facetWords, filtersOf, topicsOf } from "./facetwords.js";
import { marks, traced } from "./matching.js";
import { asked } from "./planning.js";
import { readings } from "./query.js";
import { briefly, filtered, gathered, pageOf } from "./searching.js";
import { sentences } from "./snippets.js";
import { suggestions } from "./suggesting.js";
import { tallied } from "./tally.js";
import { tokensOf } from "./tokens.js";
import { countHits, countReports, verified } from "./verifying.js";

/** Ends as soon as the signal says so; what is under way goes on and is kept for later. */
function until(signal, work) {
  if (!signal) return work;
  const aborted = new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
  work.catch(() => {});
  return Promise.race([work, aborted]);
}

function result(archive, { text, row, places, share }) {
  const [place, label, part, topic, , shown] = row;
  const { report, title, district, place: where, year, kind, date } = text;
  return {
    report, paragraph: `p${place}`, title, district, place: where, year, kind, date, label, part, topic, share,
    base: archive.below(report) ?? "", sentences: sentences(shown, traced(archive.folder, shown, places)),
  };
}

const wordShown = ({ text, filter, value, label }) => ({ text, filter, value, label });

const FEW = 60; // reports in which marks are looked for one by one
const CERTAIN = { certain: true, waiting: 0 };
const UNKNOWN = { totalHits: null, totalReports: null, certain: false, waiting: null };
const NOTHING = { totalHits: 0, totalReports: 0, verified: 0, ...CERTAIN };

/** The readings of a query that can be looked for: marks alone, for which there is no list, in few reports. */
function askable(tried, { reports }) {
  const few = reports <= FEW;
  return tried.map((query) => (few && query.problem === "marks" ? { ...query, problem: null } : query))
    .filter(({ problem }) => problem === null);
}

export class Engine {
  /** Over the index in a folder, whose manifest was read. */
  constructor(folder, manifest) {
    this.archive = new Archive(new Files(folder), manifest);
    this.states = new WeakMap();
  }

  /** Results of a query; `brief` gives the first few with as few bytes as can be. */
  search(text, { signal, ...options } = {}) {
    return until(signal, this.searched(text, {
      filters: {}, sort: "relevance", offset: 0, limit: 10, brief: false, ...options, signal,
    }));
  }

  async searched(text, options) {
    const { archive } = this;
    if (archive.folder.lacks(text)) await archive.wholeFold();
    const filters = await filtersOf(archive, options.filters);
    const tried = readings(text, archive.folder);
    const queries = askable(tried, archive);
    if (queries.length === 0) return this.outcome(tried[0], [], { exact: true, ...NOTHING });
    for (const query of queries) Object.assign(query, await facetWords(archive, query));
    return this.tried(queries, { nearest: queries[0], filters, options });
  }

  /** What the first reading that stands somewhere finds; where none does, what is near to the first of all. */
  async tried(queries, { nearest, filters, options }) {
    for (const [at, query] of queries.entries()) {
      const found = await this.exactly(query, { rest: queries.slice(at + 1), nearest, filters, options });
      if (found) return found;
    }
    const hits = await approximate(this.archive, nearest, filters, options);
    return this.outcome(nearest, hits, { exact: false, ...NOTHING });
  }

  /** An outcome of exact hits; null where nothing holds the query. */
  async exactly(query, { filters, options, ...others }) {
    const { archive } = this;
    const asking = { ...options, topics: topicsOf(archive, query) };
    const ask = asked(query);
    if (options.brief) return this.inBrief(query, ask, filters, asking);
    const state = { ...others, ask, filters, query, options: { ...asking, signal: undefined } };
    return this.page({ ...state, ...(await gathered(archive, ask, filters, options.signal)) }, options.signal);
  }

  async inBrief(query, ask, filters, options) {
    const { hits, ended } = await briefly(this.archive, ask, filters, options);
    if (ended && hits.length === 0) return null;
    const reports = new Set(hits.map(({ text }) => text.report)).size;
    const totals = ended ? { totalHits: hits.length, totalReports: reports, ...CERTAIN } : UNKNOWN;
    return this.outcome(query, hits, { exact: hits.length > 0, verified: hits.length, ...totals });
  }

  /** A page of what was gathered; null where none of it proves true. */
  async page(state, signal) {
    const paged = await pageOf(this.archive, state.ask, state, { ...state.options, signal });
    const { hits, founds, shown, certain, verified: sure } = paged;
    if (countHits(founds) === 0) return null;
    const [totalHits, totalReports] = [countHits(shown), countReports(shown)];
    const totals = certain ? { verified: totalHits, ...CERTAIN } : { verified: sure, certain, waiting: totalReports };
    const outcome = this.outcome(state.query, hits, { exact: true, totalHits, totalReports, ...totals });
    this.states.set(outcome, { ...state, founds, shown, certain });
    return outcome;
  }

  outcome(query, hits, totals) {
    const results = hits.map((hit) => result(this.archive, hit));
    return { query, ...totals, results, facetWords: query.words.map(wordShown) };
  }

  /** Facets with counts, and hits by year, over all hits. */
  tally(outcome, { signal } = {}) {
    const state = this.states.get(outcome);
    const nothing = { facets: Object.fromEntries(FACETS.map((facet) => [facet, []])), years: [] };
    return until(signal, state ? tallied(this.archive, state) : Promise.resolve(nothing));
  }

  /** The same page with certain totals: reads every text that is not read yet. */
  verify(outcome, { signal, told = () => {} } = {}) {
    const state = this.states.get(outcome);
    return until(signal, state && !outcome.certain ? this.verified(state, signal, told) : Promise.resolve(outcome));
  }

  async verified(state, signal, told) {
    const total = countReports(state.shown);
    let done = 0;
    const tick = (some) => {
      signal?.throwIfAborted();
      told((done += some), total);
    };
    const founds = await verified(this.archive, state.ask, state.founds, state.shown, tick);
    const shown = await filtered(founds, state.filters);
    const { rest, nearest, filters, options } = state;
    const page = await this.page({ ...state, founds, shown, certain: true }, signal);
    return page ?? this.tried(rest, { nearest, filters, options: { ...options, signal } });
  }

  /** Up to eight texts that a reader may mean. */
  suggest(text, { signal } = {}) {
    return until(signal, suggestions(this.archive, text));
  }

  /** Where a text holds the terms of a query, in UTF-16 units: [[start, end], …]. */
  async marksIn(text, query) {
    if (this.archive.folder.lacks(text + query)) await this.archive.wholeFold();
    const { folder } = this.archive;
    const terms = readings(query, folder).map((reading) => reading.terms);
    const pieces = tokensOf(terms.flat().map(({ folded }) => folded)).all
      .map(({ key }) => ({ folded: key })).filter(({ folded }) => !folded.endsWith(" "));
    const [found] = [...terms, pieces].map((those) => marks(folder, text, those)).filter((places) => places.length > 0);
    return found ?? [];
  }
}
