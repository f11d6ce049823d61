"""Blocks → record: title, year, kind, term, session, date, newspaper and creators, each from its words.

Nothing is guessed: a field that no words give is None.
"""

import re
from collections import Counter
from collections.abc import Sequence

from generator.model import Kind, Label
from generator.reading.calendar import FULL_DATE, first_date, in_digits, to_int

YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年(?!代|度?规划)")
NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
TERM = re.compile(rf"第?\s*({NUMERAL})\s*届")
SESSION = re.compile(rf"第\s*({NUMERAL})\s*次(?:全体)?会议|人大(?:常委会)?({NUMERAL})次会议")
LOOKS_BACK = re.compile(r"回顾|总结|回眸|主要工作$|工作情况$")
RANKS = "省市州盟区县旗国"
GIVEN_AT = re.compile(
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日[^。]{0,20}在[^。]{0,30}第?[一二三四五六七八九十\d]{1,3}\s*届"
    r"[^。]{0,12}第?[一二三四五六七八九十\d]{1,3}\s*次会议上"
)
"""When and before whom a report was given, as the opening of an abstract tells it."""

OPENING_PARAGRAPHS = 3
LONGEST_PART_HEAD = 22
FRONT = (Label.SUBTITLE, Label.TITLE, Label.BYLINE)
Texts = Sequence[tuple[Label, str]]
"""Blocks as labels and texts."""

CONGRESS_AFTER = re.compile(r"\s*(?:人民代表大会|人大)")

KIND_BY_TITLE: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"[（(【]\s*(?:摘要|摘登|节选|摘编|要点|解读)|摘要$|摘登$"), Kind.ABSTRACT),
    (re.compile(r"综述|巡礼|纪实|回眸|侧记|扫描|掠影"), Kind.FEATURE),
)
TITLE_OF_REPORT = re.compile(r"工作(?:情况)?(?:的)?报告")
EDITED = re.compile(r"整理|摘编|摘要")

PAPER = re.compile(
    r"(?:^|[\s（(])([\u4e00-\u9fff]{1,8}(?:日报|晚报|时报|早报|晨报|商报|新闻|周报|报))(?:社)?(?:首席|全媒体|融媒体)?(?:见习|特约)?(?:记者|讯)"
)
ROLE = re.compile(
    r"记者|通讯员|整理|摄影|撰稿|供稿|副?主任|编辑|见习|特约|本报|首席|全媒体|融媒体|文/图|图/文|[/／、：:（）()]"
)
ROLE_ALONE = frozenset("文图摄编写") | {"文图", "图文", "摄影报道", "报道"}
"""What is a role only where it stands by itself, since names hold it, too."""
NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff]{1,8}")

YEAR_CUES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"((?:19|20)\d\d)\s*年(?:以来|来|，|度?工作|全年|，?是)"), 2.0),
    (re.compile(r"((?:19|20)\d\d)\s*年(?!远景|目标|代)"), 0.5),
)


def find_year(texts: Texts) -> int | None:
    """The year reported on: what heads of parts, title or subtitle name; else the year before the
    congress met, unless it met at the year's end; else the year spoken of most.

    读者：取各部分标题（某年工作回顾、某年工作安排）或题目所写的年份；没有的，看会议日期；再没有的，看正文说得最多的年份。哪一种都没有，就空着。

    >>> find_year([(Label.PARAGRAPH, "2022年，常委会依法履职。2023年，常委会将继续努力。")])
    2022
    """
    heads = [in_digits(text) for text in _of(texts, Label.HEADING) if len(text) <= LONGEST_PART_HEAD]
    return (
        _year_of_review(heads)
        or year_of_title(texts)
        or _year_of_heads(heads)
        or _year_by_meeting(texts)
        or _year_spoken_of(texts)
    )


def year_of_title(texts: Texts) -> int | None:
    """The year that title or subtitle name, dates aside."""
    for text in _of(texts, Label.TITLE, Label.SUBTITLE):
        if found := YEAR.search(FULL_DATE.sub("", in_digits(text))):
            return int(found[1])
    return None


def _year_of_review(heads: Sequence[str]) -> int | None:
    """The year of a head that says that it looks back (2023年工作回顾)."""
    for text in heads:
        if (found := YEAR.match(text)) and LOOKS_BACK.search(text):
            return int(found[1])
    return None


def _year_of_heads(heads: Sequence[str]) -> int | None:
    """The earlier of two years that head the parts; of one, the year itself or that before a plan's."""
    named = {int(found[1]): text for text in heads if (found := YEAR.search(text)) and "，" not in text}
    if len(named) >= 2:
        return min(named)
    for year, text in named.items():
        plan = re.search(r"安排|打算|计划|任务|建议|展望|目标|思路|重点", text)
        return year - 1 if plan else year
    return None


def _year_by_meeting(texts: Texts) -> int | None:
    """A congress that meets in winter hears of the year that ends or has just ended."""
    date = find_date(texts)
    if date is None:
        return None
    year, month = int(date[:4]), int(date[5:7])
    if month <= 6:
        return year - 1
    return year


