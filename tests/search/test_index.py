"""The index from end to end: what stands in the archive is found, and the same archive gives the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import BuildFailed
from generator.gathering import Catalogue
from generator.gathering.keyterms import units
from generator.model import Holding, Kind, Label, Page
from generator.search import index, segments, tokens, trees
from generator.search.packing import once
from generator.terms.fold import fold
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
        patch.setattr(units, "REPORTS", 2)
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
    kinds = [kind for kind, *_ in found.manifest["kinds"]]
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


def spread(reports: Mapping[int, int]) -> list[Holding]:
    """So many reports of each year, each of another division."""
    return [holding(division(number), year) for year, count in reports.items() for number in range(count)]


YEARS = range(2010, 2025)
FULL = st.sets(st.sampled_from(YEARS), min_size=1).flatmap(
    lambda years: st.fixed_dictionaries({year: st.integers(2, 4) for year in sorted(years)})
)
"""Years with as many reports each as make a segment here."""


@settings(max_examples=40)
@given(FULL, st.text("备案2年", min_size=1))
def test_a_report_of_the_newest_year_changes_no_segment_but_the_newest(
    reports: Mapping[int, int], said: str
) -> None:
    held = spread(reports)
    added = holding(division(0), max(reports), Kind.FEATURE, [Said(said)])
    before, after = read(held).segments(), read([*held, added]).segments()
    assert [old.years for old in before] == [new.years for new in after]
    assert before[1:] == after[1:]
    assert before[0] != after[0]


@settings(max_examples=40)
@given(FULL, st.data())
def test_a_report_of_any_year_changes_its_own_segment_alone(reports: Mapping[int, int], data: Any) -> None:
    year = data.draw(st.sampled_from(sorted(reports)))
    held = spread(reports)
    before = read(held).segments()
    after = read([*held, holding(division(0), year, Kind.FEATURE, [Said("备")])]).segments()
    others = [old == new for old, new in zip(before, after, strict=True)]
    assert others == [year not in old.years for old in before]


@pytest.mark.parametrize(
    ("reports", "bounds"),
    [
        pytest.param(dict.fromkeys(YEARS, 2), [2024, 2021, 2012, 2010], id="1, 3, 9 years"),
        pytest.param({2024: 9, 2023: 2, 2014: 2, 2011: 2, 2010: 2}, [2024, 2011, 2010], id="gaps"),
        pytest.param({2024: 1, 2023: 1, 2022: 1, 2021: 1, 2020: 1, 2019: 1}, [2023, 2020, 2019], id="few"),
        pytest.param({2024: 1}, [2024], id="one"),
    ],
)
def test_segments_take_years_and_a_few_reports_at_least(
    reports: Mapping[int, int], bounds: list[int]
) -> None:
    found = read(spread(reports)).segments()
    assert [segment.years[-1] for segment in found] == bounds
    assert [year for segment in found for year in segment.years] == sorted(reports, reverse=True)


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
