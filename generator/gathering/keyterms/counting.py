"""Key terms of an archive, counted unit by unit: those that are known of a unit are not counted again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from generator.authority import Division
from generator.gathering.keyterms.domain import Domain
from generator.gathering.keyterms.finding import Nominations, candidates, nominations
from generator.gathering.keyterms.tallies import Kept, tally
from generator.gathering.keyterms.units import Unit
from generator.placenames import short_name
from generator.terms.choice import Known, Term, chosen
from generator.terms.counts import Counts, Tally, united
from generator.terms.fold import fold
from generator.terms.trie import Ints

MOST_TERMS = 20_000


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted, and of which terms; how these stand; which of them are key terms, best first."""

    found: Nominations
    terms: list[str]
    counts: Counts
    chosen: list[Term]


def counted(
    units: Sequence[Unit], topics: Sequence[str], divisions: Iterable[Division], domain: Domain
) -> Counted:
    """The key terms of the units' reports, counted by topic (its place among these) and by division.

    `divisions` are all whose reports these are.
    """
    found = nominations(units)
    terms = candidates(found, domain.words)
    slugs = {division.slug: number for number, division in enumerate(divisions)}
    tallies = (_held(tally(unit, topics, terms), slugs) for unit in units)
    counts = united(tallies, len(terms), len(topics) + 1)
    return Counted(found, terms, counts, _chosen(terms, counts, found, divisions, domain))


def _held(kept: Kept, slugs: dict[str, int]) -> tuple[Tally, Ints]:
    return kept.tally, np.array([slugs[slug] for slug in kept.holders], np.int64)


def _chosen(
    terms: Sequence[str],
    counts: Counts,
    found: Nominations,
    divisions: Iterable[Division],
    domain: Domain,
) -> list[Term]:
    official = frozenset(fold(division.name) for division in divisions)
    known = Known(domain.words, domain.cutter, official, frozenset(map(short_name, official)))
    return chosen(dict(zip(terms, counts.standing, strict=True)), found.size, known)[:MOST_TERMS]
