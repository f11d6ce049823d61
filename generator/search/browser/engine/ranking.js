// The order of results. RELEVANCE.md tells each weight and why.

import { classOf } from "./segments.js";
import { chosen } from "./sets.js";

const TITLE = 64;
const HEADING = 32;
const NEWEST = 20;
const A_YEAR = 2;
const NAMED_YEAR = 24;
export const NAMED_TOPIC = 6;
const MIDDLE = 4096; // scores lie below twice this
const ROOM = 2 ** 32; // for a hit's place beside its report's ordinal in one number

export const WINDOW = 20; // hits that are put in order by their text, together

/** A score for each candidate of a segment. */
export function scored({ blocks, ordinals }, score) {
  const scores = new Uint16Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) scores[i] = score(blocks[i], ordinals[i]);
  return scores;
}

/** What a title counts: the less, the more of the titles there are hold the query. */
export function worthOfTitles(founds) {
  const all = founds.reduce((sum, { columns }) => sum + columns.starts[0].at(-1), 0);
  const held = founds.reduce((sum, { columns, blocks }) =>
    sum + chosen(blocks, (block) => classOf(columns, block) === 0).length, 0);
  return all === 0 ? 0 : Math.round(TITLE * (1 - held / all));
}

/** The years that a query names, whole terms of it; and whether it asks for nothing else. */
export function yearsOf(terms) {
  const named = terms.map((term) => /^([0-9]{4})年?$/u.exec(term)).filter(Boolean).map(([, year]) => Number(year));
  return { years: new Set(named), alone: named.length === terms.length };
}

/** What the index alone tells of a block. */
function relevance(found, { latest, topics, title, years }) {
  const { columns, facets } = found;
  const classes = [title, HEADING, 0];
  const newness = Array.from(columns.year, (year) =>
    Math.max(0, NEWEST - A_YEAR * (latest - year)) + (years.has(year) ? NAMED_YEAR : 0));
  const named = (block) => (facets && topics.has(facets.topic[block]) ? NAMED_TOPIC : 0);
  return scored(found, (block, ordinal) => classes[classOf(columns, block)] + newness[ordinal] + named(block));
}

const byYear = (sign) => (found, { latest }) =>
  scored(found, (_, ordinal) => MIDDLE - sign * (latest - found.columns.year[ordinal]));

export const SCORES = { relevance, newest: byYear(1), oldest: byYear(-1) };

function histogram(scores) {
  const counts = new Uint32Array(2 * MIDDLE);
  for (const list of scores) for (let i = 0; i < list.length; i++) counts[list[i]]++;
  return counts;
}

const inOrder = (one, other) =>
  other.score - one.score || one.rank - other.rank || one.ordinal - other.ordinal || one.block - other.block;

/** Places of a segment's hits of one score, in order: by report, then by block. */
function level({ ordinals }, scores, score) {
  const keys = [];
  for (let i = 0; i < scores.length; i++) if (scores[i] === score) keys.push(ordinals[i] * ROOM + i);
  return Float64Array.from(keys).sort().map((key) => key % ROOM);
}

/** Hits at the places from `from` to before `to` of the order: by score, then newest, then place. */
export function select(founds, scores, from, to) {
  const counts = histogram(scores);
  const selected = [];
  let before = 0;
  for (let score = counts.length - 1; score >= 0 && before < to; score--) {
    const after = before + counts[score];
    if (after > from) {
      const places = founds.flatMap((found, at) => Array.from(level(found, scores[at], score), (i) => [at, i]));
      for (const [at, i] of places.slice(Math.max(0, from - before), to - before)) {
        const { segment, blocks, ordinals } = founds[at];
        selected.push({ at, rank: segment.rank, block: blocks[i], ordinal: ordinals[i], score });
      }
    }
    before = after;
  }
  return selected;
}

const WHOLE = 24;
const BEGINS = 4;
const FIGURE = 3;
const NEARNESS = 8;
const ENDS = ["。", "!", "?", ";"];
const LEADING = /^[^\p{L}\p{N}]*(?:[一二三四五六七八九十0-9]+[、.\]])?/u;

/** The shortest stretch that holds a place of each term, from places by term. */
function stretch(places) {
  const all = places.flatMap((list, term) => list.map(([start, end]) => ({ start, end, term })))
    .sort((one, other) => one.start - other.start);
  const last = new Map();
  let shortest = Infinity;
  for (const { start, end, term } of all) {
    last.set(term, { start, end });
    if (last.size < places.length) continue;
    const ends = [...last.values()];
    shortest = Math.min(shortest, Math.max(...ends.map((one) => one.end)) - Math.min(...ends.map((one) => one.start)));
  }
  return shortest;
}

function nearness(places) {
  const held = places.filter((list) => list.length > 0);
  if (held.length < 2) return 0;
  const needed = held.reduce((sum, [[start, end]]) => sum + end - start, 0);
  return NEARNESS / (1 + Math.max(0, stretch(held) - needed) / 16);
}

/** Whether a sentence that holds one of the places has digits. */
const besideNumber = (folded, places) => places.some(([start, end]) => {
  const before = Math.max(...ENDS.map((mark) => folded.lastIndexOf(mark, start - 1)));
  const behind = ENDS.map((mark) => folded.indexOf(mark, end)).filter((at) => at >= 0);
  return /[0-9]/.test(folded.slice(before + 1, Math.min(folded.length, ...behind)));
});

/** What the text adds to a verified hit's score. */
export function ofText(folded, figures, places) {
  const bare = folded.replace(LEADING, "");
  const lead = folded.length - bare.length;
  const held = places.flat();
  const first = held.find(([start]) => start === lead);
  const whole = first && held.length === 1 && first[1] === folded.length;
  return (whole ? WHOLE : first ? BEGINS : 0) + (figures > 0 && besideNumber(folded, held) ? FIGURE : 0) + Math.min(held.length, 4) - 1 + nearness(places);
}

/** Verified hits in their order, each with `score` and `extra`. */
export const ranked = (hits) =>
  [...hits].sort((one, other) => other.score + other.extra - one.score - one.extra || inOrder(one, other));
