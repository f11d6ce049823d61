// Results as a list: whose report, where in it, and the sentences with what was found.

import { landing } from "./address.js";
import { make, withMarks } from "./dom.js";
import * as words from "./words.js";

function particulars(result, topics) {
  return [
    result.place ?? result.district,
    words.year(result.year),
    words.said.kinds[result.kind] ?? result.kind,
    words.said.parts[result.part],
    topics.get(result.topic),
    words.said.labels[result.label],
  ].filter(Boolean);
}

function meta(result, topics) {
  const said = particulars(result, topics);
  return make("p", { class: "hit-meta" }, said.map((one) => make("span", {}, one)));
}

function excerpt(result) {
  const sentences = result.sentences.map(({ text, marks }) => make("span", {}, withMarks(text, marks)));
  return make("p", { class: "hit-text" }, sentences);
}

export function hit(result, { searchUrl, text, topics }) {
  const link = make("a", { href: landing(searchUrl, result, text) }, result.title);
  const data = { class: "hit", "data-report": result.report, "data-paragraph": result.paragraph };
  return make("li", data, make("h3", {}, link), meta(result, topics), excerpt(result));
}

export function list(results, context) {
  return make("ol", { class: "hits" }, results.map((result) => hit(result, context)));
}

// In the header's box: one line of where, one of what.
export function option(result, { searchUrl, text, id }) {
  const [first] = result.sentences;
  const where = [result.district, words.year(result.year), words.said.kinds[result.kind]].filter(Boolean).join(" ");
  return make(
    "a",
    {
      id,
      role: "option",
      tabindex: "-1",
      "aria-selected": "false",
      href: landing(searchUrl, result, text),
      "data-report": result.report,
      "data-paragraph": result.paragraph,
    },
    make("span", { class: "option-text" }, first ? withMarks(...around(first)) : result.title),
    make("small", {}, where),
  );
}

const BEFORE = 12;

// A sentence from a little before its first mark, so that the mark is in sight on one line.
export function around({ text, marks }) {
  const start = Math.max((marks[0]?.[0] ?? 0) - BEFORE, 0);
  const cut = start && isLow(text.charCodeAt(start)) ? start - 1 : start;
  const lead = cut ? "…" : "";
  const moved = marks.map(([from, to]) => [from - cut + lead.length, to - cut + lead.length]);
  return [lead + text.slice(cut), moved];
}

function isLow(unit) {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
