"""The corrections that stood before: kept as they were written where they still say the same."""

from collections.abc import Sequence
from dataclasses import replace

from generator.corrections.misfits import Misfit
from generator.corrections.places import OFFSET, Places, holding
from generator.model import Aspect, Block, Correction, Value

_OF_PLACES = (Aspect.JOIN, Aspect.AFTER)
"""What is said in these is a place."""


class Past:
    """Corrections as they were applied, found again by what they are about."""

    def __init__(self, corrections: Sequence[Correction], places: Places) -> None:
        self.corrections = tuple(corrections)
        self._places = places

    def settled(self, new: Correction, blocks: Sequence[Block]) -> Correction:
        """The correction that says the same already, as it was written; else the new one, with its reason.

        One that says the same of another reading keeps its reason, and so does one that says
        something else for which none is given.
        """
        wanted = self._plain(new, blocks)
        for old in self.corrections:
            said = self._plain(old, blocks)
            if _about(said) == _about(wanted):
                if said == wanted:
                    return old
                same = said.value == wanted.value
                return replace(new, reason=old.reason if same or not new.reason else new.reason)
        return new

    def moves(self) -> list[Correction]:
        """The corrections of the order."""
        return [one for one in self.corrections if one.aspect is Aspect.AFTER]

    def _plain(self, correction: Correction, blocks: Sequence[Block]) -> Correction:
        """The correction with its places told as the beginnings of blocks, and without its reason."""
        whole = correction.wording is None and correction.aspect not in (Aspect.FIELD, Aspect.SPLIT)
        place = self._block(correction.place, blocks) if whole else _offset(correction)
        value, expect = correction.value, correction.expect
        if correction.aspect in _OF_PLACES:
            value = self._block(value, blocks)
            expect = self._block(expect, blocks) if isinstance(expect, str) else expect
        return replace(correction, place=place, value=value, expect=expect, reason="", at=None, block=None)

    def _block(self, place: Value, blocks: Sequence[Block]) -> str | None:
        """The id of the block that a place lies in, or the place as it is named where it lies in none."""
        if place is None or OFFSET.fullmatch(str(place)):
            return None if place is None else str(place)
        try:
            number = holding(blocks, self._places.offset(str(place)))
        except Misfit:
            number = None
        return str(place) if number is None else blocks[number].id


def in_file_order(found: Sequence[Correction], before: Sequence[Correction]) -> list[Correction]:
    """Corrections as report.yml will have them: those that stood there before as they stood, then the new."""
    kept = [one for one in before if any(one is other for other in found)]
    return [*kept, *(one for one in found if not any(one is other for other in kept))]


def _offset(correction: Correction) -> str | None:
    """A correction's place as an offset, where it has been found."""
    return correction.place if correction.at is None else f"p{correction.at}"


def _about(correction: Correction) -> tuple[object, ...]:
    return correction.aspect, correction.field, correction.wording is None, correction.place
