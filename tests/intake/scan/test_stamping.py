"""Words stamped over the gutter of a page's columns are no part of them."""

import pytest

from generator.intake.layout import lay_out
from generator.intake.scan.plating import plate, stamped
from generator.intake.scan.stamping import stamps_of
from generator.intake.scan.transcripts import Page, Run

EM, WIDE, GAP, LEAD = 20, 12, 30, 30
TEXT = "一年来常委会依法履行职责"
LEFT, RIGHT = 100, 100 + WIDE * EM + GAP


def run(text: str, left: int, top: int) -> Run:
    edges = tuple(left + n * EM for n in range(len(text) + 1))
    return Run((left, top, edges[-1], top + EM), EM, text, edges)


def page(*more: Run, without_row: int | None = None) -> Page:
    rows = [row for row in range(14) if row != without_row]
    body = [run(TEXT, left, 100 + row * LEAD) for row in rows for left in (LEFT, RIGHT)]
    return Page(1, 0, 0.0, 800, 700, 144.0, (*body, *more))


def test_a_stamp_over_the_gutter_is_told_and_left_out() -> None:
    stamp = run("档案专用章", RIGHT - 60, 100 + 6 * LEAD + 8)
    marred = page(stamp)
    assert [one.text for one in stamped([marred])] == ["档案专用章"]
    assert lay_out([plate(marred)]).text == lay_out([plate(page())]).text


@pytest.mark.parametrize(
    ("one", "without_row"),
    [
        (run("今年工作安排", RIGHT - 75, 100 + 6 * LEAD), 6),
        (run("表彰", LEFT + 40, 100 + 6 * LEAD + 8), None),
        (run(TEXT, RIGHT, 100 + 14 * LEAD), None),
    ],
    ids=["a heading over both columns", "within a column", "a column's last line"],
)
def test_what_stands_in_the_columns_is_no_stamp(one: Run, without_row: int | None) -> None:
    assert stamps_of(page(one, without_row=without_row)) == ()
