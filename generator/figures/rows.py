"""Figures of a table's rows: a number in a cell counts what its row is named after, if all else agrees."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.figures.decisions import Bar, Way
from generator.figures.finding import Found, figures_of
from generator.figures.flat import Flat, flatten
from generator.figures.grid import GridCell, GridRow, Table, tables
from generator.figures.levels import Levels
from generator.figures.quantities import quantities
from generator.figures.surroundings import (
    HEAD_OF_UNITS,
    IN_DIGITS,
    OF_TABLE,
    UNIT,
    YEAR_SAID,
    Surroundings,
    counts_rows,
    is_ours,
    is_unnumbered,
)
from generator.figures.times import Time, reckoning
from generator.figures.wordings import Vocabularies
from generator.model import Block, Part, Record, Scope, Span

PLAIN = re.compile(r"[\d,，.．０-９]+[余多]?|[近约超]\d[\d,]*[余多]?")
"""A number in a cell of its own, whose measure word stands elsewhere."""

NAMING = (
    "(?:常委会|区人大|县人大|市人大|人大|依法|全年|共|先后|组织|开展|召开|举行|进行|听取|审议|和|与|并|作出|收到|各类|"
    "各项)*"
)
"""Words before an indicator's own that leave a row's name being that indicator."""

SUGGESTIONS = re.compile("(?:人大)?(?:代表)?(?:意见)?建议")
"""What rates are of: 代表建议办结率."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number in a cell: its row, its cell, what its row is named, the unit where it stands elsewhere.

    `sure` says that nothing round it speaks against its being this report's own count of its year, `said`
    that title or head name that year.
    """

    row: GridRow
    cell: GridCell
    name: GridCell | None
    unit: str
    sure: bool
    said: bool = False


def figures_of_rows(
    blocks: Sequence[Block],
    record: Record,
    vocabularies: Vocabularies,
    levels: Levels,
    scopes: Sequence[Scope | None],
) -> dict[int, list[Found]]:
    """The figures of all tables, by the numbers of their blocks. `scopes` are the times that blocks count
    where nothing is said: a number in a report on five years is the year's only where that is said.

    读者：表格中的数字，只有行名本身就是某项指标、单位相符、所在列是报告当年、且全表不涉及其他机关和其他时段的，
    才归入该指标；其余照登，不归。
    """
    made = [
        pair
        for table in tables(blocks)
        for one in _counted(table, record)
        for pair in _read(one, blocks, record, vocabularies, levels)
    ]
    _settle_times(made, scopes)
    _once(made)
    found: dict[int, list[Found]] = {}
    for one, figure in made:
        found.setdefault(one.row.block, []).append(figure)
    return found


def _settle_times(made: Sequence[tuple[Counted, Found]], scopes: Sequence[Scope | None]) -> None:
    for one, figure in made:
        if figure.match.ids and one.said:
            figure.time = Time.YEAR
        elif figure.match.ids and scopes[one.row.block] is not Scope.YEAR:
            figure.match = figure.match.barred(Bar.TIME)


def _once(made: Sequence[tuple[Counted, Found]]) -> None:
    """Several rows or columns of one indicator are parts of it, or other times: none is filed."""
    times = Counter(id_ for _, figure in made for id_ in figure.match.ids)
    for _, figure in made:
        if any(times[id_] > 1 for id_ in figure.match.ids):
            figure.match = figure.match.barred(Bar.PART)


def _counted(table: Table, record: Record) -> Iterator[Counted]:
    """All cells of a table that hold text, but for heads and the numbers of rows."""
    ours = all(is_ours(text, record) for text in _said(table))
    beside: dict[int, str] = {}
    for row in table.rows:
        if not row.head:
            cells = _told_cells(table, row)
            beside |= {cell.column: cell.text for cell in cells}
            numbers = [cell for cell in cells if _is_number(cell)]
            around = Surroundings(table, row, record, cells, numbers, beside, ours)
            yield from (_cell(cell, around) for cell in cells if cell.own)


def _said(table: Table) -> Iterator[str]:
    """What is said of all numbers of a table: in its title, and in rows that have no number."""
    yield from table.title.split("\n")
    for row in table.rows:
        cells = _told_cells(table, row)
        if not (row.head or any(map(_is_number, cells)) or is_unnumbered(row)):
            yield from (cell.text for cell in cells)


def _told_cells(table: Table, row: GridRow) -> list[GridCell]:
    return [cell for cell in row.cells if cell.text and not counts_rows(table, cell)]


def _cell(cell: GridCell, around: Surroundings) -> Counted:
    if cell not in around.numbers:
        return Counted(around.row, cell, None, "", False)
    name = around.name(cell)
    head = around.table.head(cell.column)
    said = bool(YEAR_SAID.search(f"{around.table.title}\n{head}".translate(IN_DIGITS)))
    unit = _unit(around.table, around.row, name, head)
    return Counted(around.row, cell, name, unit, around.agree(cell), said)


def _is_number(cell: GridCell) -> bool:
    """Whether a cell holds one number and nothing else."""
    even = flatten(cell.text).text
    if PLAIN.fullmatch(even):
        return True
    found = quantities(even)
    return len(found) == 1 and (found[0].start, found[0].end) == (0, len(even))


def _unit(table: Table, row: GridRow, name: GridCell | None, head: str) -> str:
    """The measure word of a number that stands without one; "" where it has one, or where two disagree."""
    beside = [one.text for one in row.cells if one.own and HEAD_OF_UNITS.fullmatch(table.head(one.column))]
    told = beside[:1] or UNIT.findall(name.text if name else "") or UNIT.findall(head)
    told = told or OF_TABLE.findall(table.title)
    return str(told[-1]) if told and len(set(told)) == 1 else ""


def _read(
    one: Counted, blocks: Sequence[Block], record: Record, vocabularies: Vocabularies, levels: Levels
) -> Iterator[tuple[Counted, Found]]:
    """The figures of a cell, filed if it is a number that surely counts what its row is named after."""
    block = blocks[one.row.block]
    flat, named = _told(one)
    planned = block.part is Part.PLAN
    reckoned = reckoning(flat.text, record.year, planned, False)
    sure = one.sure and block.part is Part.REVIEW
    for found in figures_of(flat, quantities(flat.text), 0, vocabularies, levels, reckoned):
        if found.begin < named:
            continue
        _settle(found, sure and _is_named(found, one))
        found.sentence.span = Span(0, len(block.shown.text))
        yield one, found


def _told(one: Counted) -> tuple[Flat, int]:
    """What a cell says with its row's name before it, and how long that is: 视察（次） | 3 is 视察3次."""
    cell = flatten(one.cell.text)
    places = [one.cell.index[place] for place in cell.index]
    if one.name is None:
        return Flat(cell.text, places), 0
    name = flatten(UNIT.sub("", one.name.text)).text
    bare = PLAIN.fullmatch(cell.text) is not None
    unit = one.unit if bare else ""
    index = [places[0]] * len(name) + places + [places[-1]] * len(unit)
    return Flat(name + cell.text + unit, index), len(name)


def _is_named(found: Found, one: Counted) -> bool:
    """Whether a row's name is an indicator by itself, and the unit told beside it is the number's own."""
    match, head = found.match, found.clause.head
    if not match.ids or len(match.ids) > 1 or found.sentence.text[: found.begin] != head:
        return False
    told = UNIT.findall(one.name.text) if one.name else []
    if told and told[-1] != found.quantity.unit:
        return False
    if found.quantity.unit != "%" and found.quantity.low % 1:
        return False
    before = head.removesuffix(match.words)
    if found.quantity.unit == "%":
        before = SUGGESTIONS.sub("", before)
    return match.way is Way.FORMED or re.fullmatch(NAMING, before) is not None


def _settle(found: Found, filed: bool) -> None:
    if not filed:
        found.match = found.match.barred(found.match.bar or Bar.TABLE)
    else:
        found.match.way = Way.ROW
