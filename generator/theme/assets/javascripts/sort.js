// Tables marked `data-sortable` get a button in each column's head. A press sorts up, the next
// down, the third brings back the order of the page. Cells sort by `data-value`, else by the number their
// figure begins with, else by their text; those without a value (the kinds of absence) stand last either way.

"use strict";

const ORDER = ["ascending", "descending", null];
const words = window.words.sort;
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function valueOf(row, column) {
  const cell = row.cells[column];
  if (cell.dataset.value !== undefined) return cell.dataset.value.trim();
  if (cell.className.startsWith("absence--")) return "";
  const text = cell.textContent.trim();
  return cell.firstElementChild?.className.startsWith("figure") ? String(parseFloat(text)) : text;
}

function compare(a, b) {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? collator.compare(a, b) : difference;
}

function sorted(rows, column, direction) {
  const sign = direction === "descending" ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [valueOf(left, column), valueOf(right, column)];
    if (a === "" || b === "") return (a === "") - (b === "");
    return sign * compare(a, b);
  });
}

function press(table, heads, rows, column) {
  const head = heads[column];
  const next = ORDER[(ORDER.indexOf(head.getAttribute("aria-sort")) + 1) % ORDER.length];
  heads.forEach((other) => other.removeAttribute("aria-sort"));
  if (next) head.setAttribute("aria-sort", next);
  table.tBodies[0].append(...(next ? sorted(rows, column, next) : rows));
}

function label(head) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.setAttribute("aria-label", words.by.replace("{column}", head.textContent.trim()));
  button.title = words.how;
  return button;
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 2) continue;
  heads.forEach((head, column) => {
    const button = label(head);
    button.addEventListener("click", () => press(table, heads, rows, column));
    head.append(button);
  });
}
