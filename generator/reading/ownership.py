"""Headings and passages of a torn text → sections: which passages stand under which heading.

A heading stands before its text, or comes after it, or with all other headings in a cluster, in the
order of their texts; a column's end may have taken the rest of a section elsewhere; and ledes, general
statements and outlooks stand under no heading. So every passage is given an owner: what its words
share with each heading is weighed against where the heading stands, over the page as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Part
from generator.reading.families import families_of
from generator.reading.gaps import LEAST_CLUSTER, PLAN, REVIEW, Gap, Gaps
from generator.reading.worth import Worth, seam

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
class Rule:
    """A cluster of headings in the order of their texts; and whether all bodies follow their headings."""

    cluster: tuple[int, ...]
    follow_only: bool = False


State = tuple[int, int]
"""The owner of a passage, and which heading of the cluster was the last to begin (-1: none)."""

Ways = dict[State, tuple[float, tuple[int, ...]]]
"""For each state the best way to it: what speaks for it, and all owners so far."""


class Owners:
    """Gives the passages of a torn text to its headings.

    读者：标题可能在正文之前、之后，也可能全部聚在一处：按标题与段落共有的词语、位置远近估算，取全页最合的分法。
    """

    def __init__(self, page: Gaps, worth: Worth) -> None:
        self._page = page
        self._change = OTHER_PART if page.has_parts() else UNANNOUNCED
        one_make = len(set(families_of(page.heads))) < LEAST_FAMILIES
        self._of_review = one_make or not page.has_parts(Part.PLAN)
        self._fit = [self._fits(at, worth) for at in range(len(page.passages))]
        self._seams = [self._seam(at, worth) for at in range(len(page.passages))]

    def best(self) -> list[int]:
        """The owner of each passage: the number of a heading, REVIEW or PLAN."""
        cluster = self._page.cluster()
        plain = self._balanced(Rule(cluster, follow_only=True))
        orders = (cluster, cluster[::-1]) if cluster else ((),)
        free = max((self._balanced(Rule(order)) for order in orders), key=lambda way: way[0])
        return list((free if free[0] - plain[0] > ALL_FOLLOW else plain)[1])

    def lead(self, at: int, owner: int) -> float:
        """How much better an owner's words fit a passage than those of the next best."""
        return self._fit[at][owner] - max(fit for other, fit in self._fit[at].items() if other != owner)

    def _fits(self, at: int, worth: Worth) -> dict[int, float]:
        """How well each owner fits a passage and the deeper headings it stands under.

        Where no plan is announced, or all headings are of one make, they are the review's, and what is
        to come stands under none.
        """
        passage, deeper = self._page.passages[at], self._page.gaps[at].deeper
        texts = [passage.text, *(head.text for head in deeper)]
        amiss = worth.amiss(passage, Part.REVIEW) if self._of_review else 0.0
        fits = {
            n: max(worth.under(head, text) for text in texts) - amiss
            for n, head in enumerate(self._page.heads)
        }
        loose = IN_NO_SECTION * bool(deeper)
        whole = {REVIEW: worth.whole(passage, Part.REVIEW), PLAN: worth.whole(passage, Part.PLAN)}
        return fits | {owner: value + loose for owner, value in whole.items()}

    def _seam(self, at: int, worth: Worth) -> float:
        """What speaks for another owner than the last passage's: another subject, column, or front matter."""
        if at == 0:
            return 0.0
        gap, (before, after) = self._page.gaps[at], self._page.passages[at - 1 : at + 1]
        if gap.deeper:
            return (
                NEW_COUNT if gap.deeper[0].number == 1 else CUT if gap.deeper[0].number is None else IN_COUNT
            )
        same = SAME_SUBJECT * worth.alike(before, after)
        free = 0.0 if gap.heads or gap.parts or gap.broken else CUT
        return free + seam(before, after) - same

    def _balanced(self, rule: Rule) -> tuple[float, tuple[int, ...]]:
        """The best owners found: headings left empty are favoured in another round."""
        favour = [0.0] * len(self._page.heads)
        best: tuple[float, tuple[int, ...]] = (float("-inf"), ())
        for _ in range(ROUNDS):
            score, owners = self._way(rule, favour)
            empty = [n for n in range(len(self._page.heads)) if n not in owners]
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
        for at in range(len(self._page.passages)):
            found: Ways = {}
            for state, (score, owners) in ways.items():
                for to, gain in self._steps(at, state, rule, favour):
                    self._reach(found, at, to, score + gain, owners)
            (owner, last), (score, owners) = max(ways.items(), key=lambda way: (way[1][0], way[0]))
            for head in range(len(self._page.heads)):
                if head != owner:
                    gain = self._seams[at] + ELSEWHERE + (0.0 if head in owners else favour[head])
                    self._reach(found, at, (head, last), score + gain, owners)
            ways = found
        return max(ways.values())

    def _reach(self, found: Ways, at: int, state: State, score: float, owners: tuple[int, ...]) -> None:
        score += self._fit[at][state[0]]
        if state not in found or score > found[state][0]:
            found[state] = score, (*owners, state[0])

    def _steps(
        self, at: int, state: State, rule: Rule, favour: Sequence[float]
    ) -> Iterator[tuple[State, float]]:
        """The owners that a passage may well have after the last one's, with what speaks for each."""
        (owner, last), gap, left = state, self._page.gaps[at], self._seams[at]
        if not self._page.is_own(owner, at):
            yield state, BEYOND if gap.heads and owner >= 0 else 0.0
        for whole in (REVIEW, PLAN):
            if owner != whole:
                change = self._change if owner < 0 and not gap.parts else 0.0
                yield (whole, last), left + self._begins(whole, gap) + change
        for head, gain in self._near(at, rule).items():
            if head != owner:
                yield (head, last), left + gain + favour[head]
        for step in range(last + 1, min(last + 1 + SKIPPED, len(rule.cluster))):
            head = rule.cluster[step]
            yield (head, step), left + NEXT + favour[head]

    def _near(self, at: int, rule: Rule) -> dict[int, float]:
        """The headings near a passage, each with what its being near is worth."""
        followed, preceded = self._page.followed[at], self._page.preceded[at]
        near = {} if rule.follow_only or preceded is None else {preceded: PRECEDES}
        if len(followed) < LEAST_CLUSTER:
            near |= {head: FOLLOWS - n * SECOND for n, head in enumerate(followed)}
        return near

    def _begins(self, whole: int, gap: Gap) -> float:
        """What it is worth that text of a whole part begins here: where its head stands, or the title."""
        part = Part.PLAN if whole == PLAN else Part.REVIEW
        if not gap.parts:
            return PART_OPENS * (gap.broken and part is Part.REVIEW)
        if all(head.part is not part for head in gap.parts):
            return 0.0
        return INTRODUCED if len(gap.parts) == 1 and not gap.heads else PART_OPENS
