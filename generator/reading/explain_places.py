"""Why each block stands where it does: told from the terms that were weighed, never made up afterwards."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model import Account, Evidence, Label, Question
from generator.reading import places, precedence
from generator.reading.order import Arrangement
from generator.reading.places import Standing
from generator.reading.placing import NEXT, Placing
from generator.reading.precedence import Unit
from generator.reading.sections import flat

FRONT = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)
SHOWN = 12
"""Characters of a text that are enough to know it by."""


def explain_places(
    arrangement: Arrangement, starts: Mapping[int, int], labels: Sequence[Label], whole: float
) -> Iterator[Account]:
    """One account a title, byline, heading and paragraph, in no order.

    `starts` tells for each block's place in the file where it begins in the source; `whole` is how
    surely the page's blocks are so.
    """
    for at, label in enumerate(labels):
        if label in FRONT:
            seen = Evidence(f"it is a {label}", 1.0)
            yield Account(Question.PLACE, starts[at], "stands before the text", places.IN_FRONT, (seen,))
    decisions = dict(_decisions(arrangement))
    units = dict(_of_units(arrangement.placing)) if arrangement.placing else {}
    for at, standing in arrangement.standings.items():
        evidence = (*units.get(at, ()), *_of_standing(standing, whole))
        yield Account(
            Question.PLACE,
            starts[at],
            decisions[at],
            places.confidence(standing, whole),
            tuple(sorted(evidence, key=lambda one: -abs(one.weight))),
        )


def _of_standing(standing: Standing, whole: float) -> Iterator[Evidence]:
    """What was weighed for how surely a block stands right."""
    weighed = [Evidence(term.seen, round(term.weigh(standing), 2)) for term in places.TERMS]
    weighed.append(Evidence(places.WHOLE_SEEN, round(places.wholeness(whole), 2)))
    yield from (one for one in weighed if one.weight)


def _decisions(arrangement: Arrangement) -> Iterator[tuple[int, str]]:
    """For each heading and passage, by its place in the file, what was decided, in words."""
    before = ""
    for section, _ in arrangement.sections:
        head = [(section.head.at, section.head.text)] if section.head else []
        for at, text in [*head, *((passage.at, passage.text) for passage in section.passages)]:
            yield at, _decision(before, arrangement.placing is None)
            before = text


def _decision(before: str, kept: bool) -> str:
    if not before:
        return "stands first"
    return f"stands {'as in the file ' if kept else ''}after “{_short(before)}”"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _of_units(placing: Placing) -> Iterator[tuple[int, list[Evidence]]]:
    """For the first block of each section that was placed, what spoke for its place among the others."""
    for rank, unit in enumerate(placing.units):
        section = next(iter(flat(unit.section)))
        first = section.head.at if section.head else section.passages[0].at
        yield first, list(_of_unit(placing, rank, unit))


def _of_unit(placing: Placing, rank: int, unit: Unit) -> Iterator[Evidence]:
    for term in precedence.TERMS:
        weight = sum(term.weigh(other, unit) for other in placing.units[:rank])
        weight += sum(term.weigh(unit, other) for other in placing.units[rank + 1 :])
        if weight:
            yield Evidence(term.seen, round(weight, 2))
    around = (*placing.units[max(0, rank - 1) : rank], unit, *placing.units[rank + 1 : rank + 2])
    beside = sum((a.at, b.at) in placing.neighbours for a, b in pairwise(around))
    if beside:
        way = "backwards" if placing.backwards else "forwards"
        yield Evidence(f"it stands beside it in the file, read {way}", round(NEXT * beside, 2))
