"""Front matter: lines around the title that look like headings, but stand over no section."""

import re
from collections.abc import Iterator, Sequence

from generator.model import Label
from generator.reading.forms import NUMBERED, PART_HEAD, SALUTATION, WORK_HEAD

PAPERS = re.compile(
    r"^[^，。]{0,40}(?:大会|会议)[^，。]{0,6}(?:文件|材料)[之一二三四五六七八九十\d（）()]{0,4}$"
)
"""The running head of a meeting's papers."""

NO_TEXT = (Label.HEADING, Label.FURNITURE, Label.CAPTION)
FRONT = (Label.TITLE, Label.SUBTITLE, Label.BYLINE, *NO_TEXT)


def settled(
    texts: Sequence[str], labels: Sequence[Label], title: Sequence[int]
) -> Iterator[tuple[int, Label]]:
    """Lines to be labelled otherwise: the only one above the title, and those between it and the salutation.

    Several above the title are headings that were taken from their texts.
    """
    above = range(title[0]) if title else range(0)
    heads = [at for at in above if labels[at] is Label.HEADING]
    if len(heads) == 1 and all(labels[at] in NO_TEXT for at in above) and not _opens_part(texts[heads[0]]):
        yield heads[0], Label.FURNITURE if PAPERS.match(texts[heads[0]]) else Label.SUBTITLE
    if title:
        yield from _of_speaker(texts, labels, title[-1] + 1)


def _of_speaker(texts: Sequence[str], labels: Sequence[Label], start: int) -> Iterator[tuple[int, Label]]:
    end = next((at for at in range(start, len(labels)) if labels[at] not in FRONT), len(labels))
    if end < len(labels) and SALUTATION.match(texts[end]):
        for at in range(start, end):
            if labels[at] is Label.HEADING and not _opens_part(texts[at]):
                yield at, Label.BYLINE


def _opens_part(text: str) -> bool:
    return any(pattern.match(text) for pattern in (NUMBERED, PART_HEAD, WORK_HEAD))
