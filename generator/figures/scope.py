"""The time that figures count of which their sentences say nothing: the report's own frame."""

import re
from collections.abc import Iterable, Iterator

from generator.model import Block, Label, Part, Scope

_TERM_FRAME = re.compile(
    r"(?:过去|这)?[四五六]年(?:来)?(?:的|主要)*(?:工作|回顾|履职)|过去[四五六]年|本届[^，。；]{0,12}任期|任期内|五年来"
)
_SINCE_FRAME = re.compile(r"(?:^|。)[^。，]{0,20}次会议以来，[^。]{0,12}(?:常委会|常务委员会)")
_YEAR_FRAME = re.compile("一年来|过去一年|今年以来|全年")
_YEAR_SAID = re.compile("一年来|过去一年|今年|全年|年度")
_NEXT_YEAR = re.compile(
    r"20\d\d年|二[〇○零][一二三四五六七八九〇○零]{2}年|[今此]后一年|未来一年|新的一年|[明今]年"
)
_OPENING = 6
"""How many of a report's first paragraphs may name the time it reports on."""


def frames(blocks: Iterable[Block], year: int | None) -> list[Scope | None]:
    """For each block, the scope of a figure of which its sentence says nothing.

    A report at a term's end says so in a heading or at its beginning; a heading that names one
    year ends that. What is planned behind a report on a term is of the coming year only where it says so.

    读者：“五年来”“本届以来”“全年”等词定下数字所属的时段；没有这些词的，随报告自身的时段。
    """
    blocks = tuple(blocks)
    frame = _opening_frame(blocks) or (Scope.YEAR if year else None)
    next_year = False
    scopes: list[Scope | None] = []
    for block in blocks:
        planned = block.part is Part.PLAN
        if block.label is Label.HEADING and (block.level or 3) <= 2:
            text = "".join(block.shown.text.split())
            next_year = next_year or (planned and bool(_NEXT_YEAR.search(text)))
            frame = frame if planned else _heading_frame(text) or frame
        coming = Scope.YEAR if year and (next_year or frame is not Scope.TERM) else None
        scopes.append(coming if planned else frame)
    return scopes


def _heading_frame(text: str) -> Scope | None:
    if _TERM_FRAME.search(text):
        return Scope.TERM
    return Scope.YEAR if re.search(r"20\d\d年|过去一年", text) else None


def _opening_frame(blocks: tuple[Block, ...]) -> Scope | None:
    review = [block for block in blocks if block.part is not Part.PLAN]
    heads = [block for block in review if block.label is Label.HEADING]
    first = [block for block in review if block.label is Label.PARAGRAPH][:_OPENING]
    if any(_TERM_FRAME.search(text) for text in _texts(heads)):
        return Scope.TERM
    opening = "".join(_texts(first))
    if _TERM_FRAME.search(opening):
        return None if _YEAR_FRAME.search(opening) else Scope.TERM
    since = next((text for text in _texts(first) if _SINCE_FRAME.search(text)), "今年")
    return None if _YEAR_SAID.search(since) else Scope.TERM_TO_DATE


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    return ("".join(block.shown.text.split()) for block in blocks)
