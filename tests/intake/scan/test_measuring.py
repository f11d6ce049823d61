"""How large print is, whatever else lies within a line's frame."""

import numpy as np
import pytest

from generator.intake.scan.finding import Frame
from generator.intake.scan.measuring import Ink, ink
from generator.intake.scan.sheets import Pixels

PRINT = 24
LINE = Ink(20, 14, 20 + 10 * PRINT - 4, 14 + 20)


def sheet(characters: int = 10) -> Pixels:
    """A line of square characters on white paper, with room above and below."""
    pixels = np.full((50, 300), 230, np.uint8)
    for left in range(20, 20 + characters * PRINT, PRINT):
        pixels[14:34, left : left + 20] = 30
        pixels[18:30, left + 4 : left + 16] = 230
    return pixels


def measured(pixels: Pixels) -> Ink:
    return ink(pixels, Frame(0, 0, pixels.shape[1], pixels.shape[0]))


def is_near(one: Ink, other: Ink) -> bool:
    sides = (one.left, one.top, one.right, one.bottom), (other.left, other.top, other.right, other.bottom)
    return all(abs(a - b) <= 2 for a, b in zip(*sides, strict=True))


def test_the_ink_of_a_line_is_its_own() -> None:
    assert is_near(measured(sheet()), LINE)


def test_a_stamp_across_two_characters_is_none_of_it() -> None:
    pixels = sheet()
    pixels[:, 70:73] = pixels[:, 90:93] = 60
    assert is_near(measured(pixels), LINE)


def test_the_feet_of_the_line_above_are_none_of_it() -> None:
    pixels = sheet()
    pixels[:6, 20:260] = 30
    assert is_near(measured(pixels), LINE)


def test_a_shadow_at_the_edge_is_none_of_it() -> None:
    shade = 1 - 0.6 * np.exp(-np.arange(300) / 30)
    found = measured((sheet() * shade).astype(np.uint8))
    assert (found.top, found.bottom) == pytest.approx((LINE.top, LINE.bottom), abs=2)


def test_a_line_all_of_whose_characters_are_tall_is_tall() -> None:
    pixels = sheet()
    for left in range(20, 260, PRINT):
        pixels[4:44, left : left + 4] = 30
    found = measured(pixels)
    assert (found.top, found.bottom) == pytest.approx((4, 44), abs=2)


@pytest.mark.parametrize("characters", [1, 2])
def test_few_characters_are_measured_by_all_their_ink(characters: int) -> None:
    pixels = sheet(characters)[:, : 30 + characters * PRINT]
    found = measured(pixels)
    assert (found.top, found.bottom) == pytest.approx((LINE.top, LINE.bottom), abs=2)


def test_paper_without_ink_is_the_whole_frame() -> None:
    assert measured(np.full((50, 300), 230, np.uint8)) == Ink(0, 0, 300, 50)
