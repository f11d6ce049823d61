"""Annexes (附表, 附件, 名词解释): what stands behind a report's end and is no part of its text."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from generator.model import Label
from generator.reading.blocktexts import Texts

ANNEX = re.compile(r"^附\s*(?:[表件录注]|[：:]|[\d一二三四五]).{0,40}$")
"""The head of an annex."""

LEAST_TEXT = 0.5
"""Share of a file's characters that stand before its annexes at the least; a torn file has them anywhere."""

OF_TEXT = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)
"""What no annex holds: where it comes later, what looks like annexes stands inside the text."""


def first_of_annexes(texts: Texts) -> int:
    """Where the annexes begin: the number of their first block, or of blocks at all, if there are none.

    >>> texts = [(Label.TITLE, "工作报告"), (Label.PARAGRAPH, "结束。"), (Label.HEADING, "附表1")]
    >>> first_of_annexes(texts)
    2
    """
    front = (at for at, (label, _) in enumerate(texts) if label in OF_TEXT)
    least = max([least_of([text for _, text in texts]), *front])
    found = (at for at, (_, text) in enumerate(texts) if at > least and ANNEX.match(text))
    return next(found, len(texts))


def least_of(texts: Sequence[str]) -> int:
    """The number of the last text that stands before any annex, by `LEAST_TEXT`.

    >>> least_of(["工作报告", "附表1", "一年来，听取专项工作报告21项。"])
    2
    """
    sums = list(accumulate(len(text) for text in texts))
    return bisect_left(sums, LEAST_TEXT * sums[-1]) if sums else 0
