"""A report to be taken along: its whole text as plain text and as Markdown, in files beside its page.

Both hold every block once, in the order of its page: the text, then captions and what else the newspaper
page carried. They depend on this report and the vocabularies alone. As JSON the report stands in the API.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.authority import Authority
from generator.gathering import addresses
from generator.gathering.entries import Entry
from generator.model import APART, Block, Label, Page
from generator.model.tables import columns_of
from generator.pages import labels, record
from generator.pages.cells import cells_of, in_tables, is_head, texts_of
from generator.pages.markup import escape, front_matter
from generator.words import say

RANKED = (Label.TITLE, Label.HEADING)
"""What becomes a heading in Markdown, of the rank that it was read to have."""

FIELDS = (*record.FIELDS, ("address", say("data.taken_address")), ("json", say("data.taken_json")))
"""What each field of the Markdown's front matter means."""


def taken(entry: Entry, authority: Authority) -> tuple[Page, Page]:
    """The report as plain text and as Markdown."""
    return (
        Page(addresses.plain_text(entry.id), _plain(entry, authority)),
        Page(addresses.markdown(entry.id), _markdown(entry, authority)),
    )


def _plain(entry: Entry, authority: Authority) -> str:
    """Title and record, a line, then block by block with an empty line between."""
    head = [entry.title, "", *(say("data.taken.line", **line) for line in _record(entry, authority))]
    parts = ["\n".join(head), say("data.taken.rule"), *_texts(entry.holding.report.blocks)]
    return "\n\n".join(parts) + "\n"


def _record(entry: Entry, authority: Authority) -> Iterator[dict[str, str]]:
    """What is known of the report, each with its name; what is not known has no line."""
    kept, rights = entry.holding.report.record, entry.holding.rights
    known: tuple[tuple[str, str | None], ...] = (
        ("district", entry.division.full_name),
        ("year", str(entry.year)),
        ("kind", labels.kind(entry)),
        ("meeting", record.meeting(kept.term, kept.session)),
        ("date", kept.date),
        ("newspaper", kept.newspaper),
        (f"creators.{entry.kind}", labels.listed(kept.creators)),
        ("source", rights.source_url),
        ("rights", rights.rights),
        ("note", rights.note),
        ("address", _whole(addresses.report(entry.id), authority)),
        ("demo", say("data.taken.invented") if authority.archive.demo else None),
    )
    for name, value in known:
        if value:
            yield {"name": say(f"data.taken.{name}"), "value": value}


def _whole(address: str, authority: Authority) -> str:
    return f"{authority.archive.address.rstrip('/')}/{address}"


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    text, apart = _sorted(blocks)
    yield from map(_lines, in_tables(text))
    for label, held in apart:
        yield say("data.taken.apart", label=labels.BLOCKS[label])
        yield from (block.shown.text for block in held)


def _markdown(entry: Entry, authority: Authority) -> str:
    """The record as front matter, then the text; every character that could act is escaped."""
    ways = {"address": addresses.report(entry.id), "json": addresses.api_report(entry.id)}
    matter = record.data(entry, authority) | {name: _whole(way, authority) for name, way in ways.items()}
    text, apart = _sorted(entry.holding.report.blocks)
    parts = [_table(run) if cells_of(run[0]) else _block(run[0]) for run in in_tables(text)]
    for label, held in apart:
        parts += [f"## {escape(labels.BLOCKS[label])}", *(str(escape(block.shown.text)) for block in held)]
    return f"{front_matter(matter)}\n" + "\n\n".join(parts) + "\n"


def _lines(run: Sequence[Block]) -> str:
    """A block; of a table its rows line by line, cells parted by tabs, so that a sheet takes them."""
    if not cells_of(run[0]):
        return run[0].shown.text
    return "\n".join("\t".join(row).rstrip() for row in _spread(run))


def _table(run: Sequence[Block]) -> str:
    """A table of GitHub's kind, which has one head."""
    rows = [[str(escape(text)) for text in row] for row in _spread(run)]
    head = rows.pop(0) if is_head(run[0]) else [""] * len(rows[0])
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _spread(run: Sequence[Block]) -> list[list[str]]:
    """The rows of a table with a text for each column: that of a cell over several stands in the first."""
    rows = [cells_of(block) for block in run]
    columns = columns_of(rows)
    ends = (
        at + cell.across
        for row, places in zip(rows, columns, strict=True)
        for cell, at in zip(row, places, strict=True)
    )
    width = max(ends)
    held = [
        dict(zip(places, texts_of(block), strict=True)) for block, places in zip(run, columns, strict=True)
    ]
    return [[texts.get(at, "") for at in range(width)] for texts in held]


def _block(block: Block) -> str:
    mark = "#" * (block.level or 3) + " " if block.label in RANKED else ""
    return f"{mark}{escape(block.shown.text)}"


def _sorted(blocks: Iterable[Block]) -> tuple[list[Block], list[tuple[Label, list[Block]]]]:
    """The text in reading order, and what stands apart from it, each sort together."""
    held = list(blocks)
    text = [block for block in held if block.label not in APART]
    apart = [(label, [block for block in held if block.label is label]) for label in APART]
    return text, [(label, some) for label, some in apart if some]
