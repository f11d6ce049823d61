"""What kinship finds: passages that other reports share, and two years of one district side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.gathering.entries import Entry
from generator.model import Block, Span


@dataclass(frozen=True, slots=True)
class Kin:
    """A passage of another report that is the same or nearly the same.

    `likeness` runs from 0 to 1: the share of characters that both have in the same order, punctuation
    and white space left out. 1 is the same text.
    """

    entry: Entry
    block: Block
    likeness: float


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that other reports hold too: `reports` counts them, `same` those of them with the same text.

    `kin` are the likest, a few at most. `at_least` is set where so many are alike that not all were
    compared, and the counts are the least there are.
    """

    reports: int
    same: int
    kin: tuple[Kin, ...]
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Sharing:
    """A report's shared passages by the id of their block. `weighed` are all ids that were compared."""

    passages: Mapping[str, Shared] = field(default_factory=dict)
    weighed: frozenset[str] = frozenset()


class Fate(StrEnum):
    """What became of a passage between two years; UNTOLD where the evidence bears no answer."""

    SAME = "same"
    REWORDED = "reworded"
    NEW = "new"
    DROPPED = "dropped"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Side:
    """A paragraph of one of two reports, what became of it, and how surely (0 to 1).

    `others` are the ids of the blocks in the other report that answer to it.
    """

    block: Block
    fate: Fate
    confidence: float
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPair:
    """What two reports say under one topic (None: under none), each in its own reading order."""

    topic: str | None
    earlier: tuple[Side, ...]
    later: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A sentence of this year's review that may answer to a plan; `confidence` from 0 to 1."""

    block: Block
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Announced:
    """A sentence of last year's plan and what may answer to it this year; none where nothing was found."""

    block: Block
    span: Span
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A report beside the one of its district on the nearest earlier year that is held.

    `announced` is empty unless that is the year before: a plan is for the next year alone.
    """

    entry: Entry
    earlier: Entry
    topics: tuple[TopicPair, ...] = ()
    announced: tuple[Announced, ...] = ()
