"""Names of what is held: subjects and districts, to be suggested, and regions, which are facet words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.authority import Division
from generator.placenames import short_name
from generator.search.shelves import Shelf

Named = tuple[str, str, object, int]


def names(shelf: Shelf, held: Mapping[str, int]) -> Iterator[Named]:
    """All names of what is held: subjects, which are in so many reports, then regions, then districts.

    Regions and districts stand by reports, most first, and each by what it is officially called first.
    """
    for topic in shelf.authority.topics:
        yield from _told([topic.name], "s", topic.id, held.get(topic.id, 0))
    reports = Counter(one.division.slug for one in shelf.handles)
    yield from sorted(_regions(shelf, reports), key=_most)
    yield from sorted(_districts(shelf, reports), key=_most)


def _most(named: Named) -> int:
    return -named[3]


def _told(texts: Iterable[str], sort: str, value: object, reports: int) -> Iterator[Named]:
    """Nothing for what no report is of."""
    return ((text, sort, value, reports) for text in dict.fromkeys(texts) if reports)


def _districts(shelf: Shelf, reports: Mapping[str, int]) -> Iterator[Named]:
    for one in shelf.listed:
        called = (one.name, short_name(one.name), one.full_name, shelf.names[one.slug])
        yield from _told((text for text in called if len(text) > 1), "d", one.slug, reports[one.slug])


def _regions(shelf: Shelf, reports: Mapping[str, int]) -> Iterator[Named]:
    """Provinces, and cities in their provinces: two cities of one name are two.

    A region's own congress is among its divisions, but where it is the only one there is no region.
    """
    below: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    listed = shelf.listed
    for number, one in enumerate(listed):
        for region in _around(one):
            below[region].append(number)
    for region, numbers in below.items():
        if [listed[number].full_name for number in numbers] != ["".join(region)]:
            held = sum(reports[listed[number].slug] for number in numbers)
            yield from _told((region[-1], short_name(region[-1]), "".join(region)), "r", numbers, held)


def _around(division: Division) -> Iterator[tuple[str, ...]]:
    """The regions a division lies in: its province, and its city in it."""
    yield (division.province,)
    if division.city and division.city != division.province:
        yield (division.province, division.city)
