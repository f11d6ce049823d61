"""Which characters make a block: cuts and joins of a reading."""

from collections.abc import Mapping, Sequence

from generator.corrections import cutting
from generator.corrections.misfits import Misfit, right_already, told, unexpected
from generator.corrections.places import beginning_at, block_at, holding
from generator.corrections.review import Case, Review
from generator.model import Aspect, Block

Blocks = tuple[Block, ...]


def restructured(blocks: Blocks, review: Review, source: str) -> Blocks:
    """The blocks after all cuts and joins, each where its beginning stood in reading order."""
    for case in review.cases(Aspect.SPLIT):
        with review.weighing(case.number):
            blocks = _split(blocks, case, source)
    return _joined(blocks, _follows(blocks, review), source)


def _split(blocks: Blocks, case: Case, source: str) -> Blocks:
    if beginning_at(blocks, case.at) is not None:
        raise right_already("a block's beginning there")
    number = holding(blocks, case.at)
    if number is None:
        raise Misfit(f"no block shows the character at p{case.at}.", "Name another place.")
    case.judge(False)
    return (*blocks[:number], *cutting.split(blocks[number], case.at, source), *blocks[number + 1 :])


def _follows(blocks: Blocks, review: Review) -> dict[int, int]:
    """By a block's number, that of the one that goes on it."""
    follows: dict[int, int] = {}
    for case in review.cases(Aspect.JOIN):
        with review.weighing(case.number):
            before, rest = _pair(blocks, case, review)
            _refuse(follows, before, rest, blocks)
            case.judge(False)
            follows[before] = rest
    return follows


def _pair(blocks: Blocks, case: Case, review: Review) -> tuple[int, int]:
    """The numbers of the blocks to be joined. Raises Misfit where they are one already."""
    target = str(case.correction.value)
    to = review.places.offset(target)
    before, rest = holding(blocks, to), holding(blocks, case.at)
    if before is not None and before == rest and beginning_at(blocks, case.at) is None:
        raise right_already(f"p{case.at} as going on {blocks[before].id}")
    if rest is not None and beginning_at(blocks, case.at) is None and case.place == f"p{case.at}":
        raise unexpected(f"p{case.at} as going on {blocks[rest].id}", told(case.correction.expect))
    return block_at(blocks, target, to), block_at(blocks, case.place, case.at)


def _refuse(follows: Mapping[int, int], before: int, rest: int, blocks: Sequence[Block]) -> None:
    mend = "Join each block to the one that it goes on."
    if before in follows:
        raise Misfit(f"{blocks[follows[before]].id} is joined to {blocks[before].id} already.", mend)
    if rest in follows.values():
        raise Misfit("the same block is joined twice.", "Delete one of the entries.")
    ahead, head = {after: first for first, after in follows.items()}, before
    while head in ahead:
        head = ahead[head]
    if head == rest:
        raise Misfit(f"{blocks[rest].id} would go on itself.", mend)


def _joined(blocks: Blocks, follows: Mapping[int, int], source: str) -> Blocks:
    found = []
    for number, block in enumerate(blocks):
        if number in follows.values():
            continue
        while number in follows:
            number = follows[number]
            block = cutting.join(block, blocks[number], source)
        found.append(block)
    return tuple(found)
