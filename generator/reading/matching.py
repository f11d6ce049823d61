"""Outline of a torn text → sections: each heading with the passages it owns, and what stands alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Part
from generator.reading.gaps import PLAN, REVIEW, Gaps, Relation
from generator.reading.outline import Item, Passage
from generator.reading.ownership import best_owners
from generator.reading.roles import CLOSING_PLACE, SHORTCOMINGS_PLACE, role_place
from generator.reading.scenes import lead, scenes_of
from generator.reading.sections import Section
from generator.reading.topics import TopicScorer, passage_topics
from generator.reading.worth import Worth, seam, stand_apart


@dataclass(frozen=True, slots=True)
class Tie:
    """How a passage stands to its heading, and how much better that one fits than the next best."""

    relation: Relation
    lead: float


@dataclass(frozen=True, slots=True)
class Matched:
    """The sections of a torn text, and what ties each passage, by its place, to its heading."""

    sections: list[Section]
    ties: dict[int, Tie]


class Matcher:
    """Gives passages to headings in a torn text, and parts what stands under none."""

    def __init__(self, scorer: TopicScorer, year: int | None) -> None:
        self._worth = Worth(scorer, year)

    def match(self, stretches: Sequence[Sequence[Item]]) -> Matched:
        """The sections of all stretches; every heading and every passage stands in one."""
        page = Gaps(stretches)
        scenes = scenes_of(page, self._worth)
        owners = best_owners(page, scenes)
        lasts = set(_before_ends(page, owners))
        found = [_headed(page, owners, n) for n in range(len(page.heads))]
        found += [Section(head, ()) for gap in page.gaps for head in gap.parts]
        found += [Section(head, ()) for head in page.gaps[-1].deeper]
        found += self._unheaded(page, owners)
        ties = {
            passage.at: Tie(page.relation(owners, at), lead(scenes[at], owners[at]))
            for at, passage in enumerate(page.passages)
        }
        return Matched([replace(s, ends=bool(s.text) and s.text[-1].at in lasts) for s in found], ties)

    def _unheaded(self, page: Gaps, owners: Sequence[int]) -> Iterator[Section]:
        """What stands under no heading, in runs of one part; a page without headings is cut by subjects."""
        run: list[Passage] = []
        for at, (passage, owner) in enumerate(zip(page.passages, owners, strict=True)):
            gap = page.gaps[at]
            if run and (owner != owners[at - 1] or gap.heads or gap.deeper or gap.parts or gap.broken):
                yield from self._cut(run, owners[at - 1], page)
                run = []
            if owner < 0:
                yield from (Section(head, ()) for head in gap.deeper)
                run.append(passage)
        if run:
            yield from self._cut(run, owners[-1], page)

    def _cut(self, run: Sequence[Passage], owner: int, page: Gaps) -> Iterator[Section]:
        topics = self._subjects(run)
        cuts = [
            at
            for at in range(len(run))
            if at == 0
            or (topics[at] != topics[at - 1] and not page.heads and seam(run[at - 1], run[at]) >= 0)
            or stand_apart(run[at - 1], run[at])
        ]
        for a, b in zip(cuts, [*cuts[1:], len(run)], strict=True):
            yield Section(None, tuple(run[a:b]), part=Part.PLAN if owner == PLAN else Part.REVIEW)

    def _subjects(self, run: Sequence[Passage]) -> list[str | None]:
        """The subject of each passage; one that names none introduces the next."""
        scorer = self._worth.scorer
        topics = passage_topics(scorer, (), [passage.text for passage in run])
        for at in range(len(run) - 2, -1, -1):
            if not scorer.scores(run[at].text):
                topics[at] = topics[at + 1]
        return topics


def _before_ends(page: Gaps, owners: Sequence[int]) -> Iterator[int]:
    """The places of passages that the file goes on from to the shortcomings or the outlook."""
    for at in range(1, len(owners)):
        gap, before = page.gaps[at], owners[at - 1]
        role = role_place(page.passages[at].text)
        ends = owners[at] == PLAN or (owners[at] == REVIEW and role in (SHORTCOMINGS_PLACE, CLOSING_PLACE))
        if ends and before != PLAN and not (gap.heads or gap.parts):
            yield page.passages[at - 1].at


def _headed(page: Gaps, owners: Sequence[int], number: int) -> Section:
    """The section of a heading with its passages, and those under deeper headings as its parts."""
    section = Section(page.heads[number], ())
    for at, passage in enumerate(page.passages):
        if owners[at] != number:
            continue
        parts = [*section.parts, *(Section(head, ()) for head in page.gaps[at].deeper)]
        if parts:
            parts[-1] = replace(parts[-1], passages=(*parts[-1].passages, passage))
            section = replace(section, parts=tuple(parts))
        else:
            section = replace(section, passages=(*section.passages, passage))
    return section
