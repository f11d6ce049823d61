"""The page that shows a report's source as printed: line by line, beside what was made of each line.

Its anchors bear the names of those on the report's page: `#p96` and `#s96` mean one place in the
source on both, so either page leads to the other by the same fragment.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.gathering import addresses
from generator.gathering.doubts import DOUBTFUL, spot
from generator.gathering.entries import Entry, anchor
from generator.model import Page, Picture, Report
from generator.pages import labels, record
from generator.pages.bands import Band, File, Reading, Row, Spread
from generator.pages.cells import texts_of
from generator.pages.changes import changes, emendations, visible
from generator.pages.frame import page
from generator.pages.fulltext import sentences
from generator.pages.leftout import left_out
from generator.pages.lines import PLAIN, SCANNED, SourceLines, numbered
from generator.pages.marked import Marker
from generator.pages.pairs import opening
from generator.pages.plates import Plate, Region, boxes, of_leaf, plate
from generator.pages.runs import Move, Piece, Run, moves, runs
from generator.pages.sheets import spreads
from generator.pages.unsure import weak
from generator.words import say


def printed_page(entry: Entry, lines: SourceLines | None = None) -> Page:
    """The page below the report's own. It depends on this report alone."""
    report = entry.holding.report
    sheet = Sheet(report, entry.holding.pictures, lines)
    files = sheet.files()
    return page(
        addresses.printed(entry.id),
        "printed.raw.j2",
        say("printed.title", title=entry.title),
        say("printed.description", report=record.description(entry)),
        head={
            "robots": "noindex",
            "report": {"id": entry.id, "title": entry.title},
            **record.place(entry),
        },
        report=report,
        files=[(file, spreads(file), any(one.plate for one in file.spreads)) for file in files],
        changes=changes(sheet.emended, sheet.lines),
        visible=visible,
        weak=weak(report.source, sheet.lines),
        left_out=left_out(report.source),
        scanned=any(part.encoding == SCANNED for part in report.source.parts),
        plain=all(part.media_type == PLAIN for part in report.source.parts),
        has_elements=any(mark.element for mark in report.source.marks),
    )


class Sheet:
    """One source with all that is known of its lines."""

    def __init__(
        self, report: Report, pictures: Sequence[Picture] = (), lines: SourceLines | None = None
    ) -> None:
        self.report = report
        self.pictures = pictures
        self.lines = lines or SourceLines(report.source)
        self.emended = emendations(report)
        self.moves = moves(report, self.lines)
        self.first = dict(_first_places(report, self.lines))
        self.marks = boxes(report.source, self.lines)
        places = (one.place for one in report.source.unsure)
        self.marker = Marker(report.source.text, self.emended, self._inside(), places, self._parting())
        joins = (join for block in report.blocks for join in block.joins)
        self.weak = {self.lines.index(join.at) for join in joins if join.confidence < DOUBTFUL}

    def files(self) -> tuple[File, ...]:
        """The files of the source with their lines."""
        found = runs(self.report, self.lines)
        return tuple(
            File(part, labels.form(part), tuple(self._spreads([run for run in found if run.part == number])))
            for number, part in enumerate(self.report.source.parts)
        )

    def _spreads(self, found: Sequence[Run]) -> Iterator[Spread]:
        for leaf, group in groupby(found, key=lambda run: run.leaf):
            held = [(run, self._band(run)) for run in group]
            yield Spread(self._plate(leaf, held), tuple(band for _, band in held))

    def _plate(self, number: int | None, held: Sequence[tuple[Run, Band]]) -> Plate | None:
        """The picture of a page, each band's lines a region of it."""
        if number is None:
            return None
        leaf = self.report.source.leaves[number]
        title = say("shared_words.leaf", number=leaf.number)
        return plate(
            leaf, title, self.pictures, [one for run, band in held for one in self._regions(run, band)]
        )

    def _regions(self, run: Run, band: Band) -> Iterator[Region]:
        found = [(line, box) for line, box in of_leaf(self.marks, run.lines) if line in self.first]
        if found and run.pieces:
            words = say("printed.region", label=band.readings[0].label, text=opening(run.pieces[0].block))
            places = tuple((f"b{self.first[line]}", box) for line, box in found)
            yield Region(f"p{self.first[found[0][0]]}", words, places)

    def _inside(self) -> dict[int, tuple[str, ...]]:
        """Anchors that stand inside a line: of blocks and lines that do not open it, and of sentences."""
        opens = set(self.first.values())
        starts = (held.start for block in self.report.blocks for held in self.lines.held(block))
        blocks = (block.shown.origins[0] for block in self.report.blocks)
        found = [f"p{place}" for place in (*starts, *blocks) if place not in opens]
        for number, spans in sentences(self.report).items():
            found += [anchor(self.report.blocks[number], span) for span in spans]
        anchors: dict[int, tuple[str, ...]] = {}
        for name in dict.fromkeys(found):
            place = int(name[1:])
            anchors[place] = (*anchors.get(place, ()), name)
        return anchors

    def _parting(self) -> Iterator[int]:
        """The tabs between the cells of tables' rows."""
        text = self.report.source.text
        for index, mark in self.marks.items():
            span = self.lines.lines[index].span
            if mark.row:
                yield from (place for place in range(span.start, span.end) if text[place] == "\t")

    def _band(self, run: Run) -> Band:
        inked = [line for line in run.lines if line in self.first]
        between = range(inked[0], inked[-1]) if inked else range(0)
        rows = tuple(self._row(line, line in between) for line in run.lines if self._is_shown(line))
        readings = tuple(self._reading(piece, run.lines[0]) for piece in run.pieces)
        place = next((f"b{self.first[line]}" for line, _ in of_leaf(self.marks, inked)), None)
        return Band(rows, readings, place)

    def _is_shown(self, index: int) -> bool:
        """Blank lines of other forms than text are the program's own: nothing of the file stands there."""
        plain = self.report.source.parts[self.lines.lines[index].part].media_type == PLAIN
        return plain or index in self.first

    def _row(self, index: int, between: bool) -> Row:
        line = self.lines.lines[index]
        if index not in self.first:
            note = say("printed.blank_within" if between else "printed.blank")
            return Row(line.number, self.marker.line(line.span), note=note)
        note = say("printed.weak") if index in self.weak else ""
        mark = self.marks.get(index)
        element = (mark and mark.element) or ""
        return Row(line.number, self.marker.line(line.span), f"p{self.first[index]}", note, element)

    def _reading(self, piece: Piece, here: int) -> Reading:
        move = self.moves.get(piece.number) if piece.before is None else None
        cells = texts_of(piece.block) if piece.block.row else ()
        return Reading(
            say("printed.row") if cells else labels.BLOCKS[piece.block.label],
            piece.block.id,
            "\u3000".join(cells) if cells and piece.text == piece.block.shown.text else piece.text,
            piece.block.level is not None and not cells,
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
            found[held.line] = min(held.start, found.get(held.line, held.start))
    yield from sorted(found.items())
