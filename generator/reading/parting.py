"""Sections → review or plan: what was done and what is to come.

In a text in order the heads of parts say it. In a torn one the sections of one part are known by
their form: headings of one part are alike (all with two clauses, or all short), and numbers begin
anew with the plan. So sections are weighed together in such families, by the tense of their words.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Part
from generator.reading.sections import Section
from generator.reading.tense import tense

PLAN_BELOW = -1.5
"""Tense below which a section by itself is taken for a plan; nearer to zero it is a review."""

OUTLOOK_BELOW = -3.0
"""Tense below which the end of a report without a head of its own is taken for its outlook."""

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
    return heading + sum(tense(passage.text, year) for passage in section.passages)


def parts_by_family(sections: Sequence[Section], year: int | None) -> list[Parted]:
    """Parts of a torn text: each family of sections together, what stands alone by its own words."""
    families = families_of(sections)
    members: dict[object, list[Section]] = defaultdict(list)
    for section, family in zip(sections, families, strict=True):
        members[family].append(section)
    part_of = {}
    for family, group in members.items():
        total = sum(section_tense(member, year) for member in group)
        limit = 0.0 if len(group) > 1 else PLAN_BELOW
        part_of[family] = Part.PLAN if total < limit else Part.REVIEW
    return [
        (section, (section.head and section.head.part) or part_of[family])
        for section, family in zip(sections, families, strict=True)
    ]


def families_of(sections: Sequence[Section]) -> list[object]:
    """For each section what it shares with those of its part: form of heading, or count of numbers."""
    counts: dict[str, list[set[int]]] = {}
    found: list[object] = []
    for section in sections:
        head = section.head
        if head is None or head.part:
            found.append(section.at)
        elif head.style is None or head.number is None:
            found.append("，" in head.text)
        else:
            found.append((head.style, _count(counts.setdefault(head.style, []), head.number)))
    return found


def _count(counts: list[set[int]], number: int) -> int:
    """Which count a number belongs to: the latest that lacks it and has its neighbour, else a new one."""
    for at in range(len(counts) - 1, -1, -1):
        if number not in counts[at] and {number - 1, number + 1} & counts[at]:
            counts[at].add(number)
            return at
    for at, numbers in enumerate(counts):
        if number not in numbers and len(counts) == 1:
            numbers.add(number)
            return at
    counts.append({number})
    return len(counts) - 1
