"""The one font that pages are printed in, and how wide its characters are."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

NAME = "NotoSansSC"
FILE = "fonts/NotoSansSC-Regular.ttf"


@cache
def font() -> str:
    """The font's name, after it was made known to reportlab. It comes with the package zhplot (OFL-1.1)."""
    pdfmetrics.registerFont(TTFont(NAME, str(path())))
    return NAME


def path() -> Path:
    """The font's file."""
    spec = find_spec("zhplot")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("zhplot is not installed. Run make test, which sets everything up.")
    return Path(spec.submodule_search_locations[0]) / FILE


def width_of(text: str, size: float) -> float:
    """How wide a text is, in points.

    >>> round(width_of("人大", 10))
    20
    """
    return float(pdfmetrics.stringWidth(text, font(), size))
