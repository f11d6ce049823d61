"""Whether a file shows signs of having been torn: title, numbers or headings out of order."""

from collections.abc import Sequence
from itertools import pairwise

from generator.model import Label
from generator.reading.outline import Head, Item, Passage, number_of
from generator.reading.roles import NOTE_PLACE, SALUTATION_PLACE, role_place

TITLE_WITHIN = 3
"""Blocks, furniture aside, within which a file in order has its title."""


OPENS_TEXT = (NOTE_PLACE, SALUTATION_PLACE)


def is_in_order(stretches: Sequence[Sequence[Item]], labels: Sequence[Label]) -> bool:
    """Whether the file shows no sign of having been torn: title first, headings ascending, none last."""
    front = [label for label in labels if label not in (Label.FURNITURE, Label.CAPTION)]
    named = next((label for label in (Label.TITLE, Label.SUBTITLE) if label in front), None)
    if named and named not in front[:TITLE_WITHIN]:
        return False
    items = [item for stretch in stretches for item in stretch]
    if _is_addressed_late(items):
        return False
    return not (items and isinstance(items[-1], Head)) and not _side_by_side(items) and _ascending(items)


def _is_addressed_late(items: Sequence[Item]) -> bool:
    """Whether a salutation or an editor's note stands after the heading of a section."""
    heads = [at for at, item in enumerate(items) if isinstance(item, Head) and not item.part]
    later = items[heads[0] :] if heads else ()
    return any(isinstance(item, Passage) and role_place(item.text) in OPENS_TEXT for item in later)


def _side_by_side(items: Sequence[Item]) -> bool:
    """Whether two headings of one level stand side by side, so that the text of one is elsewhere."""
    return any(
        isinstance(a, Head) and isinstance(b, Head) and a.level == b.level and bool(a.part) == bool(b.part)
        for a, b in pairwise(items)
    )


def _ascending(items: Sequence[Item]) -> bool:
    """Whether each numbered heading follows its predecessor, or begins a new count under another.

    The heads of parts and numbered paragraphs are counted, but none is asked what it follows.
    """
    last: dict[str, int] = {}
    for item in items:
        style, number = number_of(item.text)
        if style is None or number is None:
            continue
        asked = isinstance(item, Head) and not item.part
        if asked and number not in (1, last.get(style, 0) + 1):
            return False
        last[style] = number
    return True
