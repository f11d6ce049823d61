"""Mixtures: sections and paragraphs of several manuscripts of like kind, made into one manuscript.

A mixture keeps the frame of one manuscript (title, byline, ledes, heads of parts, closing) and its
record; its sections are left, left out, taken from another manuscript of like kind (same part, same
topic), or have some of their paragraphs from there. What is taken over is told of the mixture's own
district and years, and headings are numbered anew, so that the truth marked in each block still holds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random

from tests.press.composing import kinds
from tests.press.manuscript import Manuscript, Passage
from tests.press.rewording import form_in, form_of, numbered, told_by

FRAME = frozenset({"title", "byline", "caption"})
PICTURED = 0.4
"""The share of mixtures without captions that get some."""

LEAST = 3
"""Sections of one part that no mixture goes below."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks that stay together. `topic` and `part` are set for sections, which mixtures may exchange."""

    blocks: tuple[Passage, ...]
    part: str | None = None
    topic: str | None = None

    @property
    def texts(self) -> frozenset[str]:
        return frozenset(passage.text for passage in self.blocks)


def mixture_of(manuscript: Manuscript, others: Sequence[Manuscript], rng: Random) -> Manuscript:
    """The manuscript with sections and paragraphs of its likes among `others`, without some of its own."""
    stretches = list(stretches_of(manuscript))
    pool = [stretch for other in likes(manuscript, others) for stretch in _told_by(manuscript, other)]
    form = form_of("review", manuscript.blocks)
    pool = [stretch for stretch in pool if not any(form_in(p) == form != "" for p in stretch.blocks[1:])]
    drawn = [_drawn(stretch, pool, rng) for stretch in _thinned(stretches, rng)]
    return assembled(manuscript, [*_once(drawn), *_captions(manuscript, others, rng)])


def likes(manuscript: Manuscript, others: Sequence[Manuscript]) -> list[Manuscript]:
    """Other manuscripts of the same kind and level of division, both with headings or both without."""
    return [
        other for other in others if other.id != manuscript.id and _likeness(other) == _likeness(manuscript)
    ]


def stretches_of(manuscript: Manuscript) -> Iterator[Stretch]:
    """The manuscript's blocks in stretches, in order: its sections, and all between them.

    General words at a section's end (shortcomings, thanks) are the manuscript's own, not the section's.
    """
    pairs = zip(manuscript.blocks, kinds(manuscript.blocks), strict=True)
    for name, group in groupby(pairs, key=lambda pair: pair[1][0] if pair[1][0] in FRAME else pair[1][1]):
        blocks = tuple(passage for passage, _ in group)
        topic = blocks[0].topic
        if not name.startswith("S") or topic is None:
            yield Stretch(blocks)
            continue
        end = len(blocks)
        while end > 1 and blocks[end - 1].topic == "overview" != topic:
            end -= 1
        yield Stretch(blocks[:end], blocks[0].part, topic)
        if blocks[end:]:
            yield Stretch(blocks[end:])


def assembled(manuscript: Manuscript, stretches: Sequence[Stretch]) -> Manuscript:
    """A manuscript of these stretches, its headings numbered in order as the given one numbers its own."""
    blocks = tuple(passage for stretch in stretches for passage in stretch.blocks)
    return replace(manuscript, blocks=numbered(blocks, manuscript.blocks))


def _likeness(manuscript: Manuscript) -> tuple[str, str, bool]:
    headed = any(passage.label == "heading" for passage in manuscript.blocks)
    return manuscript.metadata.kind, manuscript.metadata.district[-1], headed


def _told_by(manuscript: Manuscript, other: Manuscript) -> Iterator[Stretch]:
    """The other manuscript's sections, told of this one's district and years."""
    for stretch in stretches_of(other):
        if stretch.topic:
            told = tuple(told_by(p, other.metadata, manuscript.metadata) for p in stretch.blocks)
            yield replace(stretch, blocks=told)


def _captions(manuscript: Manuscript, others: Sequence[Manuscript], rng: Random) -> list[Stretch]:
    """Two to five captions of others, told of this one's district, for a share of those that have none."""
    own, pool = manuscript.metadata, []
    for other in others:
        if other.metadata.district[-1] == own.district[-1]:
            pool += [told_by(p, other.metadata, own) for p in other.blocks if p.label == "caption"]
    has_some = any(passage.label == "caption" for passage in manuscript.blocks)
    if has_some or len(pool) < 2 or rng.random() >= PICTURED:
        return []
    return [Stretch(tuple(rng.sample(pool, rng.randint(2, min(5, len(pool))))))]


def _thinned(stretches: list[Stretch], rng: Random) -> list[Stretch]:
    """Without one of the inner sections of a part, for half of the parts that have enough."""
    left = list(stretches)
    for part in ("review", "plan"):
        inner = [stretch for stretch in stretches if stretch.topic and stretch.part == part][1:-1]
        if len(inner) >= LEAST and rng.random() < 0.5:
            left.remove(rng.choice(inner))
    return left


def _drawn(stretch: Stretch, pool: list[Stretch], rng: Random) -> Stretch:
    """The stretch as it is, another of its topic, or with some of another's paragraphs."""
    same = [other for other in pool if (other.part, other.topic) == (stretch.part, stretch.topic)]
    if stretch.topic is None or not same:
        return stretch
    other = rng.choice(same)
    return rng.choice([stretch, other, _blended(stretch, other, rng)])


def _blended(stretch: Stretch, other: Stretch, rng: Random) -> Stretch:
    """Some paragraphs but the first exchanged for the other's; no heads of level 4 lose theirs."""
    if any(p.level == 4 for p in (*stretch.blocks, *other.blocks)):
        return stretch
    blocks = list(stretch.blocks)
    first = 2 if blocks[0].label == "heading" else 1
    strange = [p for p in other.blocks[1:] if p.label == "paragraph" and not form_in(p)]
    for at in range(first, len(blocks)):
        if strange and not form_in(blocks[at]) and rng.random() < 0.5:
            blocks[at] = strange.pop(rng.randrange(len(strange)))
    return replace(stretch, blocks=tuple(blocks))


def _once(drawn: list[Stretch]) -> list[Stretch]:
    """What was drawn, without a section that would tell anything a second time."""
    told: set[str] = set()
    kept = []
    for stretch in drawn:
        if stretch.topic is None or not stretch.texts & told:
            kept.append(stretch)
            told |= stretch.texts
    return kept
