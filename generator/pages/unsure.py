"""Characters of a scan that may be others: found together where they touch, and named for readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Source
from generator.pages import raw
from generator.pages.lines import SourceLine, SourceLines
from generator.words import say


@dataclass(frozen=True, slots=True)
class Weak:
    """Doubtful characters side by side, where in the source they stand, and how sure the least of them is.

    `percent` is that share in whole hundredths; `place` is in words.
    """

    text: str
    anchor: str
    place: str
    percent: int


def weak(source: Source, lines: SourceLines) -> tuple[Weak, ...]:
    """All doubtful characters of a source, in its order."""
    return tuple(_weak(source, lines, run) for run in _runs(source, lines))


def _runs(source: Source, lines: SourceLines) -> Iterator[list[int]]:
    places = [one.place for one in source.unsure]
    starts = [0] + [at for at, (one, other) in enumerate(pairwise(places), 1) if _apart(lines, one, other)]
    for start, end in pairwise([*starts, len(places)]):
        if start < end:
            yield list(range(start, end))


def _apart(lines: SourceLines, one: int, other: int) -> bool:
    return other != one + 1 or lines.index(one) != lines.index(other)


def _weak(source: Source, lines: SourceLines, run: list[int]) -> Weak:
    first, last = source.unsure[run[0]].place, source.unsure[run[-1]].place
    sure = min(source.unsure[at].confidence for at in run)
    return Weak(
        source.text[first : last + 1], anchor(first), _named(lines, lines.at(first), first), int(sure * 100)
    )


def _named(lines: SourceLines, line: SourceLine, place: int) -> str:
    file = say("shared_words.file", number=line.part + 1) if lines.parts > 1 else ""
    leaf = say("shared_words.leaf", number=line.page) if line.page else ""
    return file + leaf + say("printed.spot", line=line.number, column=lines.column(place))


def anchor(place: int) -> str:
    """The id of the mark on a doubtful character, on the report's page and on this."""
    return f"u{place}"


def marked(place: int, html: str) -> str:
    """Doubtful characters with their mark; its words are shown where one points, not read out each time."""
    return f'<span class="unsure" id={anchor(place)} title="{raw.say("labels.unsure")}">{html}</span>'
