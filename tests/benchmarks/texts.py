"""Reports of a given length for measuring speed: manuscripts filled up with others' paragraphs."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.press.manuscript import Manuscript, Passage
from tests.press.mixing import Stretch, assembled, stretches_of
from tests.press.pages import manuscripts
from tests.press.plans import plan_of
from tests.press.printing import print_page
from tests.press.rewording import told_by

LENGTH = 8000
SLACK = 500
"""How much a report may be shorter or longer, in characters without white space."""


def long_reports(count: int, start: int = 0) -> Iterator[bytes]:
    """So many printed reports of about LENGTH characters, no two alike; torn by drawn plans."""
    for seed in range(start, start + count):
        yield print_page(long_manuscript(seed), plan_of(seed)).text.encode("utf-8")


def long_manuscript(seed: int) -> Manuscript:
    """A manuscript of about LENGTH characters, drawn by seed.

    >>> abs(length_of(long_manuscript(1).blocks) - LENGTH) <= SLACK
    True
    """
    rng = Random(f"long/{seed}")
    manuscript = rng.choice([m for m in manuscripts("seen") if any(p.level == 3 for p in m.blocks)])
    stretches = list(stretches_of(manuscript))
    room = LENGTH + SLACK - length_of(manuscript.blocks)
    for passage in _strange(manuscript, rng):
        at = _place(stretches, passage)
        if at is not None and length_of([passage]) <= room and room > SLACK:
            stretches[at] = replace(stretches[at], blocks=(*stretches[at].blocks, passage))
            room -= length_of([passage])
    return assembled(manuscript, stretches)


def length_of(blocks: tuple[Passage, ...] | list[Passage]) -> int:
    """Characters without white space."""
    return sum(len("".join(passage.text.split())) for passage in blocks)


def _strange(manuscript: Manuscript, rng: Random) -> list[Passage]:
    """All other manuscripts' paragraphs, told of this one's district, in a drawn order."""
    found = [
        told_by(passage, other.metadata, manuscript.metadata)
        for other in manuscripts("seen")
        if other.id != manuscript.id
        for passage in other.blocks
        if passage.label == "paragraph" and passage.topic != "overview"
    ]
    rng.shuffle(found)
    return found


def _place(stretches: list[Stretch], passage: Passage) -> int | None:
    """The section that a paragraph belongs to: of its part, and of its topic if there is one."""
    of_part = [at for at, stretch in enumerate(stretches) if stretch.topic and stretch.part == passage.part]
    same = [at for at in of_part if stretches[at].topic == passage.topic]
    return next(iter(same or of_part), None)
