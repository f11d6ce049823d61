"""The press: every character is kept and known, every distortion shows, every page can be mended."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.press.distortions import BY_NAME, DISTORTIONS
from tests.press.distortions.copy import MARKS
from tests.press.gold import gold_of
from tests.press.manuscript import load_all
from tests.press.printing import Plan, print_page, shows
from tests.press.sheet import SPACE
from tests.press.strategies import plans

CASES = load_all(Path(__file__).parent / "press" / "cases")
MANUSCRIPTS = load_all() + CASES
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")

numbers = st.integers(0, len(MANUSCRIPTS) - 1)
# Drawn by number and plan, so that an example is told in a line and not in a whole page of text.
torn = given(numbers, plans)

EMPTIED = Plan(
    7025,
    (
        "furniture",
        "blank-inside",
        "columns-interleaved",
        "numbers-parted",
        "headings-detached",
        "blank-missing",
        "byline-between",
        "captions-clustered",
        "two-heads-on-one-line",
        "form-feeds",
    ),
    columns=2,
)
"""A page on which a frame gave all its lines to another before form feeds were put."""


@torn
@example(9, EMPTIED)
def test_every_character_stands_exactly_once_in_the_truth(number: int, plan: Plan) -> None:
    page = print_page(MANUSCRIPTS[number], plan)
    covered = Counter(
        place
        for block in gold_of(page)["blocks"]
        for start, end in block["spans"]
        for place in range(start, end)
        if not page.text[place].isspace()
    )
    assert covered == Counter(place for place, char in enumerate(page.text) if not char.isspace())


@torn
def test_spans_hold_the_manuscript_s_words(number: int, plan: Plan) -> None:
    page = print_page(MANUSCRIPTS[number], plan)
    for block, passage in zip(gold_of(page)["blocks"], page.manuscript.blocks, strict=False):
        held = "".join("".join(page.text[start:end].split()) for start, end in block["spans"])
        clean = "".join(passage.text.split())
        unmarked = held if held[0] == clean[0] else held.lstrip(MARKS)
        copied = unmarked.translate(WIDE).replace("，，", "，")
        assert copied in (clean, clean.removesuffix("。"))


@torn
def test_a_figure_s_span_holds_its_wording_and_nothing_else(number: int, plan: Plan) -> None:
    page = print_page(MANUSCRIPTS[number], plan)
    for at, passage in enumerate(page.manuscript.blocks):
        for mark in passage.figures:
            start, end = page.span_of(at, mark)
            held = "".join(page.text[start:end].split()).translate(WIDE)
            assert held == "".join(passage.text[mark.start : mark.end].split())


@torn
def test_a_torn_paragraph_s_parts_stand_in_order_and_break_in_mid_sentence(number: int, plan: Plan) -> None:
    page = print_page(MANUSCRIPTS[number], plan)
    for at in range(len(page.manuscript.blocks)):
        spans = list(page.spans(at))
        assert spans == sorted(spans)
        for _, end in spans[:-1]:
            mid_sentence = page.text[end - 1] not in "。！？"
            assert mid_sentence or "blank-anywhere" in plan.distortions, page.text[end - 20 : end + 20]


@torn
def test_sections_stay_whole_but_for_their_order(number: int, plan: Plan) -> None:
    page = print_page(MANUSCRIPTS[number], plan)
    for section in set(page.sections):
        of_section = [
            n
            for n, passage in enumerate(page.manuscript.blocks)
            if passage.label == "paragraph" and page.sections[n] == section
        ]
        starts = [min(page.places[n]) for n in of_section]
        assert starts == sorted(starts)


@torn
def test_the_same_plan_gives_the_same_page(number: int, plan: Plan) -> None:
    assert print_page(MANUSCRIPTS[number], plan) == print_page(MANUSCRIPTS[number], plan)


def test_no_distortion_leaves_one_paragraph_a_line() -> None:
    for manuscript in MANUSCRIPTS:
        page = print_page(manuscript, Plan(1))
        printed = [line.strip() for line in page.text.split("\n") if line.strip()]
        assert printed == [passage.text.strip() for passage in manuscript.blocks]
        assert shows(page).keys() <= {"captions-clustered"}


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_a_distortion_shows_where_it_was_done_and_not_where_it_was_not(name: str) -> None:
    needed = tuple({"column-wrap", name})
    with_it = [BY_NAME[name].seen(print_page(m, Plan(11, needed))) for m in MANUSCRIPTS]
    plain = [BY_NAME[name].seen(print_page(m, Plan(11, ("column-wrap",)))) for m in MANUSCRIPTS]
    few = 0 if name == "spaced-names" else len(MANUSCRIPTS) / 5  # names of two characters are rare
    assert sum(map(bool, with_it)) > few
    assert sum(with_it) > sum(plain) or name in ("column-wrap", "captions-clustered")


def test_distortions_are_documented_and_named_once() -> None:
    assert len(BY_NAME) == len(DISTORTIONS)
    assert all(distortion.meaning.endswith(".") for distortion in DISTORTIONS)
    assert {distortion.stage for distortion in DISTORTIONS} == {"copy", "frames"}


def test_a_shuffled_page_says_what_order_it_has_lost() -> None:
    headless = next(m for m in CASES if m.metadata.kind == "feature")
    assert all(
        "S" in a and "S" in b and a < b
        for a, b in print_page(headless, Plan(3, ("frames-shuffled",))).unordered
    )
    numbered = next(m for m in CASES if m.metadata.kind == "report")
    assert print_page(numbered, Plan(3, ("frames-shuffled",))).unordered == ()


@pytest.mark.parametrize(
    ("changes", "message"),
    [({"distortions": ("torn",)}, "unknown distortions torn"), ({"columns": 7}, "1 to 6 columns, not 7")],
)
def test_a_plan_that_cannot_be_carried_out_is_refused(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Plan(**{"seed": 1, **changes})  # type: ignore[arg-type]


def test_white_space_belongs_to_no_block() -> None:
    page = print_page(CASES[0], Plan(5, ("column-wrap", "spaced-numbers", "furniture", "form-feeds")))
    assert all((glyph.block == SPACE) == glyph.char.isspace() for glyph in page.ink)
