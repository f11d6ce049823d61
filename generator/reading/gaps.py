"""Outline → passages in file order, and what stands in the gaps between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model import Part
from generator.reading.outline import Head, Item, Passage

LEAST_CLUSTER = 3
"""Headings side by side from which they are a cluster."""

REVIEW, PLAN = -1, -2
"""Owners of what stands under no heading of a section: the review as a whole, or the plan."""


class Relation(StrEnum):
    """How a passage stands in the file to the heading that owns it; in words."""

    FOLLOWS = "it follows its heading in the file"
    GOES_ON = "it goes on with what it follows in the file"
    PRECEDES = "its heading follows it in the file"
    ALONE = "it stands under no heading"
    AFAR = "its heading stands elsewhere in the file"
    UNHEADED = "the page has no headings that tell where sections end"


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands before a passage: headings of sections, deeper ones, heads of parts, front matter."""

    heads: tuple[Head, ...] = ()
    deeper: tuple[Head, ...] = ()
    parts: tuple[Head, ...] = ()
    broken: bool = False


class Gaps:
    """The passages of a text, and the gap before each of them and after the last.

    `heads` are the headings of sections in file order; a passage's owner is the number of one of
    them, REVIEW or PLAN. `followed` and `preceded` name for each gap the headings right before the
    passage after it, the nearest first, and the one that comes next after that passage's run.
    """

    def __init__(self, stretches: Sequence[Sequence[Item]]) -> None:
        items = [item for stretch in stretches for item in stretch]
        top = min((i.level for i in items if isinstance(i, Head) and not i.part), default=0)
        self.gaps, self.passages = _gaps(stretches, top)
        self.heads = [head for gap in self.gaps for head in gap.heads]
        self._number = {head.at: n for n, head in enumerate(self.heads)}
        self.followed = [tuple(map(self.number, reversed(gap.heads))) for gap in self.gaps]
        self.preceded = self._preceded()

    def number(self, head: Head) -> int:
        """The number of a section's heading."""
        return self._number[head.at]

    def has_parts(self, part: Part | None = None) -> bool:
        """Whether there are heads of parts, or of this part."""
        return any(part in (None, head.part) for gap in self.gaps for head in gap.parts)

    def cluster(self) -> tuple[int, ...]:
        """The largest cluster of headings, if there is one."""
        largest = max((gap.heads for gap in self.gaps), key=len)
        return tuple(map(self.number, largest)) if len(largest) >= LEAST_CLUSTER else ()

    def is_own(self, owner: int, at: int) -> bool:
        """Whether a heading stands in the gap before a passage."""
        return owner >= 0 and owner in self.followed[at]

    def relation(self, owners: Sequence[int], at: int) -> Relation:
        """How a passage stands to its owner."""
        if not self.heads:
            return Relation.UNHEADED
        owner, gap = owners[at], self.gaps[at]
        if at and owners[at - 1] == owner and not gap.heads:
            return Relation.GOES_ON
        if owner < 0:
            return Relation.ALONE
        if self.is_own(owner, at):
            return Relation.FOLLOWS
        return Relation.PRECEDES if self.preceded[at] == owner else Relation.AFAR

    def _preceded(self) -> list[int | None]:
        found: list[int | None] = []
        coming: int | None = None
        for gap in reversed(self.gaps):
            found.append(coming)
            if gap.heads:
                coming = self.number(gap.heads[0]) if len(gap.heads) < LEAST_CLUSTER else None
        return found[::-1]


def _gaps(stretches: Sequence[Sequence[Item]], top: int) -> tuple[list[Gap], list[Passage]]:
    gaps, passages = [Gap()], []
    for stretch in stretches:
        gaps[-1] = replace(gaps[-1], broken=True)
        for item in stretch:
            if isinstance(item, Passage):
                passages.append(item)
                gaps.append(Gap())
            elif item.part:
                gaps[-1] = replace(gaps[-1], parts=(*gaps[-1].parts, item))
            elif item.level == top:
                gaps[-1] = replace(gaps[-1], heads=(*gaps[-1].heads, item))
            else:
                gaps[-1] = replace(gaps[-1], deeper=(*gaps[-1].deeper, item))
    return gaps, passages
