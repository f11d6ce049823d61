"""What readers are told of how texts are read: the steps, how well it is done, and where it fails."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limit:
    """A known failure: what goes wrong, why, and an example in invented words.

    `tests` name the tests that expect it and will fail on the day it is mended.
    """

    id: str
    what: str
    why: str
    example: str
    tests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sureness:
    """Of decisions of one kind: how many there were, the share held for sure (0.9 and above), and of
    those the share that was right; None where there was nothing to tell."""

    rated: int
    sure: float | None
    sure_right: float | None


@dataclass(frozen=True, slots=True)
class Family:
    """How well pages printed from one set of texts were read, all shares from 0 to 1.

    `refused` pages were wrongly taken for no report at all, and score nothing. `readers` gives each
    way of reading its share by measure; `worst` is the program's own on the tenth of the pages that
    it reads worst.
    """

    pages: int
    refused: int
    readers: Mapping[str, Mapping[str, float]]
    worst: Mapping[str, float]
    confidence: Mapping[str, Sureness]


@dataclass(frozen=True, slots=True)
class Method:
    """The steps of reading (each a name and what its rule says of itself), in the order in which they
    are taken; the figures measured, by family of texts; and the known failures."""

    steps: tuple[tuple[str, str], ...] = ()
    measured: Mapping[str, Family] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
