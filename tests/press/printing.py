"""`print_page(manuscript, plan)`: a pure function from clean text to torn text with its truth."""

from dataclasses import dataclass
from random import Random

from tests.press.composing import compose, set_type
from tests.press.distortions import BY_NAME, DISTORTIONS
from tests.press.manuscript import Manuscript
from tests.press.printed import PrintedPage, finish


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do to a page. The same plan gives the same page, byte for byte, everywhere.

    Each distortion draws from a generator of its own, seeded by `seed` and its name, so that one
    more distortion leaves the choices of the others as they were. `columns` (1 to 6) bounds how
    many sections are taken by turns.
    """

    seed: int
    distortions: tuple[str, ...] = ()
    columns: int = 4

    def __post_init__(self) -> None:
        unknown = sorted(set(self.distortions) - set(BY_NAME))
        if unknown:
            raise ValueError(f"unknown distortions {', '.join(unknown)}; there are {', '.join(BY_NAME)}")
        if not 1 <= self.columns <= 6:
            raise ValueError(f"a page has 1 to 6 columns, not {self.columns}")


def print_page(manuscript: Manuscript, plan: Plan) -> PrintedPage:
    """The manuscript as a newspaper page gives it, with every character's origin kept."""
    sheet = compose(manuscript, plan.columns)
    for stage in ("copy", "frames"):
        for distortion in DISTORTIONS:
            if distortion.stage == stage and distortion.name in plan.distortions:
                sheet = distortion.work(sheet, Random(f"{plan.seed}/{distortion.name}"))
        if stage == "copy":
            sheet = set_type(sheet)
    return finish(sheet)


def shows(page: PrintedPage) -> dict[str, int]:
    """The distortions that are really to be seen on the page, and in how many places."""
    counts = {distortion.name: distortion.seen(page) for distortion in DISTORTIONS}
    return {name: count for name, count in counts.items() if count}
