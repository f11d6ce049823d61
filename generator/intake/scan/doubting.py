"""How surely each character was recognised: two readings of its line, held against each other."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from generator.intake.scan.lines import Read
from generator.intake.scan.typography import PAIRS

RULES = 2
"""Counts up with each change to the rules by which readings become a transcript."""

UNSURE, UNSURE_DIGIT = 0.8, 0.99
"""Confidence below which a character is marked; one of a figure is marked much more readily. On prints of the
manuscripts (150 dpi, skewed, noise, JPEG 40) this marks .7 % of right characters, and each wrong digit."""

DISPUTED = 0.5
"""The most that a character is believed where the second reading has another in its place."""

COARSE = 16
"""Dots that print is high at the least for its figures to be sure: in smaller print a decimal point is a
dot of dirt, and is left out without a sign. Newspapers' print has twenty at 150 dots an inch."""

DIGIT = re.compile(r"[0-9０-９.．%％]")
"""What figures are made of."""

_FOLDED = str.maketrans({**PAIRS, "％": "%"})


def weighed(first: Sequence[Read], second: Sequence[Read]) -> list[Read]:
    """The first reading, its confidences lowered where the second disputes it.

    >>> from generator.intake.scan.lines import Read
    >>> said = [Read(c, 0.0, 0.99) for c in "共28件"]
    >>> [one.confidence for one in weighed(said, [Read(c, 0.0, 0.99) for c in "共23件"])]
    [0.99, 0.99, 0.5, 0.99]
    """
    disputed = set(_disputed(_text(first), _text(second)))
    return [
        replace_confidence(one, DISPUTED) if place in disputed else one for place, one in enumerate(first)
    ]


def in_print_of(size: float, line: Sequence[Read]) -> list[Read]:
    """The line, its figures doubtful where it is printed too coarsely for them.

    >>> from generator.intake.scan.lines import Read
    >>> [one.confidence for one in in_print_of(14, [Read(c, 0.0, 0.999) for c in "共28件"])]
    [0.999, 0.8, 0.8, 0.999]
    """
    if size >= COARSE:
        return list(line)
    return [replace_confidence(one, UNSURE) if DIGIT.match(one.char) else one for one in line]


def replace_confidence(read: Read, most: float) -> Read:
    """The character with this confidence at most."""
    return read._replace(confidence=min(read.confidence, most))


def is_unsure(char: str, confidence: float) -> bool:
    """Whether a character is to be marked."""
    return confidence < (UNSURE_DIGIT if DIGIT.match(char) else UNSURE)


def _text(line: Sequence[Read]) -> str:
    return "".join(one.char for one in line).translate(_FOLDED)


def _disputed(first: str, second: str) -> Iterator[int]:
    """Places of the first that the second has otherwise; beside what only the second has, digits."""
    for step in Levenshtein.opcodes(first, second):
        if step.tag in ("replace", "delete"):
            yield from range(step.src_start, step.src_end)
        elif step.tag == "insert" and DIGIT.search(second[step.dest_start : step.dest_end]):
            yield from (n for n in (step.src_start - 1, step.src_start) if 0 <= n < len(first))
