"""Plates made by hand and by chance: columns of lines, without any form of file."""

from collections.abc import Sequence

from hypothesis import strategies as st

from generator.intake.layout import Glyph, Plate
from generator.model import Box

EM = 10.0
LEAD = 15.0
TEXT = "常委会听取审议专项工作报告开展执法检查督办代表建议依法任免国家机关工作人员"


def run(text: str, left: float, top: float, size: float = EM, bold: bool = False) -> tuple[Glyph, ...]:
    """Characters side by side, each in its em square."""
    return tuple(
        Glyph(char, Box(left + n * size, top, left + (n + 1) * size, top + size), size, 1.0, bold)
        for n, char in enumerate(text)
    )


def column(texts: Sequence[str], left: float, top: float, size: float = EM) -> list[tuple[Glyph, ...]]:
    """Lines below one another; two ideographic spaces before one are its indent."""
    return [
        run(
            text.lstrip("\u3000"),
            left + size * (len(text) - len(text.lstrip("\u3000"))),
            top + n * LEAD,
            size,
        )
        for n, text in enumerate(texts)
    ]


def plate(
    runs: Sequence[tuple[Glyph, ...]],
    rules: Sequence[Box] = (),
    pictures: Sequence[Box] = (),
    width: float = 600.0,
    height: float = 800.0,
) -> Plate:
    return Plate(1, width, height, tuple(runs), tuple(rules), tuple(pictures))


@st.composite
def plates(draw: st.DrawFn) -> Plate:
    """Lines, ruling lines and pictures anywhere on a page, over one another as well."""
    places = st.integers(0, 55).map(lambda n: n * 10.0)
    sizes = st.sampled_from((7.0, 9.0, 10.0, 10.0, 10.0, 12.0, 18.0, 30.0))
    texts = st.text(st.sampled_from(TEXT + "，。、（）１2a第版上接转"), min_size=1, max_size=16)
    lines = draw(st.lists(st.tuples(texts, places, places, sizes, st.booleans()), min_size=1, max_size=30))
    boxes = st.builds(
        lambda left, top, wide, high: Box(left, top, left + wide, top + high),
        places,
        places,
        st.sampled_from((0.5, 30.0, 200.0, 500.0)),
        st.sampled_from((0.5, 30.0, 200.0)),
    )
    few = st.lists(boxes, max_size=4)
    return plate([run(*line) for line in lines], draw(few), draw(few))
