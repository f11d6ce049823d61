"""A page's pieces → frames in reading order, by cutting it where nothing is printed (XY-cut).

The XY-cut is G. Nagy's and S. Seth's (1984); here lines that head several columns are made as wide as these
first, so that a title in the middle of a page keeps its columns together.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise

from generator.intake.layout.cells import is_row
from generator.intake.layout.heads import claimed, is_head
from generator.intake.layout.lines import Line, on_one_line
from generator.intake.layout.regions import (
    Frame,
    Piece,
    Region,
    Span,
    across,
    box_across,
    cut,
    down,
    gaps,
    overlap,
)
from generator.model import Box

GUTTER = 0.8
"""Ems of body type that lie between two columns, at the least."""

WHOLE = 0.9
"""Share of a region's width from which on a ruling line parts it."""

LEAST_RULE = 2.0
"""Ems of the shortest ruling line that columns may lie below."""

LEAST_LINES = 6
"""Lines below text set in another measure, at the least."""

FULL = 0.85
"""Share of a column's width from which on a line in it is a full one."""


def frames_of(region: Region) -> list[Frame]:
    """The frames of a region, in reading order."""
    region = claimed(region)
    for find, horizontally in (
        (_ruled, True),
        (_below_lede, True),
        (_gutters, False),
        (_between_bands, True),
    ):
        parts = cut(region, find(region), horizontally)
        if len(parts) > 1:
            return [frame for part in parts for frame in frames_of(part)]
    return _leaf(region)


def _ruled(region: Region) -> list[float]:
    """The heights at which a ruling line parts the whole region."""
    wide = region.box.right - region.box.left
    long = [rule for rule in _inner(region) if rule.right - rule.left >= WHOLE * wide]
    middles = [(rule.top + rule.bottom) / 2 for rule in long]
    return [y for y in middles if not any(p.box.top + 1 < y < p.box.bottom - 1 for p in region.pieces)]


def _inner(region: Region) -> list[Box]:
    """The ruling lines that have text above and below them."""
    return [rule for rule in region.across if _has_text_around(rule, region)]


def _has_text_around(rule: Box, region: Region) -> bool:
    here = [p.box for p in region.pieces if overlap(box_across(p.box), box_across(rule)) > 0]
    return any(box.bottom <= rule.top + 2 for box in here) and any(box.top >= rule.bottom - 2 for box in here)


def _gutters(region: Region) -> list[float]:
    free = _free(region.pieces, region.em, _inner(region))
    return _middles([gutter for gutter in free if _is_between_columns(gutter, region)])


def _is_between_columns(gutter: Span, region: Region) -> bool:
    """Whether something stands beside something: lines in the middle above a short one are no column."""
    left = [piece for piece in region.pieces if piece.span[1] <= gutter[0] + 0.1]
    right = [piece for piece in region.pieces if piece.span[0] >= gutter[1] - 0.1]
    return _overlaps(left, right)


def _middles(spans: Sequence[Span]) -> list[float]:
    return [sum(span) / 2 for span in spans]


def _free(pieces: Sequence[Piece], em: float, rules: Sequence[Box] = ()) -> list[Span]:
    """The gutters between columns."""
    long = [box_across(rule) for rule in rules if rule.right - rule.left >= LEAST_RULE * em]
    return gaps([*map(across, pieces), *long], GUTTER * em)


def _rows(region: Region) -> list[list[Piece]]:
    """Pieces between heights at which nothing stands, from top to bottom."""
    cuts = _middles(gaps(map(down, region.pieces), 0.0))
    rows: list[list[Piece]] = [[] for _ in range(len(cuts) + 1)]
    for piece in region.pieces:
        rows[sum(y < sum(down(piece)) / 2 for y in cuts)].append(piece)
    return rows


def _below_lede(region: Region) -> list[float]:
    """Where text ends that is set over the columns below it in another measure, pictures beside it or not."""
    rows = _rows(region)
    if len(rows) < 2 or not _free(region.pieces, region.em):
        return []
    for last in range(len(rows) - 2, -1, -1):
        above = [piece for row in rows[: last + 1] for piece in row]
        below = [piece for row in rows[last + 1 :] for piece in row]
        columns = _free(below, region.em) if len(below) >= max(LEAST_LINES, len(above)) else []
        if _crosses(rows[last], columns, region.em) and not _conforms(above, columns, region):
            return [(_bottom(rows[last]) + min(piece.box.top for piece in below)) / 2]
    return []


def _bottom(row: Sequence[Piece]) -> float:
    return max(piece.box.bottom for piece in row)


