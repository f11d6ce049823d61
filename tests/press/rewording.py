"""What is changed in a passage that another manuscript takes over: places, years, the heading's number."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.press.manuscript import Metadata, Passage

DIGITS = "一二三四五六七八九十"
NUMBER = re.compile(rf"(?P<cn>[{DIGITS}]+、)|(?P<bracket>[（(][{DIGITS}]+[）)])|(?P<mark>[■◆●] ?)")
YEAR = re.compile(r"20\d\d(?=年|-|—|－)")
NEAR = 3
"""Years so near the report's own are told of its time; others (2035年) are everybody's."""


def told_by(passage: Passage, other: Metadata, own: Metadata) -> Passage:
    """The other manuscript's passage, with this one's place and years.

    Both districts are of one sort (区, 县, 市), so that only what stands before that differs.
    """
    place = re.compile(re.escape(other.district[:-1]))
    passage = edited(passage, place, lambda _: own.district[:-1])
    return edited(passage, YEAR, lambda match: _year(int(match[0]), other.year, own.year))


def numbered(blocks: Sequence[Passage], like: Sequence[Passage]) -> tuple[Passage, ...]:
    """The blocks with their headings of level 3 numbered part by part, in the manner of `like`.

    >>> head = Passage("heading", 3, "review", "deputies", "二、做好代表工作")
    >>> numbered([head], [replace(head, text="（一）深化监督")])[0].text
    '（一）做好代表工作'
    """
    counts = {"review": 0, "plan": 0}
    bare = {passage.text for passage in like if not form_in(passage)}
    made = []
    for passage in blocks:
        if passage.label == "heading" and passage.level == 3 and passage.part and passage.text not in bare:
            counts[passage.part] += 1
            passage = _renumbered(passage, form_of(passage.part, like), counts[passage.part])
        made.append(passage)
    return tuple(made)


def edited(passage: Passage, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]) -> Passage:
    """The passage with each match changed, its figures moved along; none is changed inside of a figure.

    >>> passage = Passage("paragraph", None, "review", "overview", "2021年云渡区")
    >>> edited(passage, re.compile("云渡"), lambda _: "河西").text
    '2021年河西区'
    """
    for match in reversed(list(pattern.finditer(passage.text))):
        start, end = match.span()
        if not any(mark.start < end and start < mark.end for mark in passage.figures):
            passage = _spliced(passage, start, end, change(match))
    return passage


def _spliced(passage: Passage, start: int, end: int, new: str) -> Passage:
    moved = len(new) - (end - start)
    figures = tuple(
        replace(mark, start=mark.start + moved, end=mark.end + moved) if mark.start >= end else mark
        for mark in passage.figures
    )
    return replace(passage, text=passage.text[:start] + new + passage.text[end:], figures=figures)


def _year(year: int, other: int, own: int) -> str:
    return str(year - other + own if abs(year - other) <= NEAR else year)


def form_of(part: str, like: Sequence[Passage]) -> str:
    """How most of a manuscript's headings of this part begin: `{}、`, `（{}）`, a mark or nothing."""
    forms = [form_in(p) for p in like if p.label == "heading" and p.level == 3 and p.part == part]
    return max(forms, key=forms.count, default="")


def form_in(passage: Passage) -> str:
    """How one passage begins, in the same way."""
    match = NUMBER.match(passage.text)
    if not match:
        return ""
    return {"cn": "{}、", "bracket": "（{}）", "mark": match[0]}[str(match.lastgroup)]


def _renumbered(passage: Passage, form: str, count: int) -> Passage:
    match = NUMBER.match(passage.text)
    return _spliced(passage, 0, match.end() if match else 0, form.format(DIGITS[count - 1]))
