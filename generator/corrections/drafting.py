"""Corrections being written: each is settled with those that stood before, and applied at once."""

from collections.abc import Sequence

from generator.corrections.past import Past
from generator.corrections.places import Places
from generator.corrections.review import Review
from generator.model import Aspect, Block, Correction, Report, Value


class Draft:
    """The corrections that make an edited form of what was read, as far as they are found."""

    def __init__(self, read: Report, before: Sequence[Correction]) -> None:
        self.places = Places(read)
        self.past = Past(before, self.places)
        self.found: list[Correction] = []

    def add(self, new: Sequence[Correction], blocks: Sequence[Block]) -> Review:
        """Take in corrections of these blocks; the review is to apply them with."""
        settled = [self.past.settled(one, blocks) for one in new]
        self.found += settled
        return Review(settled, self.places)


def at_place(
    aspect: Aspect, at: int, value: Value, expect: Value, reason: str, section: bool = False
) -> Correction:
    """A correction of what stands at an offset."""
    return Correction(aspect, value, expect, reason, place=f"p{at}", section=section, at=at)


def of_figure(aspect: Aspect, at: int, wording: str, value: Value, expect: Value, reason: str) -> Correction:
    """A correction of the figure at an offset."""
    return Correction(aspect, value, expect, reason, place=f"p{at}", wording=wording, at=at)
