"""The parts of the `leather` library that are drawn with, from one place: it comes without types."""

from leather.axis import Axis  # type: ignore[import-untyped]
from leather.chart import Chart  # type: ignore[import-untyped]
from leather.scales import Linear, Ordinal, Scale  # type: ignore[import-untyped]
from leather.series import Series  # type: ignore[import-untyped]
from leather.shapes import Bars, Columns, Dots  # type: ignore[import-untyped]
from leather.shapes import Line as Path
from leather.utils import X, Y  # type: ignore[import-untyped]

__all__ = [
    "Axis",
    "Bars",
    "Chart",
    "Columns",
    "Dots",
    "Linear",
    "Ordinal",
    "Path",
    "Scale",
    "Series",
    "X",
    "Y",
]
