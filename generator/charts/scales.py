"""Where values and years lie: scales of whole years, of amounts from nought on, of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.charts.library import Linear, Scale
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


class Amounts(Linear):  # type: ignore[misc]
    """Amounts from nought on: of two bars the one twice as long is twice as much."""

    def __init__(self, values: Sequence[Decimal], most: int = 4) -> None:
        self._data_min = min(Decimal(0), *values) if values else Decimal(0)
        self._data_max = max(Decimal(0), *values) if values else Decimal(0)
        whole = all(value == value.to_integral_value() for value in values)
        self._ticker = steps(self._data_min, self._data_max, most, whole)

    def project(self, value: Decimal, range_min: float, range_max: float) -> float:
        return round(float(super().project(value, range_min, range_max)), 1)


class Whole(Amounts):
    """Amounts of which the greatest takes all the room: bars and columns that bear their own values."""

    def __init__(self, values: Sequence[Decimal]) -> None:
        super().__init__(values)
        ends = (self._data_min, self._data_max)
        self._ticker = Steps(ends if ends[0] < ends[1] else (ends[0], ends[0] + 1))


class Years(Scale):  # type: ignore[misc]
    """Years, each as far from the next as any other, whether anything is known of it or not."""

    def __init__(self, first: int, last: int, most: int) -> None:
        self.first, self.last, self.most = first, last, max(1, most)

    def contains(self, v: int) -> bool:
        return self.first <= v <= self.last

    def project(self, value: int, range_min: float, range_max: float) -> float:
        if self.first == self.last:
            return round((range_min + range_max) / 2, 1)
        part = (value - self.first) / (self.last - self.first)
        return round(range_min + INSET + part * (range_max - range_min - 2 * INSET), 1)

    def ticks(self) -> list[int]:
        """The last year and as many before it, evenly apart, as there is room to name."""
        apart = -(-(self.last - self.first + 1) // self.most)
        return list(range(self.last, self.first - 1, -apart))[::-1]
