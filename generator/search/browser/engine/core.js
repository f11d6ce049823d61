// What the engine does, as engine.js gives it out.

import { approximate } from "./approximating.js";
import { Archive } from "./archive.js";
import { Files } from "./files.js";
import { FACETS, facetWords, filtersOf, topicsOf } from "./facetwords.js";
import { marks, traced } from "./matching.js";
import { asked } from "./planning.js";
import { readings } from "./query.js";
import { FEW, briefly, filtered, gathered, pageOf } from "./searching.js";
import { sentences } from "./snippets.js";
import { suggestions } from "./suggesting.js";
import { tallied } from "./tally.js";
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
    sentences: sentences(shown, traced(archive.folder, shown, places)),
  };
}

const wordShown = ({ text, filter, value, label }) => ({ text, filter, value, label });

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
    if (queries.length === 0) return this.outcome(tried[0], [], { exact: true, totalHits: 0, totalReports: 0, certain: true });
    for (const query of queries) {
      query.words = await facetWords(archive, query);
      const found = await this.exactly(query, filters, options);
      if (found) return found;
    }
    const hits = await approximate(archive, queries[0], filters, options);
    return this.outcome(queries[0], hits, { exact: false, totalHits: 0, totalReports: 0, certain: true });
  }

  /** An outcome of exact hits; null where nothing holds the query. */
  async exactly(query, filters, options) {
    const ask = asked(query);
    const topics = topicsOf(this.archive, query);
    if (options.brief) return this.inBrief(query, ask, filters, { ...options, topics });
    const state = { ask, filters, options: { ...options, topics, signal: undefined }, query };
    Object.assign(state, await gathered(this.archive, ask, filters, options.signal));
    if (countHits(state.founds) === 0) return null;
    return this.page(state, options.signal);
  }

  async inBrief(query, ask, filters, options) {
    const { hits, ended } = await briefly(this.archive, ask, filters, options);
    if (ended && hits.length === 0) return null;
    const reports = new Set(hits.map(({ text }) => text.report)).size;
    return this.outcome(query, hits, {
      exact: true, certain: ended, totalHits: ended ? hits.length : null, totalReports: ended ? reports : null,
    });
  }

  async page(state, signal) {
    const { hits, founds, shown } = await pageOf(this.archive, state.ask, state, { ...state.options, signal });
    const totals = { totalHits: countHits(shown), totalReports: countReports(shown) };
    const outcome = this.outcome(state.query, hits, { exact: true, ...totals, certain: state.certain });
    this.states.set(outcome, { ...state, founds, shown });
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
    return this.page({ ...state, founds, shown, certain: true }, signal);
  }

  /** Up to eight texts that a reader may mean. */
  suggest(text, { signal } = {}) {
    return until(signal, suggestions(this.archive, text));
  }

  /** Where a text holds the terms of a query, in UTF-16 units: [[start, end], …]. */
  async marksIn(text, query) {
    if (this.archive.folder.lacks(text + query)) await this.archive.wholeFold();
    const [found] = readings(query, this.archive.folder)
      .map(({ terms }) => marks(this.archive.folder, text, terms)).filter((places) => places.length > 0);
    return found ?? [];
  }
}
