"""Breaking files: bytes flipped, cut off, doubled, moved, and what readers stumble on put in."""

import io
import zipfile
from collections.abc import Callable, Mapping
from random import Random

from lxml import etree

_NUMBERS = (b"0", b"-1", b"-0.0", b"1e999", b"nan", b"65536", b"2147483647", b"4294967296", b"9" * 30)
_ANY = (b"\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x0c", b"\r")
_UNSEEN = tuple(
    c.encode() for c in ("\u202e", "\u200b", "\ufdd0", "\ue000", "\U000e0041", "\uf98e", "\x1b[2J")
)

TOKENS: Mapping[str, tuple[bytes, ...]] = {
    "html": (
        b"<div>" * 300, b"</div>", b"<table>", b"<td colspan=99999999 rowspan=99999999>", b"<!--",
        b"<![CDATA[",
        b"<script>", b"<template>", b"<svg><title>", b"<plaintext>", b"&#x110000;", b"&#xD800;", b"&#0;",
        b"<meta charset=utf-7>", b"<base href=file:///etc/passwd>", b"<iframe src=//a.b>", b"<p>" * 500,
        b"<br>",
    ),
    "md": (
        b"> " * 300, b"[" * 500, b"*_" * 300, b"    ", b"\n---\n", b"| a | b |\n|---|---|\n", b"```",
        b"<!--",
        b"1. - * ", b"[a]: <\n", b"\ttitle: {[", b"!!python/object:os.system", b"&a [*a,*a]", b"![](x)",
    ),
    "rtf": (
        b"{" * 400, b"}" * 50, b"\\bin999999999 ", b"\\bin-5 ", b"\\u-1?", b"\\u55357?", b"\\uc99999 ",
        b"\\'", b"\\'gg",
        b"\\trowd", b"\\cell", b"\\row", b"\\intbl", b"{\\*\\", b"{\\object\\objdata 4142",
        b"\\ansicpg99999 ",
        b"\\fcharset128 ", b"\\li99999999999999999999 ",
        b"{\\field{\\*\\fldinst INCLUDETEXT file:///etc/passwd}}",
    ),
    "xml": (
        b"<w:tbl>", b"<w:p>" * 50, b'<w:gridSpan w:val="99999999"/>', b'<w:vMerge w:val="restart"/>',
        b"<w:del>",
        b'<!DOCTYPE a [<!ENTITY b "c">]>', b"<w:sdt>", b'w:val="-1"', b'w:val="x"', b"<w:br/>", b"&#0;",
        b"]]>",
    ),
    "pdf": (
        b"/Rotate 45", b"/Rotate 1e9", b"/MediaBox [0 0 0 0]", b"/MediaBox [0 0 1e38 1e38]",
        b"/MediaBox [nan 9 -9 -9]",
        b"/Kids [3 0 R 3 0 R]", b"1 0 R", b"3 0 R", b"/Count 99999999", b"/Length 99999999",
        b"/Filter /FlateDecode",
        b"/Encrypt 1 0 R", b"0 Tr", b"3 Tr", b"99999999 0 0 99999999 0 0 cm", b"0 0 0 0 0 0 cm",
        b"q " * 200,
        b"endstream", b"endobj", b"<< " * 300, b"[ " * 300, b"Do",
        b"/OpenAction << /S /Launch /F (x) >>", b"trailer",
    ),
    "kept": (
        b"null", b"[]", b"{}", b"NaN", b"Infinity", b"-Infinity", b"1e400", b'""', b'"\\ud800"',
        b'"\\n"', b"[" * 2000,
    ),
    "zip": (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"../", b"\\", b"C:"),
}  # fmt: skip
"""What each form's readers stumble on."""

Step = Callable[[bytearray, Random, tuple[bytes, ...]], None]


def mutated(data: bytes, form: str, draw: Random) -> bytes:
    """The file after one to six steps, each somewhere."""
    if form in PACKED and draw.random() < 0.7:
        return _repacked(data, form, draw)
    changed, tokens = bytearray(data), TOKENS.get(form, ()) + _NUMBERS + _ANY + _UNSEEN
    for _ in range(draw.randint(1, 6)):
        draw.choice(STEPS)(changed, draw, tokens)
    return MENDED.get(form, bytes)(bytes(changed)) if draw.random() < 0.7 else bytes(changed)


def _repacked(data: bytes, form: str, draw: Random) -> bytes:
    """The same archive with one or two of its parts broken."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name in draw.choices(list(parts), k=draw.randint(1, 2)):
            parts[name] = mutated(parts[name], PACKED[form], draw)
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name), content)
    return held.getvalue()


def _well_formed(data: bytes) -> bytes:
    """XML with what is broken in it left out: a tree that nobody would write, but a tree."""
    try:
        root = etree.fromstring(data, etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False))
    except etree.XMLSyntaxError:
        return data
    return data if root is None else bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


PACKED: Mapping[str, str] = {"docx": "xml", "zip": "txt"}
"""Forms that are ZIP archives, and the form of their parts."""

MENDED: Mapping[str, Callable[[bytes], bytes]] = {
    "txt": lambda data: data.decode("gb18030", "ignore").encode("gb18030"),
    "md": lambda data: data.decode("utf-8", "ignore").encode(),
    "html": lambda data: data.decode("utf-8", "ignore").encode(),
    "kept": lambda data: data.decode("utf-8", "ignore").encode(),
    "xml": _well_formed,
}
"""What lets a broken file get past the first door, so that the rooms behind are tried."""


def _place(data: bytearray, draw: Random) -> int:
    return draw.randint(0, len(data))


def _slice(data: bytearray, draw: Random) -> slice:
    start = _place(data, draw)
    return slice(start, start + draw.choice((1, 2, 8, 64, 512)))


def _flip(data: bytearray, draw: Random, _: tuple[bytes, ...]) -> None:
    if data:
        data[draw.randint(0, len(data) - 1)] ^= 1 << draw.randint(0, 7)


def _cut_off(data: bytearray, draw: Random, _: tuple[bytes, ...]) -> None:
    del data[_place(data, draw) :]


def _take_out(data: bytearray, draw: Random, _: tuple[bytes, ...]) -> None:
    del data[_slice(data, draw)]


def _double(data: bytearray, draw: Random, _: tuple[bytes, ...]) -> None:
    place = _place(data, draw)
    data[place:place] = data[_slice(data, draw)] * draw.choice((1, 2, 50))


def _put_in(data: bytearray, draw: Random, tokens: tuple[bytes, ...]) -> None:
    place = _place(data, draw)
    data[place:place] = draw.choice(tokens)


def _put_over(data: bytearray, draw: Random, tokens: tuple[bytes, ...]) -> None:
    token = draw.choice(tokens)
    place = _place(data, draw)
    data[place : place + len(token)] = token


def _number(data: bytearray, draw: Random, _: tuple[bytes, ...]) -> None:
    """Another number where one stands: sizes, counts and places are what readers trust."""
    places = [at for at in range(len(data)) if data[at : at + 1].isdigit()]
    if places:
        at = draw.choice(places)
        data[at : at + 1] = draw.choice(_NUMBERS)


STEPS: tuple[Step, ...] = (_flip, _flip, _cut_off, _take_out, _double, _put_in, _put_in, _put_over, _number)
