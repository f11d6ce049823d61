"""Headings and passages of a torn text → sections: which passages stand under which heading.

A heading stands before its text, or comes after it, or with all other headings in a cluster, in the
order of their texts; a column's end may have taken the rest of a section elsewhere; and ledes, general
statements and outlooks stand under no heading. So every passage is given an owner: what its words
share with each heading is weighed against where the heading stands, over the page as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Part
from generator.reading.families import families_of
from generator.reading.outline import Head, Item, Passage
from generator.reading.worth import Worth, seam

LEAST_CLUSTER = 3
"""Headings side by side from which they are a cluster."""

REVIEW, PLAN = -1, -2
"""Owners of what stands under no heading of a section: the review as a whole, or the plan."""

EMPTY = -2.0
"""What a heading without a body costs."""

FOLLOWS, PRECEDES, NEXT, ELSEWHERE = 0.5, 0.2, 0.4, -2.0
"""What it is worth to begin a section right after its heading; in the run before its heading; after the
section whose heading stands before in a cluster; or far from its heading."""

SECOND = 0.4
"""What it is worth less that another heading stands between a heading and its text."""

PART_OPENS, INTRODUCED = 0.5, 1.0
"""What it is worth that text under no heading begins where a head of its part or the title stands; and
right after the head of its part alone, which one passage at least introduces."""

OTHER_PART, UNANNOUNCED = -1.2, -0.5
"""What it costs to go from the review to the plan, or back, where no head of a part stands; and on a page
that has none at all."""

CUT, BEYOND = -0.8, -1.2
"""What it costs to end a section where no heading stands, and to go on with one beyond another heading."""

IN_NO_SECTION = -1.5
"""What it costs that a passage under a deeper heading stands under none of the first order."""

NEW_COUNT, IN_COUNT = 0.5, -1.5
"""What speaks for another section at a deeper heading that begins a count, or goes on with one."""

SAME_SUBJECT = 0.5
"""What it costs to part two passages of one subject."""

ALL_FOLLOW = 1.5
"""What other ways must be worth more than that all bodies follow their headings."""

SKIPPED = 2
"""Headings of a cluster among which the next is looked for: one may have no text."""

LEAST_FAMILIES = 2
"""Families of headings where the plan has headings of its own."""

ROUNDS = 3
"""How often headings that got no body are favoured and the page weighed again."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands before a passage: headings of sections, deeper ones, heads of parts, front matter."""

    heads: tuple[Head, ...] = ()
    deeper: tuple[Head, ...] = ()
    parts: tuple[Head, ...] = ()
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A cluster of headings in the order of their texts; and whether all bodies follow their headings."""

    cluster: tuple[int, ...]
    follow_only: bool = False


BEAM = 5.0
"""Nats behind the best way from which a way is given up."""

State = tuple[int, int]
"""The owner of a passage, and which heading of the cluster was the last to begin (-1: none)."""

Ways = dict[State, tuple[float, tuple[int, ...]]]
"""For each state the best way to it: what speaks for it, and all owners so far."""


class Owners:
    """Gives the passages of a torn text to its headings.

    读者：标题可能在正文之前、之后，也可能全部聚在一处：按标题与段落共有的词语、位置远近估算，取全页最合的分法。
    """

    def __init__(self, stretches: Sequence[Sequence[Item]], worth: Worth) -> None:
        items = [item for stretch in stretches for item in stretch]
        self._top = min((i.level for i in items if isinstance(i, Head) and not i.part), default=0)
        self.gaps, self.passages = _gaps(stretches, self._top)
        self._change = OTHER_PART if any(gap.parts for gap in self.gaps) else UNANNOUNCED
        self.heads = [head for gap in self.gaps for head in gap.heads]
        announced = any(head.part is Part.PLAN for gap in self.gaps for head in gap.parts)
        self._of_review = not announced or len(set(families_of(self.heads))) < LEAST_FAMILIES
        self._place = {head.at: n for n, head in enumerate(self.heads)}
        self._followed, self._preceded = self._find_followed(), self._find_preceded()
        self._fit = [self._fits(at, worth) for at in range(len(self.passages))]
        self._seams = [self._seam(at, worth) for at in range(len(self.passages))]

    def best(self) -> list[int]:
        """The owner of each passage: the number of a heading, REVIEW or PLAN."""
        cluster = self._cluster()
        plain = self._balanced(Rule(cluster, follow_only=True))
        orders = (cluster, cluster[::-1]) if cluster else ((),)
        free = max((self._balanced(Rule(order)) for order in orders), key=lambda way: way[0])
        return list((free if free[0] - plain[0] > ALL_FOLLOW else plain)[1])

    def _fits(self, at: int, worth: Worth) -> dict[int, float]:
        """How well each owner fits a passage and the deeper headings it stands under.

        Where no plan is announced, or all headings are of one make, they are the review's, and what is
        to come stands under none.
        """
        passage, deeper = self.passages[at], self.gaps[at].deeper
        texts = [passage.text, *(head.text for head in deeper)]
        amiss = worth.amiss(passage, Part.REVIEW) if self._of_review else 0.0
        fits = {
            n: max(worth.under(head, text) for text in texts) - amiss for n, head in enumerate(self.heads)
        }
        loose = IN_NO_SECTION * bool(deeper)
        whole = {REVIEW: worth.whole(passage, Part.REVIEW), PLAN: worth.whole(passage, Part.PLAN)}
        return fits | {owner: value + loose for owner, value in whole.items()}

    def _seam(self, at: int, worth: Worth) -> float:
        """What speaks for another owner than the last passage's: another subject, column, or front matter."""
        if at == 0:
            return 0.0
        gap, before, after = self.gaps[at], self.passages[at - 1], self.passages[at]
        if gap.deeper:
            return (
                NEW_COUNT if gap.deeper[0].number == 1 else CUT if gap.deeper[0].number is None else IN_COUNT
            )
        same = SAME_SUBJECT * worth.alike(before, after)
        free = 0.0 if gap.heads or gap.parts or gap.broken else CUT
        return free + seam(before, after) - same

    def _find_followed(self) -> list[dict[int, float]]:
        """For each passage the headings right before it; of two the nearer rather."""
        return [
            {self._place[head.at]: FOLLOWS - n * SECOND for n, head in enumerate(reversed(gap.heads))}
            if len(gap.heads) < LEAST_CLUSTER
            else {}
            for gap in self.gaps
        ]

    def _find_preceded(self) -> list[dict[int, float]]:
        """For each passage the heading that comes next, after its run."""
        found: list[dict[int, float]] = []
        coming: dict[int, float] = {}
        for gap in reversed(self.gaps):
            found.append(coming)
            if gap.heads:
                near = len(gap.heads) < LEAST_CLUSTER
                coming = {self._place[gap.heads[0].at]: PRECEDES} if near else {}
        return found[::-1]

    def _cluster(self) -> tuple[int, ...]:
        """The largest cluster of headings."""
        largest = max((gap.heads for gap in self.gaps), key=len, default=())
        return tuple(self._place[head.at] for head in largest) if len(largest) >= LEAST_CLUSTER else ()

    def _balanced(self, rule: Rule) -> tuple[float, tuple[int, ...]]:
        """The best owners found: headings left empty are favoured in another round."""
        favour = [0.0] * len(self.heads)
        best: tuple[float, tuple[int, ...]] = (float("-inf"), ())
        for _ in range(ROUNDS):
            score, owners = self._way(rule, favour)
            empty = [n for n in range(len(self.heads)) if n not in owners]
            score += EMPTY * len(empty) - sum(favour[n] for n in set(owners) if n >= 0)
            best = max(best, (score, owners))
            if not empty:
                break
            for n in empty:
                favour[n] -= EMPTY
        return best

    def _way(self, rule: Rule, favour: Sequence[float]) -> tuple[float, tuple[int, ...]]:
        """Viterbi's way from passage to passage; `favour` is what it is worth that a heading begins once."""
        ways: Ways = {(REVIEW, -1): (PART_OPENS, ())}
        for at in range(len(self.passages)):
            found: Ways = {}
            for state, (score, owners) in ways.items():
                for to, gain in self._steps(at, state, rule, favour):
                    self._reach(found, at, to, score + gain, owners)
            (owner, last), (score, owners) = max(ways.items(), key=lambda way: (way[1][0], way[0]))
            for head in range(len(self.heads)):
                if head != owner:
                    gain = self._seams[at] + ELSEWHERE + (0.0 if head in owners else favour[head])
                    self._reach(found, at, (head, last), score + gain, owners)
            least = max(found.values())[0] - BEAM
            ways = {state: way for state, way in found.items() if way[0] >= least}
        return max(ways.values())

    def _reach(self, found: Ways, at: int, state: State, score: float, owners: tuple[int, ...]) -> None:
        score += self._fit[at][state[0]]
        if state not in found or score > found[state][0]:
            found[state] = score, (*owners, state[0])

    def _steps(
        self, at: int, state: State, rule: Rule, favour: Sequence[float]
    ) -> Iterator[tuple[State, float]]:
        """The owners that a passage may well have after the last one's, with what speaks for each."""
        (owner, last), gap, left = state, self.gaps[at], self._seams[at]
        if not self._ends_here(owner, gap):
            yield state, BEYOND if gap.heads and owner >= 0 else 0.0
        for whole in (REVIEW, PLAN):
            if owner != whole:
                change = self._change if owner < 0 and not gap.parts else 0.0
                yield (whole, last), left + self._begins(whole, gap) + change
        near = self._followed[at] if rule.follow_only else {**self._preceded[at], **self._followed[at]}
        for head, gain in near.items():
            if head != owner:
                yield (head, last), left + gain + favour[head]
        for step in range(last + 1, min(last + 1 + SKIPPED, len(rule.cluster))):
            head = rule.cluster[step]
            yield (head, step), left + NEXT + favour[head]

    def _begins(self, whole: int, gap: Gap) -> float:
        """What it is worth that text of a whole part begins here: where its head stands, or the title."""
        part = Part.PLAN if whole == PLAN else Part.REVIEW
        if not gap.parts:
            return PART_OPENS * (gap.broken and part is Part.REVIEW)
        if all(head.part is not part for head in gap.parts):
            return 0.0
        return INTRODUCED if len(gap.parts) == 1 and not gap.heads else PART_OPENS

    def _ends_here(self, owner: int, gap: Gap) -> bool:
        """Whether the owner's heading stands in this gap, after its body."""
        return owner >= 0 and any(self._place[head.at] == owner for head in gap.heads)


def _gaps(stretches: Sequence[Sequence[Item]], top: int) -> tuple[list[Gap], list[Passage]]:
    """What stands before each passage and after the last, and the passages."""
    gaps, passages = [Gap()], []
    for stretch in stretches:
        gaps[-1] = replace(gaps[-1], broken=True)
        for item in stretch:
            if isinstance(item, Passage):
                passages.append(item)
                gaps.append(Gap())
            elif item.part:
                gaps[-1] = replace(gaps[-1], parts=(*gaps[-1].parts, item))
            elif item.level == top:
                gaps[-1] = replace(gaps[-1], heads=(*gaps[-1].heads, item))
            else:
                gaps[-1] = replace(gaps[-1], deeper=(*gaps[-1].deeper, item))
    return gaps, passages
