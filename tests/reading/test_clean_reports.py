"""A report that is in order stays so, whatever stands around its title or behind its end."""

from pathlib import Path

import pytest

from generator import corpus
from generator.intake import decode
from generator.model import Label, Part, Report
from generator.reading import read

PROJECT = Path(__file__).parents[2]
TITLE = "某某县人民代表大会常务委员会工作报告"
SUBTITLE = "——2031年1月9日在某某县第八届人民代表大会第三次会议上"
SPEAKER = "某某县人大常委会主任　佟砚田"
BODY = """各位代表：
　　我受县人大常委会委托，向大会报告工作，请予审议。
一、2030年主要工作
　　2030年，县人大常委会认真履行法定职责，全年召开常委会会议8次。
　　（一）坚持党的领导，把牢正确方向
　　召开常委会党组会议24次。
　　（二）聚焦主责主业，提升监督质效
　　听取审议计划、预算报告11个。
二、2031年工作安排
　　2031年，县人大常委会将召开常委会会议8次。
　　（一）坚定政治方向。坚持重大事项向县委请示报告。
　　各位代表，让我们在县委领导下，为建设现代化某某而奋斗！
"""
PLAIN = f"{TITLE}\n{SUBTITLE}\n{SPEAKER}\n{BODY}"


def reading(text: str) -> Report:
    return read(decode([("source.txt", text.encode())]), corpus.load_authority(PROJECT))


def told(report: Report, part: Part) -> list[str]:
    return [block.shown.text[:8] for block in report.blocks if block.part is part]


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        (SPEAKER, "某某县人大常委会主任　佟 砚 田"),
        (SUBTITLE, "——2031年1月9日在某某县第八届人民代表大会\n第三次会议上"),
        (TITLE, f"某某县第八届人民代表大会第三次会议文件\n{TITLE}"),
        (TITLE, f"大会材料之五\n{TITLE}"),
    ],
)
def test_what_stands_around_the_title_moves_nothing(plain: str, printed: str) -> None:
    sound, report = reading(PLAIN), reading(PLAIN.replace(plain, printed))
    assert not report.order_reconstructed
    for part in Part:
        assert told(report, part) == told(sound, part)
    assert (report.record.session, report.record.year) == (3, 2030)
    assert report.record.creators == ("佟砚田",)


@pytest.mark.parametrize(
    "annex",
    [
        "附表1\n1　关于2029年财政决算的报告　县财政局\n站点　206个\n附件2：名词解释\n四个机关：政治机关。\n",
        "附表\n序号　报告名称　报告机关\n1　关于2029年财政决算的报告　县财政局\n",
    ],
)
def test_annexes_stay_behind_the_end_and_tell_no_year(annex: str) -> None:
    sound, report = reading(PLAIN), reading(PLAIN + annex)
    assert not report.order_reconstructed
    assert report.record.year == 2030
    assert told(report, Part.PLAN) == told(sound, Part.PLAN)
    at = [block.shown.text[:2] for block in report.blocks].index("附表")
    assert [block.label for block in report.blocks[:at]] == [block.label for block in sound.blocks]


def test_a_heading_that_speaks_of_annexes_inside_the_text_is_none() -> None:
    report = reading(PLAIN.replace("（二）聚焦主责主业，提升监督质效", "（二）附带审查和备案并重"))
    heads = [block.shown.text for block in report.blocks if block.label is Label.HEADING]
    assert "（二）附带审查和备案并重" in heads and not report.order_reconstructed


@pytest.mark.parametrize(
    ("review", "plan"),
    [
        ("过去五年工作回顾", "2031年主要工作"),
        ("过去一年主要工作", "2031年主要工作"),
        ("2030年主要工作", "2031年主要工作"),
    ],
)
def test_a_head_of_the_year_to_come_is_the_plans(review: str, plan: str) -> None:
    report = reading(PLAIN.replace("2030年主要工作", review).replace("2031年工作安排", plan))
    assert report.record.year == 2030
    assert next(block.part for block in report.blocks if plan in block.shown.text) is Part.PLAN
    assert "2031年，县人" in "".join(told(report, Part.PLAN))
