"""Why the program decided as it did, told to people: evidence for and against, with its weight."""

from dataclasses import dataclass
from enum import StrEnum


class Question(StrEnum):
    """What was decided: how a line is read, where a block stands, what a figure counts."""

    LINE = "line"
    PLACE = "place"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that was seen, in words, and how much it speaks for the decision (below 0: against)."""

    seen: str
    weight: float


@dataclass(frozen=True, slots=True)
class Account:
    """One decision: about what stands at `at` in the source, what was decided, how surely, and why."""

    question: Question
    at: int
    decision: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()
