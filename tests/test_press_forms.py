"""Drawn pages: all is printed, once, inside of the page; every way of laying out is drawn."""

from collections import Counter

import pytest

from tests.press.forms.drawn import SEEDS, Drawn, drawn
from tests.press.forms.fonts import width_of
from tests.press.forms.plans import TABLE
from tests.press.forms.sheets import Run

Box = tuple[float, float, float, float]


def printed(page: Drawn) -> Counter[str]:
    return Counter(c for sheet in page.made.sheets for run in sheet.runs for c in run.text if not c.isspace())


def told(page: Drawn) -> Counter[str]:
    texts = (*(piece.text for piece in page.pieces), *page.made.furniture, *page.made.others)
    return Counter(c for text in texts for c in text if not c.isspace())


def box_of(run: Run) -> Box:
    """About where a run's ink is."""
    wide = width_of(run.text, run.size) + run.spread * (len(run.text) - 1)
    return run.x, run.y - run.size * 0.7, run.x + wide, run.y


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] - 1 and other[0] < one[2] - 1 and one[1] < other[3] - 1 and other[1] < one[3] - 1


@pytest.mark.parametrize("seed", SEEDS)
def test_page_holds_report_furniture_and_others_once(seed: int) -> None:
    page = drawn(seed)
    assert printed(page) == told(page)


@pytest.mark.parametrize("seed", SEEDS)
def test_runs_lie_inside_the_page_and_not_on_one_another(seed: int) -> None:
    for sheet in drawn(seed).made.sheets:
        boxes = [(run.text, box_of(run)) for run in sheet.runs]
        inside = [
            text for text, box in boxes if min(box) < 0 or box[2] > sheet.width or box[3] > sheet.height
        ]
        assert inside == []
        held = [(a, b) for n, (a, one) in enumerate(boxes) for b, other in boxes[n + 1 :] if meet(one, other)]
        assert held == []


def test_the_pages_show_every_way_of_laying_out() -> None:
    seen = Counter(way for seed in SEEDS for way in drawn(seed).layout.ways)
    assert [(row, way) for row, ways in TABLE.items() for _, way in ways if not seen[row, way]] == []
    assert {drawn(seed).layout.columns for seed in SEEDS} == {1, 2, 3, 4, 5, 6}
