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
from generator.figures.patterns import guarded
from generator.figures.quantities import quantities
from generator.figures.times import Time, reckoning
from generator.figures.wordings import Vocabularies
from generator.model import Block, Part, Record, Scope, Span

UNIT = re.compile(r"[（(](?:单位[：:])?([^（）()\d]{1,3})[）)]")
OF_TABLE = re.compile(r"单位[：:]([^（）()\s，。、]{1,3})")
HEAD_OF_UNITS = re.compile("(?:计量)?单位")
HEAD_OF_COUNTING = re.compile("序号|编号|次序|序次|号")
PLAIN = re.compile(r"[\d,，.．０-９]+[余多]?|[近约超]\d[\d,]*[余多]?")
"""A number in a cell of its own, whose measure word stands elsewhere."""

COUNT = "(?:实际)?(?:完成)?(?:数量|数据|数值|数字|次数|件数|人数|人次|场次|总数|总量|合计|总计|情况|数)?"
OUR_HEAD = r"(?:(?:今年|本年|当年|全年|年度|{year}年)度?)?" + COUNT
"""Heads of columns that hold the counts of the year reported on."""

NAMING = (
    "(?:常委会|区人大|县人大|市人大|人大|依法|全年|共|先后|组织|开展|召开|举行|进行|听取|审议|和|与|并|作出|收到|各类|"
    "各项)*"
)
"""Words before an indicator's own that leave a row's name being that indicator."""

SUGGESTIONS = re.compile("(?:人大)?(?:代表)?(?:意见)?建议")
"""What rates are of: 代表建议办结率."""

OTHERS = guarded(
    "政府|法院|检察|监委|政协|部门|单位|街道|乡镇|镇街|[乡镇]人大|各[区县市镇乡]|局$|局[^限部]|企业|"
    "上年|去年|同期|同比|增[长减幅]|计划|目标|预期|任务|拟|历年|五年|本届|累计|任期|[一二三四]季度|上半年|下半年|其中|占比|截至"
)
"""Words in a title, a head or a row that make its numbers another body's, another time's, or a part."""
YEARS = re.compile(r"((?:19|20)\d\d)年?")
IN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
YEAR_SAID = re.compile(r"(?:19|20)\d\d年|[今本当全]年|年度")
MONTHS = re.compile(r"\d{1,2}[-—至]?\d{0,2}月")


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
    found: dict[int, list[Found]] = {}
    for table in tables(blocks):
        counted = [one for row in table.rows if not row.head for one in _counted(table, row, record.year)]
        made = [pair for one in counted for pair in _read(one, blocks, record, vocabularies, levels)]
        _settle_times(made, scopes)
        _once(made)
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


def _counted(table: Table, row: GridRow, year: int | None) -> Iterator[Counted]:
    own = [cell for cell in row.cells if cell.own and cell.text]
    numbers = [cell for cell in own if _is_number(cell.text) and not _counts_rows(table, cell)]
    named = [cell for cell in numbers if _name(row, cell, numbers)]
    for cell in own:
        if cell not in numbers:
            if not _counts_rows(table, cell):
                yield Counted(row, cell, None, "", False)
            continue
        name = _name(row, cell, numbers)
        head = table.head(cell.column)
        told = [one.text for one in row.cells if one not in numbers and not _counts_rows(table, one)]
        agrees = _is_ours(head, year) if head else len(named) == 1
        said = bool(YEAR_SAID.search(f"{table.title}\n{head}".translate(IN_DIGITS)))
        sure = agrees and not any(_speaks_against(text, year) for text in (table.title, *told))
        yield Counted(row, cell, name, _unit(table, row, cell, name, head), sure and name is not None, said)


def _is_number(text: str) -> bool:
    even = flatten(text).text
    if PLAIN.fullmatch(even):
        return True
    found = quantities(even)
    return len(found) == 1 and (found[0].start, found[0].end) == (0, len(even))


def _counts_rows(table: Table, cell: GridCell) -> bool:
    return bool(HEAD_OF_COUNTING.fullmatch(table.head(cell.column)))


def _name(row: GridRow, cell: GridCell, numbers: Sequence[GridCell]) -> GridCell | None:
    """The nearest cell to the left that is no number and no measure word."""
    before = [one for one in row.cells if one.column < cell.column and one.text and one not in numbers]
    named = [one for one in before if len(one.text) > 1 and not one.text.isdecimal()]
    return named[-1] if named else None


def _unit(table: Table, row: GridRow, cell: GridCell, name: GridCell | None, head: str) -> str:
    """The measure word of a number that stands without one; "" where it has one, or where two disagree."""
    beside = [one.text for one in row.cells if one.own and HEAD_OF_UNITS.fullmatch(table.head(one.column))]
    told = beside[:1] or UNIT.findall(name.text if name else "") or UNIT.findall(head)
    told = told or OF_TABLE.findall(table.title)
    return str(told[-1]) if told and len(set(told)) == 1 else ""


def _is_ours(head: str, year: int | None) -> bool:
    """Whether a column holds counts of the year reported on."""
    bare = UNIT.sub("", "".join(head.split()))
    return re.fullmatch(OUR_HEAD.format(year=year or "(?!)"), bare) is not None


def _speaks_against(text: str, year: int | None) -> bool:
    text = OF_TABLE.sub("", text)
    if OTHERS.search(text) or MONTHS.search(text):
        return True
    return any(int(found) != year for found in YEARS.findall(text.translate(IN_DIGITS)))


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
    before = head.removesuffix(match.words)
    if found.quantity.unit == "%":
        before = SUGGESTIONS.sub("", before)
    return match.way is Way.FORMED or re.fullmatch(NAMING, before) is not None


def _settle(found: Found, filed: bool) -> None:
    if not filed:
        found.match = found.match.barred(found.match.bar or Bar.TABLE)
    else:
        found.match.way = Way.ROW
