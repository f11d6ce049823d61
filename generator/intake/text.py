"""Text files → Source: any encoding, any line ends, the characters exactly as they stand."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from generator.errors import UnreadableSource
from generator.intake.encoding import CONTROLS, broken_byte, controls_in, detect, is_binary
from generator.model import Doubt, Source, SourcePart, Span

PART_SEPARATOR = "\f"
"""Stands between the parts of a report: white space, so that it is no part of any text."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
)
MARKUP = (b"<!doctype html", b"<html", b"<?xml")

UNREADABLE = re.compile(rf"[{CONTROLS}\ue000-\uf8ff\ufffd]")
"""Controls, private use, and what stands for a character that could not be decoded."""

_AS_TEXT = "Save its text as UTF-8 and add that."


def decode(files: Sequence[tuple[str, bytes]]) -> Source:
    """The source that these files make, in the order given. Each is a name and its bytes.

    Raises UnreadableSource for a file that is empty, binary, or in no encoding we can be sure of.

    读者：先看文件头的字节序标记，再试 UTF-8，最后按常用汉字的比例在 GB18030、UTF-16 与 Big5 中取定；
    哪一种都不可信，就拒收，不作猜测。原文一字不改，位置按解码后的字符计。

    >>> decode([("source.txt", "工作报告\\n".encode("utf-16"))]).text
    '工作报告\\n'
    """
    texts = [_decode_file(name, data) for name, data in files]
    parts, start = [], 0
    for (name, data), (encoding, text) in zip(files, texts, strict=True):
        span = Span(start, start + len(text))
        parts.append(SourcePart(name, "text/plain", encoding, hashlib.sha256(data).hexdigest(), span))
        start = span.end + len(PART_SEPARATOR)
    whole = PART_SEPARATOR.join(text for _, text in texts)
    return Source(whole, tuple(parts), tuple(_doubts(whole)))


def _decode_file(name: str, data: bytes) -> tuple[str, str]:
    _refuse_foreign(name, data)
    found = detect(data)
    if found is None:
        raise _undecodable(name, data)
    encoding, body = found
    text = body.decode(encoding)
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


def _refuse_foreign(name: str, data: bytes) -> None:
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSource(name, f"it is {what}, not a text file.", _AS_TEXT)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        raise UnreadableSource(name, "it is a web page or XML, not a text file.", _AS_TEXT)


def _refuse_empty(name: str, text: str) -> None:
    if not text.strip("\ufeff \t\r\n\f\v\u3000\x00"):
        raise UnreadableSource(
            name, "it holds no text.", "Check that the file was saved whole, and add it again."
        )


def _refuse_binary(name: str, text: str) -> None:
    if is_binary(text):
        raise UnreadableSource(name, f"it is binary: {controls_in(text)} control characters.", _AS_TEXT)


def _doubts(text: str) -> Iterator[Doubt]:
    for match in UNREADABLE.finditer(text):
        yield Doubt(
            "unreadable-character",
            f"U+{ord(match[0]):04X} at character {match.start()} is no readable character: "
            "compare the printed page; it is shown as a sign that stands for it.",
            Span(*match.span()),
        )
