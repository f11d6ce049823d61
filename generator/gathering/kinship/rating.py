"""How sure it is that two passages are of one matter, and that a passage has none in another report.

The numbers are shares of pairs that were right by hand, among the pairs of
tests/gathering/kinship/cases and of the demonstration archive whose evidence is as strong, rounded
down. They rate same matter, not whether a plan was carried out: no text tells that.
"""

from collections.abc import Sequence

from generator.gathering.kinship.matters import Evidence

FULL_NAME = 4
"""A matter's name has so many characters: 地下管网, 电镀园区. Three (联络站) are mostly a part of another
word, but for laws: 种子法."""
LAW = "法典"

MATTERS: Sequence[tuple[float, float]] = ((4.0, 0.9), (3.0, 0.85), (2.0, 0.7))
"""From which weight of evidence on which confidence holds. Below, every second pair is wrong (words that
the whole report is about: 古镇保护), and none is told."""
COUNTED = 0.85
"""As MATTERS, where both passages stand under one topic and give the same indicator: 25 of the 25 pairs that
the demonstration archive has beside those of shared words, rounded down far, for they are few."""
NEWS: Sequence[tuple[float, float]] = ((0.05, 0.9), (0.09, 0.7))
"""Up to which likeness to the nearest passage of the other report a passage is new, and how surely. Of 36
passages of the demonstration archive that share no matter and no indicator with the other report, 12 of
the 13 up to .05 were new by hand, and 17 of the 23 up to .09; of the rest hardly half."""
LIKEST_CONTENT = 0.06
"""As much of its content may any one passage of the other report share with a new one."""
SHOWN = 0.6
"""Below, nothing is told: better blank than wrong."""
SURE = 0.8
"""From here on readers are told 较有把握, below 可能."""
EXTRACT = 0.8
"""What an abstract or a feature leaves out need not have been left out of the report: so much is sure."""


def matter(evidence: Evidence) -> float:
    """The confidence that two texts with this evidence are of one matter; 0 where it is not told."""
    named = any(len(run) >= FULL_NAME or run[-1] in LAW for run in evidence.runs)
    return _step(MATTERS, evidence.weight) if named else 0.0


def news(likest: float, likest_content: float, surely: float = 1.0) -> float:
    """The confidence that a passage is new (or dropped); 0 where it is not told.

    `likest` is the share of its words that the nearest passage of the other report has too,
    `likest_content` the same of its content, `surely` how surely the other report would have it.

    >>> news(0.04, 0.05), news(0.08, 0.05), news(0.08, 0.05, EXTRACT), news(0.2, 0.0)
    (0.9, 0.7, 0.0, 0.0)
    """
    if likest_content > LIKEST_CONTENT:
        return 0.0
    confidence = surely * next((rate for most, rate in NEWS if likest <= most), 0.0)
    return confidence if confidence >= SHOWN else 0.0


def _step(steps: Sequence[tuple[float, float]], value: float) -> float:
    return next((confidence for least, confidence in steps if value >= least), 0.0)
