"""The tokens of RTF → paragraphs, tables and what is left out."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from generator.intake.limits import DEPTH, beyond
from generator.intake.rtf.controls import BOXES, LEFT_OUT, NEW_PARAGRAPH, NO_TEXT, NOTES, SHOWN, SIGNS
from generator.intake.rtf.flow import Flow
from generator.intake.rtf.rows import MERGES
from generator.intake.rtf.state import CHANGES, Fonts, State
from generator.intake.rtf.tokens import Token, tokens
from generator.intake.word.parts import Blocks
from generator.intake.word.styles import BODY_LEVEL, label_of
from generator.model import Label

UNKNOWN = "other"


class Reading:
    """One file, read. `blocks` is its text, `notes` what stands at its foot, `left_out` the rest by kind."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.blocks: Blocks = []
        self.notes: Blocks = []
        self.left_out: dict[str, list[str]] = {}
        self._state = State()
        self._stack: list[tuple[State, Callable[[], None] | None]] = []
        self._fonts = Fonts()
        self._styles: dict[int, str] = {}
        self._hidden: list[str] = []
        self._flow = Flow(self.blocks, hidden=self._hidden)
        self._bytes = bytearray()
        self._skip = 0
        self._starred = self._opened = False
        self._nested = self._unclosed = 0

    def read(self, data: bytes) -> None:
        """Read all tokens. Raises UnreadableSource where groups are nested too deeply."""
        for token in tokens(data):
            self._token(token)
        self._unclosed = len(self._stack)
        while self._stack:
            self._close()
        self._end_paragraph()
        self._flow.end()
        if any(self._hidden):
            self.left_out.setdefault("hidden", []).extend(self._hidden)

    def tell(self, doubt: Callable[[str, str], None]) -> None:
        """What a person should look at."""
        if self._unclosed:
            doubt("cut-short", "it ends inside of a group: it may have been cut short. Look at its end.")
        if self._nested:
            doubt("nested-table", "tables stand inside cells of others; each is shown as its cell's text.")

    def _token(self, token: Token) -> None:
        opened, self._opened = self._opened, False
        match token.kind:
            case "byte" | "text":
                self._raw(token)
            case "control":
                self._control(token, opened)
            case "open":
                self._flush()
                self._skip, self._starred, self._opened = 0, False, True
                if len(self._stack) >= DEPTH.most:
                    raise beyond(self.name, DEPTH)
                self._stack.append((self._state, None))
                self._state = self._state.copy()
            case _:
                self._close()

    def _close(self) -> None:
        self._flush()
        self._skip = 0
        if self._stack:
            self._state, after = self._stack.pop()
            if after:
                after()

    def _raw(self, token: Token) -> None:
        """Bytes; those that stand for a \\u in older programs are passed over."""
        skipped = min(self._skip, len(token.data))
        self._skip -= skipped
        self._bytes += token.data[skipped:]

    def _control(self, token: Token, opened: bool) -> None:
        if token.word == "*":
            self._starred, self._opened = True, True
            return
        self._flush()
        word, number = token.word, token.number
        starred, self._starred = self._starred, False
        if self._skip and word in SIGNS:
            self._skip -= 1
        elif word == "u":
            self._add(chr((number or 0) % 0x10000))
            self._skip = self._state.fallback
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif opened and self._destination(word, starred):
            return
        elif word in NEW_PARAGRAPH:
            self._end_paragraph()
        elif word in MERGES:
            self._flow.rows.merges[-1].add(word)
        else:
            self._do(word, 1 if number is None else number)

    def _do(self, word: str, number: int) -> None:
        if word in CHANGES:
            CHANGES[word](self._state, number)
        elif word in self._WAYS:
            self._WAYS[word](self, number)

    def _destination(self, word: str, starred: bool) -> bool:
        """Whether the group that this word opens has a purpose, from which it is known what its text is."""
        outer = self._state.left_out
        if word == "stylesheet":
            self._state.left_out = "stylesheet"
        elif word in NO_TEXT:
            self._state.left_out = "fonts" if word == "fonttbl" else ""
        elif word in LEFT_OUT:
            self._state.left_out = LEFT_OUT[word] if outer is None else outer
        elif word in SHOWN:
            self._state.left_out = None if outer in (None, "duplicate") and word == "ud" else outer
        elif word in BOXES or word in NOTES:
            self._aside(self.notes if word in NOTES else [], word in BOXES)
        elif starred:
            self._state.left_out = UNKNOWN if outer is None else outer
        else:
            return False
        return True

    def _aside(self, out: Blocks, framed: bool) -> None:
        """A text box or a note: what is read goes elsewhere until its group ends."""
        if self._state.left_out is not None:
            return
        outer, (state, _) = self._flow, self._stack[-1]
        inner = self._flow = Flow(out, framed, self._hidden)

        def give_back() -> None:
            inner.end()
            self._flow = outer
            if framed:
                outer.hang(inner.blocks)

        self._stack[-1] = (state, give_back)
        self._state.in_table, self._state.outline, self._state.style = False, None, 0

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._add(self._fonts.decode(data, self._state.font))

    def _add(self, text: str) -> None:
        kind = self._state.kind
        if kind is None:
            self._flow.add(text)
        elif kind == "stylesheet":
            self._name_style(text)
        elif kind and kind != "fonts":
            self.left_out.setdefault(kind, []).append(text)

    def _name_style(self, text: str) -> None:
        name = self._styles.get(self._state.style, "")
        self._styles[self._state.style] = name if name.endswith(";") else name + text

    def _end_paragraph(self) -> None:
        self._flush()
        for texts in self.left_out.values():
            if texts[-1] != "\n":
                texts.append("\n")
        if self._state.left_out is not None:
            return
        name = self._styles.get(self._state.style, "").partition(";")[0].strip()
        self._flow.end_paragraph(
            (self._state.style and name) or None, self._label(name), self._state.in_table
        )

    def _label(self, name: str) -> Label | None:
        outline = self._state.outline
        heads = outline is not None and outline < BODY_LEVEL
        return label_of(name) or (Label.HEADING if heads else None)

    def _end_cell(self, _: int) -> None:
        if self._state.left_out is None:
            self._flow.end_cell()

    def _end_nested(self, _: int) -> None:
        self._nested += 1
        self._flow.add("\n")

    def _end_row(self, _: int) -> None:
        if self._state.left_out is None:
            self._flow.end_row()

    _WAYS: ClassVar[Mapping[str, Callable[["Reading", int], None]]] = {
        "cell": _end_cell,
        "nestcell": _end_nested,
        "row": _end_row,
        "trowd": lambda self, _: self._flow.rows.begin(),
        "cellx": lambda self, number: self._flow.rows.edge(number),
        "trhdr": lambda self, _: self._flow.rows.call_head(),
        "ansicpg": lambda self, number: self._fonts.turn(number),
        "fcharset": lambda self, number: self._fonts.learn(self._state.font, number),
    }
    """Controls that do something else than change the state."""
