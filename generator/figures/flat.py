"""Text made even for reading: no white space, no asides, one kind of digit, every place known."""

import re
from dataclasses import dataclass

from generator.model import Span

# An aside without a number (家（站、点）, 票决（票选）) parts a noun from its number and says nothing of it.
_IDLE = re.compile(r"\s+|（[^（）()\d０-９]{0,20}）|\([^（）()\d０-９]{0,20}\)")
_SAME = str.maketrans("０１２３４５６７８９％﹪．", "0123456789%%.")
_SENTENCE = re.compile(r"[^。！？!?]*(?:[。！？!?]+[”’」』）)]*|$)")


@dataclass(frozen=True, slots=True)
class Flat:
    """`text[i]` stands at `index[i]` in the text it was made from."""

    text: str
    index: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where a range, not empty, lies in the text this was made from."""
        return Span(self.index[start], self.index[end - 1] + 1)


def flatten(text: str) -> Flat:
    """Drop white space and idle asides and write digits as ASCII.

    >>> flatten("代表之家（站、点） １2 个").text
    '代表之家12个'
    """
    kept: list[int] = []
    start = 0
    for idle in _IDLE.finditer(text):
        kept.extend(range(start, idle.start()))
        start = idle.end()
    kept.extend(range(start, len(text)))
    return Flat("".join([text[i] for i in kept]).translate(_SAME), tuple(kept))


def sentences(text: str) -> list[tuple[int, int]]:
    """The ranges of the sentences of a text; a closing quotation mark belongs to its sentence.

    >>> sentences("甲。乙！”丙")
    [(0, 2), (2, 5), (5, 6)]
    """
    return [match.span() for match in _SENTENCE.finditer(text) if match[0]]
