"""Names of what is held: subjects and districts, to be suggested, and regions, which are facet words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.authority import Division
from generator.gathering.catalogue import Catalogue
from generator.placenames import short_name

Named = tuple[str, str, object, int]


def names(catalogue: Catalogue) -> Iterator[Named]:
    """All names of what is held: subjects, then regions, then districts.

    Regions and districts stand by reports, most first, and each by what it is officially called first.
    """
    yield from _topics(catalogue)
    yield from sorted(_regions(catalogue), key=_most)
    yield from sorted(_districts(catalogue), key=_most)


def _most(named: Named) -> int:
    return -named[3]


def _topics(catalogue: Catalogue) -> Iterator[Named]:
    for topic in catalogue.authority.topics:
        held = sum(any(b.topic == topic.id for b in e.holding.report.blocks) for e in catalogue.entries)
        yield from _told([topic.name], "s", topic.id, held)


def _told(texts: Iterable[str], sort: str, value: object, reports: int) -> Iterator[Named]:
    """Nothing for what no report is of."""
    return ((text, sort, value, reports) for text in dict.fromkeys(texts) if reports)


def _listed(catalogue: Catalogue) -> list[Division]:
    """Divisions as they are numbered in the index."""
    return sorted(catalogue.divisions, key=lambda division: division.slug)


def _districts(catalogue: Catalogue) -> Iterator[Named]:
    for one in _listed(catalogue):
        held = len(catalogue.by_division[one.slug])
        called = (one.name, short_name(one.name), one.full_name, catalogue.name(one))
        yield from _told((text for text in called if len(text) > 1), "d", one.slug, held)


def _regions(catalogue: Catalogue) -> Iterator[Named]:
    """Provinces, and cities in their provinces: two cities of one name are two.

    A region's own congress is among its divisions, but where it is the only one there is no region.
    """
    below: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    listed = _listed(catalogue)
    for number, one in enumerate(listed):
        for region in _around(one):
            below[region].append(number)
    for region, numbers in below.items():
        if [listed[number].full_name for number in numbers] != ["".join(region)]:
            held = sum(len(catalogue.by_division[listed[number].slug]) for number in numbers)
            yield from _told((region[-1], short_name(region[-1]), "".join(region)), "r", numbers, held)


def _around(division: Division) -> Iterator[tuple[str, ...]]:
    """The regions a division lies in: its province, and its city in it."""
    yield (division.province,)
    if division.city and division.city != division.province:
        yield (division.province, division.city)
