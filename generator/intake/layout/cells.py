"""Cells of a table: each is a block, lest a number be read with another cell's words."""

from collections.abc import Sequence
from itertools import pairwise

from generator.intake.layout.drawn import Drawn
from generator.intake.layout.lines import Line
from generator.intake.layout.regions import Frame, box_across, box_down, overlap
from generator.model import Box

NEAR = 1.5
"""Ems between a cell's text and the ruling lines above and below it, at the most."""


def is_row(lines: Sequence[Line], posts: Sequence[Box]) -> bool:
    """Whether ruling lines stand between lines side by side, each of which is no higher than a row is."""
    ordered = sorted((line.box for line in lines), key=lambda box: box.left)
    return len(ordered) > 1 and all(
        any(
            one.right - 1 <= post.left <= other.left + 1 and overlap(box_down(post), box_down(one)) > 0
            for post in posts
        )
        for one, other in pairwise(ordered)
    )


def is_cell(frame: Frame, drawn: Drawn, em: float) -> bool:
    """Whether a frame stands between four ruling lines, near to those above and below."""
    box, reach = frame.box, NEAR * em
    over = [one for one in drawn.across if overlap(box_across(one), box_across(box)) > 0]
    beside = [one for one in drawn.down if overlap(box_down(one), box_down(box)) > 0]
    above = any(-1 <= box.top - one.bottom <= reach for one in over)
    below = any(-1 <= one.top - box.bottom <= reach for one in over)
    return above and below and _is_between(box, beside)


def _is_between(box: Box, posts: list[Box]) -> bool:
    return any(one.right <= box.left + 1 for one in posts) and any(one.left >= box.right - 1 for one in posts)
