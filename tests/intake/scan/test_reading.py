"""Scans are read, whatever their form and however they lie; doubts are marked, kept text is enough."""

import importlib.util
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw, ImageFilter

from generator.errors import UnreadableSource
from generator.exports.drawing import font
from generator.intake import decode, scan
from generator.intake.asking import Asked
from generator.intake.keeping import keep, remarks
from generator.intake.scan import engine, transcribing, upright
from generator.intake.scan.transcripts import from_json, to_json
from generator.model import Source
from tests.intake.contract import faults_of
from tests.intake.scan.small import DPI, LINES, clean, drawn
from tests.measures.recognition import recognition
from tests.press.forms.scan import Wear, jpeg_of, pdf_of_images, png_of, tiff_of
from tests.press.forms.scan import _worn as worn


def read(data: bytes, name: str = "scan.png") -> Source:
    source = decode([(name, data)])
    assert faults_of(source, [(name, data)]) == []
    return source


def kept_of(name: str, data: bytes, source: Source) -> bytes:
    (of, text), (shown, _) = keep([(name, data)], source)
    assert (of, shown) == (name, f"{name.rpartition('.')[0]}.page-1.webp")
    return text


def test_a_clean_page_is_read_without_a_fault() -> None:
    source = read(clean())
    assert "".join(source.text.split()) == "".join(LINES)
    assert recognition(source, LINES).needless <= 0.02
    assert source.parts[0].encoding == "ocr"
    assert source.parts[0].media_type == "image/png"


def test_the_page_is_measured_in_points() -> None:
    source = read(clean())
    (leaf,) = source.leaves
    page = drawn()
    assert (leaf.width, leaf.height) == pytest.approx(
        (page.width * 72 / DPI, page.height * 72 / DPI), abs=0.2
    )
    first = source.marks[0].box
    assert first
    assert first.left == pytest.approx(60 * 72 / DPI, abs=3)
    assert first.right - first.left == pytest.approx(12 * 30 * 72 / DPI, rel=0.03)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_lies_on_its_side_is_turned(quarters: int) -> None:
    turned = drawn(LINES[:5]).rotate(90 * quarters, expand=True)
    assert "".join(read(png_of(turned, DPI)).text.split()) == "".join(LINES[:5])


def test_a_worn_page_is_read_nearly_so_and_no_digit_is_wrong_unmarked() -> None:
    page = worn(drawn(em=23), Wear(150, 2.5, 10.0, 40), 7)
    found = recognition(read(jpeg_of(page, 150, 40), "scan.jpg"), LINES)
    assert found.error_rate <= 0.015
    assert found.needless <= 0.05
    assert found.digits == 0


def test_pages_of_a_tiff_and_a_pdf_of_pictures_follow_each_other() -> None:
    pages = [drawn(LINES[:2]), drawn(LINES[2:4])]
    tiff, pdf = read(tiff_of(pages, DPI), "scan.tif"), read(pdf_of_images(pages, DPI), "scan.pdf")
    for source in (tiff, pdf):
        assert [leaf.number for leaf in source.leaves] == [1, 2]
        assert ["".join(leaf.split()) for leaf in source.text.split("\f")] == [
            "".join(LINES[:2]),
            "".join(LINES[2:4]),
        ]
    assert pdf.parts[0].encoding == "ocr"
    assert pdf.parts[0].media_type == "application/pdf"


def test_kept_text_gives_the_same_source_without_recognising(monkeypatch: pytest.MonkeyPatch) -> None:
    source = read(clean())
    kept = kept_of("scan.png", clean(), source)
    monkeypatch.setattr(engine, "is_installed", lambda: False)
    transcribing._transcribed.cache_clear()
    assert decode([("scan.png", clean())], kept={"scan.png": kept}) == source


def test_the_same_bytes_give_the_same_text() -> None:
    data = png_of(drawn(LINES[:2]), DPI)
    first = scan.transcript("a.png", data, Asked())
    transcribing._transcribed.cache_clear()
    assert scan.transcript("b.png", data, Asked()) == first


def test_kept_text_of_other_bytes_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = kept_of("scan.png", clean(), read(clean()))
    other = png_of(drawn(LINES[:1]), DPI)
    assert "".join(decode([("scan.png", other)], kept={"scan.png": kept}).text.split()) == LINES[0]


def test_a_digit_that_cannot_be_made_out_is_marked() -> None:
    page = drawn(LINES[:3])
    spot = (60 + 30 * 16, 108, 60 + 30 * 17 + 4, 142)  # 28 of the second line
    smeared = page.crop(spot).filter(ImageFilter.GaussianBlur(7))
    page.paste(smeared, spot[:2])
    source = read(png_of(page, DPI))
    line = source.text.index("各位代表")
    end = source.text.index("\n", line)
    assert any(line <= one.place < end for one in source.unsure)
    assert any(doubt.code == "unsure-character" and doubt.place for doubt in source.doubts)


def test_a_page_without_print_is_refused() -> None:
    with pytest.raises(UnreadableSource, match=r"scan\.png: no print was recognised"):
        decode([("scan.png", png_of(Image.new("L", (600, 400), 255), DPI))])


def upright_lines(lines: Sequence[str], step: int) -> bytes:
    """Lines from above to below, the first at the right, a character each `step` dots."""
    page = Image.new("L", (420, 60 + step * max(map(len, lines))), 255)
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        for place, char in enumerate(line):
            pen.text((340 - 90 * number, 30 + step * place), char, font=font(30), fill=0)
    return png_of(page, DPI)


def test_lines_from_above_to_below_are_read_as_a_page_on_its_side() -> None:
    lines = ["云渡区人大常委会工作报告", "一年来共召开会议，听取报告", "围绕河湖保护开展执法检查"]
    assert "".join(read(upright_lines(lines, 34)).text.split()) == "".join(lines)


def test_lines_from_above_to_below_that_cannot_be_made_out_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(upright, "_legibility", lambda pixels, sample: 0.3)
    with pytest.raises(UnreadableSource, match="from above to below"):
        decode([("scan.png", upright_lines(["云渡区人大常委会工作", "一年来共召开会议听取"], 33))])


def test_where_nothing_is_installed_the_mend_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UnreadableSource, match=r"setup_environment\.py requirements-ocr\.txt"):
        decode([("other.png", png_of(drawn(LINES[:1]), DPI))])


def test_kept_text_of_an_older_engine_is_remarked() -> None:
    kept = kept_of("scan.png", clean(), read(clean()))
    assert list(remarks({"scan.png": kept})) == []
    made = from_json("scan.png", kept)
    older = replace(made, rules=0, engine=replace(made.engine, version="3.0"))
    told = list(remarks({"scan.png": to_json(older), "source.page-1.webp": b""}))
    assert [one.split(": ")[0] for one in told] == ["scan.png", "scan.png"]
    assert "rules 0" in told[0]
    assert "rapidocr 3.0" in told[1]
