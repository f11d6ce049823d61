"""A report's page tells each correction: what was read, what stands now, why, and where."""

from dataclasses import replace

import pytest

from generator.gathering.entries import Entry
from generator.model import Aspect, Correction, Value
from generator.pages import labels, record
from generator.pages.corrected import Row, corrected
from tests.pages.cutting import DIVISION, cut, entry_of, source_of
from tests.pages.hostile import STRINGS, Html, plain
from tests.pages.test_report import AUTHORITY, ENTRIES, split

AUTHORITY = replace(AUTHORITY, divisions=(DIVISION,))
SOURCE = source_of("一、常委会听取专项工作报告\n收到建议186件。")


def entry(*corrections: Correction) -> Entry:
    return entry_of(replace(cut(SOURCE, [1]), corrections=corrections))


def told(aspect: Aspect, expect: Value, value: Value, **more: object) -> Row:
    """One correction of the second paragraph as it is told."""
    one = Correction(aspect, value, expect, "试验", block="p14", at=14, **more)  # type: ignore[arg-type]
    (row,) = corrected(entry(one), AUTHORITY)
    return row


@pytest.mark.parametrize(
    ("aspect", "expect", "value", "read", "now"),
    [
        (Aspect.SPLIT, False, True, "与上文相连", "另起一段"),
        (Aspect.JOIN, False, "p0", "另起一段", "接在上文之后"),
        (Aspect.LABEL, "paragraph", "heading 3", "段落", "标题（第3级）"),
        (Aspect.PART, None, "plan", "无", labels.PLANNED),
        (Aspect.TOPIC, "deputies", None, "主题deputies", "无"),
        (Aspect.AFTER, None, "p0", "在最前", "在“一、常委会听取专项工作报…”之后"),
        (Aspect.AFTER, "p3", "听取专项", "在“一、常委会听取专项工作报…”之后", "在“听取专项”之后"),
    ],
)
def test_what_was_read_and_what_stands_now(
    aspect: Aspect, expect: Value, value: Value, read: str, now: str
) -> None:
    row = told(aspect, expect, value)
    assert (row.read, row.now, row.spot, row.anchor) == (read, now, "收到建议186件。", "p14")


@pytest.mark.parametrize(
    ("aspect", "expect", "value", "read", "now"),
    [
        (Aspect.INDICATORS, ("motions",), ("proposals",), "归入指标motions", "归入指标proposals"),
        (Aspect.INDICATORS, ("proposals", "motions"), (), "归入指标proposals、指标motions", "不归入指标"),
        (Aspect.ADD, None, ("proposals",), "没有认出", "归入指标proposals"),
        (Aspect.DROP, ("proposals",), True, "归入指标proposals", "不是数字"),
        (Aspect.SCOPE, None, "term-to-date", "无", "累计"),
        (Aspect.PART, "plan", "review", labels.PLANNED, "回顾"),
    ],
)
def test_a_figure_is_told_by_its_words(
    aspect: Aspect, expect: Value, value: Value, read: str, now: str
) -> None:
    row = told(aspect, expect, value, wording="186件")
    assert (row.read, row.now, row.spot, row.anchor) == (read, now, "186件", "p14")


@pytest.mark.parametrize(
    ("field", "expect", "value", "read", "now"),
    [
        ("year", 2022, 2023, "2022", "2023"),
        ("newspaper", "某报", None, "某报", "无"),
        ("creators", (), ("甲", "乙"), "无", "甲、乙"),
        ("kind", "report", "abstract", "工作报告", "报告摘要"),
        ("division", None, "990199", "无", "沅澜省澜川市示川区"),
    ],
)
def test_a_field_is_told_without_a_place(
    field: str, expect: Value, value: Value, read: str, now: str
) -> None:
    (row,) = corrected(entry(Correction(Aspect.FIELD, value, expect, "试验", field=field)), AUTHORITY)
    assert row == Row(labels.FIELDS[field], read, now, "试验")


def test_a_section_that_was_moved_says_so() -> None:
    assert told(Aspect.AFTER, "p0", None, section=True).now == "在最前，连同其下各段"


def test_every_aspect_has_its_words() -> None:
    assert labels.ASPECTS.keys() | {Aspect.FIELD} == set(Aspect)


def listed(report: Entry) -> tuple[dict[str, object], Html]:
    return split.__wrapped__(report)  # type: ignore[no-any-return]


def test_the_page_lists_them_with_a_link_to_the_spot() -> None:
    one = Correction(Aspect.LABEL, "heading 3", "paragraph", STRINGS[0], place="p14", at=14, block="p14")
    there = entry(one)
    _, html = listed(there)
    (line,) = [element for element in html.elements if element.tag == "li" and "原读作" in element.text]
    assert plain(line.text) == plain(
        f"类别 “收到建议186件。”：原读作“段落”，现改作“标题（第3级）”。 {STRINGS[0]}"
    )
    assert "#p14" in {element.attributes.get("href") for element in html.elements}
    assert record.data(there, AUTHORITY)["corrections"] == [
        {"what": "类别", "read": "段落", "now": "标题（第3级）", "reason": STRINGS[0], "anchor": "p14"}
    ]


def test_where_nothing_was_corrected_nothing_is_said() -> None:
    assert "corrections" not in {element.attributes.get("id") for element in split(ENTRIES[0])[1].elements}


def test_a_figures_correction_leads_to_its_sentence() -> None:
    report = next(one for one in ENTRIES if one.holding.report.figures).holding.report
    figure = report.figures[0]
    block = report.blocks[figure.block]
    one = Correction(
        Aspect.INDICATORS,
        (),
        (),
        "试验",
        wording=figure.wording,
        block=block.id,
        at=block.shown.origins[figure.place.start],
    )
    (row,) = corrected(entry_of(replace(report, corrections=(one,))), AUTHORITY)
    assert row.anchor == f"s{block.shown.origins[figure.sentence.start]}"
