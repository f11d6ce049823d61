"""Reviews and plans are told apart by the signs of time in their words."""

from pathlib import Path

import pytest

from generator.reading.tense import tense
from tests.press.manuscript import load_all

YEAR = 2031

PAST = (
    "各位代表：",
    "受区人大常委会委托，我向大会报告工作，请予审议。",
    "听取专项工作报告21项，提出审议意见18条，推动解决停车难等问题53个。",
    "今年以来，先后召开常委会会议8次。",
    "2031年，组织代表视察6次。",
    "我们也清醒地看到，监督实效与代表期待相比还有差距，今后将认真改进。",
    "首次票决民生实事项目9件，满意率达98%。",
)
FUTURE = (
    "2032年，常委会将听取专项工作报告21项。",
    "计划听取专项工作报告21项，开展执法检查3次。",
    "新的一年，我们要以更高标准履职，确保各项工作再上新台阶。",
    "各位代表，让我们携手并进，奋力谱写新篇章！",
    "探索代表建议二次评价，努力提高办理质量，力争培训代表不少于3期。",
    "举办培训班2至4期，逐步实现全员轮训。",
)
UNTOLD = ("把学习贯穿始终，坚持问题导向。", "推行代表履职档案，开展主题活动。")


@pytest.mark.parametrize("text", PAST)
def test_what_was_done(text: str) -> None:
    assert tense(text, YEAR) > 0


@pytest.mark.parametrize("text", FUTURE)
def test_what_is_to_come(text: str) -> None:
    assert tense(text, YEAR) < 0


@pytest.mark.parametrize("text", UNTOLD)
def test_what_tells_no_time_is_near_zero(text: str) -> None:
    assert abs(tense(text, YEAR)) <= 1


def test_a_number_in_a_plan_is_no_sign_of_the_past() -> None:
    assert (
        tense("拟开展执法检查3次、专题询问2次。", YEAR) < 0 < tense("已开展执法检查3次、专题询问2次。", YEAR)
    )


def test_the_year_before_and_after_tell_nothing_where_the_year_is_not_known() -> None:
    text = "2032年，组织代表视察6次。"
    assert tense(text, YEAR) < tense(text, None)


def test_most_paragraphs_of_all_manuscripts_are_told_rightly() -> None:
    folder = Path(__file__).parents[1]
    told = [
        (block.part == "plan", tense(block.text, manuscript.metadata.year) < 0)
        for name in ("manuscripts", "varied")
        for manuscript in load_all(folder / name)
        for block in manuscript.blocks
        if block.label == "paragraph"
    ]
    assert sum(plan == future for plan, future in told) / len(told) >= 0.92
