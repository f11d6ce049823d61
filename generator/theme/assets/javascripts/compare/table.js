// The chosen cells as a table, a row for each district and year, and the same as a file.

import { make, own, ROOT, say, words } from "./cells.js";

const COLUMNS = [
  "division_code", "division", "year", "indicator", "indicator_name", "status", "value_low", "value_high",
  "unit", "approximation", "marks", "joint", "quantity", "sentence", "address",
];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function tag(mark, figure, names) {
  const joined = figure.joint.map((id) => names.get(id)?.name ?? id).join(words.comma);
  const text = say(words.marks[mark], { indicators: joined });
  return make("span", { class: `tag${mark === "plan" ? " plan" : ""}${text.length > 6 ? " long" : ""}` }, text);
}

// The figures of a cell; a quantity that one report repeats stands once, with links to where it is again.
function figures(given, names) {
  const same = (one) => JSON.stringify([one.report, one.marks, one.joint, one.low, one.high, one.unit, one.approximation]);
  const groups = new Map();
  for (const one of given) groups.set(same(one), [...(groups.get(same(one)) ?? []), one]);
  return [...groups.values()].map(([first, ...again]) => {
    const made = figure(first, names);
    for (const one of again) {
      const link = make("a", { class: "again", href: new URL(one.address, ROOT), "aria-label": words.again }, words.again_sign);
      made.querySelector(":scope > a").after(link);
    }
    return made;
  });
}

function figure(one, names) {
  const link = make("a", { href: new URL(one.address, ROOT), title: one.sentence }, one.quantity);
  const planned = one.marks.includes("plan") ? " plan" : "";
  const made = make("span", { class: `figure${planned}` }, link);
  if (one.doubtful) made.append(" ", make("span", { class: "doubt", title: words.doubtful }, words.doubt));
  for (const mark of one.marks) made.append(" ", tag(mark, one, names));
  return made;
}

function cell(found, names) {
  const absence = words.absences[found.status];
  const made = make("td", { class: absence && `absence--${found.status}` });
  made.append(...figures(own(found), names));
  for (const one of found.wordings) {
    const link = make("a", { href: new URL(one.address, ROOT), title: one.sentence }, one.wording);
    made.append(make("span", { class: "figure" }, link));
  }
  if (absence) made.append(make("span", { class: "absence" }, absence));
  const marked = found.figures.filter((one) => one.marks.length);
  if (marked.length) made.append(make("span", { class: "marked" }, ...figures(marked, names)));
  return made;
}

function value(row, column) {
  if (column === "district") return row.district.code;
  if (column === "year") return row.year;
  return own(row.ask(column, row.year))[0]?.low;
}

// Rows by a column, those without a value last either way; without a column as they stand.
export function sorted(rows, sort) {
  const column = sort.replace(/^-/, "");
  const sign = sort.startsWith("-") ? -1 : 1;
  if (!sort) return rows;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one, column), value(other, column)];
    if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
    return sign * (typeof a === "number" ? a - b : collator.compare(a, b));
  });
}

function head(column, state, press, named) {
  const direction = state.sort === column ? "ascending" : state.sort === `-${column}` ? "descending" : null;
  const made = make("th", { scope: "col", "aria-sort": direction }, named);
  const label = say(words.by, { column: made.textContent });
  const button = make("button", { type: "button", class: "sort", "aria-label": label, "data-column": column });
  const next = { ascending: `-${column}`, descending: "" };
  button.addEventListener("click", () => press(direction ? next[direction] : column));
  made.append(button);
  return made;
}

export function table(rows, state, chosen, names, caption, press) {
  const heads = [
    head("district", state, press, words.district),
    head("year", state, press, words.years),
    ...chosen.map((one) => {
      const made = head(one.id, state, press, make("a", { href: new URL(one.address, ROOT) }, one.name));
      made.append(make("small", {}, say(words.units, { unit: one.units.join(words.comma) })));
      return made;
    }),
  ];
  const lines = sorted(rows, state.sort).map((row) => {
    const link = make("a", { href: new URL(row.district.address, ROOT) }, row.district.name);
    const cells = chosen.map((one) => cell(row.ask(one.id, row.year), names));
    return make("tr", {}, make("th", { scope: "row" }, link), make("td", { class: "of-year" }, String(row.year)), ...cells);
  });
  const made = make("table", { class: "figure-table chosen-table" });
  made.append(make("caption", { id: "chosen-caption" }, caption));
  made.append(make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...lines));
  return made;
}

// As generator/exports/csv_files.py has it: a mark for Excel, nothing that a spreadsheet would run.
function quoted(text) {
  const guarded = /^[=+\-@＝＋－＠\t\r\n']/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function records(row, indicator) {
  const found = row.ask(indicator.id, row.year);
  const place = [row.district.code, row.district.name, row.year, indicator.id, indicator.name];
  const line = (status, one) => [
    ...place, status, one.low, one.high, one.unit, one.approximation, (one.marks ?? []).join(";"),
    (one.joint ?? []).join(";"), one.quantity ?? one.wording, one.sentence, one.address && new URL(one.address, ROOT),
  ];
  const given = [
    ...own(found).map((one) => line("reported", one)),
    ...found.wordings.map((one) => line("no-value", one)),
    ...found.figures.filter((one) => one.marks.length).map((one) => line("marked", one)),
  ];
  return given.length ? given : [line(found.status, {})];
}

export function file(rows, chosen) {
  const lines = rows.flatMap((row) => chosen.flatMap((one) => records(row, one)));
  const text = [COLUMNS, ...lines].map((line) => line.map((one) => quoted(String(one ?? ""))).join(",")).join("\n");
  return new Blob([`\ufeff${text}\n`], { type: "text/csv" });
}
