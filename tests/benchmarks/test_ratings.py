"""The benchmark's own measures: what is right is rated right, what is wrong is not."""

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model import Block, Join, Label, Record, Report, Source, Span, TracedText
from tests.benchmarks.ratings import ratings
from tests.benchmarks.scoring import true_reading
from tests.press.pages import Page, page_of


def perfect(page: Page) -> Report:
    """The page as a perfect reader reads it, each line's join told."""
    printed = page.printed
    source = Source(printed.text, ())
    order = sorted(range(len(printed.sections)), key=lambda n: (printed.label(n) == "furniture", n))
    return Report(source, Record(), tuple(_block(page, number) for number in order))


def _block(page: Page, number: int) -> Block:
    printed = page.printed
    places = printed.places[number]
    spans = tuple(Span(start, end) for start, end in printed.spans(number))
    joins = [Join(places[0], False, 1.0)]
    for before, at in pairwise(places):
        if "\n" in printed.text[before:at] or at < before:
            joins.append(Join(at, True, 1.0))
    shown = TracedText("".join(printed.text[place] for place in places), places)
    return Block(Label(printed.label(number)), shown, spans, joins=tuple(joins))


@pytest.fixture(params=[3, 13, 20, 41])
def page(request: pytest.FixtureRequest) -> Page:
    return page_of(request.param)


def wrong(page: Page, report: Report, kind: str) -> int:
    rated = ratings(page.printed, report, true_reading(page)["figures"])
    return sum(not right for _, right in rated[kind])


@pytest.mark.parametrize("kind", ["joins", "places", "blocks"])
def test_a_perfect_reading_is_right_throughout(page: Page, kind: str) -> None:
    assert wrong(page, perfect(page), kind) == 0


def test_joins_that_are_not_told_are_taken_from_the_lines(page: Page) -> None:
    report = perfect(page)
    bare = replace(report, blocks=tuple(replace(block, joins=()) for block in report.blocks))
    told = ratings(page.printed, report, [])["joins"]
    assert ratings(page.printed, bare, [])["joins"] == told


def test_two_blocks_taken_for_one_are_one_wrong_join_and_one_wrong_block(page: Page) -> None:
    report = perfect(page)
    at = next(n for n, block in enumerate(report.blocks) if block.label is Label.PARAGRAPH)
    one, other = report.blocks[at], report.blocks[at + 1]
    joined = replace(
        one,
        spans=one.spans + other.spans,
        joins=(*one.joins, replace(other.joins[0], goes_on=True), *other.joins[1:]),
    )
    report = replace(report, blocks=(*report.blocks[:at], joined, *report.blocks[at + 2 :]))
    assert (wrong(page, report, "joins"), wrong(page, report, "blocks")) == (1, 1)


def test_one_block_out_of_place_is_one_wrong_place(page: Page) -> None:
    report = perfect(page)
    body = [block for block in report.blocks if block.label in (Label.HEADING, Label.PARAGRAPH)]
    rest = [block for block in report.blocks if block is not body[0]]
    assert wrong(page, replace(report, blocks=(*rest, body[0])), "places") == 1


def test_a_wrong_label_is_a_wrong_block(page: Page) -> None:
    report = perfect(page)
    last = replace(report.blocks[-1], label=Label.TITLE)
    assert wrong(page, replace(report, blocks=(*report.blocks[:-1], last)), "blocks") == 1
