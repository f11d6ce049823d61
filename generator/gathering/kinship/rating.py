"""How sure it is that two passages are of one matter, and that a passage has none in another report.

The numbers are shares of pairs that were right by hand, among the pairs of
tests/gathering/kinship/cases and of the demonstration archive whose evidence is as strong, rounded
down. They rate same matter, not whether a plan was carried out: no text tells that.
"""

import re
from collections.abc import Sequence

from generator.gathering.kinship.matters import Evidence

FULL_NAME = 4
"""A matter's name has so many characters: 地下管网, 电镀园区. Three (联络站) are mostly a part of another
word, but for laws: 种子法."""
SHORT_NAME = 5
"""One name alone below this length (法定程序, 公共服务) is never more than ONE_NAME sure, but for a law's."""
ONE_NAME = 0.7
ONE_NAME_WEIGHS = 2.2
"""And below this weight it is not told: many passages or many districts have it."""
LONG_NAME = 6
"""From this length on, a name is of one object though it was inspected here and reported on there."""
LAW = re.compile(r"(?<![执司立守普做方办看宪用合违])法$|法典$")
OTHER_ACT = 1.5
"""So much less weighs evidence where one text inspects and the other hears a report or questions."""

MATTERS: Sequence[tuple[float, float]] = ((4.0, 0.9), (3.0, 0.85), (2.0, 0.7))
"""From which weight of evidence on which confidence holds. Of the 31 ties and 14 answers that the
demonstration archive has so, read by hand, three or four at .7 are weak and none above. In 81 other
reports, whose paragraphs are mixed, 5 of 40 ties were wrong or weak, four of them at .7, after stock.yml
had learned their formulas; 7 of 40 before the last of them.
Below, every second pair is wrong (words that the whole report is about: 古镇保护), and none is told."""
LEAST = MATTERS[-1][0]
"""What weighs less is no matter, whatever its words are."""
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


def is_name(run: str) -> bool:
    """Whether words may name a matter by themselves.

    >>> is_name("电镀园区"), is_name("种子法"), is_name("联络站")
    (True, True, False)
    """
    return len(run) >= FULL_NAME or bool(LAW.search(run))


def matter(evidence: Evidence) -> float:
    """The confidence that two texts with this evidence are of one matter; 0 where it is not told.

    >>> matter(Evidence(("社区矫正",), 3.0)), matter(Evidence(("社区矫正", "安置帮教"), 4.0))
    (0.7, 0.9)
    >>> matter(Evidence(("种子法",), 2.0)), matter(Evidence(("综合执法",), 1.9))
    (0.7, 0.0)
    """
    if not any(map(is_name, evidence.runs)):
        return 0.0
    one_object = any(len(run) >= LONG_NAME or LAW.search(run) for run in evidence.runs)
    apart = OTHER_ACT if evidence.other_acts and not one_object else 0.0
    confidence = _step(MATTERS, evidence.weight - apart)
    alone = len(evidence.runs) == 1 and len(evidence.runs[0]) < SHORT_NAME and not one_object
    if not alone:
        return confidence
    return min(confidence, ONE_NAME) if evidence.weight - apart >= ONE_NAME_WEIGHS else 0.0


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
