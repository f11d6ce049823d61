"""Shares of text by year: drawn, and the same numbers as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.authority import Topic
from generator.charts import Bar, Line, Part, Point, bars, lines, shares
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.shares import Measured
from generator.model import Label
from generator.pages.frame import href
from generator.pages.ratios import decimal, percent, points
from generator.words import say

BARS = 12
"""So many districts at most have a bar; of more, the first and the last are drawn, half as many each."""


@dataclass(frozen=True, slots=True)
class Row:
    """A topic (None: what none was read for) with its share in each year, empty where there is no text."""

    name: str
    topic: Topic | None
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portions:
    """Topics by year: the drawing, and the table's years and rows, in the order of the vocabulary.

    `untold`: whether there is text that no topic was read for. `sparse`: years of too few reports.
    """

    drawing: Markup
    years: tuple[int, ...]
    rows: tuple[Row, ...]
    untold: bool
    sparse: tuple[int, ...]


def by_topic(
    catalogue: Catalogue,
    page: str,
    title: str,
    years: Sequence[int],
    texts: Mapping[int, Measured],
    sparse: Sequence[int] = (),
) -> Portions | None:
    """The shares of all topics in the texts of some of these years; None where there is no text."""
    topics = [*catalogue.authority.topics, None]
    told = [topic for topic in topics if any(_key(topic) in one.characters for one in texts.values())]
    if not told:
        return None
    parts = [_part(page, topic, years, texts) for topic in told]
    rows = (Row(_name(topic), topic, tuple(_printed(topic, years, texts))) for topic in told)
    drawing = shares(title, years, parts, id="shares", sparse=sparse)
    return Portions(drawing, tuple(years), tuple(rows), None in told, tuple(sparse))


def _printed(topic: Topic | None, years: Sequence[int], texts: Mapping[int, Measured]) -> Iterator[str]:
    return (percent(texts[year].of(_key(topic))) if year in texts else "" for year in years)


def _key(topic: Topic | None) -> str | None:
    return topic.id if topic else None


def _name(topic: Topic | None) -> str:
    return topic.name if topic else say("shares.untold")


def _part(page: str, topic: Topic | None, years: Sequence[int], texts: Mapping[int, Measured]) -> Part:
    values = tuple(decimal(texts[year].of(_key(topic))) if year in texts else None for year in years)
    leads = str(href(page, addresses.topic(topic.id))) if topic else ""
    return Part(_name(topic), values, leads)


@dataclass(frozen=True, slots=True)
class Yearly:
    """A topic's share of all text of one year: in percent, its characters, those of all, reports counted."""

    year: int
    share: str
    characters: int
    total: int
    reports: int


def over_time(catalogue: Catalogue, topic: Topic) -> tuple[Yearly, ...]:
    """The topic in each year of which there is text."""
    return tuple(
        Yearly(
            year,
            percent(one.measured.of(topic.id)),
            one.measured.characters.get(topic.id, 0),
            one.measured.total,
            one.reports,
        )
        for year, one in catalogue.shares.years.items()
    )


def line(catalogue: Catalogue, topic: Topic) -> Markup:
    """The topic's share of all text over the years, as a line."""
    found = catalogue.shares.years
    told = tuple(
        Point(
            year,
            points(one.measured.of(topic.id)),
            say("topic.point", year=year, share=percent(one.measured.of(topic.id)), reports=one.reports),
            sparse=year in catalogue.shares.sparse,
        )
        for year, one in found.items()
    )
    title = say("topic.line", topic=topic.name)
    return lines(title, tuple(found), [Line(topic.name, told)], unit="%", id="over-time")


@dataclass(frozen=True, slots=True)
class Ranking:
    """Districts by a topic's share of their text in one year, in one drawing, so that all bars compare.

    `each` says how many of the first and of the last are drawn, None where all `districts` are.
    """

    year: int
    districts: int
    drawing: Markup
    each: int | None


def ranking(catalogue: Catalogue, topic: Topic, page: str) -> Ranking | None:
    """The newest year that has two districts or more, and not too few; None where no year has."""
    found = catalogue.shares
    told = (year for year, one in found.years.items() if one.reports > 1 and year not in found.sparse)
    year = max(told, default=None)
    if year is None:
        return None
    entries = [entry for (_, at), entry in found.counted.items() if at == year]
    entries.sort(key=lambda entry: -found.reports[entry.id].of(topic.id))
    each = None if len(entries) <= BARS else BARS // 2
    drawn = entries[:each] + entries[-each:] if each else entries
    title = say("topic.bars", year=year, topic=topic.name)
    rows = [_bar(catalogue, topic, page, entry) for entry in drawn]
    return Ranking(year, len(entries), bars(title, rows, unit="%", id="ranked"), each)


def _bar(catalogue: Catalogue, topic: Topic, page: str, entry: Entry) -> Bar:
    share = catalogue.shares.reports[entry.id].of(topic.id)
    name = catalogue.name(entry.division)
    label = say("topic.bar", district=name, share=percent(share))
    return Bar(name, points(share), label, str(href(page, _first(entry, topic))), text=percent(share))


def _first(entry: Entry, topic: Topic) -> str:
    """The address of a report's first paragraph on a topic; of the report where it has none."""
    blocks = entry.holding.report.blocks
    first = next((b for b in blocks if b.label is Label.PARAGRAPH and b.topic == topic.id), None)
    return addresses.report(entry.id) + (f"#{first.id}" if first else "")
