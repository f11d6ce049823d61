"""PDFs that cannot be read: each is refused with what is wrong and the mend."""

from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from generator.errors import UnreadableSource
from generator.intake.asking import Asked
from generator.intake.pdf import read
from tests.intake.pdf.drawing import BODY, both, lines, pdf
from tests.press.forms.fonts import font


def vertical(canvas: Canvas) -> None:
    for column in range(6):
        for row, char in enumerate(BODY[:16]):
            canvas.drawString(340 - 17 * column, 270 - 10.5 * row, char)


def grid(canvas: Canvas) -> None:
    for row in range(8):
        for column, char in enumerate(BODY[:20]):
            canvas.drawString(30 + 10.5 * column, 270 - 17 * row, char)


def titles_of(texts: list[str]) -> Callable[[Canvas], None]:
    """Lines in large type."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font(), 20)
        for number, text in enumerate(texts):
            canvas.drawString(30, 275 - 30 * number, text)
        canvas.setFont(font(), 10)

    return draw


REFUSED = {
    "broken": (b"%PDF-1.7\n" + b"\x00" * 500, "broken"),
    "empty": (b"%PDF-1.7", "broken"),
    "cut": (pdf(lines([BODY] * 5))[:300], "broken"),
    "encrypted": (pdf(lines([BODY]), encrypt=StandardEncryption("secret", strength=128)), "password"),
    "blank": (pdf(lambda canvas: None), "no text"),
    "vertical": (pdf(vertical), "top to bottom"),
    "private": (pdf(lines([chr(0xE000 + n) * 20 for n in range(8)])), "do not tell"),
    "garbled": (pdf(lines([BODY.translate({ord(c): ord(c) + 7919 for c in BODY})] * 6)), "fonts"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_what_is_wrong_and_the_mend(name: str) -> None:
    data, what = REFUSED[name]
    with pytest.raises(UnreadableSource) as caught:
        read(f"{name}.pdf", data, Asked())
    assert caught.value.where == f"{name}.pdf"
    assert what in caught.value.what
    assert caught.value.mend


def test_characters_put_one_by_one_in_lines_are_no_vertical_text() -> None:
    assert read("grid.pdf", pdf(grid), Asked()).text.count(BODY[:20]) == 8


def titled(chars: str, across: float, down: float) -> bytes:
    """A page whose title of these characters goes on so many points across and down after each."""

    def draw(canvas: Canvas) -> None:
        lines([BODY[:20]] * 8, top=150)(canvas)
        canvas.setFont(font(), 20)
        for number, char in enumerate(chars):
            canvas.drawString(250 + across * number, 275 - down * number, char)

    return pdf(draw)


@pytest.mark.parametrize(
    ("data", "doubted"),
    [
        (titled("履职为民", 0, 23), True),
        (titled("履职为民", 23, 0), False),
        (titled("履职", 0, 23), False),
        (pdf(both(titles_of(["履职为民"] * 4), lines([BODY[:20]] * 8, top=150))), False),
    ],
)
def test_a_title_set_vertically_is_doubted(data: bytes, doubted: bool) -> None:
    doubts = read("title.pdf", data, Asked()).doubts
    assert any(doubt.code == "vertical-title" and "履职为民" in doubt.message for doubt in doubts) == doubted


def test_a_page_may_be_encrypted_without_a_password() -> None:
    data = pdf(lines([BODY]), encrypt=StandardEncryption("", ownerPassword="owner", strength=128))
    assert read("open.pdf", data, Asked()).text == BODY
