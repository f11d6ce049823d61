"""Reports → RTF, in code page 936 as older Word writes Chinese, or in Unicode."""

from collections.abc import Callable

from tests.press.forms.clean import Matter, Table, matter_of
from tests.press.manuscript import Manuscript

WAYS = ("gbk", "unicode")

SIZES = {"title": 44, "subtitle": 28, "byline": 24, "heading": 30}
"""Half points."""

HEAD = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}"
INFO = r"{\info{\title 0}{\author 0}}\viewkind4\uc1\pard"


def rtf_of(manuscript: Manuscript, way: str = "gbk") -> bytes:
    """The report as RTF."""
    encode = {"gbk": _bytes, "unicode": _unicode}[way]
    lines = [_line(matter, encode) for matter in matter_of(manuscript)]
    return "\r\n".join((HEAD, INFO, *lines, "}")).encode("ascii")


def _line(matter: Matter, encode: Callable[[str], str]) -> str:
    if isinstance(matter, Table):
        return "\r\n".join(_row(row, encode) for row in matter.rows) + r"\pard"
    plain = matter.label in ("paragraph", "caption")
    centred = matter.label in ("title", "subtitle", "byline") or matter.level == 2
    shape = r"\qc" if centred else r"\fi480" if matter.label == "paragraph" else ""
    size = SIZES.get(matter.label, 24)
    weight = "" if plain else r"\b"
    return rf"\pard{shape}{weight}\f0\fs{size} {encode(matter.text)}\b0\par"


def _row(row: tuple[str, ...], encode: Callable[[str], str]) -> str:
    edges = "".join(rf"\cellx{3000 * number}" for number in range(1, len(row) + 1))
    cells = "".join(rf"{encode(cell)}\cell " for cell in row)
    return rf"\trowd{edges}\pard\intbl {cells}\row"


def _bytes(text: str) -> str:
    """Bytes of GBK as \\'xx; what it lacks as Unicode."""
    return "".join(_in_gbk(char) for char in text)


def _in_gbk(char: str) -> str:
    try:
        held = char.encode("gbk")
    except UnicodeEncodeError:
        return _unicode(char)
    return _escaped(char) if len(held) == 1 else "".join(f"\\'{byte:02x}" for byte in held)


def _unicode(text: str) -> str:
    """UTF-16 code units as signed numbers, a question mark for readers that know none."""
    return "".join(_escaped(char) if char.isascii() else _unit(char) for char in text)


def _unit(char: str) -> str:
    code = ord(char)
    return rf"\u{code if code < 32768 else code - 65536}?"


def _escaped(char: str) -> str:
    return "\\" + char if char in "\\{}" else char
