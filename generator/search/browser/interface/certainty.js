// How sure an outcome is of its totals: the index alone may promise more than the texts hold.

import { PAGE } from "./address.js";

const SOON = 150; // reports whose texts are read without being asked to

// Whether there is something to count: approximate results are none.
export const counted = (outcome) => outcome.exact && outcome.totalHits > 0;

export const soonSure = (outcome) => counted(outcome) && !outcome.certain && outcome.waiting <= SOON;

// Whether reading ended before there were as many results as the page holds.
export const stopped = (state, outcome) => !outcome.certain && outcome.results.length < state.page * PAGE;

// What can be vouched for: all of it, or else what is verified so far.
export function vouched({ certain, totalHits, totalReports, verified, results }) {
  if (certain) return { hits: totalHits ?? 0, reports: totalReports ?? 0 };
  return { hits: verified ?? results.length, reports: new Set(results.map(({ report }) => report)).size };
}
