"""Where values and years lie: scales of whole years, of amounts from nought on, of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.charts.measures import INSET

_NICE = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Steps:
    """Marks on an axis at even, round distances."""

    ticks: tuple[Decimal, ...]

    @property
    def min(self) -> Decimal:
        return self.ticks[0]

    @property
    def max(self) -> Decimal:
        return self.ticks[-1]


def steps(low: Decimal, high: Decimal, most: int, whole: bool) -> Steps:
    """Marks from at or below `low` to at or above `high`, about `most` between; `whole`: no parts of one.

    >>> [int(tick) for tick in steps(Decimal(0), Decimal(92), 4, True).ticks]
    [0, 50, 100]
    >>> [int(tick) for tick in steps(Decimal(0), Decimal(0), 4, True).ticks]
    [0, 1]
    """
    if low == high:
        high = low + 1
    rough = (high - low) / most
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(nice * power for nice in _NICE if nice * power >= rough)
    step = max(step, Decimal(1)) if whole else step
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return Steps(tuple(step * n for n in range(int(first), int(last) + 1)))


class Amounts:
    """Amounts from nought on: of two bars the one twice as long is twice as much."""

    def __init__(self, values: Sequence[Decimal], most: int = 4) -> None:
        low = min(Decimal(0), *values) if values else Decimal(0)
        high = max(Decimal(0), *values) if values else Decimal(0)
        self.steps = self._steps(low, high, most, values)

    def _steps(self, low: Decimal, high: Decimal, most: int, values: Sequence[Decimal]) -> Steps:
        return steps(low, high, most, all(value == value.to_integral_value() for value in values))

    def project(self, value: Decimal, start: float, end: float) -> float:
        """Where a value lies between the places of the least and the greatest mark."""
        part = float((value - self.steps.min) / (self.steps.max - self.steps.min))
        return round(start + part * (end - start), 1)

    def ticks(self) -> tuple[Decimal, ...]:
        return self.steps.ticks


class Whole(Amounts):
    """Amounts of which the greatest takes all the room: bars and columns that bear their own values."""

    def _steps(self, low: Decimal, high: Decimal, most: int, values: Sequence[Decimal]) -> Steps:
        return Steps((low, high) if low < high else (low, low + 1))


class Years:
    """Years, each as far from the next as any other, whether anything is known of it or not."""

    def __init__(self, first: int, last: int, most: int) -> None:
        self.first, self.last, self.most = first, last, max(1, most)

    def project(self, value: int, start: float, end: float) -> float:
        """Where a year lies between two places, clear of both."""
        if self.first == self.last:
            return round((start + end) / 2, 1)
        part = (value - self.first) / (self.last - self.first)
        return round(start + INSET + part * (end - start - 2 * INSET), 1)

    def ticks(self) -> list[int]:
        """The last year and as many before it, evenly apart, as there is room to name."""
        apart = -(-(self.last - self.first + 1) // self.most)
        return list(range(self.last, self.first - 1, -apart))[::-1]
