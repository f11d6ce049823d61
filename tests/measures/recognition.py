"""How well a scan was recognised: its characters against those that were printed, line by line.

    errors, right = compared(["共召开会议9次"], [("共召开会议8次", frozenset({5}))])

White space is none of it. Forms of a sign that print does not tell apart are not folded: a bracket of the
wrong width is a wrong character.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from generator.model import Source

DIGIT = re.compile(r"[0-9.%]")

_NONE: AbstractSet[int] = frozenset()

ANOTHER = 0.6
"""Share of characters that differ from which a line is taken for another."""

Line = tuple[str, AbstractSet[int]]
"""A recognised line, and the places in it that are marked as doubtful."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Counts of characters: `printed`; `wrong`, missing ones and those too many among them; `marked` of
    those that are right; `digits` that are wrong or missing and where nothing is marked."""

    printed: int = 0
    wrong: int = 0
    marked: int = 0
    digits: int = 0

    def __add__(self, other: "Recognition") -> "Recognition":
        return Recognition(
            self.printed + other.printed,
            self.wrong + other.wrong,
            self.marked + other.marked,
            self.digits + other.digits,
        )

    @property
    def error_rate(self) -> float:
        """Wrong characters a printed one."""
        return self.wrong / max(self.printed, 1)

    @property
    def needless(self) -> float:
        """Share of right characters that are marked."""
        return self.marked / max(self.printed - self.wrong, 1)


def recognition(source: Source, printed: Sequence[str]) -> Recognition:
    """How well a scan's source has the lines that were printed, in whatever order it has them."""
    return compared(printed, list(lines_of(source)))


def lines_of(source: Source) -> Iterator[Line]:
    """The lines of a source, with their doubtful places, white space taken out."""
    unsure = {one.place for one in source.unsure}
    for match in re.finditer(r"[^\n\f]+", source.text):
        kept = [place for place in range(*match.span()) if not source.text[place].isspace()]
        text = "".join(source.text[place] for place in kept)
        yield text, frozenset(n for n, place in enumerate(kept) if place in unsure)


def compared(printed: Sequence[str], recognised: Sequence[Line]) -> Recognition:
    """Each printed line against the recognised one that is nearest to it; lines left over are too many.

    >>> compared(["会议9次"], [("会议8次", frozenset())])
    Recognition(printed=4, wrong=1, marked=0, digits=1)
    """
    left, total = dict(enumerate(recognised)), Recognition()
    for line in sorted(("".join(one.split()) for one in printed), key=lambda one: (-len(one), one)):
        nearest = process.extractOne(
            line, {n: text for n, (text, _) in left.items()}, scorer=Levenshtein.normalized_distance
        )
        text, marks = "", _NONE
        for which in [nearest[2]] if left and nearest[1] < ANOTHER else []:
            text, marks = left.pop(which)
        total += _of_line(line, text, marks)
    return total + Recognition(wrong=sum(len(text) for text, _ in left.values()))


def _of_line(printed: str, recognised: str, marks: AbstractSet[int]) -> Recognition:
    wrong, digits, right = 0, 0, set(range(len(recognised)))
    for step in Levenshtein.opcodes(printed, recognised):
        if step.tag == "equal":
            continue
        wrong += max(step.src_end - step.src_start, step.dest_end - step.dest_start)
        right -= set(range(step.dest_start, step.dest_end))
        said = printed[step.src_start : step.src_end], recognised[step.dest_start : step.dest_end]
        near = range(step.dest_start - (step.tag == "delete"), step.dest_end + (step.tag == "delete"))
        if not marks & set(near):
            digits += max(len(DIGIT.findall(part)) for part in said)
    return Recognition(len(printed), wrong, len(right & marks), digits)
