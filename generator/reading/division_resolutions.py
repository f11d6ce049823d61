"""What can come of looking for the division that a report is of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.authority import Division
from generator.placenames import short_name


@dataclass(frozen=True, slots=True)
class Resolved:
    """The report is this division's. `evidence` quotes what told it."""

    division: Division
    evidence: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The report calls its division `name`; which of `candidates` that is, the text does not tell."""

    name: str
    candidates: tuple[Division, ...]


@dataclass(frozen=True, slots=True)
class NotInForce:
    """The report calls its division `name`, which none bore in `year`; `bearers` bore it at other times.

    `instead` are what the same places were called in that year, as far as the names and codes tell.
    """

    name: str
    year: int
    bearers: tuple[Division, ...]
    instead: tuple[Division, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """The text names no division that it could be of."""


Resolution = Resolved | Ambiguous | NotInForce | Unknown


def not_in_force(
    name: str, year: int, bearers: tuple[Division, ...], divisions: Iterable[Division]
) -> NotInForce:
    """The outcome for a name that nobody bore in a year, with what stood there instead.

    A successor or forerunner bears the same code or, in the same place, the same name but for its rank
    (大足县, 大足区). A division that was merged into others has none that the names tell.
    """
    stood = [one for one in divisions if one.stood_in(year)]
    instead = (one for bearer in bearers for one in _same_place(bearer, stood))
    return NotInForce(name, year, bearers, tuple(dict.fromkeys(instead)))


def _same_place(bearer: Division, divisions: Iterable[Division]) -> Iterator[Division]:
    short = short_name(bearer.name)
    for one in divisions:
        near = one.province == bearer.province and (
            one.city == bearer.city or one.code[:4] == bearer.code[:4]
        )
        if one.code == bearer.code or (near and one.level == bearer.level and short_name(one.name) == short):
            yield one
