"""A report beside the one of its district on the nearest earlier year: topic by topic, plan and review."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import words
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.kinship import Beside, compare
from generator.gathering.kinship.kin import Announced, Side, TopicPair
from generator.model import Kind, Label, Page
from generator.pages import raw
from generator.pages.frame import page
from generator.pages.pairs import PLAN, head
from generator.pages.sides import Column, sure, terms
from generator.words import say

EARLIER, LATER = "earlier-", "later-"
"""Before a block's id in the anchors of this page, which shows blocks of two reports."""

Columns = tuple[Column, Column]


@dataclass(frozen=True, slots=True)
class Row:
    """A topic's name and anchor on the page, and what each of the reports says of it, as HTML."""

    name: str
    anchor: str
    columns: tuple[str, str]


def beside_page(pair: Beside, catalogue: Catalogue) -> Page:
    """The page below the later report's own.

    It depends on the two reports, the vocabularies, and on which words other districts write.
    """
    entry, before = pair.entry, pair.earlier
    compared = compare(pair, [topic.id for topic in catalogue.authority.topics], catalogue.common())
    place, columns = catalogue.name(entry.division), _columns(pair, catalogue)
    return page(
        addresses.beside(entry.id),
        "beside.raw.j2",
        say("beside.title", year=entry.year, earlier=before.year, place=place),
        say("beside.description", year=entry.year, earlier=before.year, place=place),
        head=head(entry),
        pair=[(column.entry, column.report) for column in columns],
        place=place,
        rows=list(_rows(compared.topics, columns, catalogue)),
        answered="\n".join(_answers(compared.announced, columns)),
        unanswered=[columns[0].sentence(told) for told in compared.announced if not told.replies],
        extracts=[one for one in (before, entry) if one.kind is not Kind.REPORT],
        fates=words.table("beside.fates"),
        fates_explained=words.table("beside.fates_explained"),
    )


def _columns(pair: Beside, catalogue: Catalogue) -> Columns:
    """The earlier report and the later one, as the page shows them."""
    names = {one.id: one.name for one in catalogue.authority.indicators}
    address = addresses.beside(pair.entry.id)
    leads = [raw.href(address, addresses.report(one.id)) for one in (pair.earlier, pair.entry)]
    return (
        Column(pair.earlier, leads[0], EARLIER, LATER, pair.entry.year, names),
        Column(pair.entry, leads[1], LATER, EARLIER, pair.earlier.year, names),
    )


def _answers(announced: Iterable[Announced], columns: Columns) -> Iterator[str]:
    """The sentences of the plan that may be answered, a row of the table each."""
    earlier, later = columns
    for told in announced:
        if told.replies:
            replies = "".join(
                f"<li>{later.sentence(one)} <small>{sure(one.confidence)}{terms(one.terms)}</small></li>"
                for one in told.replies
            )
            yield f'<tr><th scope="row">{PLAN} {earlier.sentence(told)}</th><td><ul>{replies}</ul></td></tr>'


def _rows(found: Iterable[TopicPair], columns: Columns, catalogue: Catalogue) -> Iterator[Row]:
    names = {topic.id: topic.name for topic in catalogue.authority.topics}
    for one in found:
        if any(side.block.label is Label.PARAGRAPH for side in (*one.earlier, *one.later)):
            earlier, later = map(_column, columns, (one.earlier, one.later))
            name = names.get(one.topic or "") or say("beside.untopic")
            yield Row(name, f"topic-{one.topic or 'none'}", (earlier, later))


def _column(column: Column, sides: Sequence[Side]) -> str:
    """What one of the reports says of a topic, each passage in a line."""
    year = column.entry.year
    nothing = f'<p class="absence">{raw.say("beside.nothing", year=year)}</p>'
    passages = "\n".join(map(column.passage, sides)) or nothing
    return f'<div><h4 class="beside-year">{raw.say("archive.year", year=year)}</h4>\n{passages}</div>'
