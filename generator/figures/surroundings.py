"""What is said round a number in a table, and whether it leaves that the report's own count of its year.

A table says in few words whose its numbers are and of when, and says it anywhere: above itself, in heads,
in a column at its left, in a row of its own, in a note. So what is said there must be of known harmless
words altogether; wherever it says anything else, the numbers below or beside it are not filed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.figures.grid import DASH, GridCell, GridRow, Table
from generator.figures.patterns import guarded
from generator.model import Record

UNIT = re.compile(r"[（(](?:单位[：:])?([^（）()\d/／、]{1,3})[）)]")
OF_TABLE = re.compile(r"[（(]?(?:计量)?单位[：:]([^（）()\s，。、/／]{1,3})[）)]?")
HEAD_OF_UNITS = re.compile("(?:计量)?单位")
HEAD_OF_COUNTING = re.compile("序号|编号|次序|序次|号")

COUNT = "(?:实际)?(?:完成)?(?:数量|数据|数值|数字|次数|件数|人数|人次|场次|数|情况)?"
OUR_HEAD = (
    r"(?:(?:今年|本年|当年|全年|年度)度?)?"
    + COUNT
    + r"|(?:{year}年?度?|全年)(?:"
    + COUNT
    + r"|合计|总计|总数|总量)"
)
"""Heads of columns that hold the counts of the year reported on. A sum may be that of all other columns,
which may be years."""

OTHERS = guarded(
    "政府|法院|检察|监委|政协|部门|单位|街道|乡镇|镇街|[乡镇]人大|各[区县市镇乡]|局$|局[^限部]|企业|"
    "上年|去年|同期|同比|增[长减幅]|计划|目标|预期|任务|拟|历年|五年|本届|累计|任期|[一二三四]季度|上半年|下半年|其中|占比|截至"
)
"""Words in a row that make its numbers another body's, another time's, or a part."""

PARTLY = re.compile("[含未不由受]|结转|部分|委托")
"""Words in a remark that say that a number counts more, less or other than its row is named after."""

SUM = re.compile("[合小总]计")

YEARS = re.compile(r"((?:19|20)\d\d)年?")
IN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
YEAR_SAID = re.compile(r"(?:19|20)\d\d年|[今本当全]年|年度")
MONTHS = re.compile(r"\d{1,2}[-—至]?\d{0,2}月")

NUMBERED = re.compile(r"^(?:附件|附表|表)?[（(]?[\d十]{0,3}[）)]?[、.．：:]?")
OURS = re.compile(
    "(?:附件|附表|附|表|主要|工作|数据|数字|情况|统计|一览|汇总|履职|履行|职责|职权|依法|全年|本年|今年|年度|"
    "常委会|常务委员会|人大|人民代表大会|监督|代表|立法|决定|任免|人事|重大事项|会议|信访|自身建设|视察|调研|学习|培训|"
    "指标|项目|内容|名称|事项|类别|类型|种类|形式|方式|分类|类|简|行使|及|和|与|的|数说|[、：:（）()《》“”—-])*"
)
"""Words that say nothing of another body, another time or a part."""


def is_ours(text: str, record: Record) -> bool:
    """Whether words say nothing but that numbers are this body's, of this year.

    >>> is_ours("附件2：二〇二三年主要工作数据（单位：次）", Record(year=2023))
    True
    >>> any(is_ours(text, Record(year=2023)) for text in ("2022年主要工作数据", "财经委工作", "工作要点"))
    False
    """
    bare = OF_TABLE.sub("", "".join(text.translate(IN_DIGITS).split()))
    bare = NUMBERED.sub("", re.sub(rf"{record.year}年度?", "", bare))
    if one := record.division:
        named = f"(?:(?:{one.province})?(?:{one.city or ''})?{one.name}|{one.name[-1]})(?=人大|人民代表大会)"
        bare = re.sub(named, "", bare, count=1)
    return OURS.fullmatch(bare) is not None


def is_our_head(head: str, year: int | None) -> bool:
    """Whether a column of this head holds counts of the year reported on.

    >>> is_our_head("数量（次）", 2023), is_our_head("上年数", 2023), is_our_head("合计", 2023)
    (True, False, False)
    """
    bare = UNIT.sub("", "".join(head.split()))
    return re.fullmatch(OUR_HEAD.format(year=year or "(?!)"), bare) is not None


def speaks_against(text: str, year: int | None) -> bool:
    """Whether words beside a number make it another body's, another time's, or a part of something.

    >>> speaks_against("其中2次与区政府联合开展", 2023), speaks_against("张某牵头", 2023)
    (True, False)
    """
    text = OF_TABLE.sub("", text)
    if OTHERS.search(text) or MONTHS.search(text):
        return True
    return any(int(found) != year for found in YEARS.findall(text.translate(IN_DIGITS)))


def is_unnumbered(row: GridRow) -> bool:
    """Whether a row without a number could have one: a unit, a dash or the name of a sum stands there."""
    told = [cell.text for cell in row.cells if cell.text]
    return any(set(text) <= DASH or UNIT.search(text) or SUM.fullmatch(text) for text in told)


def counts_rows(table: Table, cell: GridCell) -> bool:
    """Whether a cell stands in a column that numbers the rows."""
    return bool(HEAD_OF_COUNTING.fullmatch(table.head(cell.column)))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands round the numbers of a row: its `cells` that hold text and number no rows, the `numbers`
    among them, the texts last told in each column (`beside`: a blank cell says what stands above it), and
    whether all that is said of the table so far leaves its numbers `ours`.
    """

    table: Table
    row: GridRow
    record: Record
    cells: Sequence[GridCell]
    numbers: Sequence[GridCell]
    beside: Mapping[int, str]
    ours: bool

    def name(self, cell: GridCell) -> GridCell | None:
        """What a number's row is named: the nearest cell to its left that is no number and no unit."""
        before = [one for one in self.cells if one.column < cell.column and one not in self.numbers]
        named = [one for one in before if len(one.text) > 1 and not one.text.isdecimal()]
        return named[-1] if named else None

    def agree(self, cell: GridCell) -> bool:
        """Whether nothing round a number speaks against its being this report's own count of its year."""
        name = self.name(cell)
        if name is None or cell.parted or not self.ours or re.search("[（）()]", UNIT.sub("", name.text)):
            return False
        beside = (one.text for one in self.cells if one is not cell)
        if any(speaks_against(text, self.record.year) for text in beside) or self._remarked(cell):
            return False
        return self._is_ours_column(cell) and all(is_ours(text, self.record) for text in self._before(name))

    def _is_ours_column(self, cell: GridCell) -> bool:
        """Where no column has a head, the number must be the only one of its row that has a name."""
        if head := self.table.head(cell.column):
            return is_our_head(head, self.record.year)
        alone = sum(self.name(one) is not None for one in self.numbers) == 1
        return alone and not any(row.head for row in self.table.rows)

    def _before(self, name: GridCell) -> Iterator[str]:
        """What stands at the left of a row's name, and the heads of these columns: kinds of work, at best."""
        yield self.table.head(name.column)
        pairs = [one.column for one in self.numbers if one.column < name.column and self.name(one)]
        for column in range(max(pairs, default=-1) + 1, name.column):
            if not HEAD_OF_COUNTING.fullmatch(self.table.head(column)):
                yield self.table.head(column)
                yield re.sub(r"^\d{1,3}$", "", self.beside.get(column, ""))

    def _remarked(self, cell: GridCell) -> bool:
        after = (one.text for one in self.cells if one.column > cell.column and one not in self.numbers)
        return any(PARTLY.search(text) for text in after)
