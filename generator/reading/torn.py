"""Whether a file shows signs of having been torn: title, numbers and subjects out of order."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import combinations, pairwise

from generator.model import Label
from generator.reading.outline import Head, Item, heads_in
from generator.reading.sections import Section
from generator.reading.topics import TopicScorer

TITLE_WITHIN = 3
"""Blocks, furniture aside, within which a file in order has its title."""

PLACES: dict[str | None, float] = {
    "overview": 0.5,
    "party-leadership": 1.0,
    "central-tasks": 2.0,
    "deputies": 4.0,
    "self-building": 5.0,
}
MIDDLE = 3.0
"""Where the topics stand that have no usual place: legislation, supervision, decisions …"""

MANY, LEAST_MOVED = 0.4, 2
"""Share of pairs of sections that contradict the genre, and sections out of place, in a shuffled stream."""


def is_in_order(stretches: Sequence[Sequence[Item]], labels: Sequence[Label]) -> bool:
    """Whether the file shows no sign of having been torn: title first, headings ascending, none last."""
    front = [label for label in labels if label not in (Label.FURNITURE, Label.CAPTION)]
    named = next((label for label in (Label.TITLE, Label.SUBTITLE) if label in front), None)
    if named and named not in front[:TITLE_WITHIN]:
        return False
    items = [item for stretch in stretches for item in stretch]
    return not (items and isinstance(items[-1], Head)) and not _side_by_side(items) and _ascending(stretches)


def _side_by_side(items: Sequence[Item]) -> bool:
    return any(isinstance(a, Head) and isinstance(b, Head) and a.part and b.part for a, b in pairwise(items))


def _ascending(stretches: Sequence[Sequence[Item]]) -> bool:
    """Whether each numbered heading follows its predecessor, or begins a new count under another."""
    last: dict[str, int] = {}
    for head in heads_in(stretches):
        if head.part or head.style is None or head.number is None:
            continue
        if head.number not in (1, last.get(head.style, 0) + 1):
            return False
        last[head.style] = head.number
    return True


def is_shuffled(sections: Sequence[Section], scorer: TopicScorer) -> bool:
    """Whether headings contradict the genre's order so much that their sections must have been moved.

    One that stands elsewhere is its writer's choice (the party's leadership may come last), and a
    heading that names no subject says nothing.
    """
    heads = [s.head for s in sorted(sections, key=lambda s: s.at) if s.head and not s.head.part]
    topics = [scorer.best(scorer.scores(head.text)) for head in heads]
    places = [PLACES.get(topic, MIDDLE) for topic in topics if topic not in (None, "overview")]
    pairs = [(a, b) for a, b in combinations(places, 2) if a != b]
    against = sum(a > b for a, b in pairs)
    moved = len(places) - _longest_rise(places)
    return moved >= LEAST_MOVED and against >= MANY * len(pairs)


def _longest_rise(places: Sequence[float]) -> int:
    """The size of the largest subset of places that stands in order."""
    ends: list[float] = []
    for place in places:
        at = bisect_right(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
