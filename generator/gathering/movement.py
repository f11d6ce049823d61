"""What rose and fell in a district between the two latest years of which it has reports.

Compared are figures that are plainly of one kind: in either year a single one of the year's own, exact,
sure, in one unit of the indicator (`series.single`). Plans, joint totals, counts of a whole term and
rounded figures are not. Difference and growth are computed, exactly; nothing of it stands in a report.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.authority import Indicator
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Citation, Reported
from generator.gathering.series import single

PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Change:
    """One indicator in two years: both figures, in one unit."""

    indicator: Indicator
    earlier: Citation
    later: Citation

    @property
    def difference(self) -> Decimal:
        """How much more the later figure is, in the figures' unit; a rate's is in percentage points."""
        return self.later.figure.low - self.earlier.figure.low

    @property
    def growth(self) -> Fraction | None:
        """The difference as a share of the earlier figure; None of nothing, and of rates.

        A rate that rises from 90 % to 99 % grows by nine points; that it grew by a tenth would mislead.
        """
        if self.earlier.figure.unit == PERCENT or not self.earlier.figure.low:
            return None
        return Fraction(self.difference) / Fraction(self.earlier.figure.low)


@dataclass(frozen=True, slots=True)
class Movement:
    """Two years of a district and what changed, indicators in the order of the vocabulary.

    `left_out` counts indicators of which both years give figures that are not to be compared.
    """

    earlier: int
    later: int
    changes: tuple[Change, ...]
    left_out: int

    @property
    def rose(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.difference > 0)

    @property
    def fell(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.difference < 0)

    @property
    def stayed(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if not change.difference)


def movement(catalogue: Catalogue, slug: str) -> Movement | None:
    """What changed in a district between its two latest years; None where it has but one."""
    years = sorted({entry.year for entry in catalogue.by_division[slug]})[-2:]
    if len(years) < 2:
        return None
    earlier, later = years
    changes: list[Change] = []
    left_out = 0
    for indicator in catalogue.authority.indicators:
        cells = [catalogue.cell(indicator.id, slug, year) for year in years]
        plain = [_plain(single(cell, indicator)) for cell in cells]
        if plain[0] and plain[1] and plain[0].figure.unit == plain[1].figure.unit:
            changes.append(Change(indicator, plain[0], plain[1]))
        elif all(isinstance(cell, Reported) for cell in cells):
            left_out += 1
    return Movement(earlier, later, tuple(changes), left_out)


def _plain(found: object) -> Citation | None:
    """An exact figure: of 近百件 and 百余件 nobody knows the difference."""
    exact = isinstance(found, Citation) and found.figure.approximation is None
    return found if isinstance(found, Citation) and exact else None
