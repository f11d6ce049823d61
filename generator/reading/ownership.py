"""Headings and passages of a torn text → sections: which passages stand under which heading.

A heading stands before its text, or comes after it, or with all other headings in a cluster, in the
order of their texts; a column's end may have taken the rest of a section elsewhere; and ledes, general
statements and outlooks stand under no heading. So every passage is given an owner: what its words
share with each heading is weighed against where the heading stands, over the page as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

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


class Way(NamedTuple):
    """The owners of all passages so far: what speaks for them, the last one, and the way to it."""

    score: float
    owner: int
    before: "Way | None"

    def owners(self) -> tuple[int, ...]:
        """The owner of each passage, the first one first; what stands before them all is left out."""
        found: list[int] = []
        way: Way = self
        while way.before is not None:
            found.append(way.owner)
            way = way.before
        return tuple(reversed(found))


Ways = dict[int, dict[int, Way]]
"""The best ways, by which heading of the cluster was the last to begin (-1: none), then by last owner."""

BEAM = 4.0
"""Nats behind the best way from which a way is given up."""


class Reached:
    """The best ways that were reached with one more passage, which fits each owner as `fit` tells."""

    def __init__(self, fit: Mapping[int, float]) -> None:
        self.ways: Ways = {}
        self._fit = fit

    def reach(self, last: int, owner: int, way: Way | None, gain: float) -> None:
        """Go on from a way, if there is one, to an owner; kept if it is the best way there."""
        if way is None:
            return
        score = way.score + gain + self._fit[owner]
        mine = self.ways.setdefault(last, {})
        if owner not in mine or score > mine[owner].score:
            mine[owner] = Way(score, owner, way)


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
        ways: Ways = {-1: {REVIEW: Way(PART_OPENS, REVIEW, None)}}
        for at in range(len(self._page.passages)):
            ways = self._advanced(at, ways, rule, favour)
        best = _best(ways)[1]
        return best.score, best.owners()

    def _advanced(self, at: int, ways: Ways, rule: Rule, favour: Sequence[float]) -> Ways:
        """All ways that are not far behind, one passage further."""
        left, page = self._seams[at], self._page
        near = [(head, left + gain + favour[head]) for head, gain in self._near(at, rule).items()]
        found = Reached(self._fit[at])
        for last, mine in ways.items():
            first, second = _best_two(mine.values())
            beyond = BEYOND if page.gaps[at].heads else 0.0
            for owner, way in mine.items():
                if not page.is_own(owner, at):
                    found.reach(last, owner, way, beyond if owner >= 0 else 0.0)
            for head, gain in near:
                found.reach(last, head, second if first.owner == head else first, gain)
            self._reach_wholes(found, at, last, mine)
            for step in range(last + 1, min(last + 1 + SKIPPED, len(rule.cluster))):
                head = rule.cluster[step]
                found.reach(step, head, first, left + NEXT + favour[head])
        self._reach_far(found, left + ELSEWHERE, *_best(ways), favour)
        return _not_far_behind(found.ways)

    def _reach_wholes(self, found: "Reached", at: int, last: int, mine: Mapping[int, Way]) -> None:
        """Ways on which text of a whole part begins, from a heading's or from the other part's."""
        gap = self._page.gaps[at]
        headed = max((way for way in mine.values() if way.owner >= 0), key=_score, default=None)
        for whole, other in ((REVIEW, PLAN), (PLAN, REVIEW)):
            begins = self._seams[at] + self._begins(whole, gap)
            found.reach(last, whole, headed, begins)
            found.reach(last, whole, mine.get(other), begins if gap.parts else begins + self._change)

    def _reach_far(
        self, found: "Reached", gain: float, last: int, best: Way, favour: Sequence[float]
    ) -> None:
        """Ways on which a section begins far from its heading."""
        begun = set(best.owners())
        for head in range(len(self._page.heads)):
            if head != best.owner:
                found.reach(last, head, best, gain if head in begun else gain + favour[head])

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


_score = attrgetter("score")


def _best(ways: Ways) -> tuple[int, Way]:
    """The best way of all, and the heading of the cluster that was the last to begin on it."""
    return max(
        ((last, way) for last, of_last in ways.items() for way in of_last.values()),
        key=lambda pair: (pair[1].score, pair[1].owner, pair[0]),
    )


def _best_two(ways: Iterable[Way]) -> tuple[Way, Way | None]:
    """The best way and the next best; they have different owners."""
    ranked = sorted(ways, key=_score, reverse=True)
    return ranked[0], ranked[1] if len(ranked) > 1 else None


def _not_far_behind(ways: Ways) -> Ways:
    least = _best(ways)[1].score - BEAM
    kept = {
        last: {owner: way for owner, way in of_last.items() if way.score >= least}
        for last, of_last in ways.items()
    }
    return {last: of_last for last, of_last in kept.items() if of_last}
