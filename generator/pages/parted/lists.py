"""The root's sections: of a section, year, topic or indicator, what each part has, as a list of parts."""

from collections.abc import Iterable, Iterator, Sequence

from generator.authority import Authority, Indicator
from generator.gathering import addresses
from generator.gathering.cells import Mark
from generator.gathering.parted import Given, Told
from generator.model import Page
from generator.pages import labels
from generator.pages.frame import page, way
from generator.pages.markup import say as marked
from generator.pages.parted.front import held, years
from generator.pages.shelves import span
from generator.words import say

Row = tuple[str, str, str]
"""What a line of a list says: name, address, how much there is."""

SECTIONS = (("reports", addresses.REPORTS), ("data", addresses.DATA))
"""Sections that parts alone have: the root's page of each leads to theirs."""


def render(tolds: Sequence[Told], authority: Authority) -> Iterator[Page]:
    """Every list."""
    for name, address in SECTIONS:
        rows = [(told.part.name, told.part.at + address, held(told)) for told in tolds]
        yield _list(
            address, say(f"parts.{name}.title"), say(f"parts.{name}.description"), rows, f"{name}.lead"
        )
    yield from _years(tolds)
    yield from _topics(tolds, authority)
    yield from _comparison(tolds, authority)


def _list(
    address: str, title: str, description: str, rows: Iterable[Row], lead: str, **values: object
) -> Page:
    return page(
        address,
        "parts.raw.j2",
        title,
        description,
        rows=tuple(rows),
        lead=marked(f"parts.{lead}", **values),
    )


def _years(tolds: Sequence[Told]) -> Iterator[Page]:
    counts = {year: [told.in_year(year) for told in tolds] for year in reversed(years(tolds))}
    rows = [
        (
            say("archive.year", year=year),
            addresses.year(year),
            _counted(sum(d for d, _ in those), sum(r for _, r in those)),
        )
        for year, those in counts.items()
    ]
    yield _list(addresses.YEARS, say("parts.years.title"), say("parts.years.description"), rows, "years.lead")
    for year, those in counts.items():
        named = [
            (told.part.name, told.part.at + addresses.year(year), _counted(*one))
            for told, one in zip(tolds, those, strict=True)
            if one[1]
        ]
        title, description = (say(f"parts.year.{name}", year=year) for name in ("title", "description"))
        yield _list(addresses.year(year), title, description, named, "year.lead", year=year)


def _counted(districts: int, reports: int) -> str:
    return say("parts.years.held", districts=districts, reports=reports)


def _topics(tolds: Sequence[Told], authority: Authority) -> Iterator[Page]:
    counts = [(told, dict(told.topics)) for told in tolds]
    topics = {
        topic: [(told, of_part[topic.id]) for told, of_part in counts if topic.id in of_part]
        for topic in authority.topics
    }
    rows = [
        (
            topic.name,
            addresses.topic(topic.id),
            say("parts.topics.held", parts=len(those), passages=sum(count for _, count in those)),
        )
        for topic, those in topics.items()
    ]
    yield _list(
        addresses.TOPICS, say("parts.topics.title"), say("parts.topics.description"), rows, "topics.lead"
    )
    for topic, those in topics.items():
        address, description = addresses.topic(topic.id), say("parts.topic.description", topic=topic.name)
        named = [
            (told.part.name, told.part.at + address, say("parts.passages", count=count))
            for told, count in those
        ]
        yield _list(address, topic.name, description, named, "topic.lead", topic=topic.name)


def _comparison(tolds: Sequence[Told], authority: Authority) -> Iterator[Page]:
    given = {
        indicator: [(told, one) for told in tolds for one in told.given if one.indicator == indicator.id]
        for indicator in authority.indicators
    }
    shelves = [
        (topic, [(one, *_total(those)) for one, those in given.items() if one.topic == topic.id])
        for topic in authority.topics
    ]
    yield page(
        addresses.COMPARE,
        "comparison.raw.j2",
        say("compare.title"),
        say("parts.compare.description"),
        shelves=[(topic, rows) for topic, rows in shelves if rows],
        years=years(tolds),
        offered=(),
        marks={*Mark, labels.DOUBTFUL},
    )
    title, description = say("compare.years.title"), say("compare.years.description")
    rows = [(told.part.name, told.part.at + addresses.COMPARE_YEARS, held(told)) for told in tolds]
    yield _list(addresses.COMPARE_YEARS, title, description, rows, "compare.lead")
    for indicator, those in given.items():
        yield _indicator(indicator, those)


def _indicator(indicator: Indicator, those: Sequence[tuple[Told, Given]]) -> Page:
    address = addresses.indicator(indicator.id)
    rows = [(told.part.name, told.part.at + address, _given(one)) for told, one in those]
    return _list(
        address,
        say("compare.indicator.title", indicator=indicator.name),
        say("parts.indicator.description", indicator=indicator.name),
        rows,
        "indicator.lead",
        indicator=indicator.name,
        choose=way(address, say("parts.indicator.choose"), addresses.COMPARE),
    )


def _given(one: Given) -> str:
    return say("parts.indicator.held", figures=one.figures, districts=one.districts, span=span(one.years))


def _total(those: Sequence[tuple[Told, Given]]) -> tuple[int, int, str]:
    figures, districts = (sum(getattr(one, name) for _, one in those) for name in ("figures", "districts"))
    return figures, districts, span(year for _, one in those for year in one.years)
