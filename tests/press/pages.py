"""Random printed pages with known truth: `page_of(seed)`, and the families that evaluation draws from.

A page is a manuscript of its family, as it stands or in a mixture with others of the family
(`mixing`), printed by a drawn plan (`plans`). All is a function of the seed: the same page everywhere.
"""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from tests.press.manuscript import Manuscript, load_all
from tests.press.mixing import mixture_of
from tests.press.plans import plan_of
from tests.press.printed import PrintedPage
from tests.press.printing import Plan, print_page

TESTS = Path(__file__).parents[1]
FAMILIES = {"seen": ("manuscripts", "varied"), "unseen": ("unseen",)}
"""Folders below tests/: texts that whoever writes rules may look at, and texts held out, never tuned on."""

COUNTS = {"seen": 500, "unseen": 200}
"""How many pages of each family are measured."""

MIXED = 0.5
"""The share of pages printed from mixtures."""

NAMES = ("舒苒", "靳禾", "柏舟", "楚乔", "鲍时雨", "殷若川", "郎清越")
"""Reporters' names for bylines; those of two characters may be spaced."""


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """A printed page, and how it came about."""

    family: str
    seed: int
    plan: Plan
    mixed: bool
    printed: PrintedPage

    def __repr__(self) -> str:
        return f"page_of({self.seed}, {self.family!r})"

    @property
    def name(self) -> str:
        """The manuscript it was printed from, with a + where others had their share."""
        return self.printed.manuscript.id + "+" * self.mixed


@cache
def manuscripts(family: str) -> tuple[Manuscript, ...]:
    """A family's manuscripts, by folder and id."""
    return tuple(m for folder in FAMILIES[family] for m in load_all(TESTS / folder))


def page_of(seed: int, family: str = "seen") -> Page:
    """The family's page of this seed.

    >>> page_of(7).printed.text == page_of(7).printed.text
    True
    """
    rng = Random(f"page/{family}/{seed}")
    manuscript = rng.choice(manuscripts(family))
    mixed = rng.random() < MIXED
    if mixed:
        manuscript = mixture_of(_signed(manuscript, rng), manuscripts(family), rng)
    plan = plan_of(seed)
    return Page(family, seed, plan, mixed, print_page(manuscript, plan))


def _signed(manuscript: Manuscript, rng: Random) -> Manuscript:
    """The manuscript under other reporters' names, where it is signed by reporters."""
    blocks = list(manuscript.blocks)
    at = next((n for n, p in enumerate(blocks) if p.label == "byline" and "记者" in p.text), None)
    if at is None:
        return manuscript
    before, _, after = blocks[at].text.partition("记者")
    names = tuple(rng.sample(NAMES, rng.randint(1, 2)))
    compiled = " 整理" * after.endswith("整理")
    blocks[at] = replace(blocks[at], text=f"{before}记者 {' '.join(names)}{compiled}")
    metadata = replace(manuscript.metadata, creators=names)
    return replace(manuscript, metadata=metadata, blocks=tuple(blocks))
