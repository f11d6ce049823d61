"""What no measure of `make bench-intake` may fall below, or go above."""

from collections.abc import Mapping

DRAWN = {"lossless": 1.0, "blocks": 0.97, "order": 0.98, "labels": 0.97, "figures": 0.97}
"""Means over the drawn pages."""

REAL = {"lossless": 1.0, "blocks": 0.98, "order": 1.0, "labels": 0.98}
"""Each of the real pages."""

SCANS = {
    "errors, clean": 0.005,
    "errors, degraded": 0.015,
    "wrong digits unmarked": 0.0,
    "right marked": 0.02,
    "lines joined a page": 0.0,
    "CPU s a page": 30.0,
}
"""Ceilings. Errors are edits by characters printed; marked are shares of right ones. A joined line is read
across from one column into the next."""

TOLERANCE = 0.0005
"""Half of the last digit that is shown."""


def missed_below(scores: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Measures that are below their floors.

    >>> missed_below({"order": 0.97, "blocks": 1.0}, {"order": 0.98, "blocks": 0.97})
    ['order']
    """
    return [name for name, floor in floors.items() if scores[name] < floor - TOLERANCE]


def missed_above(scores: Mapping[str, float], ceilings: Mapping[str, float]) -> list[str]:
    """Measures that are above their ceilings."""
    return [
        name for name, most in ceilings.items() if name in scores and scores[name] > most + TOLERANCE / 10
    ]
