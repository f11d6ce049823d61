"""What a PDF's streams unpack to, counted before they are unpacked for good.

Content, fonts and object streams are held in memory whole, and content becomes objects of some hundred bytes
for each dozen of its own. Pictures are held to their dots elsewhere. What is packed in other ways than Flate,
or twice, is not counted here: it is bounded by what the process that reads may take.
"""

import re
import zlib
from collections.abc import Iterator

from generator.intake.limits import STREAM, STREAMS, beyond

_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_HEAD = 2_000
"""Bytes before a stream within which what it is is looked for; a stream's dictionary has some hundred."""

_STEP = 1 << 20


def refuse_bombs(name: str, data: bytes) -> None:
    """Refuse a PDF whose streams unpack to more than the limits, one or all. Raises UnreadableSource."""
    together = 0
    for start in _flate_streams(data):
        size = _size(memoryview(data)[start:], STREAM.most)
        if size > STREAM.most:
            raise beyond(name, STREAM)
        together += size
        if together > STREAMS.most:
            raise beyond(name, STREAMS)


def _flate_streams(data: bytes) -> Iterator[int]:
    """Where the content of each stream begins that is deflated and no picture."""
    for found in _STREAM.finditer(data):
        begun = max(
            data.rfind(b" obj", max(0, found.start() - _HEAD), found.start()), found.start() - _HEAD, 0
        )
        head = data[begun : found.start()]
        if _FLATE.search(head) and not _PICTURE.search(head):
            yield found.end()


def _size(packed: memoryview, most: int) -> int:
    """How many bytes come out, counted to a little beyond `most`; of what is broken, those before it is."""
    inflating, size = zlib.decompressobj(), 0
    held: bytes | memoryview = packed[:_STEP]
    place = len(held)
    while held and not inflating.eof and size <= most:
        try:
            size += len(inflating.decompress(held, _STEP))
        except zlib.error:
            return size
        held = inflating.unconsumed_tail
        if not held:
            held, place = packed[place : place + _STEP], place + _STEP
    return size
