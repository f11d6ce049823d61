"""Which of what was counted are key terms, and in which order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.terms.counts import Standing
from generator.terms.stops import EMPTY, PADDING
from generator.terms.words import Cutter

FEW = 20
"""An archive of fewer reports is a small one: what one report says twice may be a key term there."""

EVEN = 8
"""A term that stands in more than one of so many blocks says nothing, unless it is the domain's.

Of so few blocks as these nothing can be told.
"""

WITHIN = 0.8
"""A term that stands so often (share) only as part of one longer term adds nothing to that."""

LENGTH_THAT_COUNTS = 6
"""Longer terms tell more, up to so many characters."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large an archive is: in reports, in blocks, and in words, roughly."""

    reports: int
    blocks: int
    words: int


@dataclass(frozen=True, slots=True)
class Term:
    """A key term (folded), and in how many reports it stands."""

    text: str
    reports: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beforehand: the domain's words, words of the language, and the names of districts.

    `districts` are official names, `short` what districts are called without their rank, all folded.
    """

    domain: frozenset[str]
    cutter: Cutter
    districts: frozenset[str]
    short: frozenset[str]


def chosen(standing: Mapping[str, Standing], size: Size, known: Known) -> list[Term]:
    """Key terms, best first.

    A term is worth its reports times what it tells: the rarer its blocks the more, and more if it is long
    or one of the domain's words.
    """
    domain = known.domain
    kept = {
        term: found
        for term, found in standing.items()
        if recurs(found, size) and (term in domain or _tells(term, found, size, known))
    }
    worth = {term: _worth(term, kept[term], size, term in domain) for term in _spared(kept, known)}
    return [Term(term, kept[term].reports) for term in sorted(worth, key=lambda term: (-worth[term], term))]


def recurs(standing: Standing, size: Size) -> bool:
    """Whether a term stands in two reports, or twice in a small archive."""
    return standing.reports >= 2 or (size.reports < FEW and standing.times >= 2)


def _tells(term: str, standing: Standing, size: Size, known: Known) -> bool:
    """Whether a term tells blocks apart, and this archive from other texts, and is of no one district."""
    even = standing.blocks * EVEN > max(size.blocks, EVEN * EVEN)
    general = known.cutter.is_general(term, standing.times, size.words)
    return not (even or general) and known.districts.isdisjoint((term, *_parts(term)))


def _spared(kept: Mapping[str, Standing], known: Known) -> Iterator[str]:
    """Terms without those that hardly stand but in one longer, and those that add nothing to another."""
    inside: defaultdict[str, int] = defaultdict(int)
    for term, standing in kept.items():
        for part in _parts(term):
            inside[part] = max(inside[part], standing.times)
    for term, standing in kept.items():
        if term in known.domain or (
            inside[term] < WITHIN * standing.times and not _padded(term, kept, known)
        ):
            yield term


def _parts(term: str) -> Iterator[str]:
    """Every proper part of two characters or more.

    >>> list(_parts("票决制"))
    ['票决', '决制']
    """
    size = len(term)
    return (term[start : start + length] for length in range(2, size) for start in range(size - length + 1))


def _padded(term: str, kept: Mapping[str, Standing], known: Known) -> bool:
    """Whether a term is another with padding beside it, or a district's name before what says nothing new.

    So is 备案审查工作 beside 备案审查; and 江津建设 where 江津区 is held.
    """
    return any(_adds_nothing(term[:cut], term[cut:], kept, known) for cut in range(2, len(term) - 1))


def _adds_nothing(front: str, back: str, kept: Mapping[str, Standing], known: Known) -> bool:
    if front in known.short:
        return back in kept or back in EMPTY
    return (front in kept and back in PADDING) or (front in PADDING and back in kept)


def _worth(term: str, standing: Standing, size: Size, of_domain: bool) -> int:
    """In whole numbers, so that it is the same on every machine: information in quarters of a bit."""
    information = (size.blocks**4 // standing.blocks**4).bit_length()
    return standing.reports * information * min(len(term), LENGTH_THAT_COUNTS) * (2 if of_domain else 1)
