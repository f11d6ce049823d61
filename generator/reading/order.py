"""Sections → reading order, and which part of the report each belongs to.

A file that opens with its title and whose headings ascend is in order and stays as it is. Else
sections are put in order by what they say themselves: past before future, numbers of headings,
then the genre's usual order (opening, party leadership, the region's central tasks, …, deputies,
self-building, shortcomings, closing words); what remains equal keeps the order of the file.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Label, Part
from generator.reading.outline import Head, Item, heads_in
from generator.reading.sections import Matcher, Section, sections_in_order
from generator.reading.tense import tense
from generator.reading.topics import TopicScorer

TITLE_WITHIN = 3
"""Blocks, furniture aside, within which a file in order has its title."""

PLAN_BELOW = -1.5
"""Tense below which a section by itself is taken for a plan; nearer to zero it is a review."""

OUTLOOK_BELOW = -3.0
"""Tense below which the end of a report without a head of its own is taken for its outlook."""

ROLES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"^(?:各位|尊敬的).{0,12}[：:]$"), -4.0),
    (re.compile(r"^(?:我)?受.{0,40}委托|^(?:现|我)(?:在)?.{0,30}(?:报告|汇报)|^我代表"), -3.0),
    (re.compile(r"^各位代表[！!，,]|^(?:各位代表)?.{0,20}(?:让我们|新征程上)"), 9.0),
    (re.compile(r".{0,60}(?:清醒地?(?:认识|看到)|不足|差距|薄弱)"), 8.0),
)
"""Passages that say themselves where they stand, with their place in the genre's order."""

PLACES: dict[str | None, float] = {
    "overview": 0.0,
    None: 3.0,
    "party-leadership": 1.0,
    "central-tasks": 2.0,
    "deputies": 4.0,
    "self-building": 5.0,
}
MIDDLE = 3.0
"""Where the topics stand that have no usual place: legislation, supervision, decisions …"""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sections in reading order, each with its part; `reconstructed` says that they were moved."""

    sections: tuple[tuple[Section, Part], ...]
    reconstructed: bool


def arrange(
    stretches: Sequence[Sequence[Item]], labels: Sequence[Label], scorer: TopicScorer, year: int | None
) -> Arrangement:
    """Put the sections in the order in which they were meant to be read."""
    if is_in_order(stretches, labels):
        return Arrangement(tuple(_parts_in_order(sections_in_order(stretches), year)), False)
    matcher = Matcher(scorer)
    sections = [section for stretch in stretches for section in matcher.sections(stretch)]
    parted = _parts_by_form(sections, year)
    ordered = sorted(parted, key=lambda pair: (pair[1] is Part.PLAN, _place(pair[0], scorer), pair[0].at))
    return Arrangement(tuple(ordered), [s for s, _ in ordered] != sorted(sections, key=lambda s: s.at))


def is_in_order(stretches: Sequence[Sequence[Item]], labels: Sequence[Label]) -> bool:
    """Whether the file shows no sign of having been torn: title first, headings ascending, none last."""
    front = [label for label in labels if label not in (Label.FURNITURE, Label.CAPTION)]
    if Label.TITLE in front and Label.TITLE not in front[:TITLE_WITHIN]:
        return False
    items = [item for stretch in stretches for item in stretch]
    if Label.TITLE not in front and Label.SUBTITLE in front[TITLE_WITHIN:]:
        return False
    return not (items and isinstance(items[-1], Head)) and not _side_by_side(items) and _ascending(stretches)


def _side_by_side(items: Sequence[Item]) -> bool:
    pairs = zip(items, items[1:], strict=False)
    return any(isinstance(a, Head) and isinstance(b, Head) and a.part and b.part for a, b in pairs)


def _ascending(stretches: Sequence[Sequence[Item]]) -> bool:
    """Whether each numbered heading follows its predecessor, or begins a new count under another."""
    last: dict[str, int] = {}
    for head in heads_in(stretches):
        if head.style is None or head.number is None:
            continue
        if head.number not in (1, last.get(head.style, 0) + 1):
            return False
        last[head.style] = head.number
    return True


def _parts_in_order(sections: Sequence[Section], year: int | None) -> list[tuple[Section, Part]]:
    if any(section.head and section.head.part is Part.PLAN for section in sections):
        return _parts_by_heads(sections)
    pieces = [piece for section in sections for piece in _pieces(section)]
    split = _outlook(pieces, year)
    found: list[tuple[Section, Part]] = []
    for at, piece in enumerate(pieces):
        part = Part.PLAN if at >= split else Part.REVIEW
        if piece.head is None and found and found[-1][1] is part:
            found[-1] = replace(found[-1][0], passages=found[-1][0].passages + piece.passages), part
        else:
            found.append((piece, part))
    return found


def _pieces(section: Section) -> list[Section]:
    """A section cut into its passages, so that an outlook may begin inside it."""
    first = [Section(section.head, section.passages[:1])]
    return first + [Section(None, (passage,)) for passage in section.passages[1:]]


def _parts_by_heads(sections: Sequence[Section]) -> list[tuple[Section, Part]]:
    part, found = Part.REVIEW, []
    for section in sections:
        part = (section.head and section.head.part) or part
        found.append((section, part))
    return found


def _outlook(sections: Sequence[Section], year: int | None) -> int:
    """Where the outlook begins: the split that parts past and future best, if the end is plainly future."""
    weights = [_tense(section, year) for section in sections]
    tails = [sum(weights[at:]) for at in range(len(weights) + 1)]
    split = min(range(len(tails)), key=tails.__getitem__)
    return split if tails[split] <= OUTLOOK_BELOW and split else len(sections)


def _tense(section: Section, year: int | None) -> float:
    heading = tense(section.head.text, year) if section.head else 0.0
    return heading + sum(tense(passage.text, year) for passage in section.passages)


def _parts_by_form(sections: Sequence[Section], year: int | None) -> list[tuple[Section, Part]]:
    """Headings of one part are alike in form, so they are weighed together."""
    groups: dict[object, list[Section]] = defaultdict(list)
    for section in sections:
        groups[_form(section)].append(section)
    part_of = {}
    for form, members in groups.items():
        total = sum(_tense(member, year) for member in members)
        limit = 0.0 if len(members) > 1 else PLAN_BELOW
        part_of[form] = Part.PLAN if total < limit else Part.REVIEW
    return [(s, (s.head and s.head.part) or part_of[_form(s)]) for s in sections]


def _form(section: Section) -> object:
    if section.head is None or section.head.part:
        return section.at
    return section.head.style, "，" in section.head.text


def _place(section: Section, scorer: TopicScorer) -> tuple[float, int]:
    if section.head and section.head.part:
        return (-5.0, 0)
    if section.head and section.head.number and section.head.style == "一、":
        return (MIDDLE, section.head.number)
    if section.head is None:
        for pattern, place in ROLES:
            if section.passages and pattern.match(section.passages[0].text):
                return (place, 0)
    topic = _topic(section, scorer)
    return (PLACES.get(topic, MIDDLE), 0)


def _topic(section: Section, scorer: TopicScorer) -> str | None:
    if section.head and (named := scorer.best(scorer.scores(section.head.text))):
        return named
    return scorer.best(scorer.scores("".join(passage.text for passage in section.passages)))
