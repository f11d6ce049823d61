"""What is shown, and that each change is on record."""

import pytest

from generator.intake import decode
from generator.model import Emendation, Span
from generator.reading.emend import show
from generator.reading.lines import split_lines


def shown(text: str, keep_spaces: bool = False) -> tuple[str, tuple[Emendation, ...]]:
    traced, emendations = show(split_lines(decode([("source.txt", text.encode())])), keep_spaces)
    assert len(traced.text) == len(traced.origins)
    return traced.text, emendations


@pytest.mark.parametrize(
    ("source", "text", "rules"),
    [
        ("听取报告\n21项。", "听取报告21项。", []),
        ("会议 10 次，共 3 项", "会议10次，共3项", []),
        ("今 年 以 来 ， 听 取 报 告 21 项", "今年以来，听取报告21项", ["close_letter_spacing"]),
        ("增长５％，", "增长5%，", ["fold_fullwidth_digits", "fold_fullwidth_digits"]),
        ("常委\u200b会", "常委会", ["drop_invisible"]),
        ("代\x00表\ue123", "代␀表〓", ["show_control_characters", "mark_private_use"]),
        ("\uf98e度⼯作", "年度工作", ["unify_compatibility_ideographs"] * 2),
        ("GB 18030 and Latin words", "GB 18030 and Latin words", []),
        ("，（）“”——", "，（）“”——", []),
    ],
)
def test_running_text(source: str, text: str, rules: list[str]) -> None:
    found, emendations = shown(source)
    assert found == text
    assert [e.rule for e in emendations] == rules


def test_a_space_between_phrases_of_a_title_stays() -> None:
    assert shown("凝心聚力谋发展　 履职为民谱新篇", keep_spaces=True)[0] == "凝心聚力谋发展 履职为民谱新篇"


def test_an_emendation_tells_where_and_what() -> None:
    assert shown("达５次")[1] == (Emendation("fold_fullwidth_digits", Span(1, 2), "５", "5"),)


def test_a_block_of_nothing_but_invisible_characters_is_not_lost() -> None:
    assert shown("\u200b\u200b")[0]
