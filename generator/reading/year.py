"""The year a report reports on."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.model import Label
from generator.reading.annexes import first_of_annexes
from generator.reading.blocktexts import Texts, texts_of
from generator.reading.calendar import FULL_DATE, in_digits
from generator.reading.session import find_date

YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年(?!代|度?规划)")
LOOKS_BACK = re.compile(r"回顾|总结|回眸|主要工作$|工作情况$")
NO_HEAD = re.compile(r"，|关于")
"""What no head of a part holds: a clause, or the name of another report (关于…的报告)."""

LONGEST_PART_HEAD = 22

YEAR_CUES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"((?:19|20)\d\d)\s*年(?:以来|来|，|度?工作|全年|，?是)"), 2.0),
    (re.compile(r"((?:19|20)\d\d)\s*年(?!远景|目标|代)"), 0.5),
)


def find_year(texts: Texts) -> int | None:
    """The year reported on: what heads of parts, title or subtitle name; else the year before the
    congress met, unless it met at the year's end; else the year spoken of most.

    A head that names a year after the one that the meeting hears of is the plan's, whatever it says.

    读者：取各部分标题（某年工作回顾、某年工作安排）或题目所写的年份，晚于会议所听取的年份的不算；没有的，看会议日期；再没有的，看
    正文说得最多的年份。哪一种都没有，就空着。

    >>> find_year([(Label.PARAGRAPH, "2022年，常委会依法履职。2023年，常委会将继续努力。")])
    2022
    >>> find_year([(Label.PARAGRAPH, "今年以来，常委会依法履职。"), (Label.FURNITURE, "2026年1月7日 星期三")])
    """
    texts = texts[: first_of_annexes(texts)]
    heads = [in_digits(text) for text in texts_of(texts, Label.HEADING) if len(text) <= LONGEST_PART_HEAD]
    latest = _year_by_meeting(texts)
    told = [text for text in heads if not _is_after(text, latest)]
    return (
        _year_of_review(told)
        or year_of_title(texts)
        or _year_of_heads(told)
        or latest
        or _year_of_heads(heads)
        or _year_spokentexts_of(texts)
    )


def _is_after(text: str, latest: int | None) -> bool:
    found = YEAR.search(text)
    return bool(found and latest and int(found[1]) > latest)


def year_of_title(texts: Texts) -> int | None:
    """The year that title or subtitle name, dates aside."""
    for text in texts_of(texts, Label.TITLE, Label.SUBTITLE):
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
    named = {
        int(found[1]): text for text in heads if (found := YEAR.search(text)) and not NO_HEAD.search(text)
    }
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


def _year_spokentexts_of(texts: Texts) -> int | None:
    votes: Counter[int] = Counter()
    spoken = (in_digits(text) for label, text in texts if label is not Label.FURNITURE)
    for text in spoken:
        for pattern, weight in YEAR_CUES:
            for found in pattern.finditer(text):
                future = re.match(r"[^。]{0,40}(?:将|要|拟|安排)", text[found.end() :])
                votes[int(found[1]) - bool(future)] += int(2 * weight)
    best = max(votes.values(), default=0)
    return min((year for year, n in votes.items() if n == best), default=None)
