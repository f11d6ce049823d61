"""Where a reader of RTF is: what a group changes, and what it gives back when it ends."""

import codecs
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from generator.intake.rtf.controls import CODE_PAGES, PAGES

HIGH = 0x80


@dataclass
class State:
    """What holds in a group: as what text is left out ("": as none at all), whether it is hidden or deleted,
    bytes that stand for a \\u in older programs, the font, and what the paragraph is."""

    left_out: str | None = None
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    font: int = -1
    style: int = 0
    outline: int | None = None
    in_table: bool = False

    def copy(self) -> "State":
        """What a group within begins with."""
        return replace(self)

    @property
    def kind(self) -> str | None:
        """As what text is left out here; None where it is shown."""
        if self.left_out is not None:
            return self.left_out
        return "deleted" if self.deleted else "hidden" if self.hidden else None


@dataclass
class Fonts:
    """Which code page bytes are in, by font and by file."""

    page: str = "cp1252"
    by_number: dict[int, str] = field(default_factory=dict)

    def decode(self, data: bytes, font: int) -> str:
        """Bytes as text. A font for Latin says nothing of ideographs: then the file's own page holds.

        >>> Fonts("gb18030").decode("会议8次".encode("gbk"), 0)
        '会议8次'
        """
        if all(byte < HIGH for byte in data):
            return data.decode("ascii")
        return data.decode(self.by_number.get(font, self.page), "replace")

    def learn(self, font: int, charset: int) -> None:
        """Note a font's character set, where it is one of two bytes."""
        if charset in CODE_PAGES:
            self.by_number[font] = CODE_PAGES[charset]

    def turn(self, number: int) -> None:
        """Take the file's own code page, if there is such a one."""
        name = PAGES.get(number, f"cp{number}")
        with suppress(LookupError):
            self.page = codecs.lookup(name).name


def _set(name: str, kind: Callable[[int], object] = bool) -> Callable[[State, int], None]:
    return lambda state, number: setattr(state, name, kind(number))


def _plain(state: State, _: int) -> None:
    state.hidden = state.deleted = False


def _paragraph(state: State, _: int) -> None:
    state.in_table, state.outline, state.style = False, None, 0


CHANGES: Mapping[str, Callable[[State, int], None]] = {
    "v": _set("hidden"),
    "deleted": _set("deleted"),
    "uc": _set("fallback", lambda number: max(number, 0)),
    "f": _set("font", int),
    "deff": _set("font", int),
    "s": _set("style", int),
    "outlinelevel": _set("outline", int),
    "intbl": _set("in_table"),
    "plain": _plain,
    "pard": _paragraph,
}
"""Controls that change the state, with their parameter; 1 where there is none."""
