"""Small gatherings that several kinds of page show: indicators by topic, years with their counts."""

from collections.abc import Iterable

from generator.authority import Indicator, Topic
from generator.gathering.catalogue import Catalogue
from generator.words import say


def shelved(
    catalogue: Catalogue, indicators: Iterable[Indicator]
) -> tuple[tuple[Topic, tuple[Indicator, ...]], ...]:
    """Indicators by topic, both in the order of the vocabularies; topics without any left out."""
    wanted = tuple(indicators)
    shelves = (
        (topic, tuple(i for i in wanted if i.topic == topic.id)) for topic in catalogue.authority.topics
    )
    return tuple((topic, found) for topic, found in shelves if found)


def counted_years(catalogue: Catalogue) -> tuple[tuple[int, int, int], ...]:
    """Years, latest first, with how many districts and how many reports are held."""
    counts = ((year, catalogue.by_year.get(year, ())) for year in reversed(catalogue.years))
    return tuple((year, len({e.division.slug for e in held}), len(held)) for year, held in counts)


def span(years: Iterable[int]) -> str:
    """Years in words, from the first to the last.

    >>> span([2023, 2021]), span([2022]), span([])
    ('2021–2023 年', '2022 年', '')
    """
    known = sorted(set(years))
    if not known:
        return ""
    if len(known) == 1:
        return say("archive.year", year=known[0])
    return say("shared_words.span", first=known[0], last=known[-1])
