"""How surely a block stands where it should: evidence from what put it there, and the share that was right.

The weights are of a logistic regression on the places of 600 printed pages whose truth is known; the
steps below were counted on the same pages (a place is right if its block stands in the longest run of
blocks that are in true order). `make bench-reading` counts again, on texts held out as well.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import log, log1p

from generator.reading.confidence import Steps
from generator.reading.gaps import Relation
from generator.reading.matching import Tie

MOST_MARGIN = 12.0
"""More than this no margin tells."""

NUMBERED = 3
"""Numbered headings that count on, from which they tell that nothing was moved."""

RELATIONS = {
    Relation.FOLLOWS: 0.6,
    Relation.GOES_ON: 0.7,
    Relation.PRECEDES: -0.3,
    Relation.ALONE: -0.4,
    Relation.AFAR: -0.2,
    Relation.UNHEADED: -0.9,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What put a block where it stands.

    `kept` says that the file's order was kept, and `against` what spoke against it; else `margin`
    tells what the order would cost in which the block's section stood elsewhere, `tie` what ties a
    passage to its heading, `said` that the section itself says where it stands. `numbered` counts
    the page's numbered headings; `misfits` is the share of its passages that fit another owner better.
    """

    kept: bool
    against: float = 0.0
    numbered: int = 0
    margin: float = 0.0
    tie: Tie | None = None
    said: bool = False
    misfits: float = 0.0


@dataclass(frozen=True, slots=True)
class Term:
    """One kind of evidence; `seen` says it in words."""

    seen: str
    weigh: Callable[[Standing], float]


def _moved(weigh: Callable[[Standing], float]) -> Callable[[Standing], float]:
    return lambda standing: 0.0 if standing.kept else weigh(standing)


def _lead(standing: Standing) -> float:
    return 1.75 * max(-1.0, min(1.0, standing.tie.lead)) if standing.tie else 0.0


TERMS: tuple[Term, ...] = (
    Term("most blocks of torn pages stand right", lambda s: 1.3),
    Term("the file's order was kept", lambda s: 2.3 * s.kept),
    Term("its numbered headings count on", lambda s: 1.3 * (s.kept and s.numbered >= NUMBERED)),
    Term("the genre's order speaks against the file's", lambda s: -0.16 * s.against * s.kept),
    Term("any other order is worse", _moved(lambda s: 0.95 * log1p(min(MOST_MARGIN, s.margin)))),
    Term("it says itself where it stands", _moved(lambda s: 0.7 * s.said)),
    Term("its words fit its heading, or fit another better", _moved(_lead)),
    Term("on this page words fit other headings better", _moved(lambda s: -1.6 * s.misfits)),
    Term("it is a heading", _moved(lambda s: 0.4 * (s.tie is None))),
    *(
        Term(
            str(relation),
            _moved(lambda s, r=relation, w=weight: w * bool(s.tie and s.tie.relation is r)),  # type: ignore[misc]
        )
        for relation, weight in RELATIONS.items()
        if weight
    ),
)

PLACED = Steps(
    (-9.0, -1.0, 0.0, 0.5, 1.5, 2.0, 2.45, 2.75, 3.25, 3.5, 3.75, 4.5),
    (0.4, 0.53, 0.64, 0.67, 0.82, 0.88, 0.91, 0.935, 0.96, 0.97, 0.985, 0.99),
)
"""The share of blocks that stand right, by the evidence."""

IN_FRONT = 0.99
"""The share of titles, subtitles and bylines that do."""


WHOLE, WHOLE_SEEN = 6.0, "some of the page's blocks may not be whole"
"""What it is worth that a page's blocks are surely whole, for each nat of that on the average."""


def amount(standing: Standing, whole: float) -> float:
    """All evidence for a block's place, added up; `whole` is how surely the page's blocks are so."""
    return sum(term.weigh(standing) for term in TERMS) + wholeness(whole)


def wholeness(whole: float) -> float:
    """What it tells of a page's places how surely its blocks are whole."""
    return WHOLE * log(whole)


def confidence(standing: Standing, whole: float) -> float:
    """How surely a block stands where it should, on a page whose blocks are whole so surely."""
    return PLACED.share(amount(standing, whole))
