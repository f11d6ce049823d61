"""Sections → review or plan: what was done and what is to come.

In a text in order the heads of parts say it. In a torn one the sections of one part are known by
their form: headings of one part are alike (all with two clauses, or all short), and numbers begin
anew with the plan. So sections are weighed together in such families, by the tense of their words.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from generator.model import Part
from generator.reading.families import families_of
from generator.reading.roles import SHORTCOMINGS_PLACE, role_place
from generator.reading.sections import Section
from generator.reading.tense import tense

PLAN_BELOW = -1.5
"""Tense below which a section by itself is taken for a plan; nearer to zero it is a review."""

OUTLOOK_BELOW = -3.0
"""Tense below which the end of a report without a head of its own is taken for its outlook."""

PLAINLY_PAST = 2.0
"""Mean tense of sections from which they tell of what was done, whatever the page announces."""

LONGEST_INTRODUCTION = 2
"""Passages that stand under the head of a part before its first section, at the most."""

Parted = tuple[Section, Part]


def parts_in_order(sections: Sequence[Section], year: int | None) -> list[Parted]:
    """Parts of a text that is in order: by the heads of parts, else where an outlook begins."""
    if any(section.head and section.head.part is Part.PLAN for section in sections):
        return _by_heads(sections)
    pieces = [piece for section in sections for piece in _pieces(section)]
    return _cut(pieces, _outlook(pieces, year))


def _by_heads(sections: Sequence[Section]) -> list[Parted]:
    part, found = Part.REVIEW, []
    for section in sections:
        part = (section.head and section.head.part) or part
        found.append((section, part))
    return found


def _pieces(section: Section) -> list[Section]:
    """A section cut into its passages, so that an outlook may begin inside it."""
    first = [Section(section.head, section.passages[:1])]
    return first + [Section(None, (passage,)) for passage in section.passages[1:]]


def _cut(pieces: Sequence[Section], split: int) -> list[Parted]:
    found: list[Parted] = []
    for at, piece in enumerate(pieces):
        part = Part.PLAN if at >= split else Part.REVIEW
        if piece.head is None and found and found[-1][1] is part:
            found[-1] = replace(found[-1][0], passages=found[-1][0].passages + piece.passages), part
        else:
            found.append((piece, part))
    return found


def _outlook(sections: Sequence[Section], year: int | None) -> int:
    """Where the outlook begins: the split that parts past and future best, if the end is plainly future."""
    weights = [section_tense(section, year) for section in sections]
    tails = [sum(weights[at:]) for at in range(len(weights) + 1)]
    split = min(range(len(tails)), key=tails.__getitem__)
    return split if tails[split] <= OUTLOOK_BELOW and split else len(sections)


def section_tense(section: Section, year: int | None) -> float:
    """The tense of a section's heading and passages together."""
    heading = tense(section.head.text, year) if section.head else 0.0
    return heading + sum(tense(passage.text, year) for passage in section.text)


def parts_by_family(sections: Sequence[Section], year: int | None) -> list[Parted]:
    """Parts of a torn text: each family of sections together, what stands alone by its own words.

    Where a head says that there is a plan and the headings are of two families, the plan is the
    one that speaks less of the past; it may speak of numbers, so no more can be asked of it.

    读者：同一部分的标题写法相近、编号连续：按此分组，再看用语是说过去还是说将来。计划里的数字不算成绩。
    """
    headed = [s for s in sections if s.head and not s.head.part]
    marks = families_of([s.head for s in headed if s.head])
    plan = _plan_family(headed, marks, year, sections) if _announces_plan_sections(sections) else None
    part_of = {
        section.at: Part.PLAN if mark == plan else Part.REVIEW
        for section, mark in zip(headed, marks, strict=True)
    }
    if plan is None:
        part_of = _by_tense(headed, marks, year)
    return [(s, (s.head and s.head.part) or s.part or part_of.get(s.at) or _alone(s, year)) for s in sections]


def _announces_plan_sections(sections: Sequence[Section]) -> bool:
    """Whether a plan has a head, and no more text under no heading than introduces its sections."""
    announced = any(s.head and s.head.part is Part.PLAN for s in sections)
    alone = sum(len(s.passages) for s in sections if (s.head.part if s.head else s.part) is Part.PLAN)
    return announced and alone <= LONGEST_INTRODUCTION


def _has_bare_review(sections: Sequence[Section]) -> bool:
    """Whether the head of a review stands over so much text that its sections have no headings."""
    reviews = (s for s in sections if s.head and s.head.part is Part.REVIEW)
    return any(len(s.passages) > LONGEST_INTRODUCTION for s in reviews)


def _plan_family(
    headed: Sequence[Section], marks: Sequence[object], year: int | None, sections: Sequence[Section]
) -> object:
    """The family with the lowest mean tense that is not plainly past.

    If there is but one, it is the plan's where the review plainly has no headings.
    """
    means = {mark: mean(section_tense(s, year) for s in _of(headed, marks, mark)) for mark in marks}
    lowest = min(means, key=lambda mark: means[mark], default=None)
    if lowest is None or means[lowest] >= PLAINLY_PAST:
        return None
    return lowest if len(means) > 1 or _has_bare_review(sections) else None


def _by_tense(headed: Sequence[Section], marks: Sequence[object], year: int | None) -> dict[int, Part]:
    found = {}
    for mark in dict.fromkeys(marks):
        group = _of(headed, marks, mark)
        total = sum(section_tense(s, year) for s in group)
        limit = 0.0 if len(group) > 1 else PLAN_BELOW
        found.update({s.at: Part.PLAN if total < limit else Part.REVIEW for s in group})
    return found


def _of(headed: Sequence[Section], marks: Sequence[object], mark: object) -> list[Section]:
    return [section for section, own in zip(headed, marks, strict=True) if own == mark]


def _alone(section: Section, year: int | None) -> Part:
    if role_place(section.passages[0].text) == SHORTCOMINGS_PLACE:
        return Part.REVIEW
    return Part.PLAN if section_tense(section, year) < PLAN_BELOW else Part.REVIEW
