"""Forms of signs, doubts of two readings, and what of them is told."""

import pytest

from generator.intake.scan.doubting import DISPUTED, in_print_of, is_unsure, weighed
from generator.intake.scan.joining import joined
from generator.intake.scan.lines import Read
from generator.intake.scan.misgivings import SHOWN, misgivings
from generator.intake.scan.transcripts import Run
from generator.intake.scan.typography import Sign, set_as_printed
from generator.model import Leaf, Span, Unsure

EM = 10.0


def signs(text: str, confidence: float = 1.0) -> list[Sign]:
    return [Sign(char, EM * n, EM * (n + 1), confidence) for n, char in enumerate(text)]


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        ("(一)坚持", "（一）坚持"),
        ("会议9次,听取", "会议9次，听取"),
        ("各位代表:", "各位代表："),
        ("办结率97.5%;满意", "办结率97.5%；满意"),
        ("3,000件", "3,000件"),
        ("9:30开会", "9:30开会"),
        ("(a+b)", "(a+b)"),
        ("97.5%", "97.5%"),
        ("1—9月", "1—9月"),
        ("第一", "第一"),
    ],
)
def test_signs_are_set_as_they_are_printed(recognised: str, printed: str) -> None:
    assert "".join(sign.char for sign in set_as_printed(signs(recognised), EM)) == printed


@pytest.mark.parametrize(("char", "cells"), [("—", 2), ("…", 2), ("一", 1)])
def test_a_dash_over_two_cells_is_two(char: str, cells: int) -> None:
    line = [Sign("上", 0, 10, 1), Sign(char, 10, 30, 0.9), Sign("下", 30, 40, 1)]
    done = set_as_printed(line, EM)
    assert "".join(sign.char for sign in done) == f"上{char * cells}下"
    assert [sign.left for sign in done] == sorted(sign.left for sign in done)


def test_a_doubtful_one_beside_a_dash_is_its_second_half() -> None:
    assert "".join(sign.char for sign in set_as_printed(signs("工作—一", 0.5), EM)) == "工作——"
    assert "".join(sign.char for sign in set_as_printed(signs("工作—一是", 0.99), EM)) == "工作—一是"


def reads(text: str, confidence: float = 0.999) -> list[Read]:
    return [Read(char, float(n), confidence) for n, char in enumerate(text)]


@pytest.mark.parametrize(("size", "marked"), [(14, "88.92"), (20, "")])
def test_figures_in_coarse_print_are_doubtful(size: float, marked: str) -> None:
    line = in_print_of(size, reads("建议88.92件"))
    assert "".join(one.char for one in line if is_unsure(one.char, one.confidence)) == marked


@pytest.mark.parametrize(
    ("first", "second", "disputed"),
    [
        ("共28件", "共28件", []),
        ("共28件", "共23件", [2]),
        ("共28件", "共2件", [2]),
        ("共28件", "共208件", [1, 2]),
        ("会议8次", "会议18次", [1, 2]),
        ("会议(一)", "会议（一）", []),
        ("会议8次", "会议8次。", []),
    ],
)
def test_what_the_second_reading_disputes_is_believed_less(
    first: str, second: str, disputed: list[int]
) -> None:
    found = weighed(reads(first), reads(second))
    assert [n for n, one in enumerate(found) if one.confidence <= DISPUTED] == disputed
    assert "".join(one.char for one in found) == first


def test_digits_are_doubted_more_readily() -> None:
    assert is_unsure("8", 0.95)
    assert not is_unsure("次", 0.95)
    assert is_unsure("次", 0.5)
    assert not is_unsure("8", 1.0)


def told(text: str, places: list[int]) -> list[str]:
    leaves = (Leaf(0, 1, 100, 100, Span(0, len(text))),)
    unsure = [Unsure(place, 0.5) for place in places]
    return [doubt.code for doubt in misgivings(text, unsure, leaves)]


def test_doubtful_characters_near_each_other_are_told_together() -> None:
    text = "一年来共召开常委会会议九次" * 4
    assert told(text, []) == []
    assert told(text, [3, 4, 30]) == ["unsure-character"] * 2


def test_no_more_doubts_are_told_than_somebody_reads() -> None:
    text = "一年来共召开常委会会议九次" * 60
    codes = told(text, list(range(0, len(text), 20)))
    assert len(codes) == SHOWN + 1
    last = list(misgivings(text, [Unsure(n, 0.5) for n in range(0, len(text), 20)], ()))[-1]
    assert last.message.startswith("27 more stretches, 39 in all")


def test_a_leaf_that_is_hardly_legible_is_told() -> None:
    assert told("共召开会议九次", [0, 3])[0] == "hardly-legible"


def run(text: str, left: int, em: int, top: int = 0) -> Run:
    edges = tuple(left + em * n for n in range(len(text) + 1))
    return Run((left, top, edges[-1], top + em), em, text, edges, weak=((0, 500),))


BODY = [run("各位代表工作报告" * 3, 0, 10, 100 + 20 * n) for n in range(4)]


def test_pieces_of_a_title_are_one_line() -> None:
    whole = joined([*BODY, run("凝聚众智", 190, 30), run("守护碧水", 40, 30)])[0]
    assert whole.text == "守护碧水 凝聚众智"
    assert whole.box == (40, 0, 310, 30)
    assert len(whole.edges) == len(whole.text) + 1
    assert whole.weak == ((0, 500), (5, 500))


@pytest.mark.parametrize(
    "other", [run("凝聚众智", 260, 30), run("凝聚众智", 190, 30, 40), run("凝聚众智", 190, 14)]
)
def test_what_stands_apart_stays_apart(other: Run) -> None:
    assert len(joined([*BODY, run("守护碧水", 40, 30), other])) == len(BODY) + 2


def test_columns_of_the_usual_print_stay_apart() -> None:
    assert len(joined([*BODY, run("各位代表", 250, 10, 100)])) == len(BODY) + 1
