"""The contract sees what breaks it: a check that never fails would hold nothing."""

import math
from dataclasses import replace

import pytest

from generator.intake import decode
from generator.model import Box, Cell, Leaf, Mark, Omission, Row, Source, Span, Unsure
from tests.intake.contract import faults_of, lost_of

FILES = [("a.txt", "工作报告\n　　各位代表".encode()), ("b.txt", "甲\t乙".encode())]
WHOLE = decode(FILES)
BOX = Box(0, 0, 10, 10)
PAGED = replace(
    WHOLE,
    marks=(
        Mark(0, box=BOX),
        Mark(7, box=BOX),
        Mark(12, row=Row(0, (_A := Cell(Span(12, 13)), Cell(Span(14, 15))))),
    ),
    leaves=(Leaf(0, 1, 595, 842, Span(0, 11)),),
    unsure=(Unsure(8, 0.5),),
    omissions=(Omission("other-article", "别的", leaf=1, box=BOX),),
)


def test_a_source_that_keeps_it_has_no_faults() -> None:
    assert faults_of(WHOLE, FILES) == faults_of(PAGED, FILES) == lost_of(WHOLE, FILES) == []


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"text": WHOLE.text + "多"}, "the spans of the parts do not make the text"),
        ({"marks": (Mark(5, box=BOX), Mark(0, box=BOX))}, "the mark at 5 stands on no character"),
        ({"marks": (Mark(0, box=BOX), Mark(2))}, "the line at 0 has a second mark, at 2"),
        ({"marks": (Mark(8),)}, "the mark at 8 is not at the first character of its line"),
        ({"marks": (Mark(0, box=Box(0, 0, math.nan, 1)),)}, "the mark at 0 has a box that is not finite"),
        ({"marks": (Mark(0, box=Box(5, 0, 1, 1)),)}, "the mark at 0 has a box turned inside out"),
        ({"marks": (Mark(7),)}, "the line at 7 has no box"),
        ({"marks": (Mark(12, row=Row(0, (_A,))),)}, "the mark at 12 has characters in no cell"),
        ({"marks": (Mark(12, row=Row(0, (Cell(Span(14, 15)), _A))),)}, "the mark at 12 has a cell out of"),
        ({"leaves": (Leaf(0, 1, 595, 842, Span(0, 5)),)}, "the line at 7 is on no leaf"),
        ({"leaves": (Leaf(0, 1, 595, 0, Span(0, 11)),)}, "the leaf 0.1 measures 595 × 0"),
        ({"leaves": (Leaf(0, 1, 595, 842, Span(0, 13)),)}, "the leaf 0.1 has text out of its file"),
        ({"unsure": (Unsure(4, 0.5),)}, "the unsure character at 4 is none"),
        ({"unsure": (Unsure(0, 1.5),)}, "the character at 0 is sure to 1.5"),
        ({"omissions": (Omission("other-article", " "),)}, "the omission 'other-article' (' ') has no kind"),
        ({"omissions": (Omission("x", "别", part=2),)}, "the omission 'x' ('别') is of no file"),
    ],
)  # fmt: skip
def test_each_breach_is_told(told: dict[str, object], fault: str) -> None:
    source: Source = replace(PAGED, **told)  # type: ignore[arg-type]
    assert any(found.startswith(fault) for found in faults_of(source, FILES)), faults_of(source, FILES)


def test_what_is_lost_is_told() -> None:
    source = decode(FILES)
    shorter = replace(source, text=source.text.replace("代", " "))
    assert lost_of(shorter, FILES) == ["a.txt lost '代'"]
    assert lost_of(replace(shorter, omissions=(Omission("hidden", "代"),)), FILES) == []
