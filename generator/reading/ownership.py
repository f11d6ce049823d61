"""Headings and passages of a torn text → sections: which passages stand under which heading.

A heading stands before its text, or comes after it, or with all other headings in a cluster, in the
order of their texts; a column's end may have taken the rest of a section elsewhere; and ledes, general
statements and outlooks stand under no heading. So every passage is given an owner: what its words
share with each heading is weighed against where the heading stands, over the page as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.reading.gaps import PLAN, REVIEW, Gaps
from generator.reading.scenes import PART_OPENS, Scene

EMPTY = -2.0
"""What a heading without a body costs."""

NEXT, ELSEWHERE = 0.4, -2.0
"""What it is worth to begin a section after the one whose heading stands before in a cluster; and to begin
one, or go on with it, far from its heading."""

ALL_FOLLOW = 1.5
"""What other ways must be worth more than that all bodies follow their headings."""

SKIPPED = 2
"""Headings of a cluster among which the next is looked for: one may have no text."""

ROUNDS = 3
"""How often headings that got no body are favoured and the page weighed again."""

HOPELESS = 12.0
"""By how much less may speak for the ways of a layer than for the best, to be followed further."""

NEVER = float("-inf")

Row = list[float]
"""For each owner, headings first, then PLAN and REVIEW, what speaks for the best way to it."""

Best = tuple[float, int]
"""What speaks for an owner, and its place in a row."""

Origins = list[int]
"""For each owner the one that the best way to it came from, counted through all layers."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A cluster of headings in the order of their texts; and whether all bodies follow their headings."""

    cluster: tuple[int, ...]
    follow_only: bool = False


def best_owners(page: Gaps, scenes: Sequence[Scene]) -> list[int]:
    """The owner of each passage: the number of a heading, REVIEW or PLAN.

    读者：标题可能在正文之前、之后，也可能全部聚在一处：按标题与段落共有的词语、位置远近估算，取全页最合的分法。
    """
    size, cluster = len(page.heads), page.cluster()
    plain = _balanced(scenes, size, Rule(cluster, follow_only=True))
    if not cluster and _most_gain(page, scenes, plain[1]) <= ALL_FOLLOW:
        return plain[1]
    orders = (cluster, cluster[::-1]) if cluster else ((),)
    free = max((_balanced(scenes, size, Rule(order)) for order in orders), key=lambda way: way[0])
    return (free if free[0] - plain[0] > ALL_FOLLOW else plain)[1]


def _most_gain(page: Gaps, scenes: Sequence[Scene], owners: Sequence[int]) -> float:
    """About the most that could be gained if headings might stand behind their texts as well."""
    gain = -EMPTY * len(set(range(len(page.heads))) - set(owners))
    for scene, coming, owner in zip(scenes, page.preceded, owners, strict=False):
        if coming is not None and coming != owner:
            gain += max(0.0, scene.near[coming] + scene.fit[coming] - scene.fit[owner])
    return gain


def _balanced(scenes: Sequence[Scene], size: int, rule: Rule) -> tuple[float, list[int]]:
    """The best owners found for `size` headings: those left empty are favoured in another round."""
    favour = [0.0] * size
    best: tuple[float, list[int]] = (NEVER, [])
    for _ in range(ROUNDS):
        score, owners = Ways(scenes, size, rule, favour).best()
        empty = set(range(size)) - set(owners)
        score += EMPTY * len(empty) - sum(favour[n] for n in set(owners) if n >= 0)
        best = max(best, (score, owners))
        if not empty:
            break
        for n in empty:
            favour[n] -= EMPTY
    return best


