"""Topics: the index, and a page a topic: its share of text, key terms, its passages by district and year."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup

from generator.authority import Division, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue, TopicShelf
from generator.gathering.entries import Entry
from generator.gathering.passages import Passage
from generator.model import Block, Job, Label, Page, Part
from generator.pages import labels, raw, working
from generator.pages.frame import page
from generator.pages.keywords import keywords
from generator.pages.paging import Sheet, packed
from generator.pages.portions import by_topic, line, over_time, ranking
from generator.words import say

MOST = (60, 150, 40_000)
"""Reports, passages and characters on one page at most: about 160 KB, and some forty screens."""

WORDS = 6
"""Key terms that the index names of a topic."""

Excerpt = tuple[Entry, tuple[Passage, ...]]
Counts = tuple[Division, list[tuple[int, str, bool]]]


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of topics and every topic's pages."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: it depends on the reports whose passages it shows; the first of a topic also on
    what it tells of all of them."""
    index = partial(_index, catalogue)
    yield working.of_page(__name__, addresses.TOPICS, lambda: catalogue.digest, index)
    for shelf in catalogue.topics:
        sizes = partial(_sizes, catalogue, shelf.topic.id)
        for sheet in packed(_excerpts(shelf), addresses.topic(shelf.topic.id), _id, sizes, MOST):
            depends = partial(_told, catalogue, shelf.topic, sheet)
            make = partial(_page, catalogue, shelf.topic, sheet)
            yield working.of_page(__name__, sheet.address, depends, make)


def _index(catalogue: Catalogue) -> Page:
    years = catalogue.shares.years
    texts = {year: one.measured for year, one in years.items()}
    title = say("topics.shares_title")
    return page(
        addresses.TOPICS,
        "topics.raw.j2",
        say("topics.title"),
        say("topics.description"),
        shelves=[_counted(catalogue, shelf) for shelf in catalogue.topics],
        shares=by_topic(catalogue, addresses.TOPICS, title, tuple(texts), texts, catalogue.shares.sparse),
        heads={year: str(year) for year in years},
        counted=years,
    )


def _counted(catalogue: Catalogue, shelf: TopicShelf) -> tuple[TopicShelf, int, int, tuple[str, ...]]:
    words = tuple(one.text for one in catalogue.key_terms().topics[shelf.topic.id][:WORDS])
    return shelf, len(shelf.passages), len({passage.entry.id for passage in shelf.passages}), words


def _excerpts(shelf: TopicShelf) -> list[Excerpt]:
    parted = (
        tuple(group) for _, group in groupby(shelf.passages, key=lambda passage: passage.entry.holding.id)
    )
    return [(passages[0].entry, passages) for passages in parted]


def _id(excerpt: Excerpt) -> str:
    return excerpt[0].id


def _told(catalogue: Catalogue, topic: Topic, sheet: Sheet[Excerpt]) -> object:
    """All that a page is made of, and the first page's account of the topic."""
    held = [entry.told_by() for entry, _ in sheet.items]
    divisions = dict.fromkeys(entry.division.slug for entry, _ in sheet.items)
    years = [sorted({entry.year for entry in catalogue.by_division[slug]}) for slug in divisions]
    names = [catalogue.names[slug] for slug in divisions]
    digest = _digest(catalogue, topic, sheet)
    return catalogue.authority_digest, topic.id, sheet.place, held, names, years, digest


def _page(catalogue: Catalogue, topic: Topic, sheet: Sheet[Excerpt]) -> Page:
    return page(
        sheet.address,
        "topic.raw.j2",
        sheet.titled(topic.name),
        say("topic.description", topic=topic.name),
        hide=("navigation",),
        name=catalogue.name,
        topic=topic,
        years=_years(sheet.items),
        places=_places(catalogue, sheet.items),
        groups=[
            (division, [_excerpt(excerpt, raw.root(sheet.address)) for excerpt in own])
            for division, own in _by_division(sheet.items)
        ],
        sheet=sheet,
        digest=_digest(catalogue, topic, sheet),
    )


def _digest(catalogue: Catalogue, topic: Topic, sheet: Sheet[Excerpt]) -> dict[str, object]:
    """What the first page of a topic tells before its passages."""
    if sheet.number > 1 or not catalogue.shares.years:
        return {}
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


def _sizes(catalogue: Catalogue, topic: str, excerpt: Excerpt) -> tuple[int, int, int]:
    """A report, its passages and the characters of their paragraphs, which are counted already."""
    entry, passages = excerpt
    return 1, len(passages), catalogue.shares.reports[entry.id].characters.get(topic, 0)


def _excerpt(excerpt: Excerpt, root: str) -> Markup:
    """A report's passages, as HTML."""
    entry, passages = excerpt
    href = f"{root}{addresses.report(entry.id)}"
    words = raw.say("topic.report", year=entry.year, kind=raw.html(labels.kind(entry)))
    head = f'<section id="{anchor(entry)}">\n<h3><a href="{href}">{words}</a></h3>\n'
    return Markup(f"{head}{''.join([_passage(one, href) for one in passages])}</section>")


def _passage(passage: Passage, href: str) -> str:
    planned = passage.part is Part.PLAN
    under = _under(passage.heading) if passage.heading else ""
    blocks = [_under(one) if one.label is Label.HEADING else _said(one, href) for one in passage.blocks]
    kind, sign = ("passage plan", _PLANNED) if planned else ("passage", "")
    return f'<div class="{kind}">\n{sign}{under}{"".join(blocks)}</div>\n'


_PLANNED = f'<p class="part-of"><span class="tag plan">{labels.PLANNED}</span></p>\n'


def _under(block: Block) -> str:
    return f'<p class="under">{raw.html(block.shown.text)}</p>\n'


def _said(block: Block, href: str) -> str:
    return f'<p>{raw.html(block.shown.text)}<a href="{href}#{block.id}">{raw.say("topic.source")}</a></p>\n'


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
