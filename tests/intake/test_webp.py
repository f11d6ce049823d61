"""Pictures of pages stay small, and their print can still be read."""

import random
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from generator.intake.webp import MOST, WAYS, size_of, written


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def page(width: int = 1600, height: int = 2000, paper: str = "white", ink: str = "black") -> Image.Image:
    """A page full of print."""
    made = Image.new("RGB", (width, height), paper)
    drawing, font = ImageDraw.Draw(made), ImageFont.load_default(22)
    for top in range(20, height - 40, 30):
        drawing.text((20, top), f"{top:05} quick brown fox jumps over the lazy dog " * 3, ink, font)
    return made


def noisy(made: Image.Image) -> Image.Image:
    """The page as a poor scan has it: grey paper, and grain."""
    grain = random.Random(7).randbytes(made.width * made.height)
    veil = Image.frombytes("L", made.size, grain).point(lambda value: 205 + value // 7)
    return Image.composite(veil, Image.new("L", made.size, 30), made.convert("L"))


def greys(made: Image.Image) -> int:
    return len(made.convert("L").getcolors() or [])


def test_a_page_of_print_keeps_sharp_and_small() -> None:
    data, width, height = written(page())
    assert len(data) <= MOST
    assert (width, height) == opened(data).size == (1300, 1625)


def test_paper_and_grain_of_a_scan_become_white() -> None:
    data, _, _ = written(noisy(page()))
    shown = opened(data).convert("L").histogram()
    assert len(data) <= MOST
    assert shown[255] > 0.6 * sum(shown)
    assert shown[0] > 0.01 * sum(shown)


def test_what_cannot_be_small_is_as_plain_as_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.intake.webp.MOST", 1000)
    data, width, _ = written(page())
    assert (width, greys(opened(data))) == (WAYS[-1].width, WAYS[-1].greys)


def test_colours_are_kept_where_there_are_any() -> None:
    red = page()
    ImageDraw.Draw(red).rectangle((100, 100, 1500, 300), fill=(200, 20, 20))
    channels = opened(written(red)[0]).convert("RGB").crop((200, 120, 300, 140)).getextrema()
    assert channels[0][0] > channels[1][1] + 100
    plain = opened(written(page())[0]).convert("RGB")
    assert plain.convert("L").convert("RGB").tobytes() == plain.tobytes()


def test_a_small_page_is_not_blown_up() -> None:
    assert written(Image.new("L", (300, 400), 255))[1:] == (300, 400)


def test_the_same_page_gives_the_same_bytes() -> None:
    assert written(page()) == written(page())


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 300),
    st.integers(1, 300),
    st.sampled_from([{"lossless": True}, {"quality": 40}, {"quality": 40, "exif": b"x"}]),
)
def test_the_size_is_read_from_the_head(width: int, height: int, form: dict[str, object]) -> None:
    held = BytesIO()
    Image.new("RGB", (width, height), "red").save(held, "WEBP", **form)
    assert size_of(held.getvalue()) == (width, height)


@pytest.mark.parametrize("data", [b"", b"RIFF", b"RIFF\0\0\0\0WEBPVP8L", b"RIFF\0\0\0\0WAVE" + b"\0" * 40])
def test_what_is_no_webp_has_no_size(data: bytes) -> None:
    assert size_of(data) is None
