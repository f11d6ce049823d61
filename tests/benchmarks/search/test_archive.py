"""The made archive: reports of one length, no two alike, the same each time, worded as told."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from random import Random

import pytest

from generator.model import Holding, Label
from tests.benchmarks.search.archive import GAP, YEARS, another, archive, gathered
from tests.benchmarks.search.wording import NUMBER, dictionary, own_words, reworded
from tests.benchmarks.texts import LENGTH
from tests.press.pages import manuscripts

REPORTS = 12
OFF = 800
"""How much longer or shorter a report may be that was told of another place."""


@pytest.fixture(scope="module")
def holdings() -> list[Holding]:
    return archive(REPORTS)


def texts_of(holding: Holding) -> list[str]:
    return [block.shown.text for block in holding.report.blocks]


def test_reports_have_their_length_and_no_two_are_alike(holdings: list[Holding]) -> None:
    texts = ["".join(texts_of(holding)) for holding in holdings]
    assert all(abs(len(text) - LENGTH) < OFF for text in texts)
    assert len(set(texts)) == len({holding.id for holding in holdings}) == REPORTS


def test_they_are_the_same_each_time_by_whatever_executor(holdings: list[Holding]) -> None:
    with ThreadPoolExecutor(2) as executor:
        assert archive(REPORTS, executor) == holdings


def test_the_catalogue_takes_them_in_over_all_years(holdings: list[Holding]) -> None:
    catalogue = gathered(holdings)
    assert len(catalogue.entries) == REPORTS
    assert set(catalogue.years) <= set(YEARS)
    assert all(entry.division.stood_in(entry.year) for entry in catalogue.entries)


def test_one_more_report_is_of_its_year_and_of_a_district_of_its_own(holdings: list[Holding]) -> None:
    one = another(REPORTS, YEARS[0])
    assert one.report.record.year == YEARS[0]
    assert one.report.record.division not in [holding.report.record.division for holding in holdings]


def test_blocks_stand_one_behind_the_other(holdings: list[Holding]) -> None:
    for holding in holdings:
        blocks = holding.report.blocks
        titles = [block.shown.text for block in blocks if block.label is Label.TITLE]
        assert titles == [holding.report.record.title]
        assert all(len(block.shown.origins) == len(block.shown.text) for block in blocks)
        ends = [block.spans[0].end + GAP for block in blocks]
        assert [block.shown.origins[0] for block in blocks] == [0, *ends[:-1]]


def test_a_seventh_of_the_pairs_of_characters_is_in_no_manuscript(holdings: list[Holding]) -> None:
    known = {pair for one in manuscripts("seen") for block in one.blocks for pair in pairs(block.text)}
    for holding in holdings:
        own = {pair for text in texts_of(holding) for pair in pairs(text)}
        assert len(own - known) > len(own) / 7


def pairs(text: str) -> set[str]:
    return set(map("".join, pairwise(text)))


def test_words_and_numbers_are_exchanged_and_years_stay() -> None:
    [told] = reworded(["2023年，全区召开会议12次，满意率99.85%。"], Random(1))
    assert told.startswith("2023年，全区") and "12次" not in told and "99.85%" not in told
    assert [len(number) for number in NUMBER.findall(told)] == [2, 5]


def test_a_word_is_exchanged_for_the_same_one_throughout_a_report() -> None:
    text = "，".join(own_words()[::20])
    first, second = reworded([text, text], Random(1))
    assert first == second != text and len(first) == len(text)


def test_the_words_of_the_genre_stay() -> None:
    assert not {"代表", "监督", "常委会", "审议"} & set(own_words())
    assert len(own_words()) > 1000
    assert all(len(word) == length for length, words in dictionary().items() for word in words.words)
