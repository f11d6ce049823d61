"""Neighbours of a report: the same district in other years, other districts in the same year."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.authority import Division
from generator.gathering.entries import Entry

NEAREST = 12
"""So many districts of the same year at most, the nearest first chosen: a page's cost is its own."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Reports beside a report, each tuple in the order of the catalogue."""

    same_district: tuple[Entry, ...] = ()
    same_year: tuple[Entry, ...] = ()


def neighbours(entry: Entry, district: Iterable[Entry], year: Iterable[Entry]) -> Neighbours:
    """The neighbours of `entry` among all reports of its district and all of its year."""
    others = [other for other in year if other.division.slug != entry.division.slug]
    nearest = sorted(others, key=lambda other: _distance(entry.division, other.division))[:NEAREST]
    kept = {other.id for other in nearest}
    return Neighbours(
        tuple(other for other in district if other.id != entry.id),
        tuple(other for other in others if other.id in kept),
    )


def _distance(here: Division, there: Division) -> tuple[bool, bool, int, str]:
    """Same city before same province before the country; within these by code."""
    same_province = here.province == there.province
    same_city = same_province and here.city == there.city
    return (
        not same_city,
        not same_province,
        abs(int(here.code) - int(there.code)),
        there.slug,
    )
