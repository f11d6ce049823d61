"""Tables of data become rows; tables that only place things do not."""

from generator.model import Cell, Span
from tests.intake.web.pages import PARAGRAPHS, TITLE
from tests.intake.web.reading import lines_of, marked, source_of
from tests.intake.web.test_article import article

TABLE = (
    "<table><caption>附表 主要数据</caption><tr><th>项目</th><th>2030年</th></tr>"
    "<tr><td>常委会会议</td><td>8次</td></tr><tr><td><p>执法</p><p>检查</p></td><td>3次</td></tr></table>"
)


def test_a_row_is_a_line_and_its_cells_are_marked() -> None:
    source = source_of(article(f"<p>{PARAGRAPHS[3]}</p>{TABLE}<p>{PARAGRAPHS[5]}</p>"))
    assert lines_of(source)[2:6] == ["附表 主要数据", "项目\t2030年", "常委会会议\t8次", "执法 检查\t3次"]
    rows = [mark.row for mark in source.marks if mark.row]
    assert [row.head for row in rows] == [True, False, False]
    assert [row.table for row in rows] == [0, 0, 0]
    first = marked(source)["常委会会议\t8次"]
    assert first.row and [source.text[c.span.start : c.span.end] for c in first.row.cells] == [
        "常委会会议",
        "8次",
    ]


def test_cells_that_cover_others_say_so() -> None:
    table = (
        "<table><tr><td rowspan=2>会议</td><td colspan=2>次数</td></tr><tr><td>8</td><td>12</td></tr></table>"
    )
    source = source_of(article(f"<p>{PARAGRAPHS[3]}</p>{table}"))
    row = next(mark.row for mark in source.marks if mark.row)
    start = source.text.index("会议\t")
    assert row.cells == (
        Cell(Span(start, start + 2), 1, 2),
        Cell(Span(start + 3, start + 5), 2, 1),
    )


def test_two_tables_are_two() -> None:
    tables = [
        mark.row.table
        for mark in source_of(article(f"<p>{PARAGRAPHS[3]}</p>{TABLE}{TABLE}")).marks
        if mark.row
    ]
    assert tables == [0, 0, 0, 1, 1, 1]


def test_a_table_that_holds_the_article_is_none() -> None:
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in PARAGRAPHS)
    source = source_of(article(f"<table>{cells}</table>"))
    assert lines_of(source) == [TITLE, *PARAGRAPHS]
    assert not any(mark.row for mark in source.marks)


def test_a_cell_that_holds_an_article_makes_no_table() -> None:
    long = "".join(PARAGRAPHS)
    source = source_of(
        article(f"<table><tr><td>左</td><td>{long}</td></tr><tr><td>右</td><td>下</td></tr></table>")
    )
    assert not any(mark.row for mark in source.marks)
    assert long in lines_of(source)


def test_a_table_without_text_leaves_no_trace() -> None:
    source = source_of(article(f"<table><tr><td></td><td></td></tr></table><p>{PARAGRAPHS[3]}</p>"))
    assert lines_of(source) == [TITLE, PARAGRAPHS[3]]
