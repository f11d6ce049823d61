"""Places as report.yml names them (p505, or words that stand once in the text) → offsets and blocks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.corrections.misfits import Misfit
from generator.model import Block, Report

OFFSET = re.compile(r"p(0|[1-9][0-9]{0,8})")
_LONGER = "Give more of the words, or the place as p and an offset."


@dataclass(frozen=True, slots=True)
class Ink:
    """The characters of a text that are not white space: `text[i]` stands at `places[i]` in the source."""

    text: str
    places: tuple[int, ...]

    def find(self, words: str) -> list[int]:
        """Where in `text` some words begin, their own white space apart."""
        found, at = [], self.text.find(words)
        while at >= 0:
            found.append(at)
            at = self.text.find(words, at + 1)
        return found


def ink_of(text: str, places: Iterable[int]) -> Ink:
    """The ink of a text whose characters stand at these places.

    >>> ink_of("会 议", range(3))
    Ink(text='会议', places=(0, 2))
    """
    kept = [(sign, place) for sign, place in zip(text, places, strict=True) if not sign.isspace()]
    return Ink("".join(sign for sign, _ in kept), tuple(place for _, place in kept))


class Places:
    """Finds places in a source, and in the text that is shown of it where the source has it otherwise."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def _source(self) -> Ink:
        text = self._report.source.text
        return ink_of(text, range(len(text)))

    @cached_property
    def _shown(self) -> Ink:
        parts = [ink_of(block.shown.text, block.shown.origins) for block in self._report.blocks]
        return Ink("\n".join(part.text for part in parts), _joined(parts))

    def offset(self, place: str) -> int:
        """The offset that a place names. Raises Misfit where its words stand nowhere, or more than once."""
        if found := OFFSET.fullmatch(place):
            return self._inside(place, int(found[1]))
        ink, at = self._once("".join(place.split()))
        return ink.places[at]

    def figure(self, place: str, wording: str) -> int:
        """The offset of a figure's first character: the place, or where its words stand in those named."""
        if OFFSET.fullmatch(place):
            return self.offset(place)
        words, inner = "".join(place.split()), "".join(wording.split())
        if words.count(inner) != 1:
            what = f"{wording} stands {words.count(inner)} times in {place!r}, not once."
            raise Misfit(
                what, "Name words at `at` that hold the figure once, or its place as p and an offset."
            )
        ink, at = self._once(words)
        return ink.places[at + words.index(inner)]

    def _inside(self, place: str, at: int) -> int:
        text = self._report.source.text
        if at >= len(text):
            raise Misfit(
                f"the source has no character {place}: it ends at p{len(text) - 1}.", "Correct the place."
            )
        if text[at].isspace():
            raise Misfit(f"{place} is white space.", "Name the place of a character.")
        return at

    def _once(self, words: str) -> tuple[Ink, int]:
        """Where words stand that stand once: in the source, else in what is shown of it."""
        for ink in (self._source, self._shown):
            found = ink.find(words) if words else []
            if len(found) == 1:
                return ink, found[0]
            if found:
                where = ", ".join(f"p{ink.places[at]}" for at in found[:4])
                raise Misfit(f"{words!r} stands {len(found)} times in the text ({where}).", _LONGER)
        raise Misfit(
            f"{words!r} stands nowhere in the text.", "Correct the words; sources have them unedited."
        )


def _joined(parts: Sequence[Ink]) -> tuple[int, ...]:
    """The places of parts that are joined by one character each, which has none of its own."""
    places: list[int] = []
    for number, part in enumerate(parts):
        places += [*([part.places[0]] if number else []), *part.places]
    return tuple(places)


def beginning_at(blocks: Sequence[Block], at: int) -> int | None:
    """The number of the block that begins at a place."""
    return next((n for n, block in enumerate(blocks) if block.shown.origins[0] == at), None)


def holding(blocks: Sequence[Block], at: int) -> int | None:
    """The number of the block that shows the character at a place."""
    return next((n for n, block in enumerate(blocks) if at in block.shown.origins), None)


def block_at(blocks: Sequence[Block], place: str, at: int) -> int:
    """The block that a place names: one that begins there, or, for words, the one they begin in."""
    begun, held = beginning_at(blocks, at), holding(blocks, at)
    if begun is not None:
        return begun
    if held is None:
        raise Misfit(f"no block shows the character at {place}.", "Name another place.")
    if OFFSET.fullmatch(place):
        mend = "Look again: correct the place, or delete the entry."
        raise Misfit(f"no block begins at {place}: it is within {blocks[held].id}.", mend)
    return held
