"""Which encoding a text file is in: a mark, then proof, then likelihood; never a silent guess."""

import codecs
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CANDIDATES = ("gb18030", "utf-16-le", "utf-16-be", "big5")

PLAUSIBLE = 0.9
"""Share of plausible characters below which an unmarked decoding is not believed."""

FULL_WIDTH = frozenset("，。、；：？！“”‘’（）《》〈〉【】—…·－％　０１２３４５６７８９")


def plausibility(text: str) -> float:
    """Share of characters that a Chinese report is likely to be made of, between 0 and 1.

    Half of all byte pairs decode to some rare ideograph in GB18030 or UTF-16, so a common one
    is worth more: the first level of GB 2312 (3,755 ideographs) is what newspapers print.

    >>> plausibility("听取审议专项工作报告28项。") == 1.0
    True
    >>> plausibility("隠偠讠䌠") < PLAUSIBLE
    True
    """
    return sum(map(_is_usual, text)) / len(text) if text else 0.0


def _is_usual(character: str) -> bool:
    if character.isascii():
        return character.isprintable() or character in "\t\r\n\f"
    return character in FULL_WIDTH or _in_first_level(character)


def _in_first_level(character: str) -> bool:
    try:
        lead = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return 0xB0 <= lead <= 0xD7


def detect(data: bytes) -> tuple[str, bytes] | None:
    """The encoding of `data`, and the data without its byte-order mark; None if none is sure.

    >>> detect("工作报告".encode("gb18030"))[0]
    'gb18030'
    >>> detect(bytes(range(128, 256))) is None
    True
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return (name, data[len(mark) :]) if _decodes(data[len(mark) :], name) else None
    if _decodes(data, "utf-8"):
        return "utf-8", data
    scored = sorted(_scored(data), key=lambda pair: -pair[0])
    if scored and scored[0][0] >= PLAUSIBLE:
        return scored[0][1], data
    return None


def _scored(data: bytes) -> Iterator[tuple[float, str]]:
    for name in dict.fromkeys((*CANDIDATES, *_second_opinion(data))):
        if _decodes(data, name):
            yield plausibility(data.decode(name)), name


def _second_opinion(data: bytes) -> tuple[str, ...]:
    best = from_bytes(data).best()
    return (best.encoding,) if best else ()


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def is_control(character: str) -> bool:
    """Whether a character is a control that is not white space (NUL, escape …)."""
    return unicodedata.category(character) == "Cc" and not character.isspace()
