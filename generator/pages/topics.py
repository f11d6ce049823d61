"""Topics: the index, and a page a topic with the passages themselves by district and year."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue, TopicShelf
from generator.gathering.entries import Entry
from generator.gathering.passages import Passage
from generator.model import Page
from generator.pages.frame import page
from generator.pages.paging import sheets

EXCERPTS = 60
"""Reports' excerpts on one page at most: with a few hundred characters each, about 100 KB."""

Excerpt = tuple[Entry, tuple[Passage, ...]]
Counts = tuple[Division, list[tuple[int, str, bool]]]


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of topics and every topic's pages."""
    yield page(
        addresses.TOPICS,
        "topics.md.j2",
        "主题",
        "按主题阅读各地人大常委会工作报告的原文段落。",
        shelves=[_counted(shelf) for shelf in catalogue.topics],
    )
    for shelf in catalogue.topics:
        yield from _topic(catalogue, shelf)


def _counted(shelf: TopicShelf) -> tuple[TopicShelf, int, int]:
    return shelf, len(shelf.passages), len({passage.entry.id for passage in shelf.passages})


def _topic(catalogue: Catalogue, shelf: TopicShelf) -> Iterator[Page]:
    parted = groupby(shelf.passages, key=lambda passage: passage.entry)
    excerpts = [(entry, tuple(passages)) for entry, passages in parted]
    for sheet in sheets(excerpts, addresses.topic(shelf.topic.id), rows=EXCERPTS):
        yield page(
            sheet.address,
            "topic.md.j2",
            sheet.titled(shelf.topic.name),
            f"{shelf.topic.name}：各地人大常委会工作报告的原文段落，按地区和年份排列。",
            hide=("navigation",),
            name=catalogue.name,
            topic=shelf.topic,
            years=_years(sheet.items),
            places=_places(catalogue, sheet.items),
            groups=_by_division(sheet.items),
            sheet=sheet,
            anchor=anchor,
        )


def _years(excerpts: Iterable[Excerpt]) -> tuple[int, ...]:
    return tuple(sorted({entry.year for entry, _ in excerpts}))


def _by_division(excerpts: Iterable[Excerpt]) -> list[tuple[Division, list[Excerpt]]]:
    parted = [list(group) for _, group in groupby(excerpts, key=lambda excerpt: excerpt[0].division.slug)]
    return [(group[-1][0].division, group) for group in parted]


def _places(catalogue: Catalogue, excerpts: Sequence[Excerpt]) -> list[Counts]:
    """For each district and year on the page: how many passages, the first one's anchor, whether held."""
    years = _years(excerpts)
    return [(division, _row(catalogue, division, years, own)) for division, own in _by_division(excerpts)]


def _row(
    catalogue: Catalogue, division: Division, years: Iterable[int], excerpts: list[Excerpt]
) -> list[tuple[int, str, bool]]:
    found: dict[int, tuple[int, str]] = {}
    for entry, passages in excerpts:
        count, first = found.get(entry.year, (0, anchor(entry)))
        found[entry.year] = (count + len(passages), first)
    return [(*found.get(year, (0, "")), (division.slug, year) in catalogue.by_place) for year in years]


def anchor(entry: Entry) -> str:
    """The anchor of a report's excerpts on a topic's page."""
    return entry.id.replace("/", "-")
