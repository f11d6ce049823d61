"""The tokens of folded blocks: characters side by side, and numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from generator.search.characters import LAST, NEW_LINE, NUMBER, SPACE, letters, words
from generator.search.postings import Chunk, Kept, Keys, collected

_NUMBER = re.compile(NUMBER)
_SECOND_BITS = np.uint64(21)
_SECOND_MASK = np.uint64((1 << 21) - 1)
FREQUENT = 32
"""A character is frequent that stands in more than one of so many blocks."""

_END = chr(NEW_LINE)
"""Behind each block: a mark, so that no token reaches into the next."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Folded blocks, each ended, one behind the other; of each character the block it is in; how many."""

    text: str
    blocks: NDArray[np.uint32]
    number: int


def joined(folded: Sequence[str]) -> Texts:
    """Folded blocks, numbered from 0."""
    lengths = [len(text) + 1 for text in folded]
    blocks = np.repeat(np.arange(len(folded), dtype=np.uint32), lengths)
    return Texts("".join(text + _END for text in folded), blocks, len(folded))


def gram_key(gram: str) -> int:
    """A key of the tree of grams as a number: its code points, the first one's in the higher bits."""
    return ord(gram[0]) << int(_SECOND_BITS) | ord(gram[1])


def gram_of(key: int) -> str:
    """The key of a number.

    >>> gram_of(gram_key("备案")), gram_of(gram_key("备 "))
    ('备案', '备 ')
    """
    second = key & int(_SECOND_MASK)
    return chr(key >> int(_SECOND_BITS)) + chr(SPACE if second == LAST else second)


def halves(keys: Keys) -> tuple[Keys, Keys]:
    """The code points of keys, as they are written."""
    second = keys & _SECOND_MASK
    return keys >> _SECOND_BITS, np.where(second == LAST, np.uint64(SPACE), second)


def kept(blocks: int) -> Kept:
    """Which keys stand in a segment of so many blocks: one of the two lists of each character alone.

    A frequent one has the list of all its blocks. A rare one is found in its pairs; it needs only the
    blocks where nothing of a word stands behind it.
    """

    def chosen(keys: Keys, counts: NDArray[np.int64]) -> NDArray[np.bool_]:
        second = keys & _SECOND_MASK
        frequent = counts * FREQUENT > blocks
        lasts = np.flatnonzero(second == LAST)
        stands: NDArray[np.bool_] = (second != SPACE) | frequent
        stands[lasts] = ~frequent[lasts + 1]
        return stands

    return chosen


def grams(texts: Texts) -> Chunk:
    """Every word character that is not of a number, and every two of them side by side."""
    codes = np.frombuffer(texts.text.encode("utf-32-le", "surrogatepass"), np.uint32)
    counted = letters()[codes]
    places = np.flatnonzero(counted)
    first = codes[places].astype(np.uint64) << _SECOND_BITS
    second = np.where(counted[places + 1], codes[places + 1], np.uint32(LAST))
    blocks = np.tile(texts.blocks[places], 2)
    return collected(np.concatenate([first | np.uint64(SPACE), first | second]), blocks, texts.number)


@dataclass(frozen=True, slots=True)
class NumberChunk:
    """Postings of numbers: keys count the names, which are sorted."""

    names: tuple[str, ...]
    postings: Chunk


def numbers(texts: Texts) -> NumberChunk:
    """Every number, and every number with the word character right behind it."""
    is_word, text = words(), texts.text
    met: list[str] = []
    places: list[int] = []
    for match in _NUMBER.finditer(text):
        number, end = match[0], match.end()
        met.append(number)
        places.append(match.start())
        if is_word[ord(text[end])]:
            met.append(number + text[end])
            places.append(match.start())
    names = tuple(sorted(set(met)))
    of_name = {name: key for key, name in enumerate(names)}
    keys = np.array([of_name[name] for name in met], np.uint64)
    return NumberChunk(names, collected(keys, texts.blocks[np.array(places, np.int64)], texts.number))


def united(chunks: Sequence[NumberChunk]) -> tuple[list[str], list[Chunk]]:
    """All numbers, sorted, and the postings with keys that count these."""
    names = sorted({name for chunk in chunks for name in chunk.names})
    of_name = {name: key for key, name in enumerate(names)}
    found = []
    for chunk in chunks:
        keys = np.array([of_name[name] for name in chunk.names], np.uint64)
        found.append(replace(chunk.postings, keys=keys))
    return names, found
