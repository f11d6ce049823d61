"""Topics: the index, and a page a topic: its share of text, key terms, its passages by district and year."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.authority import Division, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue, TopicShelf
from generator.gathering.entries import Entry
from generator.gathering.passages import Passage
from generator.model import Page
from generator.pages.frame import page
from generator.pages.keywords import keywords
from generator.pages.paging import packed
from generator.pages.portions import by_topic, line, over_time, ranking
from generator.words import say

MOST = (60, 150, 40_000)
"""Reports, passages and characters on one page at most: about 250 KB, and some forty screens."""

WORDS = 6
"""Key terms that the index names of a topic."""

Excerpt = tuple[Entry, tuple[Passage, ...]]
Counts = tuple[Division, list[tuple[int, str, bool]]]


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of topics and every topic's pages."""
    years = catalogue.shares.years
    texts = {year: one.measured for year, one in years.items()}
    title = say("topics.shares_title")
    yield page(
        addresses.TOPICS,
        "topics.md.j2",
        say("topics.title"),
        say("topics.description"),
        shelves=[_counted(catalogue, shelf) for shelf in catalogue.topics],
        shares=by_topic(catalogue, addresses.TOPICS, title, tuple(texts), texts, catalogue.shares.sparse),
        heads={year: str(year) for year in years},
        counted=years,
    )
    for shelf in catalogue.topics:
        yield from _topic(catalogue, shelf)


def _counted(catalogue: Catalogue, shelf: TopicShelf) -> tuple[TopicShelf, int, int, tuple[str, ...]]:
    words = tuple(one.text for one in catalogue.key_terms().topics[shelf.topic.id][:WORDS])
    return shelf, len(shelf.passages), len({passage.entry.id for passage in shelf.passages}), words


def _topic(catalogue: Catalogue, shelf: TopicShelf) -> Iterator[Page]:
    parted = groupby(shelf.passages, key=lambda passage: passage.entry)
    excerpts = [(entry, tuple(passages)) for entry, passages in parted]
    digest = _digest(catalogue, shelf.topic) if catalogue.shares.years else {}
    for sheet in packed(excerpts, addresses.topic(shelf.topic.id), _sizes, MOST):
        yield page(
            sheet.address,
            "topic.md.j2",
            sheet.titled(shelf.topic.name),
            say("topic.description", topic=shelf.topic.name),
            hide=("navigation",),
            name=catalogue.name,
            topic=shelf.topic,
            years=_years(sheet.items),
            places=_places(catalogue, sheet.items),
            groups=_by_division(sheet.items),
            sheet=sheet,
            anchor=anchor,
            digest=digest,
        )


def _digest(catalogue: Catalogue, topic: Topic) -> dict[str, object]:
    """What the first page of a topic tells before its passages."""
    address = addresses.topic(topic.id)
    return {
        "keywords": keywords(address, catalogue.key_terms().topics[topic.id], topic=topic.id),
        "yearly": over_time(catalogue, topic),
        "line": line(catalogue, topic),
        "sparse": catalogue.shares.sparse,
        "untold": any(None in one.measured.characters for one in catalogue.shares.years.values()),
        "ranking": ranking(catalogue, topic, address),
        "feed": addresses.feed(address),
    }


def _sizes(excerpt: Excerpt) -> tuple[int, int, int]:
    """A report, its passages and their characters."""
    passages = excerpt[1]
    return 1, len(passages), sum(len(block.shown.text) for one in passages for block in one.blocks)


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
