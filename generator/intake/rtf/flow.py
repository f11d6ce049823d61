"""One flow of text in RTF: the document's own, a note's, a text box's; its paragraphs and tables in order."""

import re
from dataclasses import dataclass, field

from generator.intake.rtf.rows import Rows
from generator.intake.word.parts import Blocks, Paragraph, Table
from generator.model import Label

SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")


@dataclass
class Flow:
    """What was read of a flow, and the paragraph and the table it is in. `framed`: it is a text box."""

    blocks: Blocks
    framed: bool = False
    hidden: list[str] = field(default_factory=list)
    rows: Rows = field(default_factory=Rows)
    _text: list[str] = field(default_factory=list)
    _boxes: Blocks = field(default_factory=list)
    _row_boxes: Blocks = field(default_factory=list)

    def add(self, text: str) -> None:
        """Text of the paragraph."""
        self._text.append(text)

    def hang(self, box: Blocks) -> None:
        """A text box, which is shown behind the paragraph or the table it hangs on."""
        self._boxes.extend(box)

    def end_paragraph(self, style: str | None, label: Label | None, in_table: bool) -> None:
        """The paragraph ends; in a cell the next goes on in the same."""
        if in_table or self.rows.cells:
            self._text.append("\n")
            return
        self.end_table()
        text, self._text = whole("".join(self._text)), []
        boxes, self._boxes = self._boxes, []
        self.blocks.extend((Paragraph(text, style, label, framed=self.framed), *boxes))

    def end_cell(self) -> None:
        """The cell ends."""
        self.rows.cells.append(whole("".join(self._text)).strip("\n"))
        self._text = []

    def end_row(self) -> None:
        """The row ends."""
        self._text = [text for text in self._text if text.strip()]
        self.rows.end()
        self._row_boxes += self._boxes
        self._boxes = []

    def end_table(self) -> None:
        """The table ends, if there is one."""
        if self.rows.cells:
            self.rows.end()
        self.hidden += self.rows.hidden
        self.rows.hidden = []
        if rows := self.rows.take():
            self.blocks.extend((Table(rows), *self._row_boxes))
            self._row_boxes = []

    def end(self) -> None:
        """The flow ends."""
        if "".join(self._text).strip() or self._boxes:
            self.end_paragraph(None, None, False)
        self.end_table()


def whole(text: str) -> str:
    """Text with both halves of each character beyond the first 65,536 as one; a half alone can't be read.

    >>> whole("\\ud842\\udfb7县\\ud842")
    '𠮷县\\ufffd'
    """
    return SURROGATES.sub(
        lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16", "replace"), text
    )
