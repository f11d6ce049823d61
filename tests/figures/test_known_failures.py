"""What is known to be read wrongly, or left blank though readable. Strict: what is mended must leave here."""

import pytest

from generator.model import Scope
from tests.figures.readings import read

DISTRICT = {"name": "某某区", "level": "district"}


def filed(text: str) -> list[tuple[str, ...]]:
    return [found.indicators for found in read(text, DISTRICT, 2023)]


@pytest.mark.xfail(strict=True, reason="a town's congress with a name before it is not seen as the actor")
def test_a_named_towns_congress_files_nothing() -> None:
    assert filed("柳坞镇人大召开主席团会议8次，接待群众300人次。")[-1] == ()


@pytest.mark.xfail(strict=True, reason="months after a session are taken for the year")
def test_months_since_a_session_are_no_year() -> None:
    found = read("大会以来四个月，召开常委会会议3次。", DISTRICT, 2023)
    assert found[-1].indicators == () or found[-1].scope not in (None, Scope.YEAR)


@pytest.mark.xfail(strict=True, reason="two counts told of two nouns at once by 分别为 stay blank")
def test_counts_told_respectively_are_filed() -> None:
    assert filed("任命、免职分别为30人次和15人次。") == [("appointments",), ("removals",)]


@pytest.mark.xfail(strict=True, reason="a count in brackets behind its noun stays blank")
def test_counts_in_brackets_are_filed() -> None:
    assert filed("召开常委会会议（8次）、主任会议（15次）。") == [
        ("committee-meetings",),
        ("chairpersons-meetings",),
    ]
