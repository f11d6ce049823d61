"""From one order to another in as few moves as there are, a heading with its section in one."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.corrections.drafting import Draft, at_place
from generator.corrections.order import ordered, section_of
from generator.corrections.past import in_file_order
from generator.corrections.review import Review
from generator.corrections.structure import Blocks
from generator.model import Aspect, Block, Correction, Label


def moves(
    blocks: Blocks, wanted: Sequence[int], reasons: Sequence[str], draft: Draft
) -> Sequence[Correction]:
    """The moves that bring `blocks` into the order of the numbers `wanted`; a reason to each of these.

    Moves that stood before are kept if they make that order.
    """
    ids = [blocks[number].id for number in wanted]
    kept = draft.past.moves()
    drawn = [draft.past.settled(one, blocks) for one in _drawn(blocks, wanted, reasons)]
    for tried in (kept, in_file_order(drawn, kept)):
        if _make(blocks, tried, draft) == ids:
            return tried
    return [replace(one) for one in drawn]  # as new ones, for their order in the file matters


def _make(blocks: Blocks, tried: Sequence[Correction], draft: Draft) -> list[str]:
    """The order that some moves make; none where one of them does not fit."""
    review = Review(tried, draft.places)
    made = [block.id for block in ordered(blocks, review)]
    return [] if review.faults else made


def _drawn(blocks: Blocks, wanted: Sequence[int], reasons: Sequence[str]) -> list[Correction]:
    staying = set(longest_ascent(wanted))
    found, place = [], 0
    while place < len(wanted):
        number = wanted[place]
        if number in staying:
            place += 1
            continue
        size = _section(blocks, wanted, place, staying)
        before = blocks[wanted[place - 1]].id if place else None
        read = blocks[number - 1].id if number else None
        at = blocks[number].shown.origins[0]
        found.append(at_place(Aspect.AFTER, at, before, read, reasons[place], section=size > 1))
        place += size
    return found


def _section(blocks: Sequence[Block], wanted: Sequence[int], place: int, staying: set[int]) -> int:
    """How many blocks from here on are a heading with its whole section; else 1."""
    if blocks[wanted[place]].label is not Label.HEADING:
        return 1
    whole = list(section_of(blocks, wanted[place]))
    moved = list(wanted[place : place + len(whole)]) == whole and staying.isdisjoint(whole)
    return len(whole) if moved else 1


def longest_ascent(numbers: Sequence[int]) -> list[int]:
    """The longest row of numbers that ascends, from left to right: what need not be moved.

    >>> longest_ascent([3, 0, 1, 2, 4])
    [0, 1, 2, 4]
    """
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(ends, number)
        before[number] = ends[length - 1] if length else None
        ends[length : length + 1] = [number]
    row: list[int] = []
    at = ends[-1] if ends else None
    while at is not None:
        row.append(at)
        at = before[at]
    return row[::-1]
