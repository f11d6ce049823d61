"""A table inside a report stays one on its page and in files taken along: nothing lost, nothing doubled."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from markdown import markdown as plain_markdown

from generator.figures import find
from generator.gathering import gather
from generator.gathering.entries import Entry, enter
from generator.intake.drafting import Draft
from generator.intake.tabling import CellText, RowText
from generator.model import Block, Holding, Label, Part, Report, Source, Span, TracedText
from generator.pages.cells import cells_of
from generator.pages.taken import taken
from tests.figures.readings import indicators
from tests.gathering.making import AUTHORITY as GATHERED
from tests.pages.hostile import STRINGS, Element, Html, ink, plain
from tests.pages.test_report import blocks, page_of, split
from tests.press.truth import demonstration_holdings

HEAD = RowText((CellText("类别"), CellText("项目"), CellText("数量")), head=True)
ROWS = (
    HEAD,
    RowText((CellText("监督", down=2), CellText("视察（次）"), CellText("3"))),
    RowText((CellText("执法检查"), CellText("5次"))),
    RowText((CellText("合计", across=2), CellText(""))),
)
HOSTILE = tuple(RowText((CellText(text), CellText(text))) for text in STRINGS)


def holding_of(rows: tuple[RowText, ...]) -> Holding:
    """A holding whose text ends in a table below a heading."""
    draft = Draft("a.docx")
    draft.paragraph("依法履职。")
    draft.paragraph("2023年主要工作数据")
    draft.table(rows)
    draft.paragraph("谢谢大家。")
    source = draft.source(b"", "text/plain", "docx")
    held = demonstration_holdings()[0]
    read = Report(source, replace(held.report.record, year=2023), tuple(_blocks(source)))
    return replace(held, report=find(read, indicators()))


def _blocks(source: Source) -> list[Block]:
    made = []
    for mark in source.marks:
        end = source.text.find("\n", mark.start)
        span = Span(mark.start, len(source.text) if end < 0 else end)
        text = source.text[span.start : span.end]
        ends = " ".join(text.split())
        places = [at for at, c in enumerate(text, span.start) if not c.isspace()]
        origins = []
        for character in ends:
            origins.append(places.pop(0) if character != " " else (origins[-1] + 1))
        heading = text.endswith("数据")
        label, level = (Label.HEADING, 3) if heading else (Label.PARAGRAPH, None)
        made.append(Block(label, TracedText(ends, tuple(origins)), (span,), level, Part.REVIEW, row=mark.row))
    return made


@cache
def entry_of(rows: tuple[RowText, ...]) -> Entry:
    return enter((holding_of(rows),))[0]


def rows_of(html: Html) -> list[Element]:
    return [
        one for one in html.elements if one.tag == "tr" and (one.attributes.get("id") or "").startswith("p")
    ]


@pytest.mark.parametrize("rows", [ROWS, HOSTILE], ids=["usual", "hostile"])
def test_every_character_stands_once_and_each_row_under_its_id(rows: tuple[RowText, ...]) -> None:
    entry = entry_of(rows)
    html = split(entry)[1]
    shown = "".join(block.text for block in blocks(html))
    assert Counter(ink(shown)) == Counter(ink(entry.holding.report.source.text))
    own = {block.id: ink(block.shown.text) for block in entry.holding.report.blocks if block.row}
    assert {one.attributes["id"]: ink(one.text) for one in rows_of(html)} == own
    ids = Counter(one.attributes["id"] for one in html.elements if one.attributes.get("id"))
    assert [id for id, count in ids.items() if count > 1] == []
    assert not any(one.tag == "script" and one.text.startswith("window.acted") for one in html.elements)


def test_cells_cover_what_they_covered_and_heads_say_what_they_head() -> None:
    html = split(entry_of(ROWS))[1]
    cells = [one for one in html.elements if one.tag in ("th", "td") and "source" not in one.text]
    told = [
        (
            plain(one.text),
            one.tag,
            one.attributes.get("scope"),
            one.attributes.get("rowspan"),
            one.attributes.get("colspan"),
        )
        for one in cells[:9]
    ]
    assert told[:3] == [(text, "th", "col", None, None) for text in ("类别", "项目", "数量")]
    assert told[3:6] == [
        ("监督", "th", "row", "2", None),
        ("视察（次）", "td", None, None, None),
        ("3", "td", None, None, None),
    ]
    assert told[8] == ("合计", "th", "row", None, "2")


def test_one_table_has_one_frame_and_rows_link_to_themselves_and_their_lines() -> None:
    content = str(page_of(entry_of(ROWS)).content)
    assert content.count('<table class="source-table">') == content.count('role="region"') == 1
    for block in entry_of(ROWS).holding.report.blocks:
        assert f"<a class=self href=#{block.id} " in content
        assert content.count(f"href=printed/#{block.id} ") == 1


def test_a_figure_of_a_row_leads_to_its_row() -> None:
    entry = entry_of(ROWS)
    assert [one.indicators for one in entry.holding.report.figures] == [
        ("inspections",),
        ("law-inspections",),
    ]
    html = split(entry)[1]
    for figure in entry.holding.report.figures:
        block = entry.holding.report.blocks[figure.block]
        row = next(one for one in rows_of(html) if one.attributes["id"] == block.id)
        sentence = next(one for one in html.elements if one.attributes.get("id") == f"s{block.id[1:]}")
        assert row.at <= sentence.at < row.at + len(row.text)
        assert figure.wording in ink(row.text)


def test_a_row_that_was_changed_by_hand_is_a_paragraph() -> None:
    block = next(block for block in holding_of(ROWS).report.blocks if block.row)
    assert len(cells_of(block)) == 3
    more = TracedText(block.shown.text + "等", (*block.shown.origins, block.shown.origins[-1] + 9))
    assert cells_of(replace(block, shown=more)) == ()


def test_files_taken_along_hold_the_table_in_their_own_way() -> None:
    entry = gather([holding_of(ROWS)], GATHERED).entries[0]
    text, marked = (str(page.content) for page in taken(entry, GATHERED))
    assert "\n\n类别\t项目\t数量\n监督\t视察（次）\t3\n\t执法检查\t5次\n合计\n\n" in text
    assert (
        "| 类别 | 项目 | 数量 |\n| --- | --- | --- |\n| 监督 | 视察（次） | 3 |\n|  | 执法检查 | 5次 |"
        in marked
    )


def test_a_hostile_table_taken_along_does_nothing() -> None:
    entry = gather([holding_of(HOSTILE)], GATHERED).entries[0]
    _, marked = (str(page.content) for page in taken(entry, GATHERED))
    html = Html(plain_markdown(marked.split("\n---\n", 1)[1], extensions=["tables"]))
    assert {one.tag for one in html.elements} <= {
        "h1",
        "h2",
        "h3",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert ink("".join(one.text for one in html.elements if one.tag == "td")) == ink(
        "".join(STRINGS[n // 2] for n in range(2 * len(STRINGS)))
    )
