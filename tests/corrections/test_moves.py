"""Any order is made by moves: few of them, each fitting, a section in one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corrections.drafting import Draft
from generator.corrections.moves import longest_ascent, moves
from generator.corrections.order import section_of
from generator.corrections.structure import Blocks
from generator.model import Correction, Label, Report
from tests.conftest import ROOT
from tests.corrections.readings import REASON, apply, read

LONG = read((ROOT / "corpus/990103-luting/2023-report/source.txt").read_text("utf-8"))
SIZE = len(LONG.blocks)
ORDERS = st.permutations(range(SIZE)).map(list)


@st.composite
def near_orders(draw: st.DrawFn) -> list[int]:
    """The order as read, a few runs of blocks apart."""
    order = list(range(SIZE))
    for _ in range(draw(st.integers(0, 4))):
        start, size = draw(st.integers(0, SIZE - 1)), draw(st.integers(1, 5))
        run = order[start : start + size]
        rest = order[:start] + order[start + size :]
        place = draw(st.integers(0, len(rest)))
        order = rest[:place] + run + rest[place:]
    return order


def drawn(blocks: Blocks, order: list[int], before: tuple[Correction, ...] = ()) -> tuple[Correction, ...]:
    draft = Draft(LONG, before)
    return tuple(moves(blocks, order, [REASON] * len(order), draft))


def ids(report: Report) -> list[str]:
    return [block.id for block in report.blocks]


def made(entries: tuple[Correction, ...]) -> list[str]:
    outcome = apply(LONG, *entries)
    assert [str(fault) for fault in outcome.faults] == []
    return ids(outcome.report)


@given(ORDERS | near_orders())
def test_any_order_can_be_made(order: list[int]) -> None:
    entries = drawn(LONG.blocks, order)
    assert made(entries) == [LONG.blocks[number].id for number in order]
    assert len(entries) <= SIZE - len(longest_ascent(order))


@given(near_orders(), near_orders())
def test_one_order_can_be_made_of_another(first: list[int], second: list[int]) -> None:
    before = apply(LONG, *drawn(LONG.blocks, first)).report.corrections
    entries = drawn(LONG.blocks, second, before)
    assert made(entries) == [LONG.blocks[number].id for number in second]
    assert drawn(LONG.blocks, first, before) == before
    assert drawn(LONG.blocks, list(range(SIZE)), before) == ()


def section() -> range:
    """A heading with several blocks under it."""
    heads = [n for n, block in enumerate(LONG.blocks) if block.label is Label.HEADING and block.level == 3]
    return next(span for span in (section_of(LONG.blocks, n) for n in heads) if len(span) > 1)


def test_a_heading_with_all_under_it_is_one_move() -> None:
    whole = list(section())
    rest = [number for number in range(SIZE) if number not in whole]
    (entry,) = drawn(LONG.blocks, [*rest, *whole])
    assert entry.section and made((entry,))[-len(whole) :] == [LONG.blocks[n].id for n in whole]
    several = drawn(LONG.blocks, [*rest, *whole[1:], whole[0]])
    assert not any(one.section for one in several)


def test_moves_of_a_hand_stay_though_fewer_would_do() -> None:
    by_hand = apply(LONG, *drawn(LONG.blocks, [1, 0, *range(2, SIZE)])).report.corrections
    other = (replace(by_hand[0], reason="另一理由"),)
    assert drawn(LONG.blocks, [1, 0, *range(2, SIZE)], other) == other


@pytest.mark.parametrize("numbers", [[], [0], [0, 1, 2]])
def test_what_ascends_is_left(numbers: list[int]) -> None:
    assert longest_ascent(numbers) == numbers
