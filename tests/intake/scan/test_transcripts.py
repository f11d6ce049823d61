"""What is kept of a scan is given back as it was, and whatever else a file may say is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake.keeping import remarks
from generator.intake.scan import engine, plate
from generator.intake.scan.doubting import RULES, is_unsure
from generator.intake.scan.engine import Engine, Model
from generator.intake.scan.transcripts import Page, Run, Transcript, from_json, to_json

CHARACTERS = st.sampled_from("各位代表工作报告0123456789.%（），。—“”A ")
ENGINE = Engine("rapidocr", "3.10.0", (Model("det", "0" * 64), Model("rec", "1" * 64)))


@st.composite
def runs(draw: st.DrawFn) -> Run:
    text = draw(st.text(CHARACTERS, min_size=1, max_size=12).filter(lambda text: text == text.strip()))
    edges = sorted(draw(st.lists(st.integers(0, 3000), min_size=len(text) + 1, max_size=len(text) + 1)))
    top = draw(st.integers(0, 3000))
    places = draw(st.sets(st.integers(0, len(text) - 1)))
    weak = tuple((place, draw(st.integers(0, 994))) for place in sorted(places))
    raw = draw(st.none() | st.just(f"{text}("))
    return Run((edges[0], top, edges[-1], top + 30), draw(st.integers(1, 90)), text, tuple(edges), raw, weak)


@st.composite
def pages(draw: st.DrawFn, number: int = 1) -> Page:
    return Page(
        number,
        draw(st.integers(0, 3)),
        round(draw(st.floats(-8, 8)), 2),
        draw(st.integers(1, 9000)),
        draw(st.integers(1, 9000)),
        round(draw(st.floats(20, 1200)), 2),
        tuple(draw(st.lists(runs(), max_size=4))),
    )


transcripts = st.builds(
    Transcript, st.just("a" * 64), st.just(ENGINE), st.integers(0, 9), st.tuples(pages(), pages())
)


@given(transcripts)
def test_what_is_kept_is_given_back(transcript: Transcript) -> None:
    kept = to_json(transcript)
    assert from_json("scan.png", kept) == transcript
    assert to_json(from_json("scan.png", kept)) == kept


@given(pages())
def test_a_plate_has_each_character_once_and_marks_doubtful_ones(page: Page) -> None:
    glyphs = [glyph for run in plate(page).runs for glyph in run]
    assert [glyph.char for glyph in glyphs] == [char for run in page.runs for char in run.text]
    for glyph in glyphs:
        assert glyph.confidence == 1 or is_unsure(glyph.char, glyph.confidence)
        assert glyph.box.left <= glyph.box.right


def told(**changes: Any) -> bytes:
    run = Run((0, 0, 20, 10), 10, "报告", (0, 10, 20), weak=((1, 500),))
    page = Page(1, 0, 0.0, 100, 100, 200.0, (run,))
    value = json.loads(to_json(Transcript("a" * 64, ENGINE, 1, (page,))))
    for path, new in changes.items():
        *way, last = path.split("__")
        inner = value
        for key in way:
            inner = inner[int(key) if key.isdigit() else key]
        inner[last] = new
    return json.dumps(value).encode()


def test_what_the_cases_are_made_of_is_sound() -> None:
    assert from_json("scan.png", told()).pages[0].runs[0].text == "报告"


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        told(schema=2),
        told(leaves=7),
        told(leaves__0__dots=0),
        told(leaves__0__width=-5),
        told(leaves__0__runs__0__text="报"),
        told(leaves__0__runs__0__text="报\n"),
        told(leaves__0__runs__0__text="  "),
        told(leaves__0__runs__0__em=0),
        told(leaves__0__runs__0__weak=[[2, 500]]),
        told(leaves__0__runs__0__weak=[[0, 1500]]),
        told(leaves__0__runs__0__box=[1, 2, 3]),
    ],
)
def test_what_no_recognition_gives_is_refused(kept: bytes) -> None:
    with pytest.raises(UnreadableSource, match=r"^scan\.png: the text kept of it is .* derive"):
        from_json("scan.png", kept)


def test_a_remark_names_the_model_that_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {"source.png": to_json(Transcript("a" * 64, ENGINE, RULES, ()))}
    monkeypatch.setattr(engine, "installed", lambda: ENGINE)
    assert list(remarks(kept)) == []
    newer = Engine(ENGINE.package, ENGINE.version, (ENGINE.models[0], Model("rec", "2" * 64)))
    monkeypatch.setattr(engine, "installed", lambda: newer)
    (told,) = remarks(kept)
    assert "rec (11111111)" in told
    assert "rec (22222222)" in told
    assert "det" not in told
