"""Sums and shares that the text offers: a wrong one is told, a right one never, and no figure is touched."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.figures import find
from generator.figures.arithmetic import HALVES, contradictions
from generator.figures.shares import agrees
from generator.model import Doubt, Figure
from tests.figures.readings import as_report, indicators, read, review
from tests.figures.test_cases import ALL
from tests.press.manuscript import load_all

COUNT = st.integers(1, 3000)
DIGITS = st.integers(0, 2)


def doubts(text: str) -> tuple[Doubt, ...]:
    return find(review(text), indicators()).doubts


def figures(text: str) -> tuple[Figure, ...]:
    return find(review(text), indicators()).figures


def share(part: int, whole: int, digits: int, rounding: str) -> Decimal:
    return (Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-digits), rounding)


SHARES = (
    "收到代表建议{whole}件，已办结{part}件，办结率{share}%。",
    "收到代表建议{whole}件。代表满意{part}件，满意率{share}%。",
    "收到代表建议{whole}件，其中已经解决的{part}件，占总数的{share}%。",
    "代表建议{whole}件中，已解决或基本解决{part}件，占{share}%。",
)


@pytest.mark.parametrize("form", SHARES)
@given(part=COUNT, rest=COUNT, digits=DIGITS, rounding=st.sampled_from((ROUND_HALF_UP, ROUND_DOWN)))
def test_a_right_share_is_no_doubt(form: str, part: int, rest: int, digits: int, rounding: str) -> None:
    whole = part + rest
    right = share(part, whole, digits, rounding)
    assume(right > 0)
    assert doubts(form.format(whole=whole, part=part, share=right)) == ()


@pytest.mark.parametrize("form", SHARES)
@given(part=COUNT, rest=COUNT, wrong=st.decimals(1, 100, places=1))
def test_a_wrong_share_is_told_with_its_numbers_and_hides_nothing(
    form: str, part: int, rest: int, wrong: Decimal
) -> None:
    whole = part + rest
    assume(abs(wrong - Decimal(part) * 100 / whole) > Decimal("0.2"))
    text = form.format(whole=whole, part=part, share=wrong)
    (doubt,) = doubts(text)
    assert doubt.code == "figures-contradict"
    assert (
        f"{part} of {whole} is" in doubt.message and f"the text says {wrong.normalize():f} %" in doubt.message
    )
    assert doubt.place and text[doubt.place.start : doubt.place.end] == f"{wrong}%"
    assert [one.low for one in figures(text)] == [whole, part, wrong]


@given(st.sampled_from(HALVES), COUNT, COUNT, st.integers(-5, 5), st.booleans())
def test_halves_make_up_their_whole(
    halves: tuple[str, str], first: int, second: int, off: int, bracketed: bool
) -> None:
    whole = first + second + off
    assume(whole > max(first, second))
    parts = f"{halves[0]}{first}件、{halves[1]}{second}件"
    text = f"收到建议{whole}件" + (f"（{parts}）。" if bracketed else f"，其中{parts}。")
    assert len(doubts(text)) == (off != 0)


@given(COUNT, COUNT)
def test_a_part_is_no_more_than_its_whole(whole: int, part: int) -> None:
    assert len(doubts(f"收到建议{whole}件，其中农业类{part}件、教育类3件。")) == (part > whole)


@given(st.lists(COUNT, min_size=2, max_size=4), st.integers(-5, 5))
def test_a_row_makes_up_its_total(parts: list[int], off: int) -> None:
    total = sum(parts) + off
    assume(total > 0)
    nouns = ("执法检查", "工作评议", "专题询问", "专题调研")
    row = "、".join(f"{noun}{part}次" for noun, part in zip(nouns, parts, strict=False))
    assert len(doubts(f"组织{row}，共计{total}次。")) == (off != 0)


@given(st.decimals(1, 90, places=1), st.decimals("0.1", 9, places=1), st.booleans())
def test_a_rise_is_the_difference(old: Decimal, by: Decimal, right: bool) -> None:
    told = by if right else by + 1
    text = f"建议办成率由{old}%提高到{old + by}%，提高{told}个百分点。"
    assert len(doubts(text)) == (not right)


@pytest.mark.parametrize(
    "text",
    [
        "收到代表建议120余件，办结118件，办结率89.3%。",
        "收到代表建议120件，办结近118件，办结率89.3%。",
        "收到代表建议120件，办结118件，办结率89%以上。",
        "组织代表1126名视察，走访群众3200人次，女性占38%。",
        "收到代表建议120件，办结政协提案118件，占全市提案的12%。",
        "组织执法检查、工作评议等2次、3次，共计8次。",
        "收到建议132件，其中农业类36件、教育类22件。",
        "收到建议132件，比去年多15件，其中农业类36件、教育类22件。",
        "为群众办实事320件，办结建议118件，办结率98.3%。",
        "任免国家机关工作人员136人次，其中任命80人次、免职50人次、接受辞职6人次。",
    ],
)
def test_what_the_text_leaves_open_is_no_doubt(text: str) -> None:
    assert doubts(text) == ()


@given(COUNT, COUNT, DIGITS)
def test_a_share_agrees_as_rounded_and_as_cut_off(part: int, rest: int, digits: int) -> None:
    for rounding in (ROUND_HALF_UP, ROUND_DOWN):
        assert agrees(share(part, part + rest, digits, rounding), Decimal(part), Decimal(part + rest))


def test_no_case_is_doubted() -> None:
    doubted = [case["text"] for case in ALL if list(contradictions(read(case["text"], case.get("division"))))]
    assert doubted == []


@pytest.mark.parametrize("folder", ["manuscripts", "varied", "neighbours"])
def test_no_report_is_doubted_without_reason(folder: str) -> None:
    for manuscript in load_all(Path(__file__).parents[1] / folder):
        assert find(as_report(manuscript), indicators()).doubts == (), manuscript.id


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("20个镇街建成代表之家20个、联络站186个，共计216个。", "20 + 186 is 206, the text says 216"),
        ("20个镇街建成代表之家20个、联络站186个，共计206个。", None),
        ("代表建议办结率102%。", "a share of 102 % is more than all"),
        ("代表建议办结率100%。", None),
        ("收到代表建议118件，办结120件。", "120 done is more than the 118 received"),
        ("收到代表建议120件，办结118件。", None),
        (
            "代表建议186件，其中经济类48件、城建类36件、民生类112件。",
            "48 + 36 + 112 is 196, more than the 186",
        ),
        ("代表建议196件，其中经济类48件、城建类36件、民生类112件。", None),
        ("代表建议186件，其中重点督办12件、解决120件、答复112件。", None),
        ("代表建议市属9件、区属33件，共41件。", "9 + 33 is 42, the text says 41"),
        ("代表建议市属9件、区属33件，共42件。", None),
    ],
)
def test_other_sums_that_fail_are_told(text: str, message: str | None) -> None:
    assert [message in one.message for one in doubts(text) if message] == ([True] if message else [])
    assert bool(doubts(text)) == bool(message)
