"""Random pieces of what the archive's blocks say: each must be found where it was taken from."""

import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from tests.search.queries.oracle import Searched

SEED = 20_240_117
SHORTEST, LONGEST = 2, 12
NUMBER = re.compile(r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*")


def substrings(blocks: Sequence[Searched], count: int, seed: int = SEED) -> tuple[str, ...]:
    """So many pieces of 2 to 12 characters, blocks drawn by their length; the same for the same seed.

    A piece cuts no number, holds no white space, no control character and no ASCII quotes, is not
    of marks alone and does not begin with the sign that excludes.
    """
    return tuple(islice(_drawn(tuple(block.text for block in blocks), random.Random(seed)), count))


def _drawn(texts: Sequence[str], draw: random.Random) -> Iterator[str]:
    lengths = [len(text) for text in texts]
    while True:
        text = draw.choices(texts, lengths)[0]
        length = draw.randint(SHORTEST, LONGEST)
        start = draw.randint(0, max(0, len(text) - length))
        piece = text[start : start + length]
        if len(piece) == length and _asks(piece) and not _cuts(text, start, start + length):
            yield piece


def _asks(piece: str) -> bool:
    """Whether a reader could type the piece and ask for something by it."""
    if piece.startswith("-") or '"' in piece:
        return False
    kinds = [unicodedata.category(character)[0] for character in piece]
    return not any(kind in "CZ" for kind in kinds) and any(kind in "LN" for kind in kinds)


def _cuts(text: str, start: int, end: int) -> bool:
    """Whether taking text[start:end] parts a number."""
    return any(
        number.start() < edge < number.end() for number in NUMBER.finditer(text) for edge in (start, end)
    )
