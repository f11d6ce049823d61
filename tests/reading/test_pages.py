"""Printed pages of every sort are read whole, and as well as the floors say."""

from collections import Counter
from functools import cache
from statistics import mean

import pytest
from hypothesis import given, settings

from generator.errors import ArchiveError
from generator.model import Report
from tests.benchmarks import readers
from tests.benchmarks.scoring import PROGRAM, Result, results
from tests.press.pages import COUNTS, Page, page_of
from tests.press.printing import Plan, print_page
from tests.press.strategies import pages, plans, seeds
from tests.reading.floors import PAGES, UNSEEN, below

UNSEEN_PAGES = 60
"""Of the held-out pages so many are read here; `make bench-reading` reads them all."""


@settings(max_examples=60)
@given(pages)
def test_every_character_stands_exactly_once(page: Page) -> None:
    _assert_whole(page.printed.text)


@settings(max_examples=30)
@given(seeds, plans)
def test_so_it_does_however_a_page_is_torn(seed: int, plan: Plan) -> None:
    _assert_whole(print_page(page_of(seed).printed.manuscript, plan).text)


def _assert_whole(text: str) -> None:
    try:
        report = readers.read(text)
    except ArchiveError:
        return  # refused with a message; that no page drawn by seed is, a test below holds
    assert Counter(_places(report)) == Counter(at for at, char in enumerate(text) if not char.isspace())


@settings(max_examples=20)
@given(pages)
def test_a_page_is_read_alike_twice(page: Page) -> None:
    assert _told(page) == _told(page)


@pytest.mark.parametrize("family", ["seen", "unseen"])
def test_every_page_is_taken_for_a_report_and_lossless(family: str) -> None:
    assert [r.seed for r in _results(family) if r.scores[PROGRAM]["lossless"] < 1] == []


@pytest.mark.parametrize(("family", "floors"), [("seen", PAGES), ("unseen", UNSEEN)])
def test_means_do_not_fall_below_the_floors(family: str, floors: dict[str, float]) -> None:
    scores = [result.scores[PROGRAM] for result in _results(family)]
    means = {name: mean(score[name] for score in scores) for name in floors}
    assert below(floors, means) == {}, "make bench-reading ARGS=--worst=20 shows where"


@cache
def _results(family: str) -> list[Result]:
    count = COUNTS["seen"] if family == "seen" else UNSEEN_PAGES
    return results(family, range(count), whole=False)


def _places(report: Report) -> list[int]:
    text = report.source.text
    spans = (span for block in report.blocks for span in block.spans)
    return [at for span in spans for at in range(span.start, span.end) if not text[at].isspace()]


def _told(page: Page) -> Report | str:
    try:
        return readers.read(page.printed.text)
    except ArchiveError as fault:
        return str(fault)
