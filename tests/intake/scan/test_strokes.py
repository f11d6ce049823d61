"""Dashes and the ideograph one, by how long their stroke is."""

import numpy as np
import pytest

from generator.intake.scan.measuring import Ink
from generator.intake.scan.sheets import Pixels
from generator.intake.scan.strokes import set_by_strokes
from generator.intake.scan.typography import Sign

EM = 20


def line(*strokes: tuple[float, float]) -> Pixels:
    """A line of print: boxes of an em before and behind, level strokes between, from and to so many ems."""
    pixels: Pixels = np.full((24, 8 * EM), 230, np.uint8)
    for place in (0, 7 * EM):
        pixels[2:22, place + 2 : place + 18] = 30
    for left, right in strokes:
        pixels[11:14, round(left * EM) : round(right * EM)] = 30
    return pixels


def found(pixels: Pixels, *signs: tuple[str, float]) -> str:
    around = Ink(0, 0, pixels.shape[1], pixels.shape[0])
    read = [Sign(char, (middle - 0.5) * EM, (middle + 0.5) * EM, 0.6) for char, middle in signs]
    return "".join(sign.char for sign in set_by_strokes(pixels, around, read, EM))


@pytest.mark.parametrize(
    ("strokes", "signs", "printed"),
    [
        ([(2.05, 4.0)], [("一", 3.0)], "——"),
        ([(2.05, 4.0)], [("一", 2.5), ("一", 3.5)], "——"),
        ([(2.05, 4.0)], [("—", 3.0)], "——"),
        ([(2.05, 2.95)], [("一", 2.5)], "一"),
        ([(2.05, 2.85), (3.15, 3.95)], [("一", 2.5), ("一", 3.5)], "一一"),
        ([(2.05, 2.95)], [("-", 2.5)], "—"),
        ([(2.3, 2.7)], [("-", 2.5)], "-"),
        ([(2.05, 4.0)], [("工", 3.0)], "工"),
    ],
)
def test_a_level_sign_is_as_its_stroke_is_long(
    strokes: list[tuple[float, float]], signs: list[tuple[str, float]], printed: str
) -> None:
    assert found(line(*strokes), ("国", 0.5), *signs, ("国", 7.5)) == f"国{printed}国"


def test_a_long_stroke_through_characters_is_no_dash() -> None:
    pixels = line((2.05, 4.0))
    pixels[2:22, 2 * EM : 4 * EM : 8] = 30
    assert found(pixels, ("一", 3.1)) == "一"


def test_paper_without_a_stroke_changes_nothing() -> None:
    assert found(line(), ("一", 3.0), ("一", 99.0)) == "一一"
