"""Holdings → Catalogue: years, districts, topics, coverage, neighbours and comparison."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from generator.authority import Authority, Division
from generator.gathering.catalogue import Catalogue, TopicShelf
from generator.gathering.cells import Cell, Citation, citations, of_place
from generator.gathering.coverage import Place, coverage
from generator.gathering.entries import Entry, enter
from generator.gathering.keyterms import key_terms
from generator.gathering.kinship import beside, common, sharing
from generator.gathering.method import Method
from generator.gathering.names import told_apart
from generator.gathering.neighbours import neighbours
from generator.gathering.once import Once
from generator.gathering.passages import Passage, passages
from generator.gathering.shares import shares
from generator.gathering.tombs import settle
from generator.model import Holding, Tombstone, Unpublished
from generator.results import digest

__all__ = ["Catalogue", "gather"]

NOTHING_TOLD = Method()

Key = TypeVar("Key", int, str, Place)


def gather(
    holdings: Iterable[Holding],
    authority: Authority,
    tombstones: Iterable[Tombstone] = (),
    method: Method = NOTHING_TOLD,
    unpublished: Iterable[Unpublished] = (),
) -> Catalogue:
    """The catalogue of `holdings`, the same in whatever order they come.

    `method` is what readers are told of how texts are read, `unpublished` of which reports it is known
    that there are none. Raises `Faults` for holdings without a place and for moves that lead nowhere.
    """
    entries = enter(holdings)
    by_year = _grouped(entries, lambda entry: entry.year)
    by_division = _grouped(entries, lambda entry: entry.division.slug)
    by_place = _grouped(entries, lambda entry: (entry.division.slug, entry.year))
    cited = {entry.id: citations(entry) for entry in entries}
    divisions = _divisions(by_division)
    stones, absent = tuple(tombstones), tuple(unpublished)
    covered = coverage(divisions, by_place, authority.divisions, absent)
    vocabularies = digest(authority)
    names = told_apart(covered.divisions)
    return Catalogue(
        authority=authority,
        entries=entries,
        years=_years(by_year),
        divisions=divisions,
        topics=_topics(entries, authority),
        by_year=by_year,
        by_division=by_division,
        by_place=by_place,
        citations=cited,
        cells=_cells(by_place, cited),
        neighbours={
            entry.id: neighbours(entry, by_division[entry.division.slug], by_year[entry.year])
            for entry in entries
        },
        names=names,
        coverage=covered,
        tombstones=settle(stones, {entry.id for entry in entries}),
        method=method,
        shares=shares(entries),
        beside=beside(by_division.values()),
        shared=Once(partial(sharing, entries, names)),
        common=Once(partial(common, entries)),
        key_terms=Once(partial(key_terms, entries, divisions, authority)),
        digest=digest((vocabularies, entries, stones, absent, method)),
        authority_digest=vocabularies,
    )


def _grouped(entries: Iterable[Entry], key: Callable[[Entry], Key]) -> dict[Key, tuple[Entry, ...]]:
    groups: defaultdict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return {name: tuple(group) for name, group in groups.items()}


def _years(by_year: Mapping[int, tuple[Entry, ...]]) -> tuple[int, ...]:
    return tuple(range(min(by_year), max(by_year) + 1)) if by_year else ()


def _divisions(by_division: Mapping[str, tuple[Entry, ...]]) -> tuple[Division, ...]:
    return tuple(shelf[-1].division for shelf in by_division.values())


def _topics(entries: Iterable[Entry], authority: Authority) -> tuple[TopicShelf, ...]:
    shelves: defaultdict[str, list[Passage]] = defaultdict(list)
    for entry in entries:
        for passage in passages(entry):
            shelves[passage.topic].append(passage)
    return tuple(TopicShelf(topic, tuple(shelves[topic.id])) for topic in authority.topics)


def _cells(
    by_place: Mapping[Place, tuple[Entry, ...]], citations: Mapping[str, tuple[Citation, ...]]
) -> dict[tuple[str, str, int], Cell]:
    return {
        (indicator, *place): cell
        for place, entries in by_place.items()
        for indicator, cell in of_place(entries, (one for e in entries for one in citations[e.id])).items()
    }
