"""A source, drafted line after line by the forms whose paragraphs and tables are marked up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.errors import UnreadableSource
from generator.intake.asking import alone
from generator.intake.limits import CHARACTERS, TABLE_CELLS, hold
from generator.intake.tabling import CellText, RowText, whole_rows
from generator.intake.text import doubts_of
from generator.model import Cell, Doubt, Label, Mark, Omission, Row, Source, Span, Told

LINE_ENDS = re.compile(r"[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
"""What may end a line of text: inside one it is shown as a space."""

GOES_ON = tuple("，、；：,;（(《“")
"""What a line ends with when its sentence surely goes on in the next."""

NO_TEXT = "If its pages are pictures, save it as a PDF and add that; else check that it was saved whole."


@dataclass
class Draft:
    """The text of one file as it grows, with the marks of its lines and what is left out of it.

    >>> draft = Draft("a.docx")
    >>> draft.paragraph("工作报告", Label.TITLE, 1, "Title")
    >>> draft.table([RowText((CellText("会议"), CellText("8次")))])
    >>> source = draft.source(b"", "", "docx")
    >>> source.text
    '工作报告\\n\\n会议\\t8次'
    >>> [mark.start for mark in source.marks]
    [0, 6]
    """

    name: str
    lines: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    size: int = 0
    tables: int = 0
    cells: int = 0

    def paragraph(
        self,
        text: str,
        label: Label | None = None,
        level: int | None = None,
        element: str | None = None,
        opens: bool | None = True,
    ) -> None:
        """A paragraph. A "\\n" in it ends a line; the next goes on where its sentence surely does.

        A paragraph without ink is a blank line. `opens` is of its first line.
        """
        before = ""
        for number, line in enumerate(text.split("\n")):
            goes_on = label is Label.TITLE or before.endswith(GOES_ON)
            self._line(line, opens if not number else False if goes_on else None, label, level, element)
            before = line.rstrip()

    def apart(self) -> None:
        """A blank line, unless there is one already or nothing stands before it."""
        if self.lines and self.lines[-1]:
            self._put("")

    def table(self, rows: Sequence[RowText], element: str | None = None) -> None:
        """A table, a line for each of its rows that holds any text, apart from what stands round it.

        Raises UnreadableSource where cells claim to cover more than any table of a report has.
        """
        self.cells += sum(cell.across * cell.down for row in rows for cell in row.cells)
        hold(self.name, TABLE_CELLS, self.cells)
        self.apart()
        inked = whole_rows(rows)
        for row in inked:
            self._row(row, element)
        self.tables += bool(inked)
        self.apart()

    def omit(self, kind: str, text: str) -> None:
        """Leave text out, on record; what holds no ink is none."""
        if text.strip():
            self.omissions.append(Omission(kind, text.strip("\n")))

    def doubt(self, code: str, message: str) -> None:
        """Tell of something that a person should look at."""
        self.doubts.append(Doubt(code, message))

    def source(self, data: bytes, media_type: str, encoding: str, told: Told | None = None) -> Source:
        """The source that the draft has become, in the order in which it is read.

        Raises UnreadableSource where it holds no text at all.
        """
        text = "\n".join(self.lines).rstrip("\n")
        hold(self.name, CHARACTERS, len(text))
        if not text.strip():
            raise UnreadableSource(self.name, "it holds no text.", NO_TEXT)
        return alone(
            self.name,
            data,
            media_type,
            encoding,
            text,
            doubts=(*self.doubts, *doubts_of(text)),
            marks=tuple(self.marks),
            omissions=tuple(self.omissions),
            told=told or Told(),
            ordered=True,
        )

    def _line(
        self, text: str, opens: bool | None, label: Label | None, level: int | None, element: str | None
    ) -> None:
        clean = LINE_ENDS.sub(" ", text).rstrip()
        if clean:
            start = self.size + len(clean) - len(clean.lstrip())
            self.marks.append(Mark(start, opens, label, level, element=element))
        self._put(clean)

    def _row(self, row: RowText, element: str | None) -> None:
        start, cells = self.size, tuple(self._cells(row.cells))
        line = "\t".join(_inline(cell.text) for cell in row.cells)
        start += len(line) - len(line.lstrip())
        self.marks.append(Mark(start, True, row=Row(self.tables, cells, row.head), element=element))
        self._put(line)

    def _cells(self, cells: Sequence[CellText]) -> Iterator[Cell]:
        at = self.size
        for cell in cells:
            end = at + len(_inline(cell.text))
            yield Cell(Span(at, end), cell.across, cell.down)
            at = end + 1

    def _put(self, line: str) -> None:
        self.lines.append(line)
        self.size += len(line) + 1


def _inline(text: str) -> str:
    """A cell's text on one line: white space of any sort is one space, for a tab parts cells."""
    return " ".join(text.split())
