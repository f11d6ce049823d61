"""How files of the index are named, compressed and their numbers written."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from generator.errors import BuildFailed
from generator.model import Page

FOLDER = "search/"
LENGTH = 10
"""Characters of a file's name: 50 bits of its hash."""


def name(content: bytes) -> str:
    """The name of a file that holds this content.

    >>> name(b"")
    '4oymiquy7q'
    """
    return base64.b32encode(hashlib.sha256(content).digest()).decode().lower()[:LENGTH]


def file(name: str, data: bytes) -> Page:
    """One file of the index's data."""
    return Page(f"{FOLDER}data/{name}.bin", data)


def packed(content: bytes) -> tuple[str, Page]:
    """Content as a compressed file, with its name."""
    named = name(content)
    return named, file(named, deflated(content))


def once(pages: Iterable[Page]) -> Iterator[Page]:
    """Each file the first time it comes. Raises BuildFailed where another of its name differs."""
    met: dict[str, bytes] = {}
    for page in pages:
        digest = hashlib.sha256(page.data).digest()
        if met.setdefault(page.path, digest) != digest:
            what = "is the name of two files that differ."
            raise BuildFailed(
                f"docs/{page.path}", what, "Make LENGTH in generator/search/packing.py greater."
            )
        if met[page.path] is digest:
            yield page


def deflated(content: bytes) -> bytes:
    """Raw DEFLATE, without header and checksum: the name tells of the content."""
    press = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return press.compress(content) + press.flush()


def compact(value: object) -> bytes:
    """JSON without a needless character, UTF-8.

    >>> compact({"区": [1, None]}).decode()
    '{"区":[1,null]}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def varints(numbers: Iterable[int]) -> bytes:
    """Each number, below 2^32, as a varint: seven bits a byte, the lowest first, the highest bit where
    more follow.

    >>> varints([5, 300]).hex()
    '05ac02'
    """
    return spread(np.fromiter(numbers, np.int64))[0]


def spread(numbers: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64]]:
    """As `varints`, and where each ends."""
    lengths = sizes(numbers)
    ends = np.cumsum(lengths)
    made = np.zeros(int(lengths.sum()), np.uint8)
    for byte in range(int(lengths.max(initial=0))):
        some = lengths > byte
        more = (lengths[some] > byte + 1).astype(np.int64) << 7
        made[(ends - lengths)[some] + byte] = numbers[some] >> 7 * byte & 0x7F | more
    return made.tobytes(), ends


def sizes(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many bytes each takes as a varint."""
    return 1 + np.searchsorted(_LONGER, numbers, "right")


_LONGER = np.array([1 << 7, 1 << 14, 1 << 21, 1 << 28], np.int64)
"""From which numbers on a varint takes a byte more."""
