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
    """What became of a passage between two years.

    SAME is the same text, REWORDED nearly the same, TAKEN_UP another text on the same matter. UNTOLD
    is where the evidence bears no answer.
    """

    SAME = "same"
    REWORDED = "reworded"
    TAKEN_UP = "taken-up"
    NEW = "new"
    DROPPED = "dropped"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a passage to one of the other report: its block, how surely (0 to 1), the rare words of both.

    `likeness` is that of the texts, 0 where they are not alike. `indicators` are ids of those that both
    give figures or words of, where that is what ties them.
    """

    block: Block
    fate: Fate
    confidence: float
    terms: tuple[str, ...] = ()
    likeness: float = 0.0
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A heading or paragraph of one of two reports, what became of it, and how surely (0 to 1).

    `ties` lead to the passages of the other report that it answers to, the surest first. Headings
    are told by their paragraphs: their fate is UNTOLD. `more` counts the passages that are not named.
    """

    block: Block
    fate: Fate
    confidence: float = 0.0
    ties: tuple[Tie, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class TopicPair:
    """What two reports say under one topic (None: under none), each in its own reading order."""

    topic: str | None
    earlier: tuple[Side, ...]
    later: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """A sentence of this year's review that may answer to a plan: how surely (0 to 1), by which words."""

    block: Block
    span: Span
    confidence: float
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """A sentence of last year's plan and what may answer to it this year; none where nothing was found."""

    block: Block
    span: Span
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A report and the one of its district on the nearest earlier year that is held."""

    entry: Entry
    earlier: Entry


@dataclass(frozen=True, slots=True)
class Compared:
    """What two reports of one district say, topic by topic, and what became of the earlier one's plan.

    `announced` is empty unless the earlier one is of the year before: a plan is for the next year alone.
    """

    topics: tuple[TopicPair, ...]
    announced: tuple[Announced, ...]
