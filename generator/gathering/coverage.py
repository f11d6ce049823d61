"""Of which districts and years the archive holds a report, and of which it is known that there is none."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

from generator.authority import Division
from generator.errors import Faults, InvalidArchive
from generator.model import Unpublished

BEYOND = 5
"""How many years before the first and after the last that is held the grid goes for what is only known."""

Place = tuple[str, int]
"""A district and a year: the division's slug, and the year reported on."""


class State(StrEnum):
    """What is known of a district and a year: a report is held, is missing, or was never published."""

    HELD = "held"
    MISSING = "missing"
    UNPUBLISHED = "unpublished"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The grid of districts and years.

    `divisions` are those held, and those of which it is known that a report was not published, in the
    order of their codes; `years` run without gaps over all that is held, and what is known nearby.
    `unpublished` tells what is known, by district and year, also of years too far off for the grid.
    """

    divisions: tuple[Division, ...] = ()
    years: tuple[int, ...] = ()
    held: Set[Place] = frozenset()
    unpublished: Mapping[Place, Unpublished] = field(default_factory=dict)

    def state(self, division: Division, year: int) -> State:
        """What is known of a district of the grid in a year."""
        place = (division.slug, year)
        if place in self.held:
            return State.HELD
        return State.UNPUBLISHED if place in self.unpublished else State.MISSING


def coverage(
    held: Sequence[Division],
    places: Iterable[Place],
    known: Sequence[Division],
    absent: Iterable[Unpublished],
) -> Coverage:
    """The grid of what is held: `held` districts, `places` with a report, and what is known to be `absent`.

    `known` are all divisions, in which those of `absent` are looked up. Raises Faults for one that is
    not there.
    """
    told = {entry.place: entry for entry in absent}
    filled = frozenset(places)
    years = _years({year for _, year in filled}, sorted(year for _, year in told))
    return Coverage(
        divisions=_divisions(held, known, told.values()),
        years=tuple(range(min(years), max(years) + 1)) if years else (),
        held=filled,
        unpublished={place: told[place] for place in sorted(told) if place not in filled},
    )


def _years(held: Set[int], told: Sequence[int]) -> Set[int]:
    """The years of the grid: one year far off, perhaps a slip, gives it no column, nor all those between.

    Where nothing is held, those near the middle one of what is known.
    """
    near = held or set(told[len(told) // 2 :][:1])
    return near | {year for year in told if min(near) - BEYOND <= year <= max(near) + BEYOND}


def _divisions(
    held: Sequence[Division], known: Sequence[Division], absent: Iterable[Unpublished]
) -> tuple[Division, ...]:
    named = {division.slug: division for division in held}
    slugs = {entry.division for entry in absent}
    latest = {d.slug: d for d in sorted(known, key=lambda d: d.since or 0) if d.slug in slugs}
    if lost := sorted(slugs - named.keys() - latest.keys()):
        raise Faults(tuple(InvalidArchive("corpus/unpublished.yml", *_unknown(slug)) for slug in lost))
    return tuple(sorted((latest | named).values(), key=lambda d: (d.code, d.slug)))


def _unknown(slug: str) -> tuple[str, str]:
    return f"no division has the slug {slug}.", "Name one of authority/divisions.yml."
