"""Outline of a torn text → sections: which passages stand under which heading.

The heading may come after its body, and two bodies may meet with no heading between. So every way
of giving each run of passages to the heading before it, to the one after it, or to none is
weighed by the words that passages and headings share, and the best is taken.
"""

from collections.abc import Sequence

from generator.reading.alignment import align, cluster_in
from generator.reading.outline import Head, Item, Passage
from generator.reading.sections import Section, nested
from generator.reading.topics import TopicScorer, passage_topics
from generator.reading.worth import FOLLOWS, PRECEDES, Worth, seam, stand_apart

EMPTY = -2.0
"""What a heading without a body costs."""

LEAST_GAIN = 1.5
"""What it must be worth that some bodies stand before their headings, over that all follow them."""

Run = Sequence[Passage]
Piece = tuple[Sequence[Head], Sequence[Run]]
"""Headings, and the runs of passages before, between and after them."""
Sides = tuple[bool, ...]
"""For each heading whether its body follows it (True) or precedes it."""


class Matcher:
    """Gives passages to headings in a torn text.

    读者：标题可能落在它的正文之后：每一种分法都按标题与段落共有的词语估算，取最合者。
    """

    def __init__(self, scorer: TopicScorer, year: int | None) -> None:
        self._worth = Worth(scorer, year)

    def sections(self, stretches: Sequence[Sequence[Item]]) -> list[Section]:
        """The sections of all stretches, in file order; passages left over go where they belong."""
        items = [item for stretch in stretches for item in stretch]
        if cluster := cluster_in(items):
            aligned = align(items, cluster, self._worth)
            return [*self._alone(aligned.left), *aligned.sections]
        pieces = [piece for stretch in stretches for piece in _pieces(stretch)]
        ways = [self._sides(pieces, free) for free in (False, True)]
        gain = ways[1][0] - ways[0][0]
        sides = ways[gain > LEAST_GAIN][1]
        found = [s for piece, own in zip(pieces, sides, strict=True) for s in self._cut(*piece, own)]
        return nested(self._adopt(found))

    def _sides(self, pieces: Sequence[Piece], free: bool) -> tuple[float, list[Sides]]:
        """The best sides for the headings of all pieces; if not `free`, all bodies follow."""
        best = [self._best_sides(*piece, free) for piece in pieces]
        return sum(score for score, _ in best), [sides for _, sides in best]

    def _best_sides(self, heads: Sequence[Head], runs: Sequence[Run], free: bool) -> tuple[float, Sides]:
        """The best side for each heading: Viterbi's way from heading to heading."""
        best: dict[bool, tuple[float, Sides]] = {False: (0.0, ())}
        for i, head in enumerate(heads):
            best = {
                follows: max(
                    (
                        score
                        + self._split(runs[i], _owner(heads, i, last), None if follows else head)[0]
                        - EMPTY * (last and _introduces(heads, runs, i)),
                        (*sides, follows),
                    )
                    for last, (score, sides) in best.items()
                )
                for follows in ((True, False) if free else (True,))
            }
        end = len(heads)
        closing = [
            (score + self._split(runs[-1], _owner(heads, end, last), None)[0], sides)
            for last, (score, sides) in best.items()
        ]
        return max(closing)

    def _split(self, run: Run, before: Head | None, after: Head | None) -> tuple[float, tuple[int, int]]:
        """The best way to part a run between the heading before it, none, and the heading after it."""
        size = len(run)
        first = _sums([FOLLOWS + self._worth.under(before, p) if before else 0.0 for p in run])
        none = _sums([self._worth.alone(p) for p in run])
        last = _sums([PRECEDES + self._worth.under(after, p) if after else 0.0 for p in run])
        seams = [0.0, *(seam(run[at - 1], run[at]) for at in range(1, size)), 0.0]
        options = []
        for a in range(size + 1 if before else 1):
            for b in range(a if after else size, size + 1):
                score = first[a] + none[b] - none[a] + last[size] - last[b]
                score += EMPTY * bool(before and not a) + EMPTY * bool(after and b == size)
                options.append((score + sum(seams[cut] for cut in {a, b}), (-a, -b)))
        score, (a, b) = max(options)
        return score, (-a, -b)

    def _cut(self, heads: Sequence[Head], runs: Sequence[Run], sides: Sides) -> list[Section]:
        """The sections that the sides make. Heads of parts that stand side by side own nothing."""
        bodies: list[list[Passage]] = [[] for _ in heads]
        found: list[Section] = []
        for i, run in enumerate(runs):
            before = _owner(heads, i, bool(i) and sides[i - 1])
            after = heads[i] if i < len(heads) and not sides[i] else None
            a, b = self._split(run, before, after)[1]
            if before:
                bodies[i - 1] += run[:a]
            if after:
                bodies[i] += run[b:]
            found += self._alone(run[a:b])
        return found + [Section(h, tuple(b)) for h, b in zip(heads, bodies, strict=True)]

    def _alone(self, run: Run) -> list[Section]:
        """Passages under no heading, cut where the subject changes or a new one is introduced."""
        topics = self._subjects(run)
        cuts = [
            at
            for at in range(len(run))
            if at == 0 or topics[at] != topics[at - 1] or stand_apart(run[at - 1], run[at])
        ]
        return (
            [Section(None, tuple(run[a:b])) for a, b in zip(cuts, [*cuts[1:], len(run)], strict=True)]
            if run
            else []
        )

    def _subjects(self, run: Run) -> list[str | None]:
        """The subject of each passage; one that names none introduces the next."""
        scorer = self._worth.scorer
        topics = passage_topics(scorer, (), [passage.text for passage in run])
        for at in range(len(run) - 2, -1, -1):
            if not scorer.scores(run[at].text):
                topics[at] = topics[at + 1]
        return topics

    def _adopt(self, sections: Sequence[Section]) -> list[Section]:
        """Give passages that were left without a heading to the section they speak of most.

        In a text with headings every passage stands under one, but for general statements; the
        end of a column may have taken a passage away from its section.
        """
        found = list(sections)
        headed = [s for s in sections if s.head and not s.head.part]
        strays = [s for s in sections if headed and s.head is None and not self._worth.stands_alone(s)]
        for stray in strays:
            host = max(headed, key=lambda s: self._worth.belonging(s, stray))
            grown = Section(host.head, tuple(sorted(host.passages + stray.passages, key=lambda p: p.at)))
            headed[headed.index(host)] = found[found.index(host)] = grown
            found.remove(stray)
        return found