def _crosses(row: Sequence[Piece], columns: Sequence[Span], em: float) -> bool:
    """Whether text stands where columns below have their gutters."""
    text = [piece for piece in row if not is_head(piece, em) and piece.span == box_across(piece.box)]
    return any(overlap(box_across(p.box), gutter) > 0.5 * em for p in text for gutter in columns)


def _conforms(pieces: Sequence[Piece], gutters: Sequence[Span], region: Region) -> bool:
    """Whether a full line among them fills a column, or a headline stands beside something."""
    edges = [region.box.left, *(x for gutter in gutters for x in gutter), region.box.right]
    columns = list(zip(edges[::2], edges[1::2], strict=True))
    return any(_fills(piece, column) for piece in pieces for column in columns)


def _fills(piece: Piece, column: Span) -> bool:
    inside = column[0] - 1 <= piece.box.left and piece.box.right <= column[1] + 1
    return inside and piece.box.right - piece.box.left >= FULL * (column[1] - column[0])


def _between_bands(region: Region) -> list[float]:
    """The heights at which the columns change: above and below titles, where a wide text ends …"""
    rows, cuts = _rows(region), []
    band = list(rows[0])
    for row in rows[1:]:
        if _goes_on(band, row, region.em):
            band += row
        else:
            cuts.append((_bottom(band) + min(piece.box.top for piece in row)) / 2)
            band = list(row)
    return cuts


def _goes_on(band: Sequence[Piece], row: Sequence[Piece], em: float) -> bool:
    """Whether a row stands in the same columns as the band above it, and not below a headline alone."""
    if _is_headline(band, em) and not _is_headline(row, em):
        return False
    both = _free([*band, *row], em)
    alone = [*_parting(band, em), *_parting([*row, *_side_by_side(band, em)], em)]
    return all(any(overlap(gutter, kept) > 0 for kept in both) for gutter in alone)


def _parting(pieces: Sequence[Piece], em: float) -> list[Span]:
    """The gutters at which what is next to them stands side by side: below an indent there may be none."""
    free = _free(pieces, em)
    ends = [(float("-inf"), float("-inf")), *free, (float("inf"), float("inf"))]
    columns = [
        [piece for piece in pieces if before[1] - 0.1 <= piece.span[0] and piece.span[1] <= after[0] + 0.1]
        for before, after in pairwise(ends)
    ]
    return [gutter for gutter, pair in zip(free, pairwise(columns), strict=True) if _overlaps(*pair)]


def _overlaps(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    return any(overlap(down(one), down(other)) > 0 for one in left for other in right)


def _is_headline(pieces: Sequence[Piece], em: float) -> bool:
    """Whether they are lines of one headline, or what belongs to it: nothing stands beside another."""
    if any(overlap(down(a), down(b)) > 0 for a, b in pairwise(sorted(pieces, key=down))):
        return False
    return all(is_head(p, em) or p.span != box_across(p.box) for p in pieces)


def _side_by_side(band: Sequence[Piece], em: float) -> list[Piece]:
    """Headlines that stand beside one another, each over columns of its own."""
    heads = [piece for piece in band if is_head(piece, em)]
    return [
        head
        for head in heads
        if any(other is not head and overlap(down(head), down(other)) > 0 for other in heads)
    ]


def _leaf(region: Region) -> list[Frame]:
    """What cannot be cut: one column, its boxes apart."""
    frames: list[Frame] = []
    lines: list[Line] = []
    for piece in sorted(region.pieces, key=lambda piece: (piece.box.top, piece.box.left)):
        if piece.line:
            lines.append(piece.line)
            continue
        frames += [*_framed(lines, region), *piece.frames]
        lines = []
    return [*frames, *_framed(lines, region)]


def _framed(lines: Sequence[Line], region: Region) -> list[Frame]:
    """Lines as frames: those of a table's rows each alone, the others together."""
    frames: list[Frame] = []
    for in_table, rows in groupby(_side_by_side_lines(lines), lambda row: is_row(row, region.down)):
        if in_table:
            frames += [Frame((line,)) for row in rows for line in sorted(row, key=lambda line: line.box.left)]
        else:
            frames.append(_frame(list(rows)))
    return frames


def _side_by_side_lines(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        if rows and on_one_line(rows[-1][-1].box, line.box):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _frame(rows: Sequence[list[Line]]) -> Frame:
    sure = sum(len(row) > 1 for row in rows) < 3
    return Frame(tuple(_joined(row) for row in rows), sure=sure)


def _joined(row: Sequence[Line]) -> Line:
    """Pieces of one printed line that a wide gap parts."""
    ordered = sorted(row, key=lambda line: line.box.left)
    return Line(tuple(glyph for line in ordered for glyph in line.glyphs))
