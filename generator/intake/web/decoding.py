"""In which encoding a page of markup is: what its bytes prove, then what it declares, then likelihood."""

import codecs
import re

from generator.errors import UnreadableSource
from generator.intake.encoding import CANDIDATES, MARKS, broken_byte, controls_in, detect, is_binary

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)""", re.IGNORECASE)
HEAD = 4096
"""Bytes within which an encoding is declared: the HTML Standard says 1,024, but comments may come before."""

WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""What is meant by a declaration (Encoding Standard, 4.2): a set is declared, and one that holds it used."""

BELIEVED = frozenset(("utf-8", "gb18030", "big5", "big5hkscs"))
"""Encodings of Chinese pages; iso-8859-1 and the like are declared by editors that know no better."""

MOST_BROKEN = 0.002
"""Share of characters that may be undecodable: a page was cut within one, or pasted from elsewhere."""

_MEND = "Open the page in a browser, save it anew, or save its text as UTF-8 and add that."


def decode(name: str, data: bytes, told: str | None = None) -> tuple[str, str]:
    """The encoding of a page and its text. `told` is what a saved archive says of its encoding.

    Raises UnreadableSource for bytes that are no text, or in no encoding that can be told.

    读者：网页先看字节序标记与是否合乎 UTF-8，再看网页自己声明的编码（声明 gb2312 的按 GB18030 读），声明与
    字节不合的按常用字的比例另定；个别字节坏了的照读，坏处列为存疑。

    >>> decode("a.html", '<meta charset="utf-8">工作报告'.encode("gbk"))
    ('gb18030', '<meta charset="utf-8">工作报告')
    """
    if any(data.startswith(mark) for mark, _ in MARKS) and (found := detect(data)):
        return found[0], _text(name, found[1].decode(found[0]))
    for encoding in (*_proven(data), *_declared(data, told)):
        if _decodes(data, encoding):
            return encoding, _text(name, data.decode(encoding))
    if found := detect(data):
        return found[0], _text(name, found[1].decode(found[0]))
    return _mended(name, data, told)


def _proven(data: bytes) -> list[str]:
    """UTF-8 where the bytes are valid in it and do not say just ASCII: no other text is so by chance."""
    return [] if b"\x00" in data or b"\x1b" in data else ["utf-8"]


def _declared(data: bytes, told: str | None) -> list[str]:
    found = DECLARED.search(data[:HEAD])
    names = [told or "", found[1].decode("ascii") if found else ""]
    return [wide for name in names if (wide := _wider(name)) in BELIEVED]


def _wider(name: str) -> str:
    try:
        plain = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return WIDER.get(plain, plain)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _mended(name: str, data: bytes, told: str | None) -> tuple[str, str]:
    """A page with few broken bytes, read with signs in their place."""
    broken = broken_byte(data)
    for encoding in (*_declared(data, told), *((broken[0],) if broken else ())):
        text = data.decode(encoding, "replace")
        ink = sum(not character.isascii() for character in text)
        if text.count("\ufffd") <= MOST_BROKEN * ink + 2 and not is_binary(text):
            return encoding, text
    if broken and broken[0] in (*BELIEVED, *CANDIDATES):
        what = (
            f"byte 0x{data[broken[1]]:02X} at byte offset {broken[1]} is not {broken[0].upper()}, and others."
        )
        raise UnreadableSource(name, what, _MEND)
    raise UnreadableSource(name, "it is binary, or its encoding cannot be told.", _MEND)


def _text(name: str, text: str) -> str:
    if is_binary(text):
        raise UnreadableSource(name, f"it is binary: {controls_in(text)} control characters.", _MEND)
    return text
