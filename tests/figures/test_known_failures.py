"""What is known to be left blank though readable. Strict: what is mended must leave here."""

import pytest

from generator.figures import find
from generator.gathering.doubts import is_doubtful
from tests.figures.readings import indicators, read, review

DISTRICT = {"name": "某某区", "level": "district"}


def filed(text: str) -> list[tuple[str, ...]]:
    return [found.indicators for found in read(text, DISTRICT, 2023)]


@pytest.mark.xfail(strict=True, reason="what a law's inspection does stands behind a comma and says no 检查")
def test_an_inspection_told_over_two_clauses_is_filed() -> None:
    assert filed("就《水污染防治法》等3部法律法规的实施情况，检查组明察暗访、随机抽查。") == [
        ("law-inspections",)
    ]


@pytest.mark.xfail(strict=True, reason="suggestions made between sessions are only part of the year's")
def test_suggestions_between_sessions_are_filed_beside_those_of_the_session() -> None:
    found = filed("区八届人大三次会议期间收到代表建议112件，闭会期间收到建议26件。")
    assert found == [("proposals",), ("proposals",)]


@pytest.mark.xfail(strict=True, reason="people's opinions on drafts are taken for the drafts' own")
def test_opinions_collected_on_drafts_are_filed() -> None:
    assert filed("法规草案都在网上征求意见，全年共收到群众意见建议1240余条。") == [("opinions-collected",)]


@pytest.mark.xfail(strict=True, reason="a table's row names no deputies")
def test_a_row_of_a_table_is_filed() -> None:
    assert filed("联络站点　87个") == [("deputy-stations",)]


@pytest.mark.xfail(strict=True, reason="nothing in the words tells one matter from the year's whole")
def test_a_count_of_one_matter_told_in_general_words_is_doubtful() -> None:
    (figure,) = find(review("为保护好水源，全年开展专题调研4项。"), indicators()).figures
    assert is_doubtful(figure)