def _introduces(heads: Sequence[Head], runs: Sequence[Run], at: int) -> bool:
    """Whether the heading before a run only introduces its parts: 一、 right before （一）."""
    return bool(at and not runs[at] and heads[at].level > heads[at - 1].level)


def _owner(heads: Sequence[Head], run: int, follows: bool) -> Head | None:
    """The heading before a run, if its body follows it."""
    return heads[run - 1] if run and follows else None


def _pieces(stretch: Sequence[Item]) -> list[Piece]:
    """The stretch's headings and the runs of passages between them; it is cut at two heads of parts side by side."""
    found: list[list[Item]] = [[]]
    for at, item in enumerate(stretch):
        around = (*stretch[at - 1 : at], *stretch[at + 1 : at + 2])
        if isinstance(item, Head) and item.part and any(map(_is_part, around)):
            found += [[item], []]
        else:
            found[-1].append(item)
    return [([i for i in piece if isinstance(i, Head)], _runs(piece)) for piece in found]


def _is_part(item: Item) -> bool:
    return isinstance(item, Head) and item.part is not None


def _runs(piece: Sequence[Item]) -> list[list[Passage]]:
    runs: list[list[Passage]] = [[]]
    for item in piece:
        if isinstance(item, Passage):
            runs[-1].append(item)
        else:
            runs.append([])
    return runs


def _sums(values: Sequence[float]) -> list[float]:
    total = [0.0]
    for value in values:
        total.append(total[-1] + value)
    return total
