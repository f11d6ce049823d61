"""What is told of each figure's filing agrees with the filing, and with how sure it is rated."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.figures import explain, find
from generator.figures.decisions import Bar, Mark, Way
from generator.figures.rating import WEIGHTS
from generator.model import Account, Figure, Label, Part, Question, Report
from tests.figures.readings import as_report, indicators, report_of, review
from tests.press.manuscript import load_all

FOLDERS = ("manuscripts", "varied", "neighbours")


def _reports() -> Iterator[Report]:
    for folder in FOLDERS:
        yield from map(as_report, load_all(Path(__file__).parents[1] / folder))


def _pairs(report: Report) -> Iterator[tuple[Figure, Account]]:
    yield from zip(find(report, indicators()).figures, explain(report, indicators()), strict=True)


def told(text: str) -> str:
    """What is said of the last figure of a text."""
    *_, account = explain(review(text), indicators())
    return "\n".join([account.decision, *(one.seen for one in account.evidence)])


def test_each_figure_has_its_account() -> None:
    for report in _reports():
        for figure, account in _pairs(report):
            assert (account.question, account.at) == (Question.FIGURE, figure.span.start)
            assert account.confidence == figure.confidence
            filed = account.decision.split(" → ")[1]
            assert filed == (" + ".join(figure.indicators) or "no indicator")


def test_the_evidence_weighs_as_much_as_the_rating_says() -> None:
    for report in _reports():
        for _, account in _pairs(report):
            odds = math.exp(sum(one.weight for one in account.evidence))
            assert account.confidence == pytest.approx(odds / (1 + odds), abs=0.001)


def test_every_filed_figure_tells_its_way_and_every_other_its_bar() -> None:
    for report in _reports():
        for figure, account in _pairs(report):
            seen = [one.seen for one in account.evidence]
            kind = Way if figure.indicators else Bar
            assert any(said.startswith(str(sign)) for said in seen for sign in kind), account


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("开展执法检查、视察12次。", [Way.ENDED + ": 执法检查、视察", Mark.JOINT]),
        ("审议57项议题。", [Way.OPENED + ": 议题"]),
        ("检查17部法律法规的实施情况。", [Way.FORMED]),
        ("接待来访128批次341人次。", [Way.CONTINUED]),
        ("五年来，作出决定12项。", ["its sentence tells the time: term (五年来)"]),
        ("作出决定12项。", ["the report's frame: year"]),
        ("收到代表建议1 86件。", [Mark.GAP]),
        ("召开主任会议十二次。", [Mark.SPELLED, "in characters"]),
        ("收到代表建议3万余件。", ["30000 件", "余"]),
        ("修建公路38公里。", [Bar.UNIT]),
        ("开展执法检查、视察各2次。", [Bar.EACH]),
        ("收到代表建议186件，比去年增加6件。", [Bar.INCREASE]),
        ("区政府召开主任会议12次。", [Bar.ACTOR, "otherwise: chairpersons-meetings"]),
        ("市代表建议52件。", [Bar.LEVEL]),
        ("上半年召开主任会议9次。", [Bar.TIME + ": 上半年", "otherwise: chairpersons-meetings"]),
        ("力争召开主任会议9次。", [Bar.NORM]),
        ("听取审议专项工作报告21项，其中法院专项工作报告3项。", [Bar.PART]),
        ("落实审议意见12件。", [Bar.WORD, "deliberation-opinions not with 落实"]),
        ("购买桌椅12件。", [Bar.NAME]),
    ],
)
def test_the_reason_is_told_with_its_words(text: str, said: list[str]) -> None:
    assert [one for one in said if one not in told(text)] == []


def test_another_bodys_report_is_told_as_such() -> None:
    speech = (Label.PARAGRAPH, Part.REVIEW, "我代表区人民政府，向大会报告工作，请予审议。")
    report = report_of(speech, (Label.PARAGRAPH, Part.REVIEW, "办理代表建议186件。"))
    (account,) = explain(report, indicators())
    assert Bar.SPEAKER in account.evidence[1].seen
    assert find(report, indicators()).figures[0].indicators == ()


def test_no_weight_is_of_an_unknown_sign() -> None:
    assert set(WEIGHTS) <= {*Way, *Bar, *Mark}
