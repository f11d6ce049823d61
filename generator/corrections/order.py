"""Where blocks stand: each that is moved, or each heading with its section, stands after another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.corrections.cutting import SURE
from generator.corrections.misfits import Misfit, right_already, told, unexpected
from generator.corrections.places import block_at
from generator.corrections.review import Case, Review
from generator.corrections.structure import Blocks
from generator.model import BODY, FRONT, Aspect, Block, Label


@dataclass(frozen=True, slots=True)
class Move:
    """A block, or a heading with its section, that stands after another; None: it stands first.

    All are numbers in the order as read.
    """

    case: Case
    block: int
    after: int | None


def section_of(blocks: Sequence[Block], number: int) -> range:
    """A heading with all under it, up to the next of its level or above; captions at the end are no part."""
    level, end = blocks[number].level or 0, number + 1
    for at in range(number + 1, len(blocks)):
        block = blocks[at]
        if block.label in FRONT or (block.label is Label.HEADING and (block.level or 0) <= level):
            break
        end = at + 1 if block.label in BODY else end
    return range(number, end)


def ordered(blocks: Blocks, review: Review) -> Blocks:
    """The blocks in the order that the corrections make of the one that was read."""
    moves = _moves(blocks, review)
    moved = governed(blocks, [(move.block, move.case.correction.section) for move in moves])
    fitting = [move for move in moves if _fits(move, moves, moved, blocks, review)]
    sure = {number for move in fitting for number in moved[move.block]}
    ranked = arranged(len(blocks), [(moved[move.block], move.after) for move in fitting])
    return tuple(replace(blocks[n], place_confidence=SURE) if n in sure else blocks[n] for n in ranked)


def governed(blocks: Sequence[Block], moved: Iterable[tuple[int, bool]]) -> dict[int, list[int]]:
    """By the number of each block that is moved (with its section), the blocks that go with it.

    A block goes where its own move takes it, else where that of the nearest heading above does.
    """
    reach = {
        number: section_of(blocks, number) if whole else range(number, number + 1) for number, whole in moved
    }
    ruler: dict[int, int] = {}
    for number in sorted(reach, key=lambda number: (-len(reach[number]), number)):
        ruler |= dict.fromkeys(reach[number], number)
    return {number: [at for at in reach[number] if ruler[at] == number] for number in reach}


def arranged(size: int, moves: Iterable[tuple[Sequence[int], int | None]]) -> list[int]:
    """The numbers below `size` after moves of groups of them, done one after the other.

    >>> arranged(5, [([3], 0), ([1, 2], None)])
    [1, 2, 0, 3, 4]
    """
    order = list(range(size))
    for group, after in moves:
        order = [number for number in order if number not in group]
        at = 0 if after is None else order.index(after) + 1
        order[at:at] = group
    return order


def _moves(blocks: Blocks, review: Review) -> list[Move]:
    found: list[Move] = []
    for case in review.cases(Aspect.AFTER):
        with review.weighing(case.number):
            number = block_at(blocks, case.place, case.at)
            if case.correction.section and blocks[number].label is not Label.HEADING:
                raise Misfit(
                    f"{blocks[number].id} is no heading, so it has no section.", "Leave out `section`."
                )
            if any(move.block == number for move in found):
                raise Misfit("the same block is moved twice.", "Delete one of the entries.")
            found.append(Move(case, number, _target(blocks, case.correction.value, review)))
    return found


def _target(blocks: Blocks, value: object, review: Review) -> int | None:
    return None if value is None else block_at(blocks, str(value), review.places.offset(str(value)))


def _fits(
    move: Move, moves: Sequence[Move], moved: Mapping[int, Sequence[int]], blocks: Blocks, review: Review
) -> bool:
    fits = False
    with review.weighing(move.case.number):
        if move.after in moved[move.block]:
            raise Misfit("it would stand after itself.", "Name another block at `after`.")
        before = move.block - 1 if move.block else None
        if _stands(move, moves, moved, blocks):
            raise right_already(_after(before, blocks))
        if before != _expected(blocks, move.case, review):
            raise unexpected(_named(before, blocks), told(move.case.correction.expect))
        fits = True
    return fits


def _stands(
    move: Move, moves: Sequence[Move], moved: Mapping[int, Sequence[int]], blocks: Sequence[Block]
) -> bool:
    """Whether a block was read where its move would take it, and stays there without it.

    It does not where what it stands after goes elsewhere, and would not take it along.
    """
    if move.after != (move.block - 1 if move.block else None):
        return False
    carrier = next((other for other in moves if other is not move and move.after in moved[other.block]), None)
    if carrier is None or (
        carrier.case.correction.section and move.block in section_of(blocks, carrier.block)
    ):
        return True
    return _stands(carrier, moves, moved, blocks)


def _expected(blocks: Blocks, case: Case, review: Review) -> int | None:
    """The block that the correction expects before its own; -1 where it names none."""
    expect = case.correction.expect
    if expect is None:
        return None
    try:
        return _target(blocks, expect, review)
    except Misfit:
        return -1


def _named(number: int | None, blocks: Sequence[Block]) -> str:
    return "null" if number is None else blocks[number].id


def _after(number: int | None, blocks: Sequence[Block]) -> str:
    return "it first" if number is None else f"it after {blocks[number].id}"
