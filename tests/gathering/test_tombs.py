"""Old addresses lead to where a report stands at last, or tell what was withdrawn."""

import pytest

from generator.errors import Faults
from generator.gathering import gather
from generator.model import Tombstone
from tests.gathering.making import AUTHORITY, PROVINCE, holding

HELD = holding(PROVINCE)


def settled(*stones: Tombstone) -> tuple[Tombstone, ...]:
    return gather([HELD], AUTHORITY, stones).tombstones


def test_a_chain_of_moves_leads_to_its_end() -> None:
    stones = settled(Tombstone("b", HELD.id, "再改"), Tombstone("a", "b", "改名"))
    assert [(stone.id, stone.target, stone.reason) for stone in stones] == [
        ("a", HELD.id, "改名"),
        ("b", HELD.id, "再改"),
    ]


def test_a_move_to_what_was_withdrawn_tells_of_the_withdrawal() -> None:
    moved, _ = settled(Tombstone("a", "b", "改名"), Tombstone("b", None, "撤下"))
    assert (moved.target, moved.reason) == (None, "撤下")


def test_a_report_held_again_needs_no_tombstone() -> None:
    assert settled(Tombstone(HELD.id, None, "撤下")) == ()


@pytest.mark.parametrize(
    "stones",
    [
        [Tombstone("a", "nowhere", "改名")],
        [Tombstone("a", "b", "改名"), Tombstone("b", "a", "改名")],
        [Tombstone("a", "a", "改名")],
    ],
)
def test_a_move_that_leads_nowhere_is_a_fault(stones: list[Tombstone]) -> None:
    with pytest.raises(Faults, match="does not hold"):
        settled(*stones)
