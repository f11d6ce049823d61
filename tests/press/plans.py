"""Drawing how a page is torn: what goes together on a printed page, and how often.

A plan is drawn from TABLE: in each row one of the ways is chosen by its weight, and the ways of
all rows together are the page's distortions. The rows are what is independent on a real page; the
ways of one row exclude one another there:

- A page's stream runs forwards, backwards, or in runs that have changed places.
- A section's heading comes before its text, after it, or with the other headings.
- Captions come together or singly. Blank lines between paragraphs stand, some are lost, or all.

What is torn is a frame: a section's heading, or a column of a section. A page shuffles frames, not
lines; and of two columns taken by turns only one is cut in mid-sentence, so that whatever is
torn can be put together again from what is printed. Where nobody could know the order any more
(sections without numbers in shuffled runs) the truth says so (`unordered`) and no measure asks for it.
Each distortion that the page shows is drawn for a fifth of all pages or more, those that need no
thought of a reader (form feeds, line ends of two characters) less often; one page in twenty is not
wrapped at all. A page of four articles of each sort carries ten distortions in the mean.

Rows draw from generators of their own, so that a new row leaves all others' draws as they were.
"""

from random import Random
from typing import TypeAlias

from tests.press.printing import Plan

Ways: TypeAlias = tuple[tuple[int, tuple[str, ...]], ...]
"""Weights, and what each way does to the page."""

_COLUMN = ("column-wrap",)

TABLE: dict[str, Ways] = {
    "measure": (
        (5, ()),  # not wrapped
        (45, _COLUMN),
        (20, (*_COLUMN, "numbers-parted")),
        (20, (*_COLUMN, "widths-differ")),
        (10, (*_COLUMN, "numbers-parted", "widths-differ")),
    ),
    "indent": ((40, ()), (60, ("indent-eaten",))),
    "stream": ((30, ()), (35, ("frames-reversed",)), (35, ("frames-shuffled",))),
    "columns": ((65, ()), (35, ("columns-interleaved",))),
    "headings": ((45, ()), (30, ("headings-after-bodies",)), (25, ("headings-detached",))),
    "heads": ((50, ()), (50, ("two-heads-on-one-line",))),
    "title": ((60, ()), (40, ("title-last",))),
    "byline": ((75, ()), (25, ("byline-between",))),
    "captions": ((10, ()), (45, ("captions-clustered",)), (45, ("captions-strewn",))),
    "lost blanks": ((40, ()), (30, ("blank-missing",)), (30, ("blanks-gone",))),
    "blanks": ((40, ()), (30, ("blank-inside",)), (30, ("blank-anywhere",))),
    "words": ((75, ()), (25, ("words-parted",))),
    "letters": ((65, ()), (35, ("letter-spacing",))),
    "numbers": ((60, ()), (40, ("spaced-numbers",))),
    "digits": ((75, ()), (25, ("full-width-digits",))),
    "digits' ends": ((65, ()), (35, ("numbers-split",))),
    "stops": ((70, ()), (30, ("missing-punctuation",))),
    "commas": ((80, ()), (20, ("doubled-commas",))),
    "names": ((30, ()), (70, ("spaced-names",))),
    "marks": ((65, ()), (35, ("headings-marked",))),
    "title's lines": ((75, ()), (25, ("title-broken",))),
    "headings' lines": ((70, ()), (30, ("headings-broken",))),
    "furniture": ((50, ()), (50, ("furniture",))),
    "pages": ((85, ()), (15, ("form-feeds",))),
    "line ends": ((85, ()), (15, ("crlf",))),
}


def plan_of(seed: int) -> Plan:
    """The plan that this seed draws; the same everywhere.

    >>> plan_of(3).columns, plan_of(3) == plan_of(3)
    (3, True)
    """
    names = tuple(name for row, ways in TABLE.items() for name in _drawn(ways, Random(f"plan/{seed}/{row}")))
    return Plan(seed, names, Random(f"plan/{seed}/columns of the page").randint(1, 6))


def _drawn(ways: Ways, rng: Random) -> tuple[str, ...]:
    return rng.choices([names for _, names in ways], [weight for weight, _ in ways])[0]