class Ways:
    """Viterbi's ways from passage to passage.

    The ways lie in layers: in the first no heading of the cluster has begun, in the next the first has,
    and so on. `favour` is what it is worth that a heading begins near by, or in its turn.
    """

    def __init__(self, scenes: Sequence[Scene], size: int, rule: Rule, favour: Sequence[float]) -> None:
        self._scenes, self._size, self._rule, self._favour = scenes, size + 2, rule, favour
        apart = [head for head in range(size) if head not in rule.cluster]
        self._heads = list(accumulate(rule.cluster, lambda heads, head: [*heads, head], initial=apart))

    def best(self) -> tuple[float, list[int]]:
        """The score of the best way, and the owners it gives."""
        first = [NEVER] * self._size
        first[REVIEW] = PART_OPENS
        rows = [first, *([NEVER] * self._size for _ in self._rule.cluster)]
        origins: list[list[Origins]] = []
        for scene in self._scenes:
            rows, came = self._step(scene, rows)
            origins.append(came)
        score, layer, owner = max(
            (score, layer, owner) for layer, row in enumerate(rows) for owner, score in enumerate(row)
        )
        return score, self._back(origins, layer * self._size + owner)

    def _step(self, scene: Scene, rows: Sequence[Row]) -> tuple[list[Row], list[Origins]]:
        """The rows of all layers after one more passage, and where each way came from."""
        near = scene.followed if self._rule.follow_only else scene.near
        gains = {head: gain + self._favour[head] for head, gain in near.items()}
        tops = [_two_best(row) for row in rows]
        limit = max(top[0][0] for top in tops) - HOPELESS
        found, came = [], []
        for layer, (row, (top, second)) in enumerate(zip(rows, tops, strict=True)):
            if top[0] > limit:
                new, origins = self._within(scene, row, self._heads[layer], gains, (top, second))
                base = layer * self._size
                origins = [base + owner for owner in origins]
            else:
                new, origins = [NEVER] * self._size, [0] * self._size
            for turn in range(max(0, layer - SKIPPED), layer):
                if tops[turn][0][0] > limit:
                    self._begin(scene, layer - 1, turn, tops[turn][0], new, origins)
            found.append(new)
            came.append(origins)
        return found, came

    def _begin(self, scene: Scene, turn: int, layer: int, top: Best, row: Row, origins: Origins) -> None:
        """Let the heading of the cluster whose turn it is begin after the best way of a layer before."""
        head = self._rule.cluster[turn]
        score = top[0] + scene.seam + NEXT + self._favour[head] + scene.fit[head]
        if score > row[head]:
            row[head], origins[head] = score, layer * self._size + top[1]

    def _within(
        self, scene: Scene, row: Row, heads: Sequence[int], gains: dict[int, float], tops: tuple[Best, Best]
    ) -> tuple[Row, Origins]:
        """A layer's row after one more passage, without what comes from other layers."""
        (best, top), (next_best, second) = tops
        new, origins = [NEVER] * self._size, [0] * self._size
        fit, seam, beyond, ended = scene.fit, scene.seam, scene.beyond, scene.ended
        for head in heads:
            score, origin = (best, top) if top != head else (next_best, second)
            score += seam + gains.get(head, ELSEWHERE)
            stays = row[head] + beyond
            if stays >= score and head not in ended:
                score, origin = stays, head
            new[head], origins[head] = score + fit[head], origin
        self._wholes(scene, row, heads, new, origins)
        return new, origins

    def _wholes(self, scene: Scene, row: Row, heads: Sequence[int], new: Row, origins: Origins) -> None:
        """Text under no heading: it goes on, or begins after a section, or after the other part."""
        headed, head = NEVER, 0
        for one in heads:
            if row[one] > headed:
                headed, head = row[one], one
        for whole, other, begins in ((PLAN, REVIEW, scene.begins[0]), (REVIEW, PLAN, scene.begins[1])):
            score, origin = headed + scene.seam + begins, head
            if (changes := row[other] + scene.seam + begins + scene.change) > score:
                score, origin = changes, other % self._size
            if row[whole] >= score:
                score, origin = row[whole], whole % self._size
            new[whole], origins[whole] = score + scene.fit[whole], origin

    def _back(self, origins: Sequence[Sequence[Origins]], state: int) -> list[int]:
        """The owners along a way, from its end."""
        owners = []
        for came in reversed(origins):
            layer, owner = divmod(state, self._size)
            owners.append(owner if owner < self._size - 2 else owner - self._size)
            state = came[layer][owner]
        return owners[::-1]


def _two_best(row: Row) -> tuple[Best, Best]:
    """The best owner of a row, and the next, each with what speaks for it."""
    top = max(row)
    best = row.index(top)
    rest = row[:best] + row[best + 1 :]
    second = max(rest)
    at = rest.index(second)
    return (top, best), (second, at + (at >= best))
