"""Each leaf has one picture, upright, drawn once."""

import json
from io import BytesIO

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from generator.errors import UnreadableSource
from generator.intake.pictures import draw, kept_name, pictures
from generator.intake.scan.transcripts import SCHEMA
from generator.model import Leaf, Picture, Source, Span

WIDE, HIGH = 300, 400


def pdf(pages: int = 1, rotate: int = 0, text: int = 0, size: tuple[float, float] = (WIDE, HIGH)) -> bytes:
    """Pages with a black bar above the text; `rotate` of the page, `text` of what is drawn."""
    held = BytesIO()
    canvas = Canvas(held, size[::-1] if rotate else size, invariant=True)  # reportlab turns the size, too
    for _ in range(pages):
        canvas.setPageRotation(rotate)
        if text == 90:
            canvas.translate(size[0], 0)
            canvas.rotate(90)
        canvas.rect(20, (size[0] if text else size[1]) - 60, 150, 40, fill=1)
        canvas.drawString(20, 100, "The quick brown fox")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def leaves(*numbers: int) -> Source:
    """A source with these leaves of its only file."""
    return Source("", (), leaves=tuple(Leaf(0, number, WIDE, HIGH, Span(0, 0)) for number in numbers))


def dark(webp: bytes, left: float, top: float) -> bool:
    """Whether a place on a picture, in shares of its sides, is black."""
    shown = Image.open(BytesIO(webp)).convert("L")
    return shown.getpixel((round(left * shown.width), round(top * shown.height))) < 60


def test_each_leaf_has_its_picture() -> None:
    found = pictures([("source.pdf", pdf(3))], leaves(1, 3), {})
    assert [(one.part, one.leaf) for one in found] == [(0, 1), (0, 3)]
    assert all(one.width * HIGH == pytest.approx(one.height * WIDE, rel=0.01) for one in found)
    assert all(dark(one.data, 0.2, 0.1) and not dark(one.data, 0.2, 0.9) for one in found)


def test_what_is_kept_is_not_drawn_again() -> None:
    held = BytesIO()
    Image.new("L", (30, 40)).save(held, "WEBP", lossless=True)
    kept = {kept_name("source.pdf", 1): held.getvalue()}
    assert pictures([("source.pdf", b"no PDF at all")], leaves(1), kept) == (
        Picture(0, 1, 30, 40, held.getvalue()),
    )


def test_what_is_kept_and_is_no_picture_is_drawn_again() -> None:
    kept = {kept_name("source.pdf", 1): b"broken"}
    assert pictures([("source.pdf", pdf())], leaves(1), kept) == pictures(
        [("source.pdf", pdf())], leaves(1), {}
    )


def test_files_without_leaves_have_none() -> None:
    assert pictures([("source.txt", b"text")], Source("text", ()), {}) == ()


@pytest.mark.parametrize(
    ("data", "wide"),
    [(pdf(rotate=90), False), (pdf(text=90), True), (pdf(text=90, rotate=90), True)],
    ids=["the page lies", "the text runs up", "both, so that it is upright"],
)
def test_a_page_is_shown_as_its_text_runs(data: bytes, wide: bool) -> None:
    [(_, (webp, width, height))] = draw("source.pdf", data, [1])
    assert (width > height) is wide
    assert dark(webp, 0.2, 0.1)


def test_a_scan_is_drawn_in_grey_as_it_lies_where_nothing_is_known_of_it() -> None:
    scan, held = Image.new("RGB", (400, 300), "white"), BytesIO()
    scan.paste("black", (0, 0, 200, 100))
    scan.save(held, "PNG")
    [(number, (webp, width, height))] = draw("source.png", held.getvalue(), [1])
    assert (number, width, height) == (1, 400, 300)
    assert dark(webp, 0.1, 0.1)


def test_a_page_of_absurd_measure_asks_for_no_room() -> None:
    [(_, (_, width, height))] = draw("source.pdf", pdf(size=(3, 14_000)), [1])
    assert width * height < 10_000_000


def test_what_cannot_be_opened_is_told() -> None:
    with pytest.raises(UnreadableSource, match=r"source\.pdf"):
        pictures([("source.pdf", b"%PDF-1.7 broken")], leaves(1), {})


def transcript(quarters: int, angle: float) -> bytes:
    """What is kept of a scan of one page, made upright so."""
    engine = {"package": "", "version": "", "models": [], "rules": 1}
    page = {"number": 1, "quarters": quarters, "angle": angle, "width": 1, "height": 1, "dots": 72}
    leaf = {**page, "pictures": [], "runs": []}
    return json.dumps({"schema": SCHEMA, "sha256": "", "engine": engine, "leaves": [leaf]}).encode()


def scan(turned: float = 0) -> bytes:
    """A white sheet with a black bar at its upper left, turned against the clock."""
    sheet, held = Image.new("L", (600, 400), 255), BytesIO()
    sheet.paste(0, (60, 40, 240, 80))
    sheet.rotate(turned, expand=True, fillcolor=255).save(held, "PNG")
    return held.getvalue()


@pytest.mark.parametrize(
    ("turned", "quarters", "angle"), [(0, 0, 0), (90, 3, 0), (180, 2, 0), (-4, 0, 4), (94, 3, -4)]
)
def test_a_scan_is_drawn_as_its_reader_turned_it(turned: float, quarters: int, angle: float) -> None:
    [(_, (webp, width, height))] = draw("source.png", scan(turned), [1], transcript(quarters, angle))
    assert width > height
    assert dark(webp, 0.25, 0.17)
    assert not dark(webp, 0.75, 0.8)
