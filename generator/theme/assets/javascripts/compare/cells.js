// The documents of the API, read as cells: what a district's reports of a year say of an indicator.

export const ROOT = new URL("../../../", import.meta.url);
export const words = window.words.compare;

export function say(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

const fetched = new Map();

// A document of the API by its path from the root, asked for once; one that failed again the next time.
export function load(path) {
  if (!fetched.has(path)) {
    const answer = fetch(new URL(path, ROOT)).then((reply) => {
      if (!reply.ok) throw new Error(`${reply.status}: ${path}`);
      return reply.json();
    });
    answer.catch(() => fetched.delete(path));
    fetched.set(path, answer);
  }
  return fetched.get(path);
}

// Where the site that a document lies in begins: in an archive of parts, the part's own.
export const site = (path) => path.slice(0, path.lastIndexOf("api/"));

// A district's document as a question: (indicator, year) → its cell, or the kind of its absence. Addresses in
// it are its site's.
export function asked(district, base) {
  const leading = (those) => those.map((one) => ({ ...one, address: base + one.address }));
  const led = (cell) => ({ ...cell, figures: leading(cell.figures), wordings: leading(cell.wordings) });
  const cells = new Map(district.cells.map((cell) => [`${cell.indicator} ${cell.year}`, base ? led(cell) : cell]));
  const held = new Set(district.years);
  const absent = (year) => ({ status: held.has(year) ? "not-stated" : "not-held", figures: [], wordings: [] });
  return (indicator, year) => cells.get(`${indicator} ${year}`) ?? absent(year);
}

export const own = (cell) => cell.figures.filter((figure) => !figure.marks.length);

const amount = (figure) => [figure.low, figure.high, figure.unit, figure.approximation].join(" ");

// The one plain figure of a cell that can be drawn (generator/gathering/series.py); undefined for none.
export function single(cell, indicator) {
  const figures = own(cell);
  const [first] = figures;
  const plain =
    first &&
    figures.every((one) => amount(one) === amount(first) && !one.doubtful) &&
    first.low === first.high &&
    indicator.units.includes(first.unit);
  return plain ? first : undefined;
}

// What of an indicator can be drawn over these rows, in the unit that most figures have.
export function series(rows, indicator) {
  const cells = rows.map((row) => ({ row, cell: row.ask(indicator.id, row.year) }));
  const found = cells.map((one) => ({ ...one.row, figure: single(one.cell, indicator) })).filter((one) => one.figure);
  const count = (unit) => found.filter((one) => one.figure.unit === unit).length;
  const unit = indicator.units.reduce((best, next) => (count(next) > count(best) ? next : best), indicator.units[0]);
  const drawn = found.filter((one) => one.figure.unit === unit);
  const stated = cells.filter((one) => one.cell.figures.length).length;
  return { unit, drawn, leftOut: stated - drawn.length };
}