def _year_spoken_of(texts: Texts) -> int | None:
    votes: Counter[int] = Counter()
    for text in (in_digits(text) for _, text in texts):
        for pattern, weight in YEAR_CUES:
            for found in pattern.finditer(text):
                future = re.match(r"[^。]{0,40}(?:将|要|拟|安排)", text[found.end() :])
                votes[int(found[1]) - bool(future)] += int(2 * weight)
    best = max(votes.values(), default=0)
    return min((year for year, n in votes.items() if n == best), default=None)


def find_date(texts: Texts) -> str | None:
    """The date in subtitle, title or byline, else of the session in the opening; a page's head tells none.

    >>> find_date([(Label.SUBTITLE, "——2023年1月9日在某区第五届人民代表大会第二次会议上")])
    '2023-01-09'
    """
    for text in (*_of(texts, *FRONT), *_session_lines(texts)):
        if found := first_date(text):
            return found
    return None


def _of(texts: Texts, *labels: Label) -> list[str]:
    """The texts of these labels, in the order of the labels."""
    return [text for wanted in labels for label, text in texts if label is wanted]


def _session_lines(texts: Texts) -> list[str]:
    """Sentences of the opening that tell at which session the report was given."""
    opening = _of(texts, Label.PARAGRAPH)[:OPENING_PARAGRAPHS]
    return [found[0] for text in opening if (found := GIVEN_AT.search(in_digits(text)))]


def find_term(texts: Texts, rank: str = "") -> int | None:
    """The congress's term (届) that the front matter names, or the opening, else the one named most.

    `rank` is what the division's name ends in (区, 市 …): another rank's congress does not count.
    """
    for text in (*_of(texts, Label.SUBTITLE, Label.TITLE), *_session_lines(texts)):
        if found := TERM.search(text):
            return to_int(found[1])
    votes = Counter(
        to_int(found[1])
        for _, text in texts
        for found in TERM.finditer(text)
        if _of_congress(text, found, rank)
    )
    return max(votes, key=lambda term: (votes[term], -term)) if votes else None


def _of_congress(text: str, found: re.Match[str], rank: str) -> bool:
    """Whether a term is this congress's: not the party's committee's, not another level's."""
    before = text[max(0, found.start() - 1) : found.start()]
    other = before and before in RANKS and before != (rank or "区")
    return bool(CONGRESS_AFTER.match(text[found.end() :])) and not other


def find_session(texts: Texts) -> int | None:
    """The session (次会议) that the subtitle, or the opening, says the report was given at; else None.

    >>> find_session([(Label.SUBTITLE, "——2023年1月9日在某区第五届人民代表大会第二次会议上")])
    2
    """
    for text in (*_of(texts, Label.SUBTITLE, Label.TITLE), *_session_lines(texts)):
        if found := SESSION.search(text):
            return to_int(found[1] or found[2])
    return None


def find_kind(texts: Texts) -> Kind | None:
    """What the title or subtitle calls it; a report with an editor's byline is an abstract."""
    heads = [text for label, text in texts if label in (Label.TITLE, Label.SUBTITLE)]
    for pattern, kind in KIND_BY_TITLE:
        if any(pattern.search(text) for text in heads):
            return kind
    if any(EDITED.search(text) for label, text in texts if label is Label.BYLINE):
        return Kind.ABSTRACT
    if any(TITLE_OF_REPORT.search(text) for text in heads):
        return Kind.REPORT
    reporters = any("记者" in text for label, text in texts if label is Label.BYLINE)
    return Kind.FEATURE if heads and reporters else None


def find_newspaper(texts: Texts) -> str | None:
    """The newspaper that the byline names (某某日报记者 …); 本报 names none."""
    for label, text in texts:
        if label is Label.BYLINE and (found := PAPER.search(text)) and found[1] != "本报":
            return found[1]
    return None


def find_creators(texts: Texts) -> tuple[str, ...]:
    """The people in the byline, in its order; a name parted inside (曾 崎) is one.

    >>> find_creators([(Label.BYLINE, "记者 周小川 曾 崎 通讯员 李明")])
    ('周小川', '曾崎', '李明')
    """
    names: list[str] = []
    for label, text in texts:
        if label is Label.BYLINE:
            names += [name for name in _names(text) if name not in names]
    return tuple(names)


def _names(text: str) -> list[str]:
    """Words after the roles; what stands before the first role or space is the paper or the office."""
    _, _, after = (
        re.sub(r"[\s\u3000]+", " ", text).partition(" ") if not text.startswith("记者") else ("", "", text)
    )
    words = [word for word in ROLE.sub(" ", after or text).split() if word not in ROLE_ALONE]
    joined: list[str] = []
    for word in words:
        if len(word) == 1 and joined and len(joined[-1]) == 1:
            joined[-1] += word
        else:
            joined.append(word)
    return [word for word in joined if NAME.fullmatch(word)]
