"""How terms stand in the reports of a unit, kept for as many terms as were ever asked of it."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.gathering.keyterms.units import Told, Unit
from generator.results import grown
from generator.terms.counts import Tally, Text, tallied

WIDE = 4
"""A tally of more than so many times the terms that are asked for is made anew with these alone."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A tally of some terms, with whose reports it counted."""

    terms: tuple[str, ...]
    holders: tuple[str, ...]
    tally: Tally

    def of(self, terms: Sequence[str]) -> Tally:
        """The tally of these terms, all of which it counted."""
        if self.terms == tuple(terms):
            return self.tally
        places = {term: place for place, term in enumerate(self.terms)}
        asked = np.array([places[term] for term in terms], np.int64)
        number = np.full(len(self.terms), -1, np.int64)
        number[asked] = np.arange(len(asked))
        report, subject, term, times = self.tally.rows
        stands = number[term] >= 0
        rows = np.stack([report, subject, number[term], times])[:, stands]
        return Tally(self.tally.standing[:, asked], rows)


NOTHING = Kept((), (), Tally(np.zeros((3, 0), np.int64), np.zeros((4, 0), np.int64)))


def tally(unit: Unit, topics: Sequence[str], terms: Sequence[str]) -> Kept:
    """How these terms stand in a unit, whose paragraphs are of these topics, or, the last, of none."""
    kept = _read(grown(_tally, (unit, tuple(topics)), terms))
    return Kept(tuple(terms), kept.holders, kept.of(terms))


def _tally(before: bytes | None, unit: Unit, topics: tuple[str, ...], terms: Sequence[str]) -> bytes:
    """A tally, written, that has these terms, and those it had before."""
    had = _read(before) if before else NOTHING
    if len(had.terms) > WIDE * len(terms):
        had = NOTHING
    known = frozenset(had.terms)
    missing = tuple(term for term in terms if term not in known)
    if before and had is not NOTHING and not missing:
        return before
    told = unit.told()
    made = tallied(missing, _texts(told, topics))
    return _written(_joined(had, Kept(missing, tuple(report.holder for report in told), made)))


def _joined(one: Kept, other: Kept) -> Kept:
    """Two tallies of the same reports, of different terms."""
    report, subject, term, times = other.tally.rows
    rows = np.stack([report, subject, term + len(one.terms), times])
    standing = np.concatenate([one.tally.standing, other.tally.standing], 1)
    joined = Tally(standing, np.concatenate([one.tally.rows, rows], 1))
    return Kept(one.terms + other.terms, other.holders, joined)


def _texts(told: Sequence[Told], topics: Sequence[str]) -> Iterator[Text]:
    """Reports as they are counted: paragraphs to their topic, those of none to one of their own."""
    subjects: dict[str | None, int] = {topic: number for number, topic in enumerate(topics)}
    for report in told:
        counted = [-1 if topic is None else subjects.get(topic, len(topics)) for topic in report.topics]
        yield Text(report.blocks, counted)


def _written(kept: Kept) -> bytes:
    """In few bytes: all numbers here are small."""
    small = [those.astype(np.int32) for those in kept.tally]
    return pickle.dumps(("\n".join(kept.terms), kept.holders, *small), pickle.HIGHEST_PROTOCOL)


def _read(content: bytes) -> Kept:
    terms, holders, standing, rows = pickle.loads(content)
    named = tuple(terms.split("\n")) if terms else ()
    return Kept(named, holders, Tally(standing.astype(np.int64), rows.astype(np.int64)))
