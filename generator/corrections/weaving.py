"""The texts of an edited form laid over the blocks of the reading: which piece of which stands where.

The text is never changed, so each line is found again: it is a block's text, its beginning, its end,
or several one after the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.corrections.rows import Refusal, TextRow
from generator.model import Block

_SHORT = 12
"""Characters of a text that a message shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A range of a block's shown text; `block` is its number."""

    block: int
    start: int
    end: int


class Weaver:
    """Finds the pieces of line after line, and keeps what is left of the block that was begun."""

    def __init__(self, blocks: Sequence[Block], named: set[int]) -> None:
        self._blocks = blocks
        self._numbers = {block.shown.origins[0]: number for number, block in enumerate(blocks)}
        self._free = [n for n, block in enumerate(blocks) if block.shown.origins[0] not in named]
        self._met: set[int] = set()
        self._open: tuple[int, int] | None = None

    def pieces(self, row: TextRow) -> list[Piece]:
        """The pieces that a line is. Raises Refusal where it is none."""
        if row.at is not None:
            self._begin(row.at)
        elif row.opens and self._open is None:
            what = "nothing is left of the block above for a block to begin here."
            raise Refusal(what, "Break its line in two where the second begins, and begin that with +.")
        if not row.text:
            raise Refusal("it has no text.", "Put the text back: no block is without.")
        return self._lay(row.text)

    def close(self) -> None:
        """Refuse what is left of the block that was begun last."""
        if self._open:
            number, start = self._open
            self._open = None
            left = self._blocks[number].shown.text[start:]
            what = f"the end of {self._blocks[number].id} is missing: {_short(left)}."
            raise Refusal(what, "Put it back, or begin the next line with + and with it.")

    def missing(self) -> list[Block]:
        """The blocks that were never met."""
        return [self._blocks[number] for number in self._free]

    def _begin(self, at: int) -> None:
        number = self._numbers.get(at)
        if number is None:
            raise Refusal(f"no block begins at p{at}.", "Places are never changed: put the right one back.")
        if number in self._met:
            raise Refusal(f"p{at} stands twice.", "Delete one of the lines.")
        self._met.add(number)
        self._open = (number, 0)

    def _lay(self, text: str) -> list[Piece]:
        found: list[Piece] = []
        while text:
            number, start = self._open or self._taken(text, found)
            whole = self._blocks[number].shown.text
            start += len(whole[start:]) - len(whole[start:].lstrip())
            rest = whole[start:]
            if not (rest.startswith(text) or text.startswith(rest)):
                self._open = None
                raise _changed(self._blocks[number], start, text)
            end = start + min(len(rest), len(text))
            self._refuse_within(number, end)
            found.append(Piece(number, start, end))
            self._open = (number, end) if whole[end:].strip() else None
            text = text[end - start :].lstrip()
        return found

    def _refuse_within(self, number: int, end: int) -> None:
        """Refuse to cut what is one character of the source."""
        block = self._blocks[number]
        origins = block.shown.origins[max(0, end - 1) : end + 1]
        if len(origins) == 2 and origins[0] == origins[1]:
            self._open = None
            what = f"{_short(block.shown.text[end - 1 :])} begins with what is one character of the source."
            raise Refusal(what, "Begin the new line before or after it.")

    def _taken(self, text: str, before: Sequence[Piece]) -> tuple[int, int]:
        """A block without a head whose text this is, or begins with, or begins."""
        texts = {number: self._blocks[number].shown.text for number in self._free}
        whole = [number for number in texts if text.startswith(texts[number])]
        begun = [number for number in texts if texts[number].startswith(text)]
        number = max(whole, key=lambda n: len(texts[n]), default=begun[0] if begun else None)
        if number is None:
            where = (
                f"the end of {self._blocks[before[-1].block].id}" if before else "any block without a head"
            )
            what = f"{_short(text)} is not at {where}."
            raise Refusal(what, "Text is never changed: put back what stood there.")
        self._free.remove(number)
        return number, 0


def _changed(block: Block, start: int, text: str) -> Refusal:
    """Where a line is not what the block says."""
    rest = block.shown.text[start:]
    same = next(at for at, (read, said) in enumerate(zip(rest, text, strict=False)) if read != said)
    place = f"p{block.shown.origins[start + same]}"
    what = f"the text at {place} is {_short(rest[same:])}, not {_short(text[same:])}."
    return Refusal(what, "Sources are never edited: put it back.")


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHORT else f"{text[:_SHORT]}…")
