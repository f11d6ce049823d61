"""Figures of whole reports: parts, scopes, places, mentions, and the real and the demonstration reports."""

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Indicator, Wordings
from generator.errors import InvalidArchive
from generator.figures import find
from generator.figures.finding import Found
from generator.model import Block, Figure, Label, Part, Record, Report, Scope, Source, Span, TracedText
from tests.figures.readings import DISTRICT, ROOT, as_report, cases, indicators, read, report_of, review
from tests.press.manuscript import Manuscript, load_all


def _scopes(report: Report) -> dict[str, Scope | None]:
    return {one.wording: one.scope for one in find(report, indicators()).figures}


def test_only_paragraphs_and_headings_are_searched() -> None:
    labels = [label for label in Label if label not in (Label.PARAGRAPH, Label.HEADING)]
    report = report_of(*((label, None, "开展执法检查3次") for label in labels))
    assert find(report, indicators()).figures == ()
    heading = report_of((Label.HEADING, Part.REVIEW, "开展执法检查3次"))
    assert [one.indicators for one in find(heading, indicators()).figures] == [("law-inspections",)]


def test_a_figure_in_a_plan_is_of_the_plan() -> None:
    report = report_of((Label.PARAGRAPH, Part.PLAN, "举办代表培训班1至2期。"))
    (figure,) = find(report, indicators()).figures
    assert (figure.part, figure.low, figure.high, figure.wording) == (Part.PLAN, 1, 2, "1至2期")


def test_places_lie_in_the_block_and_spans_in_the_source() -> None:
    report = review("开头。", "前句在此。接待群众 3万余 人\n次，收集意见45 件。")
    first, second = find(report, indicators()).figures
    shown = report.blocks[1].shown.text
    assert shown[first.place.start : first.place.end] == "3万余 人\n次"
    assert shown[first.sentence.start : first.sentence.end].startswith("接待群众")
    assert report.source.text[second.span.start : second.span.end] == "45 件"
    assert (first.wording, second.wording) == ("3万余人次", "45件")


def test_scope_from_the_words_before() -> None:
    report = review(
        "一年来，开展执法检查3次。本届以来开展专题询问9次，其中今年2次。三次会议以来，收到代表建议80件。五年来召开主任会议90次。"
    )
    assert _scopes(report) == {
        "3次": Scope.YEAR,
        "9次": Scope.TERM_TO_DATE,
        "2次": Scope.YEAR,
        "80件": Scope.TERM_TO_DATE,
        "90次": Scope.TERM,
    }


def test_scope_from_the_frame_of_a_report_at_the_end_of_a_term() -> None:
    report = report_of(
        (Label.HEADING, Part.REVIEW, "过去五年的工作回顾"),
        (Label.PARAGRAPH, Part.REVIEW, "组织宪法宣誓31次。2022年，开展集体学习12次。"),
        (Label.HEADING, Part.REVIEW, "2022年主要工作"),
        (Label.PARAGRAPH, Part.REVIEW, "召开主任会议15次。"),
        (Label.PARAGRAPH, Part.PLAN, "开展执法检查3次。2023年，开展专题询问2次。"),
        year=2022,
    )
    assert _scopes(report) == {
        "31次": Scope.TERM,
        "12次": Scope.YEAR,
        "15次": Scope.YEAR,
        "3次": Scope.YEAR,
        "2次": Scope.YEAR,
    }


def test_without_a_year_nothing_is_said_of_the_scope() -> None:
    assert _scopes(replace(review("开展执法检查3次。"), record=Record())) == {"3次": None}


def test_mentions_are_of_indicators_without_a_figure_in_that_part() -> None:
    report = report_of(
        (Label.PARAGRAPH, Part.REVIEW, "依法任免一批国家机关工作人员。开展专题询问2次。代表建议全部办结。"),
        (Label.PARAGRAPH, Part.PLAN, "开展专题询问。"),
    )
    read = find(report, indicators())
    assert [(one.indicator, one.part, one.wording) for one in read.mentions] == [
        ("appointments-removals", Part.REVIEW, "任免一批"),
        ("proposals-completed", Part.REVIEW, "建议全部办结"),
        ("special-inquiries", Part.PLAN, "开展专题询问"),
    ]


def test_a_wording_that_is_no_pattern_names_its_place() -> None:
    wrong = Indicator("oaths", "宪法宣誓", "appointments", ("人",), Wordings(nouns=("宣誓(",)))
    with pytest.raises(InvalidArchive, match=r"indicators\.yml \(oaths\)"):
        find(review("宣誓3人。"), (wrong,))
    unknown = Indicator("oaths", "宪法宣誓", "appointments", ("人",), Wordings(nouns=("<nobody>",)))
    with pytest.raises(InvalidArchive, match="nobody"):
        find(review("宣誓3人。"), (unknown,))


PASSAGES = st.sampled_from([case["text"] for case in cases("passages") + cases("traps")])


@given(PASSAGES, st.data())
def test_white_space_changes_nothing(text: str, data: st.DataObject) -> None:
    breaks = data.draw(st.sets(st.integers(0, len(text))))
    torn = "".join(("\n" if place in breaks else "") + sign for place, sign in enumerate(text))
    assert [_counted(one) for one in read(torn)] == [_counted(one) for one in read(text)]


def _counted(found: Found) -> tuple[Any, ...]:
    quantity = found.quantity
    return quantity.low, quantity.high, quantity.unit, quantity.approximation, found.indicators


