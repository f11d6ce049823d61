"""The text of a report put in order, and its annexes left where they stand: behind its end."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator.model import FRONT, Label, Part
from generator.reading.annexes import ANNEX, least_of
from generator.reading.order import Arrangement, arrange
from generator.reading.outline import Head, Item
from generator.reading.places import Standing
from generator.reading.sections import sections_in_order
from generator.reading.topics import TopicScorer

LEFT = Standing(kept=True)
"""What puts an annex where it stands: the file."""

LEAST_HEADS = 2
"""Numbered headings that tell how a text's headings are made."""

Stretches = Sequence[Sequence[Item]]


def arrange_with_annexes(
    stretches: Stretches,
    labels: Sequence[Label],
    scorer: TopicScorer,
    year: int | None,
    ordered: bool = False,
) -> Arrangement:
    """As `arrange`; the annexes, which tell of what was done, follow in the order of the file."""
    text, annexes = _parted(stretches, labels)
    found = arrange(text, labels, scorer, year, ordered)
    behind = ((section, Part.REVIEW) for section in sections_in_order(annexes))
    left = {item.at: LEFT for stretch in annexes for item in stretch}
    return replace(found, sections=(*found.sections, *behind), standings={**found.standings, **left})


def _parted(stretches: Stretches, labels: Sequence[Label]) -> tuple[Stretches, Stretches]:
    """The items of the text, and those of its annexes, which begin behind the last title, byline …"""
    items = [item for stretch in stretches for item in stretch]
    front = max((at for at, label in enumerate(labels) if label in FRONT), default=0)
    least = max(front, items[least_of([item.text for item in items])].at if items else 0)
    heads = [item for item in items if isinstance(item, Head)]
    annexes_at = (head.at for head in heads if ANNEX.match(head.text) and head.at > least)
    first = next(annexes_at, None) or _first_of_tail(items, heads)
    if first is None:
        return stretches, ()
    text = [[item for item in stretch if item.at < first] for stretch in stretches]
    annexes = [[item for item in stretch if item.at >= first] for stretch in stretches]
    return [stretch for stretch in text if stretch], [stretch for stretch in annexes if stretch]


def _first_of_tail(items: Sequence[Item], heads: Sequence[Head]) -> int | None:
    """Where lines without numbers begin that look like headings, behind a text whose own bear numbers."""
    tail = list(takewhile(lambda item: isinstance(item, Head), reversed(items)))
    own = [head for head in heads if head not in tail]
    alien = all(isinstance(head, Head) and head.number is None and head.part is None for head in tail)
    numbered = [head for head in own if head.number is not None]
    if tail and alien and len(numbered) >= LEAST_HEADS and len(numbered) == len(own):
        return tail[-1].at
    return None
