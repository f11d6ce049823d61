// Facets: what a block or its report is filed under, the words that name it, and filters by it.

const PER_BLOCK = new Set(["topic", "part"]);
const COLUMNS = { district: "division", year: "year", kind: "kind" };
const YEAR = /^((?:19|20)[0-9]{2})年?$/u;

export const FACETS = ["district", "year", "topic", "kind", "part"];

/** A segment's columns, and its facets of blocks where a filter needs them. */
export async function columnsFor(segment, filters) {
  const needsFacets = filters.some((filter) => PER_BLOCK.has(filter));
  const [columns, facets] = await Promise.all([segment.columns(), needsFacets ? segment.facets() : null]);
  return { columns, facets };
}

/** Whether a block of a report is filed under one of the codes. */
export function facetTest(filter, codes, { columns, facets }) {
  if (PER_BLOCK.has(filter)) return (block) => codes.has(facets[filter][block]);
  const column = columns[COLUMNS[filter]];
  return (_, ordinal) => codes.has(column[ordinal]);
}

/** The code of a block under a facet; 0 for none of topic and part. */
export function coder(filter, { columns, facets }) {
  if (PER_BLOCK.has(filter)) return (block) => facets[filter][block];
  const column = columns[COLUMNS[filter]];
  return (_, ordinal) => column[ordinal];
}

const LISTED = { kind: ["kinds", 0], topic: ["topics", 1], part: ["parts", 1] };

/** The values and labels of a facet by their codes. */
export async function catalogue(archive, filter) {
  if (filter === "year") return null;
  if (filter === "district") return (await archive.divisions()).map(([slug, name, full], code) => [code, slug, name, full]);
  const [list, first] = LISTED[filter];
  return archive.manifest[list].map(([value, label], at) => [at + first, value, label, label]);
}

async function codesOf(archive, filter, values) {
  if (filter === "year") return new Set(values.map(Number));
  const wanted = new Set(values);
  return new Set((await catalogue(archive, filter)).filter(([, value]) => wanted.has(value)).map(([code]) => code));
}

/** Filters as readers give them, as [filter, codes] of those that are set. */
export async function filtersOf(archive, filters) {
  const set = FACETS.filter((filter) => filters[filter]?.length > 0);
  return Promise.all(set.map(async (filter) => [filter, await codesOf(archive, filter, filters[filter])]));
}

function listedWord(archive, folded) {
  for (const [filter, [list, first]] of Object.entries(LISTED)) {
    const at = archive.manifest[list].findIndex(([, ...words]) => words.some((word) => archive.folder.fold(word) === folded));
    if (at >= 0) {
      const [value, label] = archive.manifest[list][at];
      return { filter, codes: new Set([at + first]), value, label };
    }
  }
  return null;
}

/** The districts that a term names, in full or in short, or that lie in the region it names. */
async function placeWord(archive, folded) {
  const entries = (await archive.terms(folded)).filter(([, sort]) => "dr".includes(sort));
  const same = entries.filter(([text]) => archive.folder.fold(text) === folded);
  if (same.length === 0) return null;
  const divisions = await archive.divisions();
  const codeOf = new Map(divisions.map(([slug], code) => [slug, code]));
  const codes = new Set(same.flatMap(([, sort, value]) => (sort === "d" ? [codeOf.get(value)] : value)));
  const slugs = [...codes].map((code) => divisions[code][0]);
  const [[, sort, named]] = same;
  const [region] = entries.find(([, , value]) => JSON.stringify(value) === JSON.stringify(named)); // by its official name
  const label = sort === "d" ? divisions[codeOf.get(named)][1] : region;
  return { filter: "district", codes, value: slugs.length === 1 ? slugs[0] : slugs, label };
}

async function wordOf(archive, { text, folded, phrase }) {
  if (phrase) return null;
  const year = YEAR.exec(folded);
  const word = year
    ? { filter: "year", codes: new Set([Number(year[1])]), value: Number(year[1]), label: `${year[1]}年` }
    : listedWord(archive, folded) ?? (await placeWord(archive, folded));
  return word && { text, folded, ...word };
}

/** Codes of the topics that terms of a query name. */
export function topicsOf({ manifest, folder }, { terms }) {
  const named = new Set(terms.map(({ folded }) => folded));
  const codes = manifest.topics.map(([, label], at) => (named.has(folder.fold(label)) ? at + 1 : 0));
  return new Set(codes.filter((code) => code > 0));
}

const MOST = 12; // terms that are looked up

async function wordsOf(archive, terms) {
  const found = await Promise.all(terms.slice(0, MOST).map((term) => wordOf(archive, term)));
  return found.filter((word) => word !== null);
}

/** The terms of a query that name a facet (none where the query is one term), and what it excludes that does. */
export async function facetWords(archive, { terms, excluded }) {
  const [words, barred] = await Promise.all([wordsOf(archive, terms.length < 2 ? [] : terms), wordsOf(archive, excluded)]);
  return { words, barred };
}
