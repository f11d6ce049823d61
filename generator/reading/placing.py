"""Units of a torn text → their order, and how surely each stands where it does.

A page's frames come out of it forwards, backwards, or in runs that have changed places. So the order
is sought for which most speaks: the evidence of each pair (`precedence`), and for each two frames that
are neighbours in the file that they are neighbours in the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.model import Part
from generator.reading.precedence import HEAD_OF_PART, Unit, weight
from generator.reading.roles import SHORTCOMINGS_PLACE
from generator.reading.route import ALONE, Route, best_order_of, margins, most, worth_of

NEXT = 1.5
"""What it is worth that two sections are read one after the other that stand so in the file."""


UNBROKEN, UNBROKEN_EACH = 10.0, 2.5
"""What it is worth that sections are read as their frames come, forwards or backwards, none moved: so much
for each but the first, and no more than that."""

WITHIN = 0.5
"""A place between what opens a part and what ends it."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Units in the best order.

    `margins` holds for each what an order would cost in which it stood elsewhere; `neighbours` the
    pairs of places that follow one another as the frames are read, forwards or `backwards`.
    """

    units: tuple[Unit, ...]
    margins: tuple[float, ...]
    backwards: bool
    neighbours: frozenset[tuple[int, int]]


def best_order(units: Sequence[Unit]) -> Placing:
    """The units in the order for which most speaks, the frames of the file read forwards or backwards."""
    stream = sorted(units, key=lambda unit: unit.at)
    return max((_read(stream, backwards) for backwards in (False, True)), key=lambda way: way[0])[1]


def _read(stream: Sequence[Unit], backwards: bool) -> tuple[float, Placing]:
    """The best order, part by part, if the frames are read so, and what speaks for it."""
    frames = _frames(stream)
    if backwards:
        frames.reverse()
    read = [unit for frame in frames for unit in frame]
    parts = [[unit for unit in read if unit.part is part] for part in Part]
    neighbours = frozenset(pairwise(unit.at for unit in read))
    routes = [_route(own, neighbours) for own in parts]
    units = tuple(own[at] for own, route in zip(parts, routes, strict=True) for at in route.order)
    costs = tuple(margin for route in routes for margin in route.margins)
    return sum(route.score for route in routes), Placing(units, costs, backwards, neighbours)


def _route(own: Sequence[Unit], neighbours: frozenset[tuple[int, int]]) -> Route:
    """The best order of a part's units, which come as the frames are read: unbroken, or moved about."""
    pairs = _pairs(own)
    steps = [[NEXT * ((a.at, b.at) in neighbours) for b in own] for a in own]
    size = range(len(own))
    order = sorted(size, key=lambda at: (_outer_place(own[at]), at))
    score = worth_of(order, pairs, steps) + min(UNBROKEN, UNBROKEN_EACH * (len(own) - 1))
    other = ALONE
    if score < most(pairs, steps):
        moved = best_order_of([order, sorted(size, key=lambda at: own[at].place)], pairs, steps)
        if moved[1] != order:
            other = abs(score - moved[0])
        if moved[0] > score:
            score, order = moved
    sizes = [max(1, len(unit.section.text)) for unit in own]
    return Route(tuple(order), score, tuple(min(other, m) for m in margins(order, pairs, steps, sizes)))


def _pairs(own: Sequence[Unit]) -> list[list[float]]:
    """What speaks for reading each unit before each other; for the reverse speaks the contrary."""
    pairs = [[0.0] * len(own) for _ in own]
    for a, b in combinations(range(len(own)), 2):
        pairs[a][b] = weight(own[a], own[b])
        pairs[b][a] = -pairs[a][b]
    return pairs


def _outer_place(unit: Unit) -> float:
    """Where what opens or ends a part stands; all sections between stand on one place."""
    return min(unit.place, WITHIN) if unit.place < SHORTCOMINGS_PLACE else unit.place


def _frames(stream: Sequence[Unit]) -> list[list[Unit]]:
    """Units that came out of the page together: each heading's text with what follows it under none."""
    headed = any(unit.section.head and not unit.section.head.part for unit in stream)
    frames: list[list[Unit]] = []
    for unit in stream:
        if frames and headed and _stays_with(frames[-1][-1], unit):
            frames[-1].append(unit)
        else:
            frames.append([unit])
    return frames


def _stays_with(before: Unit, unit: Unit) -> bool:
    """Whether a unit comes in one frame with the one before it."""
    if unit.section.head:
        return unit.section.head.part is not None and before.said and before.place < HEAD_OF_PART
    return not (before.part is Part.PLAN and unit.part is Part.REVIEW)
