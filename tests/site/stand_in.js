// Stands in for the engine where a test must hold what it answers: how long it takes, what it is unsure of.
// `window.heard` tells what it was asked; `window.wait[text]` is a promise that an answer waits for.

const REPORT = "990102-yundu/2023-report";

function result(place) {
  return {
    report: REPORT,
    paragraph: `p${100 + place}`,
    title: `报告 ${place}`,
    district: "云渡区",
    place: "沅澜省澜川市云渡区",
    year: 2023,
    kind: "report",
    label: "paragraph",
    part: "plan",
    topic: null,
    sentences: [{ text: "甲乙丙丁", marks: [[1, 3]] }],
    share: 1,
  };
}

const FACETS = {
  district: Array.from({ length: 12 }, (_, place) => ({ value: `d-${place}`, label: `区${place}`, count: 30 - place })),
  year: [{ value: 2023, label: "2023", count: 9 }, { value: 2021, label: "2021", count: 3 }],
  topic: [{ value: "deputies", label: "代表工作", count: 4 }],
  kind: [],
  part: [{ value: "review", label: "工作回顾", count: 8 }, { value: "plan", label: "工作安排", count: 4 }],
};
const PROBLEMS = { "。": "marks", "-甲": "excluded-only" };
// How many reports' texts are unread, of queries that are not certain at once.
const WAITING = { 疑: 120, 疑近: 120, 疑无: 120, 疑又: 120, 疑多: 400, 停: 400, 停无: 400 };
// What is left once they are read.
const READ = {
  疑近: { exact: false, totalHits: 0, totalReports: 0 },
  疑无: { totalHits: 0, totalReports: 0, results: [] },
};
const STOPPED = { 停: 7, 停无: 0 };
const UNKNOWN = { totalHits: null, totalReports: null, certain: false, waiting: null };
// A reading of the query that proves false is followed by the next, which is to be read as well.
const NEXT = { 疑又: { waiting: 3, certain: false, query: { text: "疑", problem: null } } };
const YEARS = [
  { year: 2023, hits: 9, reports: 2, characters: 30_000 },
  { year: 2021, hits: 3, reports: 1, characters: 40_000 },
];

class StandIn {
  async search(text, { filters = {}, sort = "relevance", offset = 0, limit = 10, brief = false } = {}) {
    (window.heard ??= []).push({ text, filters, sort, offset, limit, brief });
    await window.wait?.[text];
    const problem = PROBLEMS[text] ?? null;
    const many = text === "无" || problem ? 0 : 25;
    const results = Array.from({ length: many }, (_, place) => result(place)).slice(offset, Math.min(offset + limit, STOPPED[text] ?? Infinity));
    const exact = text !== "近";
    const totals = exact ? { totalHits: many, totalReports: Math.min(many, 3) } : { totalHits: 0, totalReports: 0 };
    const facetWords = text.includes("区1") ? [{ text: "区1", filter: "district", value: "d-1", label: "区1" }] : [];
    if (brief && text in STOPPED) return { query: { text, problem }, ...UNKNOWN, exact: results.length > 0, results, facetWords };
    const waiting = WAITING[text] ?? 0;
    const verified = waiting ? results.length : totals.totalHits;
    return { query: { text, problem }, exact, ...totals, certain: !waiting, verified, waiting, results, facetWords };
  }

  async tally() {
    (window.tallied ??= []).push(true);
    return { facets: FACETS, years: YEARS };
  }

  async verify(outcome, { told }) {
    told(40, outcome.waiting);
    await window.wait?.核;
    return { ...outcome, certain: true, waiting: 0, totalHits: 21, totalReports: 2, ...READ[outcome.query.text], ...NEXT[outcome.query.text] };
  }

  async suggest(text) {
    return [
      { text: `${text}建议`, sort: "t", reports: 2 },
      { text: `${text}工作`, sort: "s", value: "deputies", reports: 1 },
      { text: `${text}工作一`, sort: "s", value: "deputies", reports: 1 },
      { text: `${text}区`, sort: "d", value: "990102-yundu", reports: 1 },
    ];
  }
}

export async function open() {
  return new StandIn();
}
