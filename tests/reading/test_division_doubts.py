"""What a maintainer is told: the true reason, and every division that it may be."""

from pathlib import Path

import pytest

from generator import corpus
from generator.model import Block, Label, Record, Span, TracedText
from generator.reading.division_doubts import division_doubt
from generator.reading.division_resolutions import Ambiguous
from generator.reading.identify import identify

DIVISIONS = corpus.load_authority(Path(__file__).parents[2]).divisions


def told(title: str, year: int) -> list[str]:
    block = Block(Label.TITLE, TracedText(title, tuple(range(len(title)))), (Span(0, len(title)),))
    _, doubts = identify([block], DIVISIONS, Record(year=year))
    return [f"{doubt.code}: {doubt.message}" for doubt in doubts if doubt.code.startswith("division")]


@pytest.mark.parametrize(
    ("title", "year", "parts"),
    [
        (
            "市中区人大常委会工作报告",
            2023,
            ["division-ambiguous: ", "370103-", "370402-", "511002-", "511102-", "四川省内江市市中区"],
        ),
        (
            "大足区人大常委会工作报告",
            2005,
            [
                "division-not-in-force: 大足区 was not in force in 2005: ",
                "from 2011",
                "500225-dazu",
                "--year",
            ],
        ),
        ("崇文区人大常委会工作报告", 2015, ["in 2015", "110103-chongwen (北京市崇文区) until 2010. Correct"]),
        ("两江新区人大常委会工作报告", 2023, ["in 2023", "500157-liangjiang (重庆市两江新区) from 2025."]),
        ("人大常委会工作报告", 2023, ["division-not-found: "]),
    ],
)
def test_the_reason_and_the_mend_are_told(title: str, year: int, parts: list[str]) -> None:
    (doubt,) = told(title, year)
    assert [part for part in parts if part not in doubt] == []


def test_one_division_named_in_passing_is_not_any_of_one() -> None:
    yongchuan = next(one for one in DIVISIONS if one.slug == "500118-yongchuan")
    doubt = division_doubt(Ambiguous("永川区", (yongchuan,)))
    assert "any of" not in doubt.message
    assert "500118-yongchuan (重庆市永川区)" in doubt.message
