"""Atom feeds (RFC 4287): what the archive took in last, of all, of each district, on each topic."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import groupby

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]

from generator import citing, words
from generator.authority import Archive, Authority, Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue, TopicShelf
from generator.gathering.entries import Entry
from generator.gathering.parted import Told
from generator.gathering.passages import Passage
from generator.model import Block, Job, Label, Page

NEWEST = 50
"""Entries of one feed at most."""
OPENING = 30
"""Characters of the shortest paragraph that tells something: 各位代表： does not."""
EXCERPT = 500
"""Characters of an excerpt after which no further paragraph is taken."""
BEIJING = timezone(timedelta(hours=8))
NEVER = datetime(1980, 1, 1, tzinfo=BEIJING)
"""When a feed without entries was updated: feeds must tell, and nothing was ever."""

# What XML cannot hold: control characters as their pictures, what is no character as the sign for that.
_UNWRITABLE = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
_UNWRITABLE |= {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_ANY_UNWRITABLE = re.compile(f"[{''.join(map(re.escape, map(chr, _UNWRITABLE)))}]")


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every feed of the archive, each beside the page of what it lists."""
    told, entries = catalogue.authority_digest, catalogue.entries
    yield _job("archive", lambda: (told, _named(catalogue, _newest(entries))), partial(_archive, catalogue))
    for division in catalogue.divisions:
        of = catalogue.by_division[division.slug]
        depends = partial(_of_district, catalogue, division)
        yield _job(division.slug, depends, partial(_district, catalogue, division, of))
    yield _job("topics", lambda: (told, entries, catalogue.names), partial(_topics, catalogue))


def _job(name: str, depends: Callable[[], object], make: Callable[[], Iterator[Page]]) -> Job:
    return Job(f"exports/feeds/{name}", __name__, depends, make)


def _named(catalogue: Catalogue, entries: Iterable[Entry]) -> list[tuple[Entry, str]]:
    return [(entry, catalogue.name(entry.division)) for entry in entries]


def _of_district(catalogue: Catalogue, division: Division) -> object:
    held = catalogue.by_division[division.slug]
    return catalogue.authority_digest, catalogue.name(division), held


def _archive(catalogue: Catalogue) -> Iterator[Page]:
    yield _reports(catalogue, catalogue.entries, addresses.HOME, None)


def _district(catalogue: Catalogue, division: Division, entries: Iterable[Entry]) -> Iterator[Page]:
    yield _reports(catalogue, entries, addresses.district(division.slug), catalogue.name(division))


def _topics(catalogue: Catalogue) -> Iterator[Page]:
    return (_topic(catalogue, shelf) for shelf in catalogue.topics)


def of_parts(tolds: Iterable[Told], authority: Authority) -> Iterator[Page]:
    """The feed of an archive in parts: their newest reports, by title."""
    archive, everyone = authority.archive, ((told, new) for told in tolds for new in told.newest)
    feed = _feed(archive, addresses.HOME, None)
    for told, new in sorted(everyone, key=lambda one: (one[1].added, one[1].id), reverse=True)[:NEWEST]:
        target = citing.address(archive, told.part.at + addresses.report(new.id))
        feed.add_item(
            title=_text(words.say("feeds.entry", title=new.title, name=new.name, year=new.year)),
            link=target,
            unique_id=target,
            description="",
            pubdate=_midnight(new.date) if new.date else None,
            updateddate=_midnight(new.added),
            authors=[],
        )
    yield _page(feed, addresses.HOME)


def updated(entry: Entry) -> datetime:
    """When a feed says that an entry came: the day the archive took it in, at midnight in Beijing.

    Where that is not told, the record's date; where that is not known either, the first day after
    the year reported on, before which no report on it can be.
    """
    day = entry.holding.added or entry.holding.report.record.date or f"{entry.year + 1}-01-01"
    return _midnight(day)


