"""Report → what was found in each of its blocks, with all it was decided by."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.authority import Indicator
from generator.figures.decisions import Bar
from generator.figures.finding import Found, figures_of
from generator.figures.flat import Flat, flatten
from generator.figures.levels import levels_of
from generator.figures.quantities import quantities
from generator.figures.rows import figures_of_rows
from generator.figures.scope import frames
from generator.figures.speakers import speaks_for_another
from generator.figures.times import reckoning
from generator.figures.wordings import Vocabularies, compiled
from generator.model import Label, Part, Report, Scope

_SEARCHED = (Label.PARAGRAPH, Label.HEADING)


@dataclass(frozen=True, slots=True)
class Search:
    """A report made ready: its blocks' flattened texts by their numbers, the time each block counts.

    `foreign`: another body than a standing committee reports.
    """

    report: Report
    foreign: bool
    vocabularies: Vocabularies
    flats: dict[int, Flat]
    scopes: Sequence[Scope | None]


def search(report: Report, indicators: Sequence[Indicator]) -> Search:
    """Make a report ready; rows of tables are read for themselves.

    Raises InvalidArchive where a wording of an indicator is no regular expression.
    """
    foreign = speaks_for_another(report.blocks)
    return Search(
        report,
        foreign,
        compiled(() if foreign else tuple(indicators)),
        {
            number: flatten(block.shown.text)
            for number, block in enumerate(report.blocks)
            if block.label in _SEARCHED and block.row is None
        },
        frames(report.blocks, report.record.year),
    )


def found_in(searched: Search) -> Iterator[tuple[int, Found]]:
    """The figures, each with its block. All blocks' numbers are looked for at once, which is much faster."""
    record = searched.report.record
    levels = levels_of(record.division, searched.report.source.text)
    every = quantities("\n".join(flat.text for flat in searched.flats.values()))
    starts = [one.start for one in every]
    of_rows = figures_of_rows(searched.report.blocks, record, searched.vocabularies, levels, searched.scopes)
    base = 0
    for number in sorted({*searched.flats, *of_rows}):
        if number in of_rows:
            yield from ((number, found) for found in of_rows[number])
            continue
        flat = searched.flats[number]
        end = base + len(flat.text)
        inside = every[bisect_left(starts, base) : bisect_left(starts, end)]
        if inside:
            plan = searched.report.blocks[number].part is Part.PLAN
            term = searched.scopes[number] is Scope.TERM
            reckoned = reckoning(flat.text, record.year, plan, term)
            for found in figures_of(flat, inside, base, searched.vocabularies, levels, reckoned):
                if searched.foreign:
                    found.match = found.match.barred(Bar.SPEAKER)
                yield number, found
        base = end + 1
