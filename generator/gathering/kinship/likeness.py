"""How like two texts are, which are compared character by character: what is told is never an estimate."""

from rapidfuzz.distance import Indel

ALIKE = 0.80
"""From here on two texts are told to be nearly the same: tests/gathering/kinship/cases/alike.yml has
pairs on either side. At .8 every fifth character may be another one, a formula about another subject;
below, made reports (tests/benchmarks/search) begin to be told alike that share no sentence."""
SHORTEST = 25
"""So many letters and digits has what is compared. 我受区人大常委会委托，向大会报告工作，请予审议 has 21:
what is shorter is a form of address, a formula or a plain heading, and stands in every report."""


def likeness(one: str, other: str) -> float:
    """The share of characters, of both texts together, that stand in both in the same order; 0 below ALIKE.

    >>> likeness("全年审议议题43项", "全年审议议题430项") > 0.9, likeness("全年审议", "开展视察")
    (True, 0.0)
    """
    return 1.0 if one == other else Indel.normalized_similarity(one, other, score_cutoff=ALIKE)
