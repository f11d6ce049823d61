"""Which encoding a text file is in: a mark, then proof, then likelihood; never a silent guess."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CANDIDATES = {"gb18030": "gb2312", "utf-16-le": "gb2312", "utf-16-be": "gb2312", "big5": "big5"}
"""Encodings without a mark, each with the character set whose common ideographs its text is made of."""

FIRST_LEVELS = {"gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6)}
"""First bytes of the ideographs in common use."""

PLAUSIBLE = 0.9
"""Share of plausible characters below which an unmarked decoding is not believed."""

LIKELY = 0.5
"""Share below which text is not believed even with a mark, and a broken text to be in no encoding."""

MOST_CONTROLS = 0.02
"""Share of control characters above which a file is taken to be binary."""

CONTROLS = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
"""The control characters (Unicode's Cc) that are not white space."""

FULL_WIDTH = frozenset("，。、；：？！“”‘’（）《》〈〉【】—…·－％　０１２３４５６７８９")


def plausibility(text: str, charset: str = "gb2312") -> float:
    """Share of characters that a Chinese report is likely to be made of, between 0 and 1.

    Half of all byte pairs decode to some rare ideograph in GB18030 or UTF-16, so only common ones
    count: the first level of GB 2312 (3,755 ideographs, GB/T 2312-1980) or of Big5 (5,401).

    >>> plausibility("听取审议专项工作报告28项。") == 1.0
    True
    >>> plausibility("隠偠讠䌠") < PLAUSIBLE
    True
    """
    usual = (times for character, times in Counter(text).items() if _is_usual(character, charset))
    return sum(usual) / len(text) if text else 0.0


def _is_usual(character: str, charset: str) -> bool:
    if character.isascii():
        return character.isprintable() or character in "\t\r\n\f"
    return character in FULL_WIDTH or _in_first_level(character, charset)


def _in_first_level(character: str, charset: str) -> bool:
    try:
        lead = character.encode(charset)[0]
    except UnicodeEncodeError:
        return False
    first, last = FIRST_LEVELS[charset]
    return first <= lead <= last


def detect(data: bytes) -> tuple[str, bytes] | None:
    """The encoding of `data`, and the data without its byte-order mark; None if none is sure.

    >>> detect("工作报告".encode("gb18030"))[0]
    'gb18030'
    >>> detect(bytes(range(128, 256))) is None
    True
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            return (name, body) if _decodes(body, name) and _is_believed(body, name) else None
    if _decodes(data, "utf-8"):
        return "utf-8", data
    score, best = max(_scored(data), default=(0.0, ""))
    return (best, data) if score >= PLAUSIBLE else None


def _scored(data: bytes) -> Iterator[tuple[float, str]]:
    for name, charset in CANDIDATES.items():
        if _decodes(data, name):
            yield plausibility(data.decode(name), charset), name


def _is_believed(body: bytes, name: str) -> bool:
    """Whether a mark is one: two bytes may stand at the head of anything."""
    if name == "utf-8" or not body:
        return True
    text = body.decode(name)
    return max(plausibility(text, charset) for charset in FIRST_LEVELS) >= LIKELY


def broken_byte(data: bytes) -> tuple[str, int] | None:
    """The likeliest encoding of data that no encoding fits, and where its first broken byte stands.

    None where no encoding is likely at all.

    >>> broken_byte("区人大常委会工作报告".encode("gb18030") + b"\\xff" + "各位代表".encode("gb18030"))
    ('gb18030', 20)
    >>> broken_byte(bytes(range(128, 256))) is None
    True
    """
    mark, name = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", ""))
    wanted = {name: "gb2312"} if name else {"utf-8": "gb2312", **CANDIDATES}
    body = data[len(mark) :]
    scores = {name: plausibility(body.decode(name, "replace"), wanted[name]) for name in wanted}
    best = max(scores, key=lambda name: scores[name])
    place = _first_broken(body, best)
    if place is None or scores[best] < LIKELY or is_binary(body.decode(best, "replace")):
        return None
    return best, len(mark) + place


def _first_broken(data: bytes, name: str) -> int | None:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _decodes(data: bytes, name: str) -> bool:
    return _first_broken(data, name) is None


def is_binary(text: str) -> bool:
    """Whether there are too many control characters for a text; a stray one or two may be in any."""
    return controls_in(text) > MOST_CONTROLS * len(text) + 1


def controls_in(text: str) -> int:
    """How many control characters there are that are not white space (NUL, escape …)."""
    return len(re.findall(f"[{CONTROLS}]", text))
