"""Every change made between the source and what is shown, as readers look it up."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Emendation, Report, Span
from generator.pages.lines import SourceLine, SourceLines
from generator.words import say


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file of the source something stands: its line, and which character of it, from 1."""

    line: SourceLine
    column: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Change:
    """All emendations that one rule made of one text into one other, and where, in source order."""

    rule: str
    before: str
    after: str
    spots: tuple[Spot, ...]


def emendations(report: Report) -> tuple[Emendation, ...]:
    """Every emendation in the order of the source; those of one rule that touch, as one (２０２３ → 2023)."""
    found = sorted(
        (one for block in report.blocks for one in block.emendations),
        key=lambda one: (one.span.start, one.span.end, one.rule),
    )
    merged: list[Emendation] = []
    for one in found:
        last = merged[-1] if merged else None
        if last and last.rule == one.rule and last.span.end == one.span.start:
            span = Span(last.span.start, one.span.end)
            merged[-1] = Emendation(one.rule, span, last.before + one.before, last.after + one.after)
        else:
            merged.append(one)
    return tuple(merged)


def changes(emended: Iterable[Emendation], lines: SourceLines) -> tuple[Change, ...]:
    """The emendations, equal ones together, in the order of the source."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for one in emended:
        found.setdefault((one.rule, one.before, one.after), []).append(one.span.start)
    return tuple(Change(*key, tuple(_spots(places, lines))) for key, places in found.items())


def _spots(places: Iterable[int], lines: SourceLines) -> Iterator[Spot]:
    for place in dict.fromkeys(places):
        yield Spot(lines.at(place), lines.column(place), anchor(place))


def anchor(place: int) -> str:
    """The id of the mark that stands on what was changed."""
    return f"e{place}"


def visible(text: str) -> str:
    """A piece of text in which every character can be seen: what has no shape is named by its number.

    >>> visible("常委\\u200b会"), visible("今 年"), visible("")
    ('常委〔U+200B〕会', '今 年', '（无）')
    """
    return "".join(map(_shape, text)) or say("shared_words.nothing")


def _shape(character: str) -> str:
    shapeless = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn", "Zl", "Zp")
    return say("shared_words.invisible", code=f"{ord(character):04X}") if shapeless else character
