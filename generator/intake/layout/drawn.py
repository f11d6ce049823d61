"""What is drawn on a page beside its text, told apart by what stands on it: ruling lines, boxes, pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.intake.layout.lines import Line
from generator.intake.layout.plates import Plate
from generator.model import Box

THIN = 4.0
"""Points: what is narrower is a ruling line."""

LEAST = 20.0
"""Points that a box or picture has on each side, at the least."""

WHOLE = 0.8
"""Share of a page's lines from which on a frame around them is the page's own."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Ruling lines that run across and down, boxes around text, and pictures."""

    across: tuple[Box, ...] = ()
    down: tuple[Box, ...] = ()
    boxes: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()


def width(box: Box) -> float:
    return box.right - box.left


def height(box: Box) -> float:
    return box.bottom - box.top


def holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of one box lies in another."""
    x, y = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return outer.left <= x <= outer.right and outer.top <= y <= outer.bottom


def drawn_on(plate: Plate, lines: Sequence[Line]) -> Drawn:
    """The drawings of a plate. A picture with text on it is a box, an empty frame is a picture."""
    thin = [box for box in plate.rules if min(width(box), height(box)) < THIN]
    large = [box for box in (*plate.rules, *plate.pictures) if min(width(box), height(box)) >= LEAST]
    counted = {box: sum(holds(box, line.box) for line in lines) for box in large}
    return Drawn(
        tuple(box for box in thin if width(box) >= height(box)),
        tuple(box for box in thin if width(box) < height(box)),
        tuple(_outermost(box for box in large if 0 < counted[box] <= WHOLE * len(lines))),
        tuple(box for box in large if not counted[box]),
    )


def _outermost(boxes: Iterable[Box]) -> list[Box]:
    """Without those that lie in another, so that a box in a box is one."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda box: -width(box) * height(box)):
        if not any(holds(other, box) for other in found):
            found.append(box)
    return found
