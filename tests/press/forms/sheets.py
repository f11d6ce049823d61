"""What a drawn newspaper page is made of, in points from its upper left corner."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One printed line, or the part of it that stands in one column.

    `x` is its left end, `y` its base line, `size` the em; `spread` is put after each character.
    Runs of one `frame` are written to the file together.
    """

    text: str
    x: float
    y: float
    size: float
    spread: float = 0.0
    bold: bool = False
    frame: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from point to point."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float = 0.5


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle: a picture where it is filled (`grey`, 0 black to 1 white), else a frame of lines."""

    left: float
    top: float
    right: float
    bottom: float
    grey: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. Its content lies `turned` so many degrees in the file; `told`: the file says so."""

    width: float
    height: float
    runs: tuple[Run, ...] = ()
    rules: tuple[Rule, ...] = ()
    patches: tuple[Patch, ...] = ()
    turned: int = 0
    told: bool = True


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle that text is poured into, from top to bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left
