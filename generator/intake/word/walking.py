"""The walk through the parts of a Word document: every text is shown, or left out on record, once.

Elements are those of ECMA-376 part 1 (WordprocessingML 17, DrawingML 20 and 21, markup compatibility part 3).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from generator.intake.word.elements import LEAVES, LEFT_OUT, PROPERTIES, SEEN, SIGNS
from generator.intake.word.grids import blocks_of
from generator.intake.word.numbering import Numbering
from generator.intake.word.package import attribute, child, local
from generator.intake.word.parts import Blocks, Node, Paragraph, Place
from generator.intake.word.styles import Styles, switched

NUMBERED = (
    "{} paragraphs have numbers that Word counts and the file does not hold ({} …): they are not shown. "
    "If they are needed, save it as a PDF and add that."
)
CHANGED = (
    "it holds changes that were neither accepted nor refused: what they delete is left out, what they insert "
    "is shown. Settle them in Word and add it again, or look whether it reads so."
)
NESTED = (
    "{} tables stand inside cells of others; each follows the table it stands in: look whether it reads so."
)


@dataclass
class Walk:
    """The walk; `omit` is told each kind and text left out, `numbers` are those that Word sets by itself."""

    styles: Styles
    numbering: Numbering
    omit: Callable[[str, str], None]
    numbers: list[str] = field(default_factory=list)
    _left: dict[str, list[str]] = field(default_factory=dict)
    _codes: list[bool] = field(default_factory=list)
    _kind: str | None = None
    _inner: int = 0
    _changed: bool = False

    def blocks(self, root: Node, kind: str | None = None) -> Blocks:
        """The paragraphs and tables of a part, in order. `kind` names paragraphs instead of their style."""
        self._kind = kind
        out: Blocks = []
        self._children(root, Place(out))
        self._changed = self._changed or bool("".join(self._left.get("deleted", ())).strip())
        for omitted, texts in sorted(self._left.items()):
            self.omit(omitted, "".join(texts))
        self._left.clear()
        return out

    def doubts(self) -> Iterator[tuple[str, str]]:
        """What a person should look at: codes and messages."""
        if self.numbers:
            yield "automatic-numbering", NUMBERED.format(len(self.numbers), " ".join(self.numbers[:3]))
        if self._changed:
            yield "tracked-changes", CHANGED
        if self._inner:
            yield "nested-table", NESTED.format(self._inner)

    def _children(self, element: Node, place: Place) -> None:
        for one in element:
            self._visit(one, place)

    def _visit(self, element: Node, place: Place) -> None:
        name = local(element)
        if name in LEFT_OUT and place.omitted is None:
            place = replace(place, omitted=LEFT_OUT[name])
        if name in LEAVES and not len(element):
            self._leaf(element, place)
        elif name in SIGNS:
            self._add(SIGNS[name], place)
        elif name in self._WAYS:
            self._WAYS[name](self, element, place)
        elif name and name not in PROPERTIES:
            self._children(element, place)

    def _leaf(self, element: Node, place: Place) -> None:
        element.set(SEEN, "1")
        self._add(element.text or "", place)

    def _add(self, text: str, place: Place) -> None:
        omitted = place.omitted or ("field" if any(self._codes) else None)
        if omitted is None and (place.paragraph is None or place.drawn):
            omitted = "drawing"
        if omitted:
            self._left.setdefault(omitted, []).append(text)
        elif place.paragraph:
            place.paragraph.text += text

    def _paragraph(self, element: Node, place: Place) -> None:
        if place.drawn:  # a:p, of a picture's own text
            self._children(element, place)
            self._end_line(replace(place, omitted=place.omitted or "drawing"))
            return
        if not len(element) and place.omitted is None:  # as many a document has thousands of
            place.out.append(Paragraph())
            return
        given = child(element, "pPr")
        styled = child(given, "pStyle")
        style = self.styles.default if styled is None else attribute(styled, "val")
        look = self.styles.look(style)
        named = None if style == self.styles.default else look.name
        made = Paragraph(style=self._kind or named, label=self.styles.label(style, given))
        made.merges = child(given, "rPr", "del") is not None
        if look.hides and place.omitted is None:
            place = replace(place, omitted="hidden")
        self._children(element, replace(place, paragraph=made))
        self._codes = [False] * len(self._codes)
        if made.text.strip() and (number := self.numbering.next(given, style, self.styles)):
            self.numbers.append(number)
        self._end_line(place)
        if place.omitted is None:
            place.out.extend((made, *made.boxes))

    def _end_line(self, place: Place) -> None:
        for kind in (place.omitted,) if place.omitted else self._left:
            texts = self._left.get(kind or "")
            if texts and texts[-1] != "\n":
                texts.append("\n")

    def _run(self, element: Node, place: Place) -> None:
        look = child(element, "rPr")
        styled = child(look, "rStyle")
        own = child(look, "vanish")
        hidden = switched(own) if own is not None else self.styles.look(_value(styled)).hides
        if hidden and place.omitted is None:
            place = replace(place, omitted="hidden")
        elif own is not None and not hidden and place.omitted == "hidden":
            place = replace(place, omitted=None)
        self._children(element, place)

    def _look(self, element: Node, place: Place) -> None:
        """Properties of a run hold no text."""

    def _box(self, element: Node, place: Place) -> None:
        if place.omitted:
            self._children(element, replace(place, drawn=False))
            return
        inside: Blocks = []
        self._children(element, Place(inside))
        for block in inside:
            if isinstance(block, Paragraph):
                block.framed = True
        (place.paragraph.boxes if place.paragraph else place.out).extend(inside)

    def _drawing(self, element: Node, place: Place) -> None:
        self._children(element, replace(place, drawn=True))

    def _word_art(self, element: Node, place: Place) -> None:
        """Text that is drawn along a path stands in an attribute: often a mark across the page."""
        self.omit("word-art", attribute(element, "string") or "")

    def _choice(self, element: Node, place: Place) -> None:
        """Of several tellings of one thing the first is shown."""
        first = next((one for one in element if local(one) == "Choice"), None)
        first = child(element, "Fallback") if first is None else first
        for one in element:
            if one is first:
                self._children(one, place)
            else:
                self._children(one, replace(place, omitted=place.omitted or "duplicate"))

    def _field_sign(self, element: Node, place: Place) -> None:
        match attribute(element, "fldCharType"):
            case "begin":
                self._codes.append(True)
            case "separate" if self._codes:
                self._codes[-1] = False
            case "end" if self._codes:
                self._codes.pop()

    def _field(self, element: Node, place: Place) -> None:
        self.omit("field", attribute(element, "instr") or "")
        self._children(element, place)

    def _symbol(self, element: Node, place: Place) -> None:
        """A sign of a font of its own, by its number (ECMA-376 part 1, 17.3.3.30)."""
        try:
            self._add(chr(int(attribute(element, "char") or "", 16)), place)
        except (ValueError, OverflowError):
            return

    def _content(self, element: Node, place: Place) -> None:
        """A content control; what it shows while nothing was filled in is no text."""
        waits = switched(child(element, "sdtPr", "showingPlcHdr"))
        if waits and place.omitted is None:
            place = replace(place, omitted="placeholder")
        content = child(element, "sdtContent")
        if content is not None:
            self._children(content, place)

    def _table(self, element: Node, place: Place) -> None:
        if place.omitted or place.drawn:
            self._children(element, place)
            return
        blocks, inner = blocks_of(element, self._cell, self._left.setdefault("hidden", []).append)
        self._inner += inner
        place.out.extend(blocks)

    def _cell(self, element: Node, deleted: bool) -> Blocks:
        inside: Blocks = []
        self._children(element, Place(inside, omitted="deleted" if deleted else None))
        return inside

    _WAYS: ClassVar[Mapping[str, Callable[["Walk", Node, Place], None]]] = {
        "p": _paragraph,
        "r": _run,
        "rPr": _look,
        "tbl": _table,
        "txbxContent": _box,
        "drawing": _drawing,
        "textpath": _word_art,
        "AlternateContent": _choice,
        "fldChar": _field_sign,
        "fldSimple": _field,
        "sym": _symbol,
        "sdt": _content,
    }
    """How elements are walked that need more than a look at their children."""


def _value(element: Node) -> str | None:
    return None if element is None else attribute(element, "val")
