"""What speaks for each owner of a passage: its words, and what stands around it on the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Part
from generator.reading.families import families_of
from generator.reading.gaps import LEAST_CLUSTER, Gap, Gaps
from generator.reading.worth import Heads, Worth, seam

FOLLOWS, PRECEDES = 0.5, 0.2
"""What it is worth to begin a section right after its heading; and in the run before its heading."""

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

LEAST_FAMILIES = 2
"""Families of headings where the plan has headings of its own."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage on its page.

    `fit` tells how well each owner fits its words: headings by their numbers, then PLAN and REVIEW.
    `seam` speaks for another owner than the last passage's, `beyond` against going on with a heading's
    text, `change` against going over to the other part. `ended` are headings whose text ends here,
    if they own the last passage; `followed` and `near` tell what it is worth that a heading stands
    near, before the passage or anywhere; `begins` the same of PLAN and REVIEW.
    """

    fit: Sequence[float]
    seam: float
    beyond: float
    change: float
    ended: frozenset[int]
    followed: dict[int, float]
    near: dict[int, float]
    begins: tuple[float, float]


def scenes_of(page: Gaps, worth: Worth) -> list[Scene]:
    """A scene for each passage of a page."""
    change = OTHER_PART if page.has_parts() else UNANNOUNCED
    one_make = len(set(families_of(page.heads))) < LEAST_FAMILIES
    of_review = one_make or not page.has_parts(Part.PLAN)
    heads = worth.heads(page.heads)
    return [_scene(page, worth, heads, at, change, of_review) for at in range(len(page.passages))]


def _scene(page: Gaps, worth: Worth, heads: Heads, at: int, change: float, of_review: bool) -> Scene:
    gap, followed = page.gaps[at], _followed(page.followed[at])
    preceded = page.preceded[at]
    near = followed if preceded is None else {preceded: PRECEDES} | followed
    return Scene(
        fit=_fits(page, worth, heads, at, of_review),
        seam=_seam(page, worth, at),
        beyond=BEYOND if gap.heads else 0.0,
        change=0.0 if gap.parts else change,
        ended=frozenset(page.followed[at]),
        followed=followed,
        near=near,
        begins=(_begins(Part.PLAN, gap), _begins(Part.REVIEW, gap)),
    )


def _fits(page: Gaps, worth: Worth, heads: Heads, at: int, of_review: bool) -> list[float]:
    """How well each owner fits a passage and the deeper headings it stands under.

    Where no plan is announced, or all headings are of one make, they are the review's, and what is
    to come stands under none.
    """
    passage, deeper = page.passages[at], page.gaps[at].deeper
    amiss = worth.amiss(passage, Part.REVIEW) if of_review else 0.0
    loose = IN_NO_SECTION * bool(deeper)
    found = [worth.under(heads, text) for text in (passage.text, *(head.text for head in deeper))]
    fits = [max(values) - amiss for values in zip(*found, strict=True)]
    return [*fits, worth.whole(passage, Part.PLAN) + loose, worth.whole(passage, Part.REVIEW) + loose]


def _seam(page: Gaps, worth: Worth, at: int) -> float:
    """What speaks for another owner than the last passage's: another subject, column, or front matter."""
    if at == 0:
        return 0.0
    gap, (before, after) = page.gaps[at], page.passages[at - 1 : at + 1]
    if gap.deeper:
        number = gap.deeper[0].number
        return CUT if number is None else NEW_COUNT if number == 1 else IN_COUNT
    free = 0.0 if gap.heads or gap.parts or gap.broken else CUT
    return free + seam(before, after) - SAME_SUBJECT * worth.alike(before, after)


def _followed(heads: Sequence[int]) -> dict[int, float]:
    if len(heads) >= LEAST_CLUSTER:
        return {}
    return {head: FOLLOWS - n * SECOND for n, head in enumerate(heads)}


def _begins(part: Part, gap: Gap) -> float:
    """What it is worth that text of a whole part begins here: where its head stands, or the title."""
    if not gap.parts:
        return PART_OPENS * (gap.broken and part is Part.REVIEW)
    if all(head.part is not part for head in gap.parts):
        return 0.0
    return INTRODUCED if len(gap.parts) == 1 and not gap.heads else PART_OPENS


def lead(scene: Scene, owner: int) -> float:
    """How much better an owner's words fit a passage than those of the next best."""
    own = owner % len(scene.fit)
    return scene.fit[own] - max(fit for other, fit in enumerate(scene.fit) if other != own)
