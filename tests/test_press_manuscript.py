"""Manuscripts are parsed whole or refused with every fault named; their true reports hold together."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.model import Label, Span
from tests.press.manuscript import ManuscriptFault, load, load_all, parse
from tests.press.truth import demonstration_holdings, demonstration_reports, report_of, sentence_around
from tests.press.vocabulary import INDICATORS, TOPICS

HERE = Path(__file__).parent / "press" / "cases"
CASES = yaml.safe_load((HERE / "marks.yml").read_text("utf-8"))
HEAD = """---
title: 题
province: 试省
district: 试演区
division_code: "990901"
year: 2022
kind: report
---
"""


def parsed(*lines: str) -> object:
    return parse(HEAD + "\n\n".join(("", *lines)) + "\n", "990901-shiyan/2022-report", "x.md").blocks


@pytest.mark.parametrize("case", CASES["marks"], ids=lambda case: case["label"])
def test_a_mark_is_understood(case: dict[str, object]) -> None:
    (passage,) = parse(
        HEAD + "\n{paragraph review supervision} " + str(case["text"]), "990901-shiyan/2022-report"
    ).blocks
    (mark,) = passage.figures
    found = [
        *map(str, (mark.low, mark.high)),
        mark.unit,
        mark.approximation,
        mark.scope,
        list(mark.indicators),
    ]
    assert passage.text[mark.start : mark.end] == case["wording"]
    assert found == case["figure"]


@pytest.mark.parametrize("case", CASES["faults"], ids=lambda case: case["label"])
def test_a_fault_names_line_fault_and_mend(case: dict[str, str]) -> None:
    with pytest.raises(ManuscriptFault) as fault:
        parsed("{title} 题", case["line"])
    assert str(fault.value).startswith("x.md, line 13: ")
    assert case["says"] in str(fault.value)


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(ManuscriptFault) as fault:
        parsed("没有标记", "{heading 5 review} 五", "{byline} 记者")
    assert [line.split(":")[0] for line in str(fault.value).splitlines()] == [
        "x.md, line 11",
        "x.md, line 13",
    ]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("year: 2022", "year: 2021", "year and kind are not those of the file name"),
        ('"990901"', '"990902"', "is not the folder's"),
        ("title: 题\n", "", "`title` is missing"),
        ("kind: report", "kind: essay", "Write report, abstract or feature"),
        ("title: 题", "title: [题", "not YAML"),
    ],
)
def test_front_matter_is_checked(old: str, new: str, says: str) -> None:
    with pytest.raises(ManuscriptFault, match=says):
        parse(HEAD.replace(old, new) + "\n{title} 题\n", "990901-shiyan/2022-report", "x.md")


def test_a_text_without_front_matter_is_refused() -> None:
    with pytest.raises(ManuscriptFault, match="no front matter"):
        parse("{title} 题", "990901-shiyan/2022-report")


def test_the_true_report_s_places_hold_what_they_say() -> None:
    for _, report in (*demonstration_reports(), *((m.id, report_of(m)) for m in load_all(HERE))):
        for block in report.blocks:
            assert "".join(report.source.text[s.start : s.end] for s in block.spans) == block.shown.text
            assert all(
                report.source.text[o] == c for c, o in zip(block.shown.text, block.shown.origins, strict=True)
            )
        for figure in report.figures:
            shown = report.blocks[figure.block].shown.text
            assert report.source.text[figure.span.start : figure.span.end] == figure.wording
            assert shown[figure.place.start : figure.place.end] == figure.wording
            assert figure.sentence.start <= figure.place.start < figure.sentence.end
            assert figure.part is report.blocks[figure.block].part
            assert figure.low <= figure.high


def test_the_true_report_carries_the_record() -> None:
    report = report_of(load(HERE / "990901-shiyan" / "2021-report.md"))
    assert report.record.division is not None
    assert (report.record.division.slug, report.record.year, report.record.creators) == (
        "990901-shiyan",
        2021,
        ("闻一舟",),
    )
    assert [block.level for block in report.blocks if block.label is Label.HEADING] == [3, 3, 2]
    assert [figure.low for figure in report.figures if figure.scope] == [Decimal(412)]


def test_the_demonstration_archive_is_twelve_reports() -> None:
    holdings = demonstration_holdings()
    assert len(holdings) == 12
    assert [holding.id for holding in holdings] == sorted(holding.id for holding in holdings)


def test_a_sentence_keeps_its_closing_quote() -> None:
    text = "他说：“共2件。”又说没有。"
    span = sentence_around(text, Span(text.index("2"), text.index("2") + 2))
    assert text[span.start : span.end] == "他说：“共2件。”"


def test_manuscripts_use_the_archive_s_own_ids() -> None:
    authority = Path(__file__).parents[1] / "corpus" / "authority"
    for name, ids in (("topics", TOPICS), ("indicators", INDICATORS)):
        held = yaml.safe_load((authority / f"{name}.yml").read_text("utf-8"))
        listed = held.get(name, held) if isinstance(held, dict) else held
        found = set(listed) if isinstance(listed, dict) else {entry["id"] for entry in listed}
        assert found == ids
