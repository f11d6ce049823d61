// A search as it stands in an address, so that it can be shared and gone back to.
// State = {text, filters: {district: […], year: […], topic: […], kind: […], part: […]}, sort, page}

export const NAMES = ["district", "year", "topic", "kind", "part"];
export const PAGE = 10;
export const PAGES = 50;
const LONGEST = 500;
const VALUES = 100; // of all filters together: an address is anybody's to write

const SORTS = ["relevance", "newest", "oldest"];
const FORMS = {
  district: /^[\w-]{1,80}$/,
  year: /^\d{4}$/,
  topic: /^[\w-]{1,80}$/,
  kind: /^[\w-]{1,80}$/,
  part: /^[\w-]{1,80}$/,
};

function values(given, name) {
  const sound = given.getAll(name).filter((value) => FORMS[name].test(value));
  return [...new Set(sound)].map((value) => (name === "year" ? Number(value) : value));
}

function pageOf(given) {
  const number = Number(given.get("page"));
  return Number.isInteger(number) ? Math.min(Math.max(number, 1), PAGES) : 1;
}

// Whatever stands in an address: what is not understood is left out.
export function read(query) {
  const given = new URLSearchParams(query);
  const filters = {};
  for (const name of NAMES) {
    const found = values(given, name).slice(0, VALUES - count(filters));
    if (found.length) filters[name] = found;
  }
  const sort = SORTS.includes(given.get("sort")) ? given.get("sort") : "relevance";
  return { text: given.get("q") ?? "", filters, sort, page: pageOf(given) };
}

export function written({ text, filters = {}, sort = "relevance", page = 1 }) {
  const query = new URLSearchParams({ q: text });
  for (const name of NAMES) for (const value of filters[name] ?? []) query.append(name, value);
  if (sort !== "relevance") query.set("sort", sort);
  if (page > 1) query.set("page", page);
  return `?${query}`;
}

// The same search with one value of a filter more, or without it.
export function toggled(state, name, value) {
  const before = state.filters[name] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const filters = { ...state.filters, [name]: after };
  if (!after.length) delete filters[name];
  return { ...state, filters, page: 1 };
}

export function added(state, name, values) {
  const filters = { ...state.filters, [name]: [...new Set([...(state.filters[name] ?? []), ...values])] };
  return { ...state, filters, page: 1 };
}

export function count(filters) {
  return NAMES.reduce((sum, name) => sum + (filters[name]?.length ?? 0), 0);
}

const PAGES_OF = { d: "districts", s: "topics" };

// Where a suggestion leads: a place or a topic that stands alone to its own page, all else to the search.
// An archive of several sites has a page for a place in one of them (base), and for a topic in none.
export function suggested(searchUrl, { text, sort, value, base = "" }) {
  const own = value && base !== null && PAGES_OF[sort] && !/[\s"“”]/u.test(text.trim());
  return new URL(own ? `../${base}${PAGES_OF[sort]}/${value}/` : written({ text }), searchUrl).href;
}

// Where a result leads: the very paragraph, told what was sought so that it can mark it.
export function landing(searchUrl, result, text) {
  const url = new URL(`../${result.base ?? ""}reports/${result.report}/`, searchUrl);
  url.search = new URLSearchParams({ q: text.slice(0, LONGEST) }).toString();
  url.hash = result.paragraph;
  return url.href;
}
