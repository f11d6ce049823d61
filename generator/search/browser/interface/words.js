// Every word that the search says to its readers, in one place.

const counted = new Intl.NumberFormat("zh-CN");
const rated = new Intl.NumberFormat("zh-CN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const number = (value) => counted.format(value);
export const rate = (value) => rated.format(value);

export const KINDS = { report: "工作报告", abstract: "报告摘要", feature: "工作综述" };
export const PARTS = { review: "工作回顾", plan: "工作安排" };
export const LABELS = {
  title: "题目",
  subtitle: "副题",
  byline: "署名",
  heading: "标题",
  caption: "图片说明",
  furniture: "版面残留",
};

export const FACETS = { district: "地区", year: "年份", topic: "主题", kind: "类型", part: "部分" };
export const SORTS = { relevance: "按相关程度", newest: "新的在前", oldest: "旧的在前" };

export const FILTERS = "缩小范围";
export const SORT = "排序";
export const RESULTS = "结果";
export const MORE = "更多结果";
export const ALL_RESULTS = "查看全部结果";
export const SUGGESTIONS = "建议";
export const LIST = "建议和结果";
export const SUGGESTED = { d: "地区", s: "主题" };
export const INSTANT = "直接打开";
export const SEARCHING = "正在查找…";
export const CLEAR = "取消全部条件";
export const VERIFY = "逐段核对";
export const VERIFY_ON = "继续核对";
export const APPROXIMATE = "近似结果";
export const UNMARK = "清除标记";
export const BACK = "回到搜索结果";
export const NEXT = "下一处";
export const PREVIOUS = "上一处";

export const year = (value) => `${value} 年`;

// What a value of a filter is called; `label` is the index's own word for it.
export function value(filter, id, label) {
  if (filter === "year") return year(id);
  return (filter === "kind" && KINDS[id]) || (filter === "part" && PARTS[id]) || label;
}

export const only = (label) => `只看 ${label}`;
export const without = (label) => `取消“${label}”`;
export const rest = (many) => `其余 ${number(many)} 个`;
export const chosen = (many) => `已选 ${number(many)} 项`;

function most(certain) {
  return certain ? "" : "至多 ";
}

export function totals(outcome) {
  const { totalHits: hits, totalReports: reports, certain } = outcome;
  return `${most(certain)}${number(hits)} 段 · ${most(certain)}${number(reports)} 篇报告`;
}

// What a screen reader is told when results have come.
export function announced(outcome) {
  const shown = outcome.results.length;
  if (outcome.totalHits === null) return shown ? `列出 ${number(shown)} 段` : "";
  if (!outcome.exact) return shown ? `没有完全相符的段落，列出近似结果 ${number(shown)} 段` : NOTHING;
  if (!outcome.totalHits) return NOTHING;
  const { totalHits: hits, totalReports: reports, certain } = outcome;
  return `找到${certain ? "" : "至多"} ${number(hits)} 段，见于${certain ? "" : "至多"} ${number(reports)} 篇报告`;
}

export const moved = (first, last) => `已列出第 ${number(first)} 至 ${number(last)} 段`;

export const NOTHING = "没有找到相符的段落";
export const NOTHING_MEND = "可少写几个字，或换一种说法。";
export const NOTHING_CHOSEN = "在所选的条件下没有。可取消条件，或少写几个字。";
export const APPROXIMATE_WHY =
  "没有一段完全合乎所查的词语。以下各段含有其中一部分，含得多的在前；合计数不包括这些。";
export const UNCERTAIN =
  "合计由索引推得，实际可能略少；列出的各段都已与原文核对。";
export const lastPage = (most) => `最多列出 ${number(most)} 段。请添几个字，或选择条件，缩小范围。`;
export const stopped = (waiting) =>
  `核对到这里停下了：另有 ${number(waiting)} 篇报告的原文还没有读，其中可能还有相符的段落。`;

export const PROBLEMS = {
  marks: "只有标点或符号，没有可查的文字。请写词语、数字或句子。",
  "excluded-only": "只写了不要的词。请再写至少一个要找的词。",
};

export const verifying = (done, total) => `正在核对 ${number(done)} / ${number(total)} 篇`;

export const asked = (text) => `查找“${text.trim()}”`;

export const UNREAD = "没有核对完，可再试一次";

export const UNAVAILABLE = "现在不能搜索";
// By the reason that the engine gives.
export const FAULTS = {
  old: "这个浏览器太旧，缺少搜索要用的功能。请更新浏览器，或从下面的目录查找。",
  local: "从磁盘直接打开的网页不能搜索。请到网站上搜索，或从下面的目录查找。",
  network: "搜索用的文件没有取到。请检查网络后再试；仍不行，可从下面的目录查找。",
  missing: "本站没有搜索用的文件。请从下面的目录查找。",
  gone: "搜索用的文件刚刚更新。请重新载入本页。",
  damaged: "搜索用的文件有损坏。请重新载入本页；仍不行，可从下面的目录查找。",
  format: "搜索用的文件与本页的版本不同。请重新载入本页。",
};
export const RETRY = "再试一次";
export const INDEXES = { "reports/": "全部报告", "years/": "年份", "topics/": "主题", "districts/": "地区" };

export const CHART = "各年频次";
export const CHART_UNIT = "每十万字几段";
export const CHART_TABLE = "各年的数";

export const AT_MOST = "各数至多如此";

// Counts that follow from the index alone are never more than told.
export const bounded = (said, certain) => (certain ? said : `${said}（各数未经核对，至多如此）`);
export const CHART_HEADS = ["年份", "段", "篇", "报告字数", "每十万字"];

export function chartSaid(rows) {
  const [first, last] = [rows[0].year, rows[rows.length - 1].year];
  const top = rows.reduce((one, other) => (other.rate > one.rate ? other : one));
  return `${first}–${last} 年，按报告篇幅计，${top.year} 年最多，每十万字 ${rate(top.rate)} 段；各年的数见下表。`;
}

export const MARKS = "搜索所至";
export const marked = (many) => `${number(many)} 处已标出`;
export const stepped = (place, many) => `第 ${number(place)} 处，共 ${number(many)} 处`;
