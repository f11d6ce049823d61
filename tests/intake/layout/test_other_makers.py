"""Pages as other programs make them: running heads, small titles, bands of colour, initials."""

from dataclasses import replace

import pytest

from generator.intake.layout import Glyph, Plate, lay_out
from generator.model import Box, Label
from tests.intake.layout.pages import column, plate, run
from tests.intake.layout.test_laying import FULL, labelled, lines, opening


def pages_with(*heads: tuple[str, float]) -> list[Plate]:
    """Pages of text, each with a line at its head, so large."""
    body = column(["\u3000\u3000" + FULL, FULL + "。"] * 12, 50, 100)
    return [replace(plate([run(t, 50, 30, s), *body]), number=n) for n, (t, s) in enumerate(heads, 1)]


def test_what_several_pages_carry_at_their_heads_is_furniture_and_no_title() -> None:
    title = "区人大常委会工作报告"
    found = lay_out(pages_with(*[(f"{title} {n}", 13) for n in range(1, 5)]))
    assert len(labelled(found, Label.FURNITURE)) == 4
    assert found.omissions == ()


def test_a_title_that_one_page_has_is_none_that_pages_carry() -> None:
    title = "区人大常委会工作报告"
    found = lay_out(pages_with((title, 20), *[(title, 8)] * 3))
    assert labelled(found, Label.TITLE) == [title]
    assert [one[: len(title)] for one in labelled(found, Label.FURNITURE)] == [title] * 3


@pytest.mark.parametrize("size", [12.6, 13.8, 20.0])
def test_a_title_known_by_its_words_is_one_though_it_is_small(size: float) -> None:
    page, *_ = pages_with(("区人大常委会工作报告", size))
    assert labelled(lay_out([page]), Label.TITLE) == ["区人大常委会工作报告"]


@pytest.mark.parametrize(("text", "goes_on"), [("二" + FULL + "的", True), (FULL[:-2] + "会议上）", False)])
def test_a_centred_line_that_fills_the_column_goes_on(text: str, goes_on: bool) -> None:
    wide = (len(FULL) + 2) * 10
    title = run("区人大常委会工作报告", 50 + wide / 2 - 100, 30, 20)
    front = [run(text, 50 + wide / 2 - len(text) * 5, 60), run("代表", 50 + wide / 2 - 10, 75)]
    body = column(["\u3000\u3000" + FULL, FULL + "。"] * 12, 50, 100)
    found = lay_out([plate([title, *front, *body])])
    assert ("代表" not in opening(found)) == goes_on


@pytest.mark.parametrize(("size", "apart"), [(14.0, False), (10.0, True)])
def test_a_heading_on_a_band_of_colour_stays_in_the_text(size: float, apart: bool) -> None:
    above = column(["\u3000\u3000" + FULL, FULL + "。"] * 5, 50, 100)
    below = column(["\u3000\u3000" + FULL, FULL + "。"] * 5, 50, 300)
    page = plate([*above, run("今年的任务", 80, 268, size), *below], rules=[Box(50, 260, 300, 290)])
    assert (lines(lay_out([page]))[-1] == "今年的任务") == apart


def test_an_initial_makes_no_paragraphs_of_the_lines_beside_it() -> None:
    initial = (Glyph("二", Box(50, 100, 74, 124), 24.0),)
    rest = [
        run(FULL[:18], 76, 100),
        run(FULL[:18], 76, 115),
        *column([FULL[:20]] * 4, 50, 130),
    ]
    assert opening(lay_out([plate([initial, *rest])])) == ["二" + FULL[:18]]


def test_captions_alone_on_a_page_are_captions() -> None:
    first, *_ = pages_with(("区人大常委会工作报告", 20))
    pictures = [Box(50, 100, 250, 200), Box(50, 230, 250, 330)]
    small = [run("代表视察河道", 50, 204, 8), run("代表走访选民", 50, 334, 8)]
    found = lay_out([first, replace(plate(small, pictures=pictures), number=2)])
    assert labelled(found, Label.CAPTION) == ["代表视察河道", "代表走访选民"]


@pytest.mark.parametrize("size", [12.6, 13.8, 20.0])
def test_a_small_title_of_two_lines_is_one(size: float) -> None:
    title = [run("某某自治县人大常委会", 50, 30, size), run("工作报告", 100, 34 + size, size)]
    body = column(["\u3000\u3000" + FULL, FULL + "。"] * 12, 50, 100)
    found = lay_out([plate([*title, *body])])
    assert labelled(found, Label.TITLE) == ["某某自治县人大常委会", "工作报告"]


@pytest.mark.parametrize(("beside", "order"), [(False, "ab"), (True, "ba")])
def test_lines_in_the_middle_above_a_short_one_are_no_column(beside: bool, order: str) -> None:
    front = [run("a于常委会会议上", 150, 60), run("代表听取审议意见", 150, 75)]
    short = [run("b各位代表", 70, 75 if beside else 90)]
    body = column(["\u3000\u3000" + FULL, FULL + "。"] * 12, 50, 105)
    text = lay_out([plate([*front, *short, *body])]).text
    assert "".join(char for char in text if char in "ab") == order


@pytest.mark.parametrize("ruled", [False, True])
def test_each_cell_between_ruling_lines_is_a_block(ruled: bool) -> None:
    body = column(["\u3000\u3000" + FULL, FULL + "。"] * 6, 50, 100)
    rows = [run(text, left, top) for top, text, left in CELLS]
    across = [Box(50, top, 270, top + 0.5) for top in (305, 325, 345)]
    down = [Box(left, 305, left + 0.5, 345) for left in (50, 160, 270)]
    found = lay_out([plate([*body, *rows], rules=[*across, *down] if ruled else [])])
    cells = [text for text in opening(found) if text in [cell for _, cell, _ in CELLS]]
    assert (cells == [cell for _, cell, _ in CELLS]) == ruled


CELLS = [(310, "专项报告", 60), (310, "18项", 170), (330, "执法检查", 60), (330, "3次", 170)]
