"""The words at pictures: small lines below, beside or above one."""

from collections.abc import Sequence

from generator.intake.layout.drawn import Drawn, holds
from generator.intake.layout.lines import Line, body_size
from generator.intake.layout.regions import box_across, box_down, overlap
from generator.model import Box

SMALLER = 0.95
"""Ems of body type that a caption is printed in, at the most."""

REACHES, ENOUGH = (15.0, 30.0, 60.0), 500
"""Ems around a picture in which text is compared with its caption, and how many characters suffice."""

LITTLE = 150
"""Characters around a picture that may all be captions: they tell nothing of the size of text."""

NEAR = 1.3
"""Ems between a picture and its caption, or between two lines of it, at the most."""


def captions_of(lines: Sequence[Line], drawn: Drawn, em: float) -> list[list[Line]]:
    """The caption of each picture that has one, its lines from top to bottom."""
    found: list[list[Line]] = []
    taken: set[int] = set()
    for picture in sorted(drawn.pictures, key=lambda box: (box.top, box.left)):
        near = _around(picture, [one for one in lines if not _is_parted(picture, one.box, drawn)], em)
        here = body_size(near) if _ink(near) >= LITTLE else em
        small = [line for line in lines if line.size <= SMALLER * here and id(line) not in taken]
        own = _of(picture, small, here)
        taken |= {id(line) for line in own}
        found += [own] if own else []
    return found


def _is_parted(picture: Box, box: Box, drawn: Drawn) -> bool:
    """Whether a ruling line runs between a picture and a line of text."""
    left, right = min(picture.right, box.right), max(picture.left, box.left)
    upper, lower = min(picture.bottom, box.bottom), max(picture.top, box.top)
    beside = (rule for rule in drawn.down if left <= rule.left <= right)
    between = (rule for rule in drawn.across if upper <= rule.top <= lower)
    return any(overlap(box_down(rule), box_down(box)) > 0 for rule in beside) or any(
        overlap(box_across(rule), box_across(box)) > 0 for rule in between
    )


def _around(picture: Box, lines: Sequence[Line], em: float) -> list[Line]:
    """The lines near to a picture: as many as hold more text than captions do."""
    found: list[Line] = []
    for reach in (one * em for one in REACHES):
        wide = Box(picture.left - reach, picture.top - reach, picture.right + reach, picture.bottom + reach)
        found = [line for line in lines if holds(wide, line.box)]
        if _ink(found) >= ENOUGH:
            break
    return found


def _ink(lines: Sequence[Line]) -> int:
    return sum(len(line.ink) for line in lines)


def _of(picture: Box, small: Sequence[Line], em: float) -> list[Line]:
    for reach in (_below, _beside, _above):
        first = [line for line in small if reach(picture, line.box, em)]
        if first:
            return _whole(first, small, picture, em)
    return []


def _below(picture: Box, box: Box, em: float) -> bool:
    return 0 <= box.top - picture.bottom + 0.3 * em <= NEAR * em and _within(picture, box, em)


def _above(picture: Box, box: Box, em: float) -> bool:
    return 0 <= picture.top - box.bottom + 0.3 * em <= NEAR * em and _within(picture, box, em)


def _beside(picture: Box, box: Box, em: float) -> bool:
    beside = min(abs(box.left - picture.right), abs(picture.left - box.right)) <= NEAR * em
    return beside and picture.top - em <= (box.top + box.bottom) / 2 <= picture.bottom + em


def _within(picture: Box, box: Box, em: float) -> bool:
    """Whether a line begins below the picture, and goes on for not much longer than it is wide."""
    return picture.left - em <= box.left <= picture.right and box.right <= picture.right + 3 * em


def _whole(first: Sequence[Line], small: Sequence[Line], picture: Box, em: float) -> list[Line]:
    """The lines that go on from those nearest to the picture."""
    found = sorted(first, key=lambda line: (line.box.top, line.box.left))
    for line in sorted(small, key=lambda line: (line.box.top, line.box.left)):
        last = found[-1]
        close = 0 < line.box.top - last.box.top <= (1 + NEAR) * last.size
        if close and abs(line.size - last.size) < 0.3 and abs(line.box.left - found[0].box.left) <= 2.2 * em:
            found.append(line)
    return found
