// Counts of hits by facet and by year.

import { FACETS, catalogue, coder, columnsFor, facetTest } from "./facetwords.js";
import { reportsOf } from "./verifying.js";

/** Adds a segment's hits to the counts; a facet's counts ignore its own filter. */
function count(found, filters, counts) {
  const tests = filters.map(([filter, codes]) => [filter, facetTest(filter, codes, found)]);
  const coders = FACETS.map((facet) => coder(facet, found));
  found.blocks.forEach((block, i) => {
    const ordinal = found.ordinals[i];
    const failed = tests.filter(([, test]) => !test(block, ordinal)).map(([filter]) => filter);
    if (failed.length > 1) return;
    FACETS.forEach((facet, at) => {
      if (failed.length === 1 && failed[0] !== facet) return;
      const code = coders[at](block, ordinal);
      counts[at].set(code, (counts[at].get(code) ?? 0) + 1);
    });
  });
}

async function labelled(archive, filter, counts, chosen) {
  const listed = (await catalogue(archive, filter))
    ?? [...new Set([...counts.keys(), ...chosen])].map((year) => [year, year, `${year}年`, `${year}年`]);
  const names = new Map();
  for (const [, , name] of listed) names.set(name, (names.get(name) ?? 0) + 1);
  const found = listed
    .filter(([code]) => counts.has(code) || chosen.has(code))
    .map(([code, value, name, full]) => ({ value, label: names.get(name) > 1 ? full : name, count: counts.get(code) ?? 0 }));
  const order = filter === "year" ? (one, other) => other.value - one.value : (one, other) => other.count - one.count;
  return found.sort(order);
}

const yearOf = (years, year) => {
  if (!years.has(year)) years.set(year, { year, hits: 0, reports: 0, characters: 0 });
  return years.get(year);
};

/** Hits and reports of each year within the filters. */
function addHits(years, { columns, blocks, ordinals, ...found }) {
  blocks.forEach((_, i) => { yearOf(years, columns.year[ordinals[i]]).hits++; });
  for (const ordinal of reportsOf({ columns, blocks, ordinals, ...found })) yearOf(years, columns.year[ordinal]).reports++;
}

const OF_REPORTS = new Set(["district", "year", "kind"]);

/** Characters of all reports of each year within the filters, hit or not. */
async function addCharacters(years, segment, filters) {
  const known = { columns: await segment.columns(), facets: await segment.facets() };
  const tests = filters.filter(([filter]) => OF_REPORTS.has(filter)).map(([filter, codes]) => facetTest(filter, codes, known));
  known.columns.year.forEach((year, ordinal) => {
    if (tests.every((test) => test(0, ordinal))) yearOf(years, year).characters += known.facets.characters[ordinal];
  });
}

/** Facets with counts, and hits by year. */
export async function tallied(archive, { founds, shown, filters }) {
  const counts = FACETS.map(() => new Map());
  const whole = await Promise.all(founds.map(async (found) => ({ ...found, ...(await columnsFor(found.segment, FACETS)) })));
  whole.forEach((found) => count(found, filters, counts));
  const chosen = new Map(filters);
  const lists = await Promise.all(FACETS.map((facet, at) =>
    labelled(archive, facet, counts[at], chosen.get(facet) ?? new Set())));
  const years = new Map();
  await Promise.all(archive.segments.map((segment) => addCharacters(years, segment, filters)));
  shown.forEach((found) => addHits(years, found));
  return {
    facets: Object.fromEntries(FACETS.map((facet, at) => [facet, lists[at]])),
    years: [...years.values()].sort((one, other) => one.year - other.year),
  };
}
