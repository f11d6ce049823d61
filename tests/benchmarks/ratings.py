"""What the program was sure of, and whether it was right: joins, places, blocks and figures of a page.

Each gives `(confidence, right)` pairs. The truth is the printed page's: for every character its block
and its place in that block.

- A join is right if the line opens a true block, or goes on where the line before it left off.
- A place is right if the block stands in the longest run of blocks that are in true order. Sections
  whose order the page no longer tells count in the order in which they were read.
- A block is right if it is a true block, whole, with its label.
- A figure is right if the truth has the same quantity there, filed alike, of the same part. Asked of
  the figures that were filed under an indicator: others are shown nowhere as an indicator's.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from generator.model import Block, Join, Label, Report
from tests.press.printed import PrintedPage

Json = dict[str, Any]
Rating = tuple[float, bool]

PLACED = (Label.TITLE, Label.HEADING, Label.PARAGRAPH)
KINDS = ("joins", "places", "blocks", "figures")


def ratings(page: PrintedPage, report: Report, figures: Sequence[Json]) -> dict[str, list[Rating]]:
    """All ratings of one page, by kind. `figures` are the true ones."""
    return {
        "joins": list(_joins(page, report)),
        "places": list(_places(page, report)),
        "blocks": list(_blocks(page, report)),
        "figures": list(_figures(report, figures)),
    }


def _joins(page: PrintedPage, report: Report) -> Iterator[Rating]:
    for block in report.blocks:
        ink = _ink(page, block)
        before = dict(zip(ink[1:], ink[:-1], strict=True))
        for join in block.joins or _unrated(page, ink):
            at = next(place for place in range(join.at, len(page.text)) if place in page.ranks)
            number, rank = page.ranks[at]
            held = page.ranks[before[at]] if at in before else None
            yield join.confidence, (held == (number, rank - 1) if join.goes_on else rank == 0)


def _unrated(page: PrintedPage, ink: Sequence[int]) -> Iterator[Join]:
    """The joins of a block that tells none: one a printed line, each held for certain."""
    for before, at in zip((None, *ink), ink, strict=False):
        if before is None or at < before or "\n" in page.text[before:at]:
            yield Join(at, before is not None, 1.0)


def _places(page: PrintedPage, report: Report) -> Iterator[Rating]:
    placed = [block for block in report.blocks if block.label in PLACED]
    numbers = [_block_of(page, block) for block in placed]
    order = {number: at for at, number in enumerate(agreed_order(page, numbers))}
    inside = _longest_run([order.get(number, -1) for number in numbers])
    for at, block in enumerate(placed):
        yield block.place_confidence, at in inside


def _blocks(page: PrintedPage, report: Report) -> Iterator[Rating]:
    for block in report.blocks:
        number = _block_of(page, block)
        whole = _ink(page, block) == page.places[number]
        yield block.confidence, whole and str(block.label) == page.label(number)


def _figures(report: Report, wanted: Sequence[Json]) -> Iterator[Rating]:
    for figure in (figure for figure in report.figures if figure.indicators):
        low, high = float(figure.low), float(figure.high)
        quantity = [low, high] if low != high else low
        right = any(
            set(true["indicators"]) == set(figure.indicators)
            and (true["value"], true["unit"], true["part"]) == (quantity, figure.unit, str(figure.part))
            and true["span"][0] < figure.span.end
            and figure.span.start < true["span"][1]
            for true in wanted
        )
        yield figure.confidence, right


def _ink(page: PrintedPage, block: Block) -> tuple[int, ...]:
    """The places of a read block's characters, in the order in which they are read."""
    spans = (place for span in block.spans for place in range(span.start, span.end))
    return tuple(place for place in spans if not page.text[place].isspace())


def _block_of(page: PrintedPage, block: Block) -> int:
    """The true block that most of a read block's ink belongs to."""
    held = Counter(page.ink[place].block for place in _ink(page, block))
    return min(held, key=lambda number: (-held[number], number))


def agreed_order(page: PrintedPage, read: Sequence[int]) -> list[int]:
    """The true order of the blocks that have one; where it is lost, sections stand as they were read."""
    first: dict[str, int] = {}
    for at, number in enumerate(read):
        first.setdefault(page.sections[number], at)
    body = [n for n in range(len(page.sections)) if page.label(n) in PLACED]
    runs = [(section, list(run)) for section, run in groupby(body, key=page.sections.__getitem__)]
    free = {frozenset(pair) for pair in page.unordered}
    for _ in runs:  # neighbours change places until no free pair stands against the reading
        for at in range(len(runs) - 1):
            a, b = runs[at : at + 2]
            if frozenset((a[0], b[0])) in free and first.get(b[0], 0) < first.get(a[0], 0):
                runs[at : at + 2] = b, a
    return [number for _, run in runs for number in run]


def _longest_run(numbers: Sequence[int]) -> set[int]:
    """Which entries make the longest run that never falls; entries of -1 are in none.

    >>> sorted(_longest_run([3, 0, 1, -1, 1, 2]))
    [1, 2, 4, 5]
    """
    ends: list[tuple[int, int]] = []
    before: dict[int, int] = {}
    for at, number in enumerate(numbers):
        if number < 0:
            continue
        here = bisect_left(ends, (number + 1, -1))
        before[at] = ends[here - 1][1] if here else -1
        ends[here : here + 1] = [(number, at)]
    run, at = set(), ends[-1][1] if ends else -1
    while at >= 0:
        run.add(at)
        at = before[at]
    return run
