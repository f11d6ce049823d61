"""The index from end to end: what stands in the archive is found, and the same archive gives the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.errors import BuildFailed
from generator.gathering import Catalogue
from generator.model import Holding, Kind, Label, Page
from generator.search import chunks, index, segments, tokens, trees
from generator.search.fold import fold
from generator.search.packing import once
from tests.gathering.making import TOPICS, division
from tests.search import reading_back
from tests.search.making import HOLDINGS, Said, catalogue, holding
from tests.search.reading_back import Index, Segment

Tokens = Callable[[str], set[str]]


@pytest.fixture(scope="module", autouse=True)
def small() -> Iterable[None]:
    """Segments, chunks, ranges and leaves so small that a few reports make several of each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "LEAST", 2)
        patch.setattr(chunks, "REPORTS", 2)
        patch.setattr(tokens, "FREQUENT", 3)
        patch.setattr(reading_back, "FREQUENT", 3)
        patch.setattr(trees, "LEAF", 60)
        patch.setattr(trees, "LEAVES", 3)
        patch.setattr(trees, "POSTINGS", 20)
        yield


def read(holdings: list[Holding]) -> Index:
    return Index(index(catalogue(holdings)))


def posted(segment: Segment, tokens: Tokens) -> Mapping[str, list[int]]:
    """What the postings of a segment should be."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(segment.rows()):
        for token in tokens(fold(row[5])):
            found[token].append(number)
    return found


@settings(max_examples=40)
@given(HOLDINGS)
def test_every_token_is_found_with_exactly_its_blocks(holdings: list[Holding]) -> None:
    for segment in read(holdings).segments():
        assert reading_back.whole(segment) == posted(segment, reading_back.grams)
        assert segment.numbers == posted(segment, reading_back.numbers)


@settings(max_examples=40)
@given(HOLDINGS)
def test_every_block_comes_back_once(holdings: list[Holding]) -> None:
    found = [
        (text["report"], *row)
        for s in read(holdings).segments()
        for text in s.texts
        for row in text["blocks"]
    ]
    assert sorted(found, key=str) == sorted(
        (
            (one.id, block.shown.origins[0], block.label, block.part, block.topic, 0, block.shown.text)
            for one in holdings
            for block in one.report.blocks
        ),
        key=str,
    )


def shown(archive: Catalogue) -> dict[str, dict[str, Any]]:
    """What the texts' files should say of each report, but for its blocks."""
    return {
        entry.id: {
            "report": entry.id,
            "title": entry.title,
            "district": entry.division.name,
            "place": entry.division.full_name,
            "year": entry.year,
            "kind": entry.kind.value,
            "date": entry.holding.report.record.date,
        }
        for entry in archive.entries
    }


@settings(max_examples=40)
@given(HOLDINGS)
def test_reports_come_back_newest_first_with_what_is_known_of_them(holdings: list[Holding]) -> None:
    archive = catalogue(holdings)
    found = Index(index(archive))
    divisions = [slug for slug, *_ in found.json(found.manifest["divisions"])]
    kinds = [kind for kind, _ in found.manifest["kinds"]]
    order: list[tuple[int, str, str]] = []
    for segment in found.segments():
        for text, number, kind, year in zip(segment.texts, *segment.columns[3:], strict=True):
            told = {key: value for key, value in text.items() if key not in ("blocks", "unfolded")}
            assert told == shown(archive)[text["report"]]
            assert (text["kind"], text["year"]) == (kinds[kind], year)
            code = next(d.code for d in archive.divisions if d.slug == divisions[number])
            order.append((-year, code, text["report"]))
        assert segment.years == sorted({text["year"] for text in segment.texts}, reverse=True)
    assert order == sorted(order) and len(order) == len(holdings)


@settings(max_examples=40)
@given(HOLDINGS)
def test_facets_stand_at_the_numbers_of_their_blocks(holdings: list[Holding]) -> None:
    for segment in read(holdings).segments():
        topics = [None, *(topic.id for topic in TOPICS)]
        rows = segment.rows()
        assert [topics[topic] for topic in segment.topics] == [row[3] for row in rows]
        assert [(None, "review", "plan")[part] for part in segment.parts] == [row[2] for row in rows]
        lengths = [sum(len("".join(row[5].split())) for row in text["blocks"]) for text in segment.texts]
        assert segment.lengths == lengths


@settings(max_examples=40)
@given(HOLDINGS)
def test_titles_come_before_headings_before_all_else(holdings: list[Holding]) -> None:
    classes = {label.value: 2 for label in Label} | {"title": 0, "subtitle": 0, "heading": 1}
    for segment in read(holdings).segments():
        found = [classes[row[1]] for row in segment.rows()]
        assert found == sorted(found)
        assert [found.count(number) for number in range(3)] == list(map(sum, segment.columns[:3]))


@settings(max_examples=40)
@given(HOLDINGS)
def test_no_file_is_there_that_nothing_names(holdings: list[Holding]) -> None:
    found = read(holdings)
    assert set(found.pages) == found.everything()


@settings(max_examples=40)
@given(HOLDINGS, st.randoms(use_true_random=False))
def test_the_same_archive_gives_the_same_bytes(holdings: list[Holding], random: Any) -> None:
    made = list(index(catalogue(holdings)))
    random.shuffle(holdings)
    with ThreadPoolExecutor(2) as executor:
        assert list(index(catalogue(holdings), executor)) == made


@settings(max_examples=40)
@given(HOLDINGS, st.text("备案2年", min_size=1))
def test_a_report_of_the_newest_year_leaves_older_segments_as_they_are(
    holdings: list[Holding], said: str
) -> None:
    newest = [holding(division(number), 2024, said=[Said("旧")]) for number in range(2)]
    added = holding(division(0), 2024, Kind.FEATURE, [Said(said)])
    before = read([*holdings, *newest]).segments()
    after = read([*holdings, *newest, added]).segments()
    assume([old.years for old in before] == [new.years for new in after])
    assert before[1:] == after[1:]
    assert before[0] != after[0]


def test_segments_are_filled_year_by_year() -> None:
    years = [2023, 2022, 2022, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015, 2014, 2013, 2012]
    kinds = iter([division(n) for n in range(len(years))])
    found = read([holding(next(kinds), year) for year in years]).segments()
    assert [segment.reports for segment in found] == [4, 8, 2]
    assert found[0].years == [2023, 2022]
    assert all(a.years[-1] > b.years[0] for a, b in pairwise(found))


def test_an_empty_archive_has_an_index() -> None:
    found = read([])
    assert found.segments() == [] and found.suggestions() == {}
    assert found.json(found.manifest["divisions"]) == []
    assert set(found.pages) == found.everything()


@pytest.mark.parametrize(("text", "late"), [("于後", False), ("備", True), ("𠮷", False), ("豈", True)])
def test_a_text_tells_whether_it_needs_the_rest_of_the_map(text: str, late: bool) -> None:
    assert read([holding(said=[Said(text)])]).segments()[0].texts[0]["unfolded"] is late


def test_a_title_that_is_missing_is_made_up_for() -> None:
    assert read([holding(year=2021)]).segments()[0].texts[0]["title"] == "试省 2021 年"


def test_two_files_of_one_name_are_never_mixed_up() -> None:
    pages = [Page("a", b"1"), Page("a", b"1"), Page("b", b"1")]
    assert list(once(pages)) == [pages[0], pages[2]]
    with pytest.raises(BuildFailed, match="a: is the name of two files that differ"):
        list(once([*pages, Page("a", b"2")]))
