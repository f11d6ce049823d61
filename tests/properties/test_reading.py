"""Promises of reading: nothing lost, nothing twice, nothing invented, the same every time."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import corpus, pipeline
from generator.authority import Authority
from generator.errors import ArchiveError
from generator.model import Report
from tests.press.distortions import DISTORTIONS
from tests.press.manuscript import load_all
from tests.press.printing import Plan, print_page

ROOT = Path(__file__).resolve().parents[2]
AUTHORITY: Authority = corpus.load_authority(ROOT)

PIECES = [
    "区人大常委会",
    "人民代表大会",
    "听取专项工作报告21项",
    "一、坚持正确方向",
    "，以务实举措保障履职",
    "（二）代表工作",
    "2031年",
    "2032年工作安排",
    "——2032年1月9日在某区第五届人民代表大会第二次会议上",
    "记者 周小川",
    "各位代表：",
    "第3版",
    "（下转第2版）",
    "今 年 以 来 ， 我 们 坚 持",
    "图为代表视察",
    "，。；“”《》（）",
    "３万余人次",
    "\x00\ue000\u200b\ufeff",
    "<script>alert(1)</script>",
    "\n",
    "\n\n",
    "\r\n",
    "\f",
    "　　",
]
SCRAPS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=60).map("".join)


def ink(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if not character.isspace()]


def places(report: Report) -> list[int]:
    text = report.source.text
    return sorted(
        at
        for block in report.blocks
        for span in block.spans
        for at in range(span.start, span.end)
        if not text[at].isspace()
    )


def read(text: str) -> Report:
    return pipeline.read([("source.txt", text.encode("utf-8", "surrogatepass"))], AUTHORITY)


@given(SCRAPS)
@example("2031年\n，。；“”《》（）")
def test_every_character_stands_exactly_once(scraps: str) -> None:
    try:
        report = read("区人大常委会工作报告\n人大\n" + scraps)
    except ArchiveError:
        return  # refused with a message: nothing is shown, so nothing is lost
    assert places(report) == ink(report.source.text)


@given(SCRAPS)
def test_what_is_shown_comes_from_the_source(scraps: str) -> None:
    try:
        report = read("区人大常委会工作报告\n人大\n" + scraps)
    except ArchiveError:
        return
    for block in report.blocks:
        changed = {e.span.start: e.after for e in block.emendations if e.rule != "close_letter_spacing"}
        for character, origin in zip(block.shown.text, block.shown.origins, strict=True):
            source = report.source.text[origin]
            assert character in (source, changed.get(origin)) or (character == " " and source.isspace())


@pytest.mark.parametrize("seed", range(24))
def test_torn_pages_lose_nothing(seed: int) -> None:
    manuscripts = load_all()
    names = tuple(d.name for d in DISTORTIONS)[seed % 3 :: 3]
    page = print_page(manuscripts[seed % len(manuscripts)], Plan(seed, names, 1 + seed % 6))
    report = read(page.text)
    assert places(report) == ink(page.text)
    assert read(page.text) == report


@pytest.mark.parametrize("seed", range(12))
def test_reading_what_was_read_changes_nothing(seed: int) -> None:
    """Idempotence: the blocks, written one a line in their order, are read as the same blocks."""
    manuscript = load_all()[seed]
    clean = "\n".join(passage.text for passage in manuscript.blocks)
    once = read(clean)
    assert not once.order_reconstructed
    texts = [block.shown.text for block in once.blocks]
    assert [block.shown.text for block in read("\n".join(texts)).blocks] == texts
