"""What is drawn. Words come from who asks: nothing here says anything of its own."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """One value in one year `x`.

    `label` is what is read out, whole (`2022 年：92件`), `href` a link relative to the page, empty for
    none, `note` what is told beside the label to who points at it (the sentence), `text` the quantity as
    it is printed beside the point, the bare value where empty. A `sparse` one rests on too little to
    be part of a course: it is hollow, and no line leads to it.
    """

    x: int
    value: Decimal
    label: str
    href: str = ""
    note: str = ""
    text: str = ""
    sparse: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Values of one thing over the years. What is only `planned` is dashed and indigo."""

    name: str
    points: tuple[Point, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of one thing among several; the rest as in `Point`."""

    name: str
    value: Decimal
    label: str
    href: str = ""
    note: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole: a share from 0 to 1 for each year, None where there is none."""

    name: str
    values: tuple[Decimal | None, ...]
    href: str = ""