class _Feed(Atom1Feed):  # type: ignore[misc]
    """A feed with all authors of an entry, that asks no clock where it has no entry."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)

    def add_item_elements(self, handler, item) -> None:  # type: ignore[no-untyped-def]
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


def _reports(catalogue: Catalogue, entries: Iterable[Entry], address: str, name: str | None) -> Page:
    archive = catalogue.authority.archive
    feed = _feed(archive, address, name)
    for entry in _newest(entries):
        target = citing.address(archive, addresses.report(entry.id))
        _add(feed, catalogue, entry, target, target, _opening(entry))
    return _page(feed, address)


def _topic(catalogue: Catalogue, shelf: TopicShelf) -> Page:
    archive, address = catalogue.authority.archive, addresses.topic(shelf.topic.id)
    feed = _feed(archive, address, shelf.topic.name)
    passages = {e.id: tuple(found) for e, found in groupby(shelf.passages, key=lambda one: one.entry)}
    for entry in _newest({passage.entry.id: passage.entry for passage in shelf.passages}.values()):
        first = passages[entry.id][0].blocks[0]
        target = citing.address(archive, f"{addresses.report(entry.id)}#{first.id}")
        lasting = citing.address(archive, f"{address}#{entry.id.replace('/', '-')}")
        _add(feed, catalogue, entry, target, lasting, _excerpt(passages[entry.id]))
    return _page(feed, address)


def _newest(entries: Iterable[Entry]) -> list[Entry]:
    def key(entry: Entry) -> tuple[datetime, str, int, str]:
        return updated(entry), entry.holding.report.record.date or "", entry.year, entry.id

    return sorted(entries, key=key, reverse=True)[:NEWEST]


def _feed(archive: Archive, address: str, name: str | None) -> _Feed:
    target = citing.address(archive, address)
    return _Feed(
        title=_text(words.say("feeds.of", title=archive.title, name=name) if name else archive.title),
        link=target,
        feed_guid=target,
        feed_url=citing.address(archive, addresses.feed(address)),
        description=_text(f"{words.say('feeds.demo') if archive.demo else ''}{archive.description}"),
        language=citing.LANGUAGE,
        author_name=_text(archive.publisher),
    )


def _add(
    feed: _Feed, catalogue: Catalogue, entry: Entry, target: str, lasting: str, text: Iterable[str]
) -> None:
    date, rights = entry.holding.report.record.date, entry.holding.rights.rights
    name = catalogue.name(entry.division)
    feed.add_item(
        title=_text(words.say("feeds.entry", title=entry.title, name=name, year=entry.year)),
        link=target,
        unique_id=lasting,
        description="".join(f"<p>{html.escape(_text(part))}</p>" for part in text),
        pubdate=_midnight(date) if date else None,
        updateddate=updated(entry),
        item_copyright=_text(rights) if rights else None,
        authors=[_text(name) for name in citing.creators(entry)],
    )


def _opening(entry: Entry) -> list[str]:
    """The first paragraph of the report that tells something."""
    texts = _paragraphs(entry.holding.report.blocks)
    return [text for text in texts if len(text) >= OPENING][:1] or texts[:1]


def _excerpt(passages: Iterable[Passage]) -> Iterator[str]:
    """Paragraphs of the passages, whole, until there are enough."""
    length = 0
    for text in (text for passage in passages for text in _paragraphs(passage.blocks)):
        if length >= EXCERPT:
            return
        length += len(text)
        yield text


def _paragraphs(blocks: Iterable[Block]) -> list[str]:
    return [block.shown.text for block in blocks if block.label is Label.PARAGRAPH]


def _midnight(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=BEIJING)


def _text(text: str) -> str:
    return text.translate(_UNWRITABLE) if _ANY_UNWRITABLE.search(text) else text


def _page(feed: _Feed, address: str) -> Page:
    return Page(addresses.feed(address), f"{feed.writeString('utf-8')}\n")
