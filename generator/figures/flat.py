"""Text made even for reading: no white space, no asides, one kind of digit and mark, every place known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Span

# An aside without a number (家（站、点）, 票决（票选）) parts a noun from its number and says nothing of it.
_ASIDE = re.compile("（[^（）\\d]{0,20}）|\0+")
# 件（次） is a measure word; 次 is put last, so that the word reaches over its brackets.
_BRACKETED = re.compile("(?<=[人件批户])（次）")
_SAME = str.maketrans("０１２３４５６７８９％﹪．｡､﹐﹑﹒﹔﹕﹖﹗﹙﹚", "0123456789%%.。、，、.；：？！（）")
_FULL = str.maketrans(",;:!?().", "，；：！？（）。")
_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff〇]"
_AFTER = f"(?<={_HAN}|[%”’》」）)])"
# Between digits a mark is the number's own (1,200, 98.5, 3:1), and a stop before a character an item's (1.).
_HALF = re.compile(rf"{_AFTER}[,;:!?().]|[,;:!?()](?={_HAN}|[“‘《「（(])")
# Most blocks hold nothing of all this, and are even already.
_UNEVEN = re.compile(r"[\s（\0,;:!?()." + "".join(map(chr, _SAME)) + "]")
_MARK = re.compile("[,;:!?().]")
_INK = re.compile(r"\S+")
_SENTENCE = re.compile(r"[^。！？!?]*(?:[。！？!?]+[”’」』）)]*|$)")


@dataclass(frozen=True, slots=True)
class Flat:
    """`text[i]` stands at `index[i]` in the text it was made from."""

    text: str
    index: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Where a range, not empty, lies in the text this was made from."""
        return Span(self.index[start], self.index[end - 1] + 1)


def flatten(text: str) -> Flat:
    """Drop white space and idle asides, write digits as ASCII and marks beside characters in full width.

    >>> flatten("代表之家（站、点） １2 个, 接待 1,200 人（次）").text
    '代表之家12个，接待1,200人次'
    """
    if not _UNEVEN.search(text):
        return Flat(text, range(len(text)))
    index = [place for ink in _INK.finditer(text) for place in range(*ink.span())]
    even = _BRACKETED.sub("\0\0次", _even("".join(text.split())))
    kept: list[str] = []
    places: list[int] = []
    start = 0
    for aside in (*_ASIDE.finditer(even), None):
        end = aside.start() if aside else len(even)
        kept.append(even[start:end])
        places.extend(index[start:end])
        start = aside.end() if aside else end
    return Flat("".join(kept), tuple(places))


def _even(text: str) -> str:
    """The text, mark for mark and digit for digit, in the characters that patterns are written in."""
    text = text.translate(_SAME)
    return _HALF.sub(lambda mark: mark[0].translate(_FULL), text) if _MARK.search(text) else text


def sentences(text: str) -> list[tuple[int, int]]:
    """The ranges of the sentences of a text; a closing quotation mark belongs to its sentence.

    >>> sentences("甲。乙！”丙")
    [(0, 2), (2, 5), (5, 6)]
    """
    return [match.span() for match in _SENTENCE.finditer(text) if match[0]]
