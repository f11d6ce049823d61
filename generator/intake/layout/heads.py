"""The width that a headline lays claim to: of the text below it, not of its own letters."""

from collections.abc import Iterable
from dataclasses import replace

from generator.intake.layout.lines import around
from generator.intake.layout.regions import Piece, Region, Span, box_across, box_down, gaps, overlap
from generator.model import Box

LARGE = 1.25
"""Ems of body type from which on a line may head several columns."""

TITLE = 1.5
"""Ems of body type from which on it may do so from the left."""

CLEAR = 0.3
"""Ems above and below a headline that are free beside it."""

NEAR = 2.5
"""Ems below a headline within which a subtitle or byline stands."""

CENTRED = 1.5
"""Ems that the middles of a headline and what belongs to it lie apart, at the most."""

NARROW = 0.65
"""Share of a headline's claim that a row below it is wide, at the most: a wider one may be columns."""

ALIGNED = 0.6
"""Ems between two left ends that are in line, at the most."""


def claimed(region: Region) -> Region:
    """The region, its headlines and what belongs to them as wide as the text that they head."""
    claims: dict[int, Span] = {}
    for piece in sorted(region.pieces, key=lambda piece: (piece.box.top, piece.box.left)):
        if _size(piece) >= LARGE * region.em:
            claims[id(piece)] = _claim(piece, region)
        elif piece.line:
            head = _head_of(piece, region, claims)
            if head:
                claims[id(piece)] = head
    pieces = tuple(replace(piece, span=claims.get(id(piece), piece.span)) for piece in region.pieces)
    return replace(region, pieces=pieces)


def _size(piece: Piece) -> float:
    return piece.line.size if piece.line else 0.0


def _claim(piece: Piece, region: Region) -> Span:
    left, right = _room(piece, region)
    before, after = piece.box.left - left, right - piece.box.right
    if _size(piece) >= TITLE * region.em and before <= ALIGNED * region.em:
        wanted = (left, right)
    else:
        wanted = (piece.box.left - min(before, after), piece.box.right + min(before, after))
    return _covered(piece, region, wanted)


def _room(piece: Piece, region: Region) -> Span:
    """How far it is free to the left and right of a piece, as far as its neighbours' columns at most."""
    left, right = _free_around(piece, region)
    heads = [head for head in _heads_beside(piece, region) if head is not piece]
    before = max((head for head in heads if head.box.right <= piece.box.left), key=_left, default=None)
    after = min((head for head in heads if head.box.left >= piece.box.right), key=_left, default=None)
    if before:
        left = max(left, _parting(before, piece, region)[1])
    if after:
        right = min(right, _parting(piece, after, region)[0])
    return min(left, piece.box.left), max(right, piece.box.right)


def _left(piece: Piece) -> float:
    return piece.box.left


def _heads_beside(piece: Piece, region: Region) -> list[Piece]:
    high = (piece.box.top, piece.box.bottom)
    return [p for p in region.pieces if is_head(p, region.em) and overlap(box_down(p.box), high) > 0]


def _parting(one: Piece, other: Piece, region: Region) -> Span:
    """The gutter between the columns of two headlines side by side: that which leaves both in the middle."""
    text = [p for p in region.pieces if not is_head(p, region.em) and p.box.top >= one.box.bottom]
    free = gaps([box_across(p.box) for p in text], region.em / 2)
    between = [gap for gap in free if gap[0] >= one.box.right - 1 and gap[1] <= other.box.left + 1]
    left, right = _free_around(one, region)[0], _free_around(other, region)[1]

    def off(gap: Span) -> float:
        first, second = (left + gap[0]) / 2, (gap[1] + right) / 2
        return abs(_middle(one) - first) + abs(_middle(other) - second)

    return min(between, key=off, default=(one.box.right, other.box.left))


def _middle(piece: Piece) -> float:
    return (piece.box.left + piece.box.right) / 2


def _free_around(piece: Piece, region: Region) -> Span:
    high = (piece.box.top - CLEAR * region.em, piece.box.bottom + CLEAR * region.em)
    beside = [box for box in _others(piece, region) if overlap(box_down(box), high) > 0]
    whole, gap = region.box, 0.5 * region.em
    left = max((box.right + gap for box in beside if box.right <= piece.box.left + gap), default=whole.left)
    right = min((box.left - gap for box in beside if box.left >= piece.box.right - gap), default=whole.right)
    return left, right


def _others(piece: Piece, region: Region) -> Iterable[Box]:
    yield from (other.box for other in region.pieces if other is not piece)
    yield from region.pictures
    yield from region.down


def _covered(piece: Piece, region: Region, wanted: Span) -> Span:
    """So much of a claim as has text below it."""
    below = [p.box for p in region.pieces if p.box.top >= piece.box.bottom - 1]
    under = [box for box in below if overlap(box_across(box), wanted) > 0]
    left = max(wanted[0], min((box.left for box in under), default=piece.box.left))
    right = min(wanted[1], max((box.right for box in under), default=piece.box.right))
    return min(left, piece.box.left), max(right, piece.box.right)


def _head_of(piece: Piece, region: Region, claims: dict[int, Span]) -> Span | None:
    """The claim of the headline to which a line alone below it belongs, or one in pieces."""
    for head in region.pieces:
        span = claims.get(id(head))
        row = _row_of(piece, head, region) if span else None
        if span and row and _belongs(row, head, span, region.em):
            return (min(span[0], row.left), max(span[1], row.right))
    return None


def _row_of(piece: Piece, head: Piece, region: Region) -> Box | None:
    """Around the short lines beside a piece and itself; None where something else stands there.

    What a ruling line parts from both the piece and the headline above it is not beside them.
    """
    high = box_down(piece.box)
    long = (box_down(head.box), high)
    rules = [rule for rule in region.down if min(overlap(box_down(rule), one) for one in long) > 0]
    left = max((rule.right for rule in rules if rule.right <= piece.box.left), default=region.box.left)
    right = min((rule.left for rule in rules if rule.left >= piece.box.right), default=region.box.right)

    def is_beside(box: Box) -> bool:
        return overlap(box_down(box), high) > 0 and overlap(box_across(box), (left, right)) > 0

    row = [other for other in region.pieces if is_beside(other.box)]
    if any(map(is_beside, region.pictures)) or any(not p.line or is_head(p, region.em) for p in row):
        return None
    return around(other.box for other in row)


def _belongs(row: Box, head: Piece, span: Span, em: float) -> bool:
    apart = row.top - head.box.bottom
    middles = abs(sum(box_across(row)) - sum(box_across(head.box))) / 2
    in_line = middles <= CENTRED * em or abs(row.left - head.box.left) <= ALIGNED * em
    return -em <= apart <= NEAR * em and in_line and row.right - row.left <= NARROW * (span[1] - span[0])


def is_head(piece: Piece, em: float) -> bool:
    """Whether a piece is a line large enough to head several columns."""
    return _size(piece) >= LARGE * em
