"""Text files → Source: any encoding, any line ends, the characters exactly as they stand."""

import re
from collections.abc import Iterator

from generator.errors import UnreadableSource
from generator.intake.asking import Asked, alone
from generator.intake.encoding import CONTROLS, broken_byte, controls_in, detect, is_binary
from generator.intake.limits import CHARACTERS, hold
from generator.model import Doubt, Source, Span

UNREADABLE = re.compile(rf"[{CONTROLS}\ue000-\uf8ff\ufffd]")
"""Controls, private use, and what stands for a character that could not be decoded."""

_AS_TEXT = "Save its text as UTF-8 and add that."


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a text file makes.

    Raises UnreadableSource for a file that is empty, binary, endless, or in no encoding we can be sure of.

    读者：先看文件头的字节序标记，再试 UTF-8，最后按常用汉字的比例在 GB18030、UTF-16 与 Big5 中取定；
    哪一种都不可信，就拒收，不作猜测。原文一字不改，位置按解码后的字符计。

    >>> read("source.txt", "工作报告\\n".encode("utf-16"), Asked()).text
    '工作报告\\n'
    """
    encoding, text = _decode_file(name, data)
    return alone(name, data, "text/plain", encoding, text, doubts=tuple(doubts_of(text)))


def _decode_file(name: str, data: bytes) -> tuple[str, str]:
    found = detect(data)
    if found is None:
        raise _undecodable(name, data)
    encoding, body = found
    text = body.decode(encoding)
    hold(name, CHARACTERS, len(text))
    _refuse_empty(name, text)
    _refuse_binary(name, text)
    return encoding, text


def _undecodable(name: str, data: bytes) -> UnreadableSource:
    found = broken_byte(data)
    if found is None:
        what = "it is binary, or its encoding cannot be told."
        return UnreadableSource(name, what, "If it is a text, save it as UTF-8 and add it again.")
    encoding, place = found
    what = (
        f"byte 0x{data[place]:02X} at byte offset {place} is not {encoding.upper()}, as the rest seems to be."
    )
    return UnreadableSource(name, what, "Get the file anew, or mend that place and save it as UTF-8.")


def _refuse_empty(name: str, text: str) -> None:
    if not text.strip("\ufeff \t\r\n\f\v\u3000\x00"):
        raise UnreadableSource(
            name, "it holds no text.", "Check that the file was saved whole, and add it again."
        )


def _refuse_binary(name: str, text: str) -> None:
    if is_binary(text):
        raise UnreadableSource(name, f"it is binary: {controls_in(text)} control characters.", _AS_TEXT)


def doubts_of(text: str) -> Iterator[Doubt]:
    """Each character of a text that nobody can read."""
    for match in UNREADABLE.finditer(text):
        yield Doubt(
            "unreadable-character",
            f"U+{ord(match[0]):04X} at character {match.start()} is no readable character: "
            "compare the printed page; it is shown as a sign that stands for it.",
            Span(*match.span()),
        )
