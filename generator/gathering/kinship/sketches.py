"""What is compared of a report, and how likely each passage of it is alike to which others: kept by report.

Whether two passages are alike is estimated by MinHash over their runs of three characters (Broder 1997):
of so many different orders of all runs, in each the first one that a passage has is taken, and two passages
have the same first one as often as their runs are the same. Those of a band are taken together as one key.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from generator.gathering.entries import Entry
from generator.gathering.kinship.folding import fold
from generator.gathering.kinship.likeness import SHORTEST
from generator.model import BODY

BANDS = 24
"""Passages with a key in common are compared in full. Of two that have half of their runs in common 96 of 100
such pairs have one, of those with a third 60; of two that have one in fifty, one pair in five thousand."""
ROWS = 3
"""So many orders of runs make a band."""
_GRAM = 3
_SEED = b"kinship"

Keys = NDArray[np.uint32]
Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Sketch:
    """The passages of a report that are long enough: the numbers of their blocks, letters and digits, keys.

    `marks` tell them apart as a link and a likeness do: by the block's id and its text.
    """

    blocks: Numbers
    marks: NDArray[np.uint64]
    keys: Keys
    texts: Sequence[str]


def sketch(entry: Entry) -> bytes:
    """The sketch of a report, as `opened` reads it."""
    blocks = enumerate(entry.holding.report.blocks)
    folded = [(n, block, fold(block.shown.text)) for n, block in blocks if block.label in BODY]
    long = [(n, block.id, text) for n, block, text in folded if len(text) >= SHORTEST]
    texts = [text for _, _, text in long]
    return b"".join(
        (
            np.array([len(long), *(n for n, _, _ in long)], "<u4").tobytes(),
            b"".join(blake2b(f"{id} {text}".encode(), digest_size=8).digest() for _, id, text in long),
            _keys(texts).tobytes(),
            "\n".join(texts).encode(),
        )
    )


def opened(content: bytes) -> Sketch:
    """The sketch that was written so."""
    (count,) = np.frombuffer(content, "<u4", 1).tolist()
    sizes = (4 * count, 8 * count, 4 * count * BANDS)
    blocks, marks, keys, text = _cut(content[4:], sizes)
    return Sketch(
        np.frombuffer(blocks, "<u4"),
        np.frombuffer(marks, "<u8"),
        np.frombuffer(keys, "<u4").reshape(count, BANDS),
        text.decode().split("\n") if count else (),
    )


def _cut(content: bytes, sizes: Sequence[int]) -> Iterator[bytes]:
    at = 0
    for size in sizes:
        yield content[at : at + size]
        at += size
    yield content[at:]


def _keys(texts: Sequence[str]) -> Keys:
    """The keys of texts that are long enough, a row for each."""
    if not texts:
        return np.zeros((0, BANDS), "<u4")
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), "<u4")
    lengths = np.array([len(text) for text in texts])
    ends = np.cumsum(lengths)
    runs = _mixed(_spread(codes, _GRAM))
    within = np.ones(len(codes), bool)
    for last in range(1, _GRAM):
        within[ends - last] = False
    starts = np.cumsum(lengths - (_GRAM - 1)) - (lengths - (_GRAM - 1))
    firsts = np.empty((BANDS * ROWS, len(texts)), np.uint32)
    kept = runs[within[: len(runs)]]
    for row, (factor, added) in enumerate(_orders()):
        firsts[row] = np.minimum.reduceat(kept * factor + added, starts)
    bands = firsts.reshape(BANDS, ROWS, len(texts)).transpose(0, 2, 1).reshape(-1, ROWS)
    keys = _mixed(bands @ _factors(ROWS))
    return keys.reshape(BANDS, len(texts)).T.astype("<u4")


def _spread(codes: Numbers, length: int) -> Numbers:
    """Each run of so many numbers as one."""
    factors = _factors(length)
    parts = [codes[at : len(codes) - length + 1 + at] * factors[at] for at in range(length)]
    found: Numbers = sum(parts[1:], parts[0])
    return found


def _mixed(numbers: Numbers) -> Numbers:
    """Numbers without the pattern they had (the last step of MurmurHash3)."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        numbers = (numbers ^ (numbers >> np.uint32(shift))) * np.uint32(factor)
    return numbers ^ (numbers >> np.uint32(16))


@cache
def _orders() -> tuple[tuple[np.uint32, np.uint32], ...]:
    """What each order of runs multiplies and adds."""
    drawn = _drawn("orders", 2 * BANDS * ROWS)
    return tuple(zip(drawn[::2] | np.uint32(1), drawn[1::2], strict=True))


@cache
def _factors(length: int) -> Numbers:
    return _drawn(f"factors {length}", length) | np.uint32(1)


def _drawn(name: str, count: int) -> Numbers:
    """Numbers without a pattern, the same on every machine."""
    blocks = (blake2b(f"{name} {n}".encode(), digest_size=4, person=_SEED).digest() for n in range(count))
    return np.frombuffer(b"".join(blocks), "<u4").astype(np.uint32)
