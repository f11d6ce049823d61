"""Names of what is held that the search box may suggest: districts, regions, subjects, kinds, parts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.authority import Division
from generator.gathering.catalogue import Catalogue
from generator.model import Kind, Part
from generator.placenames import short_name
from generator.search.searched import KINDS, PARTS

Named = tuple[str, str, object, int]

_ALSO = {
    Kind.REPORT: "工作报告",
    Kind.ABSTRACT: "报告摘要",
    Kind.FEATURE: "工作综述",
    Part.REVIEW: "回顾",
    Part.PLAN: "计划",
}
"""What pages call them where there is more room, or less."""


def names(catalogue: Catalogue) -> Iterator[Named]:
    """All names of what is held: subjects, kinds and parts, then regions, then districts.

    Regions and districts stand by reports, most first, and each by what it is officially called first.
    """
    yield from _topics(catalogue)
    yield from _kinds(catalogue)
    yield from _parts(catalogue)
    yield from sorted(_regions(catalogue), key=_most)
    yield from sorted(_districts(catalogue), key=_most)


def _most(named: Named) -> int:
    return -named[3]


def _topics(catalogue: Catalogue) -> Iterator[Named]:
    for number, topic in enumerate(catalogue.authority.topics):
        held = sum(any(b.topic == topic.id for b in e.holding.report.blocks) for e in catalogue.entries)
        yield from _told([topic.name], "s", number, held)


def _kinds(catalogue: Catalogue) -> Iterator[Named]:
    for number, (kind, name) in enumerate(KINDS.items()):
        held = sum(entry.kind is kind for entry in catalogue.entries)
        yield from _told([name, _ALSO[kind]], "k", number, held)


def _parts(catalogue: Catalogue) -> Iterator[Named]:
    for number, (part, name) in enumerate(PARTS.items()):
        held = sum(any(b.part is part for b in e.holding.report.blocks) for e in catalogue.entries)
        yield from _told([name, _ALSO[part]], "p", number, held)


def _told(texts: Iterable[str], sort: str, value: object, reports: int) -> Iterator[Named]:
    """Nothing for what no report is of."""
    return ((text, sort, value, reports) for text in dict.fromkeys(texts) if reports)


def _listed(catalogue: Catalogue) -> list[Division]:
    """Divisions as they are numbered in the index."""
    return sorted(catalogue.divisions, key=lambda division: division.slug)


def _districts(catalogue: Catalogue) -> Iterator[Named]:
    for number, one in enumerate(_listed(catalogue)):
        held = len(catalogue.by_division[one.slug])
        called = (one.name, short_name(one.name), one.full_name, catalogue.name(one))
        yield from _told((text for text in called if len(text) > 1), "d", number, held)


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
