"""From evidence to confidence: the share of decisions that were right where the truth is known.

Counted on 500 pages printed from tests/manuscripts and tests/varied by random plans; each step is
what was found from that much evidence on, rounded down and never falling. `make bench-reading`
counts again, on texts held out as well.
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from generator.model import Label


class Steps(NamedTuple):
    """The share that is right from each amount of evidence on.

    >>> Steps((0.0, 2.0), (0.6, 0.9)).share(2.5), Steps((0.0, 2.0), (0.6, 0.9)).share(1.9)
    (0.9, 0.6)
    """

    evidence: tuple[float, ...]
    shares: tuple[float, ...]

    def share(self, evidence: float) -> float:
        """The share of decisions on so much evidence that are right."""
        return self.shares[(bisect_right(self.evidence, evidence) or 1) - 1]


OPENS = Steps(
    (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.5, 6.0, 8.0), (0.35, 0.65, 0.75, 0.82, 0.89, 0.97, 0.98, 0.99, 0.999)
)
"""A line that opens a chunk, by how much dearer the page gets where it goes on."""

GOES_ON = Steps((0.0, 0.5, 1.0, 1.5, 2.5, 4.0), (0.65, 0.88, 0.94, 0.95, 0.99, 0.999))
"""A line that goes on, by how much dearer the page gets where it opens a chunk."""

MENDED = Steps((0.0, 1.5, 3.0), (0.7, 0.92, 0.98))
"""A line that goes on over a tear, and one that opens after a tear, by what the tear is worth."""

FURNITURE = 0.99
"""A line that belongs to the page."""

LABELLED: Mapping[Label, float] = dict.fromkeys(Label, 0.99) | {
    Label.HEADING: 0.985,
    Label.CAPTION: 0.985,
}
"""A block's label, by the label."""
