"""Figures of a table's rows: filed where row, column, title and part all say so, and else left blank."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import explain, find
from generator.model import (
    Block,
    Cell,
    Figure,
    Label,
    Part,
    Record,
    Report,
    Row,
    Scope,
    Source,
    Span,
    TracedText,
)
from tests.figures.readings import DISTRICT, indicators

Told = Sequence[Sequence[str | tuple[str, int, int]]]
HEAD = ("项目", "数量")


def report_of(
    rows: Told, title: str = "2023年主要工作数据", part: Part = Part.REVIEW, heads: int = 1
) -> Report:
    """A report with one table below a heading; a cell is its text, or text, columns and rows."""
    lines = [*([title] if title else []), *(" ".join(_text(cell) for cell in row) for row in rows)]
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(lines):
        at = number - bool(title)
        row = None if at < 0 else Row(0, tuple(_cells(rows[at], start)), at < heads)
        shown = TracedText(line, tuple(range(start, start + len(line))))
        label = Label.PARAGRAPH if row else Label.HEADING
        blocks.append(
            Block(label, shown, (Span(start, start + len(line)),), None if row else 3, part, row=row)
        )
        start += len(line) + 1
    return Report(Source("\n".join(lines), ()), Record(division=DISTRICT, year=2023), tuple(blocks))


def _text(cell: str | tuple[str, int, int]) -> str:
    return cell if isinstance(cell, str) else cell[0]


def _cells(row: Sequence[str | tuple[str, int, int]], start: int) -> list[Cell]:
    made = []
    for cell in row:
        across, down = (1, 1) if isinstance(cell, str) else cell[1:]
        made.append(Cell(Span(start, start + len(_text(cell))), across, down))
        start += len(_text(cell)) + 1
    return made


def figures(rows: Told, **given: object) -> tuple[Figure, ...]:
    return find(report_of(rows, **given), indicators()).figures  # type: ignore[arg-type]


def filed(rows: Told, **given: object) -> list[tuple[str, ...]]:
    return [one.indicators for one in figures(rows, **given)]


@pytest.mark.parametrize(
    ("row", "indicator", "low"),
    [
        (("常委会会议", "8次"), "committee-meetings", 8),
        (("召开常委会会议（次）", "8"), "committee-meetings", 8),
        (("视察（次）", "3"), "inspections", 3),
        (("视察(次)", "３"), "inspections", 3),
        (("开展执法检查", "5次"), "law-inspections", 5),
        (("听取审议专项工作报告", "21项"), "work-reports-heard", 21),
        (("代表建议（件）", "1,126"), "proposals", 1126),
        (("代表建议办结率", "100%"), "proposal-completion-rate", 100),
    ],
)
def test_a_row_named_after_an_indicator_is_its_figure(row: tuple[str, str], indicator: str, low: int) -> None:
    (figure,) = figures([HEAD, row])
    assert (figure.indicators, figure.low, figure.high) == ((indicator,), low, low)
    assert (figure.part, figure.scope) == (Part.REVIEW, Scope.YEAR)
    assert "".join(" ".join(row)[figure.place.start : figure.place.end].split()) == row[1]
    assert figure.wording == row[1] and figure.sentence == Span(0, len(" ".join(row)))


@pytest.mark.parametrize(
    "row",
    [
        ("联络站点", "87个"),
        ("视察（含调研）", "3次"),
        ("视察（次）", "3项"),
        ("视察、调研", "4次"),
        ("就教育专题视察", "4次"),
        ("配合上级视察", "4次"),
        ("市人大视察", "4次"),
        ("区政府视察", "4次"),
        ("其中：视察", "4次"),
        ("上半年视察", "4次"),
        ("2022年视察", "4次"),
        ("视察", "4"),
        ("视察", "第4次"),
        ("督促区政府开展执法检查", "4次"),
    ],
)
def test_any_other_row_is_blank(row: tuple[str, str]) -> None:
    assert not any(filed([HEAD, row]))


@pytest.mark.parametrize(
    "title",
    [
        "区政府主要工作数据", "2022年主要工作数据", "2024年工作计划", "五年来主要工作数据",
        "各镇人大工作数据",
        "2019—2023年主要工作数据", "二〇二二年主要工作数据", "上半年主要工作数据", "1至9月主要工作数据",
    ],
)  # fmt: skip
def test_a_table_of_another_body_or_time_is_blank(title: str) -> None:
    assert filed([HEAD, ("视察", "3次")], title=title) == [()]


def test_a_table_of_what_is_to_come_is_blank() -> None:
    assert filed([HEAD, ("视察", "3次")], part=Part.PLAN) == [()]


@pytest.mark.parametrize(
    "head", ["数量", "2023年", "2023年度完成数", "今年", "全年完成情况", "次数", "数量（次）"]
)
def test_a_column_of_the_year_is_filed(head: str) -> None:
    assert filed([("项目", head), ("视察", "3次")]) == [("inspections",)]


@pytest.mark.parametrize(
    "head", ["2022年", "上年", "去年同期", "计划", "目标数", "同比增长", "五年累计", "占比", "城建组"]
)
def test_any_other_column_is_blank(head: str) -> None:
    assert filed([("项目", head), ("视察", "3次")]) == [()]


@pytest.mark.parametrize(
    "rows",
    [
        [("项目", "2022年"), ("视察", "3次")],
        [("指标", "上年数"), ("视察", "3次")],
        [("", "计划"), ("视察", "3次")],
        [("项目", "2019", "2020", "合计"), ("视察（次）", "1", "2", "3")],
    ],
)
def test_a_first_row_without_a_number_is_a_head_though_no_markup_says_so(rows: Told) -> None:
    assert not any(filed(rows, heads=0))
    assert filed([HEAD, ("视察", "3次")], heads=0) == [("inspections",)]


@pytest.mark.parametrize(
    "title",
    [
        "财经委2023年工作情况统计", "区人大代表王某2023年履职情况", "2023年工作要点", "近三年工作数据",
        "第三代表团工作数据",
        "某某市人大常委会2023年工作数据", "区十三届人大常委会工作数据",
    ],
)  # fmt: skip
def test_a_title_of_other_than_known_words_leaves_its_table_blank(title: str) -> None:
    assert filed([HEAD, ("视察", "3次")], title=title) == [()]
    own = "附件2：某某市某某区人大常委会2023年度履职情况统计表（单位：次）"
    assert filed([HEAD, ("视察", "3")], title=own) == [("inspections",)]


@pytest.mark.parametrize(
    "said",
    [
        ("2022年", ""),
        ("区政府", ""),
        ("财经委", ""),
        ("2024年计划",),
        ("项目", "2022年"),
        ("以上为2024年安排", ""),
    ],
)
def test_a_row_without_a_number_is_said_of_all_rows(said: tuple[str, ...]) -> None:
    assert not any(filed([HEAD, said, ("视察", "3次")])) and not any(filed([HEAD, ("视察", "3次"), said]))
    assert filed([HEAD, ("专题询问（次）", "/"), ("视察", "3次")])[-1] == ("inspections",)


@pytest.mark.parametrize("whose", ["王某", "东关", "第一代表团", "受上级委托", "财经委", "2022"])
def test_what_stands_before_a_row_s_name_is_said_of_it_and_of_blank_cells_below(whose: str) -> None:
    assert not any(filed([("类别", *HEAD), (whose, "视察", "3次"), ("", "执法检查", "4次")]))
    own = [("类别", *HEAD), ("监督工作", "视察", "3次"), ("", "执法检查", "4次")]
    assert [one for one in filed(own) if one] == [("inspections",), ("law-inspections",)]


@pytest.mark.parametrize("head", ["姓名", "承办单位", "代表团"])
def test_a_head_beside_the_names_says_whose_the_rows_are(head: str) -> None:
    assert not any(filed([(head, *HEAD), ("监督", "视察", "3次")]))


@pytest.mark.parametrize(
    "row", [("视察（次）", "3 5"), ("视察（次）", "3.5"), ("视察（安全生产）", "3次"), ("视察（次/人）", "3")]
)
def test_a_cell_that_is_no_whole_count_of_its_name_is_blank(row: tuple[str, str]) -> None:
    assert not any(filed([HEAD, row]))


def test_digits_that_are_shown_as_one_number_and_stood_apart_are_none() -> None:
    report = report_of([HEAD, ("视察", "1 2次")])
    block = report.blocks[-1]
    gap = block.shown.text.index("1") + 1
    shown = TracedText(
        block.shown.text[:gap] + block.shown.text[gap + 1 :],
        block.shown.origins[:gap] + block.shown.origins[gap + 1 :],
    )
    closed = replace(report, blocks=(*report.blocks[:-1], replace(block, shown=shown)))
    assert [(one.wording, one.indicators) for one in find(closed, indicators()).figures] == [("12次", ())]


def test_a_remark_that_takes_from_a_number_leaves_it_blank() -> None:
    head = (*HEAD, "备注")
    assert not any(filed([head, ("视察", "3次", "含上届未了")]))
    assert filed([head, ("视察", "3次", "张某牵头")])[0] == ("inspections",)


def test_of_several_years_the_report_s_own_is_filed() -> None:
    rows = [("项目", "2022年", "2023年", "同比"), ("视察（次）", "2", "3", "50%")]
    assert [(str(one.low), one.indicators) for one in figures(rows)] == [
        ("2", ()),
        ("3", ("inspections",)),
        ("50", ()),
    ]


def test_without_a_head_one_number_of_a_row_is_filed_and_of_several_none() -> None:
    assert filed([("视察", "3次")], heads=0) == [("inspections",)]
    assert filed([("1", "视察", "3次")], heads=0) == [("inspections",)]
    assert not any(filed([("视察", "3次", "4次")], heads=0))


def test_the_measure_word_may_stand_in_the_head_a_column_or_the_title() -> None:
    assert filed([("项目", "数量（次）"), ("视察", "3")]) == [("inspections",)]
    assert filed([("项目", "单位", "数量"), ("视察", "次", "3")]) == [("inspections",)]
    assert filed([(("履职数据（单位：次）", 2, 1),), ("视察", "3")], heads=0) == [("inspections",)]


def test_in_a_report_on_a_term_a_row_is_the_year_s_only_where_that_is_said() -> None:
    rows = [HEAD, ("视察", "3次")]
    term = Block(Label.HEADING, TracedText("过去五年工作回顾", tuple(range(900, 908))), (), 2, Part.REVIEW)

    def told(title: str) -> list[tuple[tuple[str, ...], Scope | None]]:
        report = report_of(rows, title=title)
        found = find(replace(report, blocks=(term, *report.blocks)), indicators()).figures
        return [(one.indicators, one.scope) for one in found]

    assert told("主要工作数据") == [((), Scope.TERM)]
    assert told("2023年主要工作数据") == [(("inspections",), Scope.YEAR)]


def test_several_rows_of_one_indicator_are_its_parts() -> None:
    assert not any(filed([("组别", *HEAD), ("一组", "视察", "3次"), ("二组", "视察", "4次")]))


def test_a_cell_over_several_rows_is_said_of_each() -> None:
    own = [("类别", *HEAD), (("监督", 1, 2), "视察", "3次"), ("执法检查", "4次")]
    assert filed(own) == [("inspections",), ("law-inspections",)]
    assert not any(filed([("类别", *HEAD), (("区政府", 1, 2), "视察", "3次"), ("执法检查", "4次")]))


def test_two_tables_beside_one_another_are_read_by_their_nearest_names() -> None:
    rows = [("序号", *HEAD, "序号", *HEAD), ("1", "视察", "3次", "2", "专题询问", "2次")]
    assert filed(rows) == [("inspections",), ("special-inquiries",)]


def test_what_is_said_in_a_cell_is_blank() -> None:
    rows = [(*HEAD, "备注"), ("视察", "3次", "另开展专题询问1次。")]
    assert filed(rows) == [("inspections",), ()]


def test_why_is_told() -> None:
    told = [
        account.evidence[1].seen
        for account in explain(report_of([HEAD, ("视察", "3次"), ("站点", "87个")]), indicators())
    ]
    assert told[0].startswith("the row of a table")


CELLS = st.sampled_from(
    (
        "",
        "视察",
        "视察（次）",
        "3",
        "3次",
        "2022年",
        "2023年",
        "数量",
        "合计",
        "区政府",
        "开展视察4次。",
        "１,000",
        "%",
        "98%",
    )
)


@given(
    st.lists(
        st.lists(st.tuples(CELLS, st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=4), max_size=5
    ),
    st.integers(0, 2),
)
def test_whatever_a_table_is_like_its_figures_stand_in_their_cells(rows: Told, heads: int) -> None:
    told = [row for row in rows if any(_text(cell).strip() for cell in row)]
    report = report_of(told, heads=heads)
    found = find(report, indicators())
    for figure in found.figures:
        shown = report.blocks[figure.block].shown.text
        cells = report.blocks[figure.block].row
        assert cells and any(
            c.span.start <= figure.span.start < figure.span.end <= c.span.end for c in cells.cells
        )
        assert figure.wording == "".join(shown[figure.place.start : figure.place.end].split())
    once = [id_ for figure in found.figures for id_ in figure.indicators]
    assert len(once) == len(set(once))
