"""The page that shows a report's source as printed: line by line, beside what was made of each line.

Its anchors bear the names of those on the report's page: `#p96` and `#s96` mean one place in the
source on both, so either page leads to the other by the same fragment.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.gathering import addresses
from generator.gathering.doubts import DOUBTFUL, spot
from generator.gathering.entries import Entry, anchor
from generator.model import Page, Report, SourcePart
from generator.pages import labels, record
from generator.pages.changes import changes, emendations, visible
from generator.pages.frame import page
from generator.pages.fulltext import sentences
from generator.pages.lines import SourceLines, numbered
from generator.pages.marked import Marker
from generator.pages.runs import Move, Piece, Run, moves, runs
from generator.words import say


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number, its characters with their marks, and its anchor (none where it is blank).

    `note` says what of a line needs saying: that its join is doubtful, or that it was passed over.
    """

    number: int
    text: Markup
    anchor: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a run of lines, in words; `address` is the block's on the report's page.

    `links` lead to where the block goes on in the source, above or below; each is words and an anchor.
    """

    label: str
    address: str
    text: str
    level: bool
    moved: tuple[str, str | None] | None
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A run of lines beside what was made of it."""

    rows: tuple[Row, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class File:
    """One file of the source."""

    part: SourcePart
    bands: tuple[Band, ...]


def printed_page(entry: Entry) -> Page:
    """The page below the report's own. It depends on this report alone."""
    report = entry.holding.report
    sheet = Sheet(report)
    title = say("printed.title", title=entry.title)
    return page(
        addresses.printed(entry.id),
        "printed.md.j2",
        title,
        say("printed.description", report=record.description(entry)),
        head={
            "robots": "noindex",
            "report": {"id": entry.id, "title": entry.title},
            "year": entry.year,
            "city": entry.division.city,
            "province": entry.division.province,
            "division": {"name": entry.division.name, "slug": entry.division.slug},
        },
        entry=entry,
        report=report,
        files=sheet.files(),
        changes=changes(sheet.emended, sheet.lines),
        visible=visible,
    )


class Sheet:
    """One source with all that is known of its lines."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.lines = SourceLines(report.source)
        self.emended = emendations(report)
        self.moves = moves(report, self.lines)
        self.first = dict(_first_places(report, self.lines))
        self.marker = Marker(report.source.text, self.emended, self._inside())
        joins = (join for block in report.blocks for join in block.joins)
        self.weak = {self.lines.index(join.at) for join in joins if join.confidence < DOUBTFUL}

    def files(self) -> tuple[File, ...]:
        """The files of the source with their lines."""
        bands = [(run.part, self._band(run)) for run in runs(self.report, self.lines)]
        return tuple(
            File(part, tuple(band for of, band in bands if of == number))
            for number, part in enumerate(self.report.source.parts)
        )

    def _inside(self) -> dict[int, tuple[str, ...]]:
        """Anchors that stand inside a line: of blocks and lines that do not open it, and of sentences."""
        opens = set(self.first.values())
        starts = (held.span.start for block in self.report.blocks for held in self.lines.held(block))
        blocks = (block.shown.origins[0] for block in self.report.blocks)
        found = [f"p{place}" for place in (*starts, *blocks) if place not in opens]
        for number, spans in sentences(self.report).items():
            found += [anchor(self.report.blocks[number], span) for span in spans]
        anchors: dict[int, tuple[str, ...]] = {}
        for name in dict.fromkeys(found):
            place = int(name[1:])
            anchors[place] = (*anchors.get(place, ()), name)
        return anchors

    def _band(self, run: Run) -> Band:
        inked = [line for line in run.lines if line in self.first]
        between = range(inked[0], inked[-1]) if inked else range(0)
        rows = tuple(self._row(line, line in between) for line in run.lines)
        return Band(rows, tuple(self._reading(piece, run.lines[0]) for piece in run.pieces))

    def _row(self, index: int, between: bool) -> Row:
        line = self.lines.lines[index]
        if index not in self.first:
            note = say("printed.blank_within" if between else "printed.blank")
            return Row(line.number, self.marker.line(line.span), note=note)
        note = say("printed.weak") if index in self.weak else ""
        return Row(line.number, self.marker.line(line.span), f"p{self.first[index]}", note)

    def _reading(self, piece: Piece, here: int) -> Reading:
        move = self.moves.get(piece.number) if piece.before is None else None
        return Reading(
            labels.BLOCKS[piece.block.label],
            piece.block.id,
            piece.text,
            piece.block.level is not None,
            self._moved(move, here) if move else None,
            self._where(piece.before, here),
            self._where(piece.after, here),
            spot(piece.block) is not None,
        )

    def _moved(self, move: Move, here: int) -> tuple[str, str | None]:
        if move.first:
            return say("printed.moved_first"), None
        where = self._where(move.after, here)
        if where:
            return say("printed.moved_after", lines=where[0]), where[1]
        return say("printed.moved_along"), None

    def _where(self, line: int | None, here: int) -> tuple[str, str] | None:
        """A line in words and its anchor; its file is named where it is another than the line's `here`."""
        if line is None:
            return None
        there = self.lines.lines[line]
        parts = self.lines.parts if there.part != self.lines.lines[here].part else 1
        return numbered([there], parts), f"p{self.first[line]}"


def _first_places(report: Report, lines: SourceLines) -> Iterator[tuple[int, int]]:
    """For each line with ink, its index and the place of its first character."""
    found: dict[int, int] = {}
    for block in report.blocks:
        for held in lines.held(block):
            found[held.line] = min(held.span.start, found.get(held.line, held.span.start))
    yield from sorted(found.items())
