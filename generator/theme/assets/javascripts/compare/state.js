// What is compared: districts, years, indicators, how it is looked at. All of it stands in the address.

export const MOST = 12;
export const VIEWS = ["table", "lines", "bars"];

function listed(text, known) {
  const wanted = [...new Set((text ?? "").split(","))];
  return wanted.filter((id) => known.has(id)).slice(0, MOST);
}

function span(text, years) {
  const asked = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? "");
  if (!asked || !years.length) return null;
  const [from, to] = [Number(asked[1]), Number(asked[2] ?? asked[1])].sort((a, b) => a - b);
  const inside = years.filter((year) => from <= year && year <= to);
  return inside.length ? [inside[0], inside.at(-1)] : null;
}

// From an address; `of` is the year whose bars are asked for, null for the newest. Whatever the archive does not know
// is left out. `known` has Maps of districts and indicators by id, and all years.
export function read(search, known) {
  const asked = new URLSearchParams(search);
  const view = asked.get("view");
  return {
    districts: listed(asked.get("d"), known.districts),
    years: span(asked.get("y"), known.years),
    indicators: listed(asked.get("i"), known.indicators),
    sort: /^-?[\w-]+$/.test(asked.get("sort") ?? "") ? asked.get("sort") : "",
    view: VIEWS.includes(view) ? view : "table",
    of: known.years.find((year) => String(year) === asked.get("of")) ?? null,
  };
}

// As an address; what is not chosen is not in it.
export function write(state) {
  const parts = [];
  if (state.districts.length) parts.push(`d=${state.districts.join(",")}`);
  if (state.years) parts.push(`y=${[...new Set(state.years)].join("-")}`);
  if (state.indicators.length) parts.push(`i=${state.indicators.join(",")}`);
  if (state.sort) parts.push(`sort=${state.sort}`);
  if (state.view !== "table") parts.push(`view=${state.view}`);
  if (state.view === "bars" && state.of) parts.push(`of=${state.of}`);
  return parts.length ? `?${parts.join("&")}` : "";
}
