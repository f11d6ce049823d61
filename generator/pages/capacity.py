"""The page of capacity: what archives of which size cost, what a host bears, what far larger ones would."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import capacity
from generator.capacity import PAGES, Cost
from generator.gathering import addresses
from generator.model import Job, Page
from generator.pages.frame import page
from generator.words import say

ADDRESS = f"{addresses.ABOUT}capacity/"

COUNTIES, YEARS = 2_850, 10
"""Districts and counties of the country, of each a report a year."""

PROVINCES, LARGEST = 31, 0.064
"""Parts by province; the share of the one with the most districts: Sichuan, 183 of 2,850."""

CITIES = 333
"""Parts by city, which a far larger archive would need."""

MACHINES = 20
"""Machines that build parts at one time: the jobs that GitHub runs at once for a free account."""

PLANS = ((30_000, PROVINCES, LARGEST), (300_000, CITIES, 0.013))


@dataclass(frozen=True, slots=True)
class Plan:
    """An archive that nobody has built: its parts, what the largest takes, and all together.

    `round` is how often all machines work one after the other, `seconds` until all parts stand.
    """

    reports: int
    parts: int
    largest: Cost
    whole: Cost

    @property
    def rounds(self) -> int:
        return math.ceil(self.parts / MACHINES)

    @property
    def seconds(self) -> float:
        return self.rounds * self.largest.seconds

    @property
    def fits(self) -> bool:
        """Whether the host takes each part."""
        return self.largest.bytes <= PAGES.bytes and self.largest.seconds <= PAGES.seconds


def plan(reports: int, parts: int, share: float, known: Sequence[Cost]) -> Plan:
    """An archive of so many reports in so many parts, of which the largest has a share of all reports."""
    largest = capacity.forecast(round(reports * share), known)
    return Plan(reports, parts, largest, capacity.forecast(reports, known))


def most(known: Sequence[Cost]) -> int:
    """How many reports one site bears that the host still takes, to a hundred."""
    each = capacity.forecast(known[-1].reports, known)
    room = min(PAGES.bytes / each.bytes, PAGES.seconds / each.seconds) * each.reports
    return int(room // 100 * 100)


def jobs() -> Iterator[Job]:
    """The page, which is made of what was measured and of nothing in the archive."""
    known = capacity.measured()
    yield Job("pages/capacity", __name__, lambda: known, partial(render, known))


def render(known: Sequence[Cost]) -> Iterator[Page]:
    """The page at /about/capacity/."""
    yield page(
        ADDRESS,
        "capacity.raw.j2",
        say("capacity.title"),
        say("capacity.description"),
        hide=("navigation",),
        known=known,
        most=most(known),
        plans=[plan(*one, known) for one in PLANS],
        host=PAGES,
        machines=MACHINES,
        counties=COUNTIES,
        years=YEARS,
    )
