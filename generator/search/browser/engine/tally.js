// Counts of hits by facet and by year.

import { FACETS, catalogue, coder, columnsFor, facetTest } from "./facetwords.js";
import { reportsOf } from "./verifying.js";

/** Adds a segment's hits to the counts of a facet, by code, where the other facets' filters let them through. */
function count(found, facet, filters, counts) {
  const tests = filters.filter(([filter]) => filter !== facet).map(([filter, codes]) => facetTest(filter, codes, found));
  const code = coder(facet, found);
  const { blocks, ordinals } = found;
  for (let i = 0; i < blocks.length; i++) {
    const [block, ordinal] = [blocks[i], ordinals[i]];
    if (tests.length > 0 && !tests.every((test) => test(block, ordinal))) continue;
    const at = code(block, ordinal);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

async function labelled(archive, filter, counts, chosen) {
  const listed = (await catalogue(archive, filter))
    ?? [...new Set([...Object.keys(counts).map(Number), ...chosen])].map((year) => [year, year, `${year}年`, `${year}年`]);
  const names = new Map();
  for (const [, , name] of listed) names.set(name, (names.get(name) ?? 0) + 1);
  const found = listed
    .filter(([code]) => counts[code] > 0 || chosen.has(code))
    .map(([code, value, name, full]) => ({ value, label: names.get(name) > 1 ? full : name, count: counts[code] ?? 0 }));
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
  const counts = FACETS.map(() => []);
  const whole = await Promise.all(founds.map(async (found) => ({ ...found, ...(await columnsFor(found.segment, FACETS)) })));
  FACETS.forEach((facet, at) => whole.forEach((found) => count(found, facet, filters, counts[at])));
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
