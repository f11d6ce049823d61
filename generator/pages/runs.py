"""Lines of the source in runs that were read alike, each with what was made of it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import APART, Block, Report
from generator.pages.lines import SourceLine, SourceLines


@dataclass(frozen=True, slots=True)
class Piece:
    """What one block took from a run of lines.

    `before` and `after` are lines elsewhere (by index) between which this piece stands in its block;
    None where the block begins or ends here.
    """

    number: int
    block: Block
    text: str
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of one file (`part`) one below the other that went to the same blocks, blank ones among them.

    Of a source with pages they stand on one `leaf`, by its place in `Source.leaves`.
    """

    part: int
    lines: tuple[int, ...]
    pieces: tuple[Piece, ...]
    leaf: int | None = None


def runs(report: Report, lines: SourceLines) -> tuple[Run, ...]:
    """The whole source, line by line, in runs; a new file and a new page begin a new one."""
    grouped = tuple(_grouped(_owners(report, lines), lines))
    run_of = {line: number for number, (_, members) in enumerate(grouped) for line in members}
    pieces = [_pieces(number, block, lines, run_of) for number, block in enumerate(report.blocks)]
    return tuple(
        Run(
            part=lines.lines[members[0]].part,
            lines=members,
            pieces=tuple(pieces[owner][number] for owner in owners if number in pieces[owner]),
            leaf=lines.lines[members[0]].leaf,
        )
        for number, (owners, members) in enumerate(grouped)
    )


Owners = tuple[int, ...]


def _owners(report: Report, lines: SourceLines) -> dict[int, Owners]:
    """For each line with ink, the blocks it went to, by number, from left to right."""
    found: dict[int, list[tuple[int, int]]] = {}
    for number, block in enumerate(report.blocks):
        for held in lines.held(block):
            found.setdefault(held.line, []).append((held.start, number))
    return {line: tuple(dict.fromkeys(number for _, number in sorted(all_))) for line, all_ in found.items()}


def _grouped(owners: dict[int, Owners], lines: SourceLines) -> Iterator[tuple[Owners, tuple[int, ...]]]:
    key: Owners = ()
    members: list[int] = []
    for index, line in enumerate(lines.lines):
        other = index in owners and owners[index] != key
        if members and (other or _sheet(line) != _sheet(lines.lines[members[-1]])):
            yield key, tuple(members)
            members = []
        if not members:
            key = owners.get(index, ())
        members.append(index)
    if members:
        yield key, tuple(members)


def _sheet(line: SourceLine) -> tuple[int, int | None]:
    return line.part, line.leaf


def _pieces(number: int, block: Block, lines: SourceLines, run_of: dict[int, int]) -> dict[int, Piece]:
    """By run, what the block took from it, with the lines that it goes on from and to."""
    way = [held.line for held in lines.held(block)]
    shown = _shown(block, lines, run_of)
    return {run: Piece(number, block, text, *_ends(run, way, run_of)) for run, text in shown.items()}


def _shown(block: Block, lines: SourceLines, run_of: dict[int, int]) -> dict[int, str]:
    """What is shown of the block, by the run that it stands in; most blocks stand in one."""
    text, origins = block.shown.text, block.shown.origins
    if not text:
        return {}
    first, last = (run_of[lines.index(place)] for place in (min(origins), max(origins)))
    if first == last:  # the lines of a run follow one another, so all between are in it too
        return {first: text}
    found: dict[int, list[str]] = {}
    for character, origin in zip(text, origins, strict=True):
        found.setdefault(run_of[lines.index(origin)], []).append(character)
    return {run: "".join(pieces) for run, pieces in found.items()}


def _ends(run: int, way: Sequence[int], run_of: dict[int, int]) -> tuple[int | None, int | None]:
    inside = [at for at, line in enumerate(way) if run_of[line] == run]
    if not inside:
        return None, None
    first, last = inside[0], inside[-1]
    return (way[first - 1] if first else None), (way[last + 1] if last + 1 < len(way) else None)


@dataclass(frozen=True, slots=True)
class Move:
    """A block that does not stand in the reading where it stands in the source.

    `after` is the last line (by index) of the block that is read before it, None where it is read
    first or still follows the block that it follows in the source; `first` tells these apart.
    """

    after: int | None = None
    first: bool = False


def moves(report: Report, lines: SourceLines) -> dict[int, Move]:
    """The blocks that were moved, by number: the fewest characters whose moving explains the order."""
    read = [number for number, block in enumerate(report.blocks) if block.label not in APART]
    placed = sorted(read, key=lambda number: report.blocks[number].spans[0].start)
    if placed == read:
        return {}
    stayed = _heaviest_rise(placed, [len(report.blocks[number].shown.text) for number in placed])
    before_in_source = dict(zip(placed[1:], placed, strict=False))
    before_in_reading = dict(zip(read[1:], read, strict=False))
    found: dict[int, Move] = {}
    for number in (one for one in placed if one not in stayed):
        before = before_in_reading.get(number)
        if before is None:
            found[number] = Move(first=True)
        elif before == before_in_source.get(number):
            found[number] = Move()
        else:
            found[number] = Move(after=[held.line for held in lines.held(report.blocks[before])][-1])
    return found


def _heaviest_rise(numbers: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """Of the rising subsequences the heaviest; of equally heavy ones the first.

    >>> sorted(_heaviest_rise([4, 0, 1, 3, 2], [1, 5, 5, 1, 2]))
    [0, 1, 2]
    """
    weight_at: list[int] = []  # the weight of the heaviest that ends here
    before_at: list[int] = []  # and what stands before this in it
    # Ends worth going on from: numbers and weights rise together, of equal weights the first found is last.
    ends: list[int] = []
    at_end: list[int] = []
    for at, number in enumerate(numbers):
        place = bisect_left(ends, number)
        before = at_end[place - 1] if place else -1
        weight = weights[at] + (weight_at[before] if place else 0)
        weight_at.append(weight)
        before_at.append(before)
        beaten = place
        while beaten < len(ends) and weight_at[at_end[beaten]] < weight:
            beaten += 1
        ends[place:beaten], at_end[place:beaten] = [number], [at]
    at = max(range(len(numbers)), key=lambda one: (weight_at[one], -one), default=-1)
    kept: list[int] = []
    while at >= 0:
        kept.append(numbers[at])
        at = before_at[at]
    return frozenset(kept)