@given(
    st.text(
        alphabet="一二三十百千万余近第届次件人会议常委代表建议0123456789.%％，。、（）“”《》年月 \n",
        max_size=80,
    )
)
def test_any_text_gives_figures_in_order_within_it(text: str) -> None:
    figures = read(text)
    assert all(one.quantity.low <= one.quantity.high for one in figures)
    assert all(first.place.end <= second.place.start for first, second in pairwise(figures))
    for one in figures:
        sentence = one.sentence.span
        assert sentence.start <= one.place.start < one.place.end <= sentence.end


@pytest.mark.parametrize("manuscript", load_all(), ids=lambda manuscript: manuscript.id)
def test_manuscripts(manuscript: Manuscript) -> None:
    found = Counter(_key(one) for one in find(as_report(manuscript), indicators()).figures)
    wanted = Counter(
        (number, mark.start, mark.low, mark.high, mark.unit, mark.approximation, frozenset(mark.indicators))
        for number, passage in enumerate(manuscript.blocks)
        for mark in passage.figures
    )
    assert not (found - wanted), "figures or indicators that are not in the manuscript"
    assert not (wanted - found), "figures or indicators not found"


def _key(figure: Figure) -> tuple[Any, ...]:
    place = (figure.block, figure.place.start, figure.low, figure.high, figure.unit, figure.approximation)
    return (*place, frozenset(figure.indicators))


@pytest.mark.parametrize("manuscript", load_all(), ids=lambda manuscript: manuscript.id)
def test_manuscripts_scopes(manuscript: Manuscript) -> None:
    told = {
        (one.block, one.place.start): one.scope for one in find(as_report(manuscript), indicators()).figures
    }
    wrong = [
        (mark, told.get((number, mark.start)))
        for number, passage in enumerate(manuscript.blocks)
        for mark in passage.figures
        if mark.scope and told.get((number, mark.start)) != mark.scope
    ]
    assert wrong == []


def _gold_report(gold: dict[str, Any], source: str) -> Report:
    blocks = []
    for one in gold["blocks"]:
        origins = tuple(
            i for start, end in one["spans"] for i in range(start, end) if not source[i].isspace()
        )
        shown = TracedText("".join(source[i] for i in origins), origins)
        spans = tuple(Span(*span) for span in one["spans"])
        part = Part(one["part"]) if one.get("part") else None
        blocks.append(Block(Label(one["label"]), shown, spans, one.get("level"), part, one.get("topic")))
    return Report(Source(source, ()), Record(division=DISTRICT, year=gold["metadata"]["year"]), tuple(blocks))


def test_real_reports(real_reports: Path) -> None:
    for path in sorted((real_reports / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        source = (real_reports / gold["source"]).read_bytes().decode("utf-8")
        found = list(find(_gold_report(gold, source), indicators()).figures)
        _hold(gold, found)


def _hold(gold: dict[str, Any], found: list[Figure]) -> None:
    left = list(found)
    for figure in gold["figures"]:
        low, high = figure["value"] if isinstance(figure["value"], list) else (figure["value"],) * 2
        start, end = figure["span"]
        at = [one for one in left if one.span.start < end and start < one.span.end]
        at = [one for one in at if (float(one.low), float(one.high)) == (low, high)]
        assert at, f"not found at {start}"
        assert (at[0].unit, at[0].approximation) == (figure["unit"], figure["approximation"])
        assert at[0].part == figure["part"]
        assert figure.get("either") or set(at[0].indicators) == set(figure["indicators"]), f"at {start}"
        left.remove(at[0])
    assert left == [], "figures that are none"


def test_the_forty_indicators_each_belong_to_a_topic() -> None:
    import yaml

    topics = {row["id"] for row in yaml.safe_load((ROOT / "corpus/authority/topics.yml").read_text("utf-8"))}
    assert len(indicators()) == len({one.id for one in indicators()}) == 40
    assert {one.topic for one in indicators()} <= topics


def test_what_the_clause_tells_of_the_future_is_planned_in_a_review_too() -> None:
    report = review("今年召开主任会议24次，明年计划召开主任会议26次。")
    now, next_year = find(report, indicators()).figures
    assert (now.part, next_year.part) == (Part.REVIEW, Part.PLAN)


def test_a_number_that_is_not_the_years_own_is_no_mention_without_a_number() -> None:
    report = review("每年开展专题询问不少于2次。计划明年开展执法检查5次。依法任免一批干部。")
    assert [one.indicator for one in find(report, indicators()).mentions] == ["appointments-removals"]


def test_a_whole_of_which_the_year_is_a_part_is_the_terms_in_a_report_on_a_term() -> None:
    text = "召开主任会议88次，其中今年召开22次。"
    term = report_of((Label.HEADING, Part.REVIEW, "过去五年的工作回顾"), (Label.PARAGRAPH, Part.REVIEW, text))
    assert _scopes(term) == {"88次": Scope.TERM, "22次": Scope.YEAR}
    assert _scopes(review(text)) == {"88次": Scope.TERM_TO_DATE, "22次": Scope.YEAR}


@pytest.mark.parametrize(
    "row", ["开展执法检查3次、", "1至", "1", "一", "（", "五年来", "会议3次常委会", "万"]
)
def test_a_text_of_one_endless_sentence_is_read(row: str) -> None:
    figures = read(row * (20_000 // len(row)))
    assert all(first.place.end <= second.place.start for first, second in pairwise(figures))
