"""Text without its white space, and where the characters of one set of texts stand in another."""

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]
"""An object of the gold form or of the form that `inspect --json` gives."""

PIECES = (64, 32, 16, 8, 4)
"""Lengths of the pieces looked for, the longest first, after a text was looked for whole."""

Place = tuple[int, int]
"""Which text, and which character of it."""


def squeeze(text: str) -> str:
    """The text without white space.

    >>> squeeze(" 会议 10 次\\n")
    '会议10次'
    """
    return "".join(text.split())


def locate(wanted: Sequence[str], found: Sequence[str]) -> list[list[Place | None]]:
    """For each character of each wanted text its place among the found ones, or None.

    Texts are looked for whole, then in ever shorter pieces; no found character serves twice. So a
    text that was parted in two or lies inside a longer one is still found; scraps of less than
    four characters are not.

    >>> locate(["监督工作", "代表"], ["代表监督工作"])
    [[(0, 2), (0, 3), (0, 4), (0, 5)], [(0, 0), (0, 1)]]
    """
    search = _Search(wanted, found)
    for number, text in enumerate(wanted):
        search.claim(number, 0, len(text))
    for size in PIECES:
        for number, text in enumerate(wanted):
            length = min(size, len(text))
            for at in range(len(text) - length + 1):
                search.claim(number, at, length)
    return search.places


class _Search:
    """The found texts, and which of their characters are already claimed."""

    def __init__(self, wanted: Sequence[str], found: Sequence[str]) -> None:
        self.wanted, self.found = wanted, found
        self.places: list[list[Place | None]] = [[None] * len(text) for text in wanted]
        self.claimed = [bytearray(len(text)) for text in found]

    def claim(self, number: int, at: int, length: int) -> None:
        """Claim the first free place of a piece, unless one of its characters has a place."""
        if not length or any(self.places[number][at : at + length]):
            return
        place = self._free_place(self.wanted[number][at : at + length])
        if place is not None:
            text, start = place
            self.claimed[text][start : start + length] = b"\x01" * length
            self.places[number][at : at + length] = [(text, start + step) for step in range(length)]

    def _free_place(self, piece: str) -> Place | None:
        """Where the piece stands unclaimed; a text that is the piece itself goes first."""
        whole = [number for number, text in enumerate(self.found) if text == piece]
        for number in (*whole, *range(len(self.found))):
            start = self.found[number].find(piece)
            while start >= 0 and any(self.claimed[number][start : start + len(piece)]):
                start = self.found[number].find(piece, start + 1)
            if start >= 0:
                return number, start
        return None
