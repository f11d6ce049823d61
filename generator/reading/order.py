"""Sections → reading order.

A file that opens with its title and whose headings ascend is in order and stays as it is. Else
each section is placed by what speaks for it: where it says itself that it stands, the numbers of the
headings, its neighbours in the file, read forwards or backwards, and the genre's usual order.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, takewhile

from generator.model import Label, Part
from generator.reading.families import families_of
from generator.reading.gaps import Relation
from generator.reading.matching import Matched, Matcher
from generator.reading.outline import Item, heads_in
from generator.reading.parting import Parted, parts_by_family, parts_in_order
from generator.reading.places import Standing
from generator.reading.placing import Placing, best_order
from generator.reading.precedence import OPENING, Unit, place_of, weight
from generator.reading.sections import Section, flat, nested, sections_in_order
from generator.reading.topics import TopicScorer
from generator.reading.torn import is_in_order

LONGEST_LEDE = 4
"""Passages that a lede has at the most."""

MOST_AGAINST, MOST_AGAINST_UNHEADED = 20.0, 10.0
"""What may speak against a file's order at the most, summed over all pairs of sections, for it to stay; and
where no heading tells of the writer's own plan. Of the manuscripts as they were written, one with headings
goes its own way so far that 18 speak against it, and one without so far that 5 do.
"""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sections in reading order, each with its part; `reconstructed` says that they were moved.

    `standings` tells for each heading and passage, by its place in the file, what put it there;
    `placing` is the order of a torn text's sections, if it is one.
    """

    sections: tuple[Parted, ...]
    reconstructed: bool
    standings: Mapping[int, Standing]
    placing: Placing | None = None


def arrange(
    stretches: Sequence[Sequence[Item]],
    labels: Sequence[Label],
    scorer: TopicScorer,
    year: int | None,
    ordered: bool = False,
) -> Arrangement:
    """Put the sections in the order in which they were meant to be read; `ordered`: the form tells it.

    读者：标题在前、编号递增、与体例无大出入的，视为未乱，照原样。已乱的，先看整页是正着还是倒着读更通；
    再权衡各节的编号、体例、自称的位置（称呼、不足、结束语等）与文件中的邻接，取证据之和最大的次序。凡移动
    过的，报告页上注明。版面位置或文档结构已经说明次序的，照它的次序。
    """
    if ordered:
        return kept(stretches, 0.0, year)
    if is_in_order(stretches, labels):
        against = _against_file(stretches, scorer, year)
        if against < (MOST_AGAINST if heads_in(stretches) else MOST_AGAINST_UNHEADED):
            return kept(stretches, against, year)
    return _moved(stretches, labels, scorer, year)


def kept(stretches: Sequence[Sequence[Item]], against: float, year: int | None) -> Arrangement:
    """The order of the file."""
    sections = tuple(parts_in_order(sections_in_order(stretches), year))
    numbered = sum(head.number is not None and head.part is None for head in heads_in(stretches))
    standing = Standing(kept=True, against=against, numbered=numbered)
    return Arrangement(sections, False, {item.at: standing for stretch in stretches for item in stretch})


def _against_file(stretches: Sequence[Sequence[Item]], scorer: TopicScorer, year: int | None) -> float:
    """What speaks against the file's order, summed over all pairs of sections.

    What stands first under no heading is taken for the lede, whatever it tells of.
    """
    if heads_in(stretches):
        in_file = nested(sections_in_order(stretches))
    else:
        in_file = Matcher(scorer, year).match(stretches).sections
    units = sorted(_units(in_file, scorer, year), key=lambda unit: unit.at)
    if units and not units[0].section.head:
        units[0] = replace(units[0], place=min(OPENING, units[0].place))
    return sum(max(0.0, weight(b, a)) for a, b in combinations(units, 2))


def _moved(
    stretches: Sequence[Sequence[Item]], labels: Sequence[Label], scorer: TopicScorer, year: int | None
) -> Arrangement:
    """The order for which most speaks."""
    matched = Matcher(scorer, year).match(stretches)
    title = labels.index(Label.TITLE) if Label.TITLE in labels else 0
    placing = best_order(_with_lede(_units(matched.sections, scorer, year), title))
    sections = tuple((piece, unit.part) for unit in placing.units for piece in flat(unit.section))
    read = [at for section, _ in sections for at in section.places]
    moved = read != sorted(read)
    return Arrangement(sections, moved, dict(_standings(placing, matched)), placing)


def _standings(placing: Placing, matched: Matched) -> Iterator[tuple[int, Standing]]:
    """What put each heading and passage of a torn text where it stands."""
    ties = matched.ties
    amiss = [(tie.lead < 0) + (tie.relation is Relation.AFAR) for tie in ties.values()]
    misfits = sum(amiss) / max(1, len(amiss))
    for unit, margin in zip(placing.units, placing.margins, strict=True):
        for section in flat(unit.section):
            for at in section.places:
                standing = Standing(False, margin=margin, tie=ties.get(at), said=unit.said, misfits=misfits)
                yield at, standing


def _units(sections: Sequence[Section], scorer: TopicScorer, year: int | None) -> list[Unit]:
    heads = [section.head for section in sections if section.head]
    family = dict(zip((head.at for head in heads), families_of(heads), strict=True))
    return [
        Unit(
            s,
            s.at,
            part,
            *place_of(s, scorer),
            s.head and family[s.head.at],
            s.head.number if s.head else None,
        )
        for s, part in parts_by_family(sections, year)
    ]


def _with_lede(units: Sequence[Unit], title: int) -> list[Unit]:
    """What stands between the outlook and a title that comes last is the lede: nothing follows an outlook."""
    before = sorted((u for u in units if u.at < title), key=lambda u: u.at)
    lede = list(takewhile(lambda u: not u.section.head and u.part is Part.REVIEW, reversed(before)))
    opens = len(lede) < len(before) and before[-len(lede) - 1].part is Part.PLAN
    if not opens or sum(len(u.section.passages) for u in lede) > LONGEST_LEDE:
        return list(units)
    return [replace(u, place=OPENING, said=True) if u in lede and not u.said else u for u in units]
