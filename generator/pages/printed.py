"""The source as printed, line by line, and every change made between it and what is shown."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from generator.model import Report, Source, SourcePart


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """One file of the source with its lines, white space and all."""

    part: SourcePart
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """All emendations that one rule made of one text into one other; `lines` count from 1."""

    rule: str
    before: str
    after: str
    lines: tuple[int, ...]


def printed(source: Source) -> tuple[PrintedPart, ...]:
    """The source, file by file. Line ends alone are left out: a line is what stands between them."""
    return tuple(
        PrintedPart(part, tuple(source.text[part.span.start : part.span.end].splitlines()))
        for part in source.parts
    )


def changes(report: Report) -> tuple[Change, ...]:
    """Every emendation of the report, equal ones together, in the order of the source.

    Lines are counted through all files of the source.
    """
    starts = list(accumulate((len(line) for line in report.source.text.splitlines(True)), initial=0))
    found: dict[tuple[str, str, str], list[int]] = {}
    for place, key in sorted(_emendations(report)):
        found.setdefault(key, []).append(bisect_right(starts, place))
    return tuple(Change(*key, tuple(dict.fromkeys(lines))) for key, lines in found.items())


def visible(text: str) -> str:
    """A piece of text in which every character can be seen: what has no shape is named by its number.

    >>> visible("常委\\u200b会"), visible("今 年"), visible("")
    ('常委〔U+200B〕会', '今 年', '（无）')
    """
    return "".join(map(_shape, text)) or "（无）"


def _shape(character: str) -> str:
    shapeless = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn", "Zl", "Zp")
    return f"〔U+{ord(character):04X}〕" if shapeless else character


def _emendations(report: Report) -> Iterator[tuple[int, tuple[str, str, str]]]:
    for block in report.blocks:
        for one in block.emendations:
            yield one.span.start, (one.rule, one.before, one.after)
