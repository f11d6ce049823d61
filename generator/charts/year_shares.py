"""Shares of a whole by year: a strip of columns for each part, all by one measure, so that they compare."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain, groupby

from markupsafe import Markup

from generator.charts.drawing import Canvas, axis_of_years, framed
from generator.charts.measures import WIDE, fitting, width
from generator.charts.points import Part, Point
from generator.charts.scales import Whole, Years
from generator.charts.svg import escaped, text

STRIP = 46
TALLEST = 24
NAMES = 118
"""Nine characters: the longest names of topics."""
THICKEST = 26


@dataclass(frozen=True, slots=True)
class Share:
    """One column: the part in its strip, counted from the top, and the point that it stands for."""

    strip: int
    point: Point
    sparse: bool


def shares(
    title: str, years: Sequence[int], parts: Sequence[Part], *, id: str, sparse: Collection[int] = ()
) -> Markup:
    """A strip for each part, a column for each year of `years` that has a share; values are of 0–1.

    All columns have one measure, of the greatest share; those of `sparse` years are hollow. Raises
    ValueError where a part has not as many values as there are years.
    """
    found = tuple(chain.from_iterable(_shares(at, years, part, sparse) for at, part in enumerate(parts)))
    left = min(NAMES, max((width(part.name) for part in parts), default=0)) + 8
    canvas = Canvas(WIDE, max(1, len(parts)) * STRIP + 24, 0, 0, 24, left)
    across, down = canvas.inner
    most = int(across // (width("2000") + 8))
    scale = Years(min(years, default=0), max(years, default=0), most)
    amounts = Whole([share.point.value for share in found])
    axis = axis_of_years(scale, across, down) if years else ""
    strips = "".join(_strips(found, scale, amounts, across)) if found else ""
    heads = "".join(_head(at, part, canvas) for at, part in enumerate(parts))
    return framed(f"{axis}{strips}{heads}", canvas, "chart-shares", title, "", id)


def _shares(at: int, years: Sequence[int], part: Part, sparse: Collection[int]) -> Iterator[Share]:
    for year, value in zip(years, part.values, strict=True):
        if value is not None:
            text = percent(value)
            yield Share(at, Point(year, value, f"{part.name} {year} {text}", text=text), year in sparse)


def percent(value: Decimal) -> str:
    """A share as readers know it, to one place, as tables print it.

    >>> percent(Decimal("0.256")), percent(Decimal("0.034")), percent(Decimal(0))
    ('25.6%', '3.4%', '0.0%')
    """
    return f"{(value * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def _head(at: int, part: Part, canvas: Canvas) -> str:
    """A part's name, as a link where it leads somewhere, and the line its columns stand on."""
    base = (at + 1) * STRIP
    name = text(fitting(part.name, canvas.left - 8), -8, base, "name", "-0.35em")
    told = f"<title>{escaped(part.name)}</title>"
    box = f'x="{-canvas.left:g}" y="{base - 24}" width="{canvas.left - 4:g}" height="28"'
    reach = f'<rect class="reach" {box}/>'
    link = f'<a class="point" href="{escaped(part.href)}" aria-label="{escaped(part.name)}">'
    head = f"{link}{told}{reach}{name}</a>" if part.href else f"<g>{told}{name}</g>"
    return f'{head}<path class="zero" d="M 0 {base} H {canvas.inner[0]:g}"/>'


def _strips(found: Sequence[Share], years: Years, amounts: Whole, across: float) -> Iterator[str]:
    """The columns of all parts, each in its strip, with their shares above as far as there is room."""
    step = across / max(1, years.last - years.first)
    thick = round(min(THICKEST, step * 0.6), 1)
    bears_all = step >= max(width(share.point.text) for share in found) + 4
    for _, strip in groupby(found, key=lambda share: share.strip):
        those = tuple(strip)
        told = escaped("\u3000".join(share.point.label for share in those))
        columns = [
            _column(
                share,
                years.project(share.point.x, 0, across),
                amounts.project(share.point.value, 0, TALLEST),
                thick,
            )
            + (_value(share, years, amounts, across) if bears_all or share is those[-1] else "")
            for share in those
        ]
        yield f'<g role="img" aria-label="{told}">{"".join(columns)}</g>'


def _column(share: Share, x: float, tall: float, thick: float) -> str:
    kind = "bar sparse" if share.sparse else "bar"
    top = round((share.strip + 1) * STRIP - tall, 1)
    place = f'x="{round(x - thick / 2, 1):g}" y="{top:g}" width="{thick:g}" height="{tall:g}"'
    return f'<rect class="{kind}" {place}><title>{escaped(share.point.label)}</title></rect>'


def _value(share: Share, years: Years, amounts: Whole, across: float) -> str:
    x, tall = years.project(share.point.x, 0, across), amounts.project(share.point.value, 0, TALLEST)
    inside = round(min(x, across - width(share.point.text) / 2), 1)
    return text(share.point.text, inside, round((share.strip + 1) * STRIP - tall - 4, 1), "value")
