"""Promises of corrections: whatever is cut, joined and moved, nothing is lost, made or told twice."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Block, Report
from tests.corrections.readings import apply, entries, ink_origins, places, reports


def shown(report: Report) -> Counter[tuple[str, int]]:
    """Every shown character with its place."""
    pairs = [zip(block.shown.text, block.shown.origins, strict=True) for block in report.blocks]
    return Counter((sign, at) for block in pairs for sign, at in block if not sign.isspace())


def covered(block: Block) -> set[int]:
    return {at for span in block.spans for at in range(span.start, span.end)}


@given(st.data())
def test_every_character_still_stands_exactly_once(data: st.DataObject) -> None:
    report = data.draw(reports())
    corrected = apply(report, *data.draw(entries(report))).report
    assert places(corrected) == places(report)
    assert shown(corrected) == shown(report)


@given(st.data())
def test_text_spans_changes_and_lines_stay_together(data: st.DataObject) -> None:
    report = data.draw(reports())
    corrected = apply(report, *data.draw(entries(report))).report
    source = corrected.source.text
    for block in corrected.blocks:
        inside = covered(block)
        assert set(ink_origins(block)) <= inside
        assert [span for span in block.spans if not source[span.start : span.end].strip()] == []
        for one in block.emendations:
            assert source[one.span.start : one.span.end] == one.before
            assert {at for at in range(one.span.start, one.span.end) if not source[at].isspace()} <= inside
        assert {line.at for line in block.joins} <= inside
        assert not block.joins or not block.joins[0].goes_on
        assert all(sign == " " and source[at].isspace() for sign, at in spaces(block))


def spaces(block: Block) -> list[tuple[str, int]]:
    return [pair for pair in zip(block.shown.text, block.shown.origins, strict=True) if pair[0].isspace()]


@given(st.data())
def test_single_changes_and_lines_are_kept(data: st.DataObject) -> None:
    report = data.draw(reports())
    corrected = apply(report, *data.draw(entries(report))).report
    assert small_changes(corrected) == small_changes(report)
    assert lines(report) <= lines(corrected)


def small_changes(report: Report) -> Counter[object]:
    changes = (one for block in report.blocks for one in block.emendations)
    return Counter(one for one in changes if one.span.end - one.span.start == 1)


def lines(report: Report) -> set[int]:
    return {line.at for block in report.blocks for line in block.joins}


@given(st.data())
def test_each_correction_is_applied_or_told(data: st.DataObject) -> None:
    report = data.draw(reports())
    given_ = data.draw(entries(report))
    outcome = apply(report, *given_)
    assert len(outcome.report.corrections) + len(outcome.faults) == len(given_)
    assert all(one.at is not None and one.block for one in outcome.report.corrections)


@given(st.data())
def test_the_same_corrections_give_the_same_reading(data: st.DataObject) -> None:
    report = data.draw(reports())
    given_ = data.draw(entries(report))
    once, twice = apply(report, *given_), apply(report, *given_)
    assert once.report == twice.report
    assert list(map(str, once.faults)) == list(map(str, twice.faults))


@given(reports())
def test_without_corrections_all_stays_as_read(report: Report) -> None:
    outcome = apply(report)
    assert (outcome.report.blocks, outcome.faults) == (report.blocks, ())
