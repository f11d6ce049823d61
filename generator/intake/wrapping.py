"""Whether a document's paragraphs are true ones, or the lines of a printed column, each made a paragraph."""

from collections.abc import Sequence

STOPS = tuple("。！？；：…”）.!?;:")
"""What a paragraph or a heading of a list may end with."""

LEAST = 12
"""Lines of a column's width from which on it is told."""

NARROWEST = 8
"""Characters of the narrowest column that is set."""

SLACK = 2
"""Characters by which full lines differ in length: a stop that may not begin a line, digits, a space."""


def is_wrapped(paragraphs: Sequence[str]) -> bool:
    """Whether most paragraphs are as wide as one another and end inside a sentence, as lines of a column do.

    >>> is_wrapped(["区人大常委会一年来依法履行", "职责，听取和审议工作报告八"] * 10)
    True
    >>> is_wrapped(["区人大常委会一年来依法履行职责。", "听取和审议工作报告。"] * 10)
    False
    """
    texts = [text.strip() for text in paragraphs if text.strip()]
    broken = [text for text in texts if len(text) >= NARROWEST and not text.endswith(STOPS)]
    if len(broken) < LEAST or 2 * len(broken) <= len(texts):
        return False
    usual = sorted(map(len, broken))[len(broken) // 2]
    alike = sum(abs(len(text) - usual) <= SLACK for text in broken)
    longer = sum(len(text) > usual + 2 * SLACK for text in texts)
    return 3 * alike >= 2 * len(broken) and 5 * longer <= len(texts)
