"""What holds for any page, however it is laid out."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake.layout import Laid, Plate, lay_out
from tests.intake.layout.pages import plates


def ink(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def told(page: Plate) -> Laid | str:
    try:
        return lay_out([page])
    except UnreadableSource as error:
        return str(error)


@given(plates())
@settings(deadline=None, max_examples=150)
def test_every_glyph_stands_once_in_the_text_or_on_record(page: Plate) -> None:
    found = told(page)
    if isinstance(found, str):
        return
    held = ink("".join(glyph.char for run in page.runs for glyph in run))
    assert ink(found.text) + sum((ink(one.text) for one in found.omissions), Counter()) == held


@given(plates(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_the_file_changes_nothing(page: Plate, random: Random) -> None:
    runs = list(page.runs)
    random.shuffle(runs)
    shuffled = Plate(page.number, page.width, page.height, tuple(runs), page.rules, page.pictures)
    assert told(shuffled) == told(page)


@given(plates())
@settings(deadline=None, max_examples=60)
def test_each_line_has_a_mark_and_a_box_on_the_page(page: Plate) -> None:
    found = told(page)
    if isinstance(found, str):
        return
    starts = [mark.start for mark in found.marks]
    assert starts == sorted(set(starts))
    assert len(starts) == sum(1 for line in found.text.splitlines() if line.strip())
    assert all(not found.text[start].isspace() for start in starts)
    assert all(mark.box is not None for mark in found.marks)
