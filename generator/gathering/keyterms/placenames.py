"""Which terms are names of divisions, or begin with one: a place's name tells nothing of a text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.authority import Division
from generator.placenames import short_name
from generator.terms.fold import fold

TELLING = 3
"""Names of fewer characters may be part of another word: there are districts called 城区 and 矿区."""


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Names of divisions, folded: as they are called officially, and without their rank."""

    official: frozenset[str]
    short: frozenset[str]

    def are_in(self, term: str) -> bool:
        """Whether a term is such a name, holds one, or begins with one.

        >>> names = place_names([Division("990101", "清河区", "990101-qinghe", "district", "试省", None)])
        >>> [names.are_in(term) for term in ("清河区法院", "清河", "清河治理", "治理清河", "城区改造")]
        [True, True, True, False, False]
        """
        return any(part in self.official for part in _parts(term)) or any(
            term[:end] in self.short for end in range(2, len(term) + 1)
        )


def place_names(held: Iterable[Division], known: Iterable[Division] = ()) -> PlaceNames:
    """The official names of all these divisions and of those they lie in, and the short ones of held ones.

    There are divisions called 平安 and 和平: short names of those that are only known are words of their own.
    """
    near = frozenset(_names(held))
    official = frozenset(name for name in (*near, *_names(known)) if len(name) >= TELLING)
    return PlaceNames(official, frozenset(short for short in map(short_name, near) if len(short) > 1))


def _names(divisions: Iterable[Division]) -> Iterator[str]:
    return (fold(name) for one in divisions for name in (one.name, one.city, one.province) if name)


def _parts(term: str) -> Iterator[str]:
    """Every part of a term that is as long as a telling name."""
    size = len(term)
    return (term[at:end] for at in range(size) for end in range(at + TELLING, size + 1))
