"""Sections → reading order.

A file that opens with its title and whose headings ascend is in order and stays as it is. Else
what says itself where it stands (salutation, mandate, opening, heads of parts, shortcomings,
closing words) goes there; the sections between stay in the order of the file, or in its reverse,
if that agrees with their numbers and with the genre's usual order (party leadership, the region's
central tasks, …, deputies, self-building); else they are sorted by these.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.model import Label, Part
from generator.reading.families import families_of
from generator.reading.matching import Matcher
from generator.reading.outline import Item
from generator.reading.parting import Parted, parts_by_family, parts_in_order
from generator.reading.roles import OPENING_PLACE, SHORTCOMINGS_PLACE, role_place
from generator.reading.sections import Section, flat, nested, sections_in_order
from generator.reading.topics import TopicScorer, is_general
from generator.reading.torn import MIDDLE, PLACES, is_in_order, is_shuffled

HEAD_OF_PART = -2.0

LONGEST_LEDE = 4
"""Passages that a lede has at the most."""

FEW = 0.1
"""Share of pairs of sections that may contradict the genre's order in a stream that is in order."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sections in reading order, each with its part; `reconstructed` says that they were moved."""

    sections: tuple[Parted, ...]
    reconstructed: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A section with its part, where the genre puts it, and its number within its family."""

    section: Section
    part: Part
    place: float
    family: object
    number: int | None

    @property
    def fixed(self) -> bool:
        """Whether it says itself where it stands."""
        return self.place <= OPENING_PLACE or self.place >= SHORTCOMINGS_PLACE


def arrange(
    stretches: Sequence[Sequence[Item]], labels: Sequence[Label], scorer: TopicScorer, year: int | None
) -> Arrangement:
    """Put the sections in the order in which they were meant to be read.

    读者：标题在前、编号递增的，视为未乱，照原样。已乱的，称呼、开场、不足和结束语各归其位；其余段落或依文件
    次序，或整个倒过来，以不违背编号和体例者为准；都不行，才按编号和体例排列。凡移动过的，报告页上注明。
    """
    if is_in_order(stretches, labels):
        whole = nested(sections_in_order(stretches))
        if not is_shuffled(whole, scorer):
            return Arrangement(tuple(parts_in_order(sections_in_order(stretches), year)), False)
    sections = Matcher(scorer, year).sections(stretches)
    title = labels.index(Label.TITLE) if Label.TITLE in labels else 0
    placed = _with_lede(_placed(sections, scorer, year), title)
    ordered = [p for part in Part for p in _ordered([p for p in placed if p.part is part])]
    moved = [p.section.at for p in ordered] != sorted(section.at for section in sections)
    return Arrangement(tuple((piece, p.part) for p in ordered for piece in flat(p.section)), moved)


def _placed(sections: Sequence[Section], scorer: TopicScorer, year: int | None) -> list[Placed]:
    heads = [section.head for section in sections if section.head]
    family = dict(zip((head.at for head in heads), families_of(heads), strict=True))
    return [
        Placed(s, part, _place(s, scorer), s.head and family[s.head.at], s.head.number if s.head else None)
        for s, part in parts_by_family(sections, year)
    ]


def _with_lede(placed: Sequence[Placed], title: int) -> list[Placed]:
    """What stands between the outlook and a title that comes last is the lede: nothing follows an outlook."""
    outlook = [
        p.section.at for p in placed if p.part is Part.PLAN and not p.section.head and p.section.at < title
    ]
    after = max(outlook, default=title)
    lede = [p for p in placed if after < p.section.at < title and not p.section.head]
    if sum(len(p.section.passages) for p in lede) > LONGEST_LEDE:
        return list(placed)
    return [replace(p, place=OPENING_PLACE) if p in lede else p for p in placed]


def _place(section: Section, scorer: TopicScorer) -> float:
    if section.head:
        return HEAD_OF_PART if section.head.part else PLACES.get(_topic(section, scorer), MIDDLE)
    if (place := role_place(section.passages[0].text)) is not None:
        return place
    topic = _topic(section, scorer)
    general = topic in ("overview", None) or any(is_general(passage.text) for passage in section.passages)
    return OPENING_PLACE if general else PLACES.get(topic, MIDDLE)


def _topic(section: Section, scorer: TopicScorer) -> str | None:
    if section.head and (named := scorer.best(scorer.scores(section.head.text))):
        return named
    return scorer.best(scorer.scores("".join(passage.text for passage in section.text)))


def _ordered(placed: Sequence[Placed]) -> list[Placed]:
    """One part's sections: the fixed ones by place, the others in the best stream between them."""
    fixed = sorted((p for p in placed if p.fixed), key=lambda p: (p.place, p.section.at))
    body = _best_stream([p for p in placed if not p.fixed])
    return [
        *(p for p in fixed if p.place <= OPENING_PLACE),
        *body,
        *(p for p in fixed if p.place > OPENING_PLACE),
    ]


def _best_stream(body: Sequence[Placed]) -> list[Placed]:
    """The order of the file, its reverse, or sorted: the first that numbers and genre do not contradict."""
    forward = sorted(body, key=lambda p: p.section.at)
    for stream in (forward, forward[::-1]):
        if _contradictions(stream) <= FEW * len(list(combinations(stream, 2))):
            return stream
    return sorted(forward, key=_key)


def _key(placed: Placed) -> tuple[float, int]:
    if placed.number is not None:
        return MIDDLE, placed.number
    return placed.place, 0


def _contradictions(stream: Sequence[Placed]) -> float:
    return sum(_against(a, b) for a, b in combinations(stream, 2))


def _against(a: Placed, b: Placed) -> float:
    """How much speaks against reading `a` before `b`: numbers fully, the genre's order as one vote."""
    if a.number is not None and b.number is not None and a.family == b.family:
        return float("inf") if a.number > b.number else 0.0
    return float(a.place > b.place)
