"""What a maintainer is told where a text does not settle which division it is of."""

from collections.abc import Iterable

from generator.authority import Division
from generator.model import Doubt
from generator.reading.division_resolutions import Ambiguous, NotInForce, Unknown


def division_doubt(place: Ambiguous | NotInForce | Unknown) -> Doubt:
    """The doubt that a text leaves about its division, with all that could settle it."""
    match place:
        case Unknown():
            told = "The text does not tell which division it is of. Give it with --district."
            return Doubt("division-not-found", told)
        case NotInForce():
            return Doubt("division-not-in-force", _not_in_force(place))
        case Ambiguous(name, (only,)):
            told = f"{name} is named, though hardly as the report's own: perhaps {_listed((only,))}."
            return Doubt("division-ambiguous", f"{told} Say with --district.")
        case Ambiguous(name, candidates):
            told = f"{name} may be any of {_listed(candidates)}. Say which with --district."
            return Doubt("division-ambiguous", told)


def _not_in_force(place: NotInForce) -> str:
    times = "; ".join(f"{_listed((one,))} {_time(one)}" for one in place.bearers)
    instead = f" Its name or code was then that of {_listed(place.instead)}." if place.instead else ""
    return (
        f"{place.name} was not in force in {place.year}: {times}.{instead}"
        " Correct the year with --year, or give the division with --district."
    )


def _time(division: Division) -> str:
    """When a division bore its name.

    >>> from dataclasses import replace
    >>> dazu = Division("500225", "大足县", "500225-dazu", "district", "重庆市", None, 1997, 2011)
    >>> _time(dazu), _time(replace(dazu, until=None)), _time(replace(dazu, since=None))
    ('from 1997 to 2011', 'from 1997', 'until 2011')
    """
    if division.since and division.until:
        return f"from {division.since} to {division.until}"
    return f"from {division.since}" if division.since else f"until {division.until}"


def _listed(divisions: Iterable[Division]) -> str:
    return ", ".join(f"{one.slug} ({one.full_name})" for one in divisions)
