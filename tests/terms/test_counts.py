"""Counting by subject and holder is counting each by itself."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.terms.counts import TOGETHER, Text, count, count_all
from generator.terms.fold import fold

TERMS = ["备案", "审查", "备案审查", "工"]
SUBJECTS, HOLDERS = 3, 4
BLOCKS = st.lists(st.tuples(st.text("备案审查工 ，", max_size=12), st.integers(-1, SUBJECTS - 1)), max_size=3)
REPORTS = st.lists(st.tuples(BLOCKS, st.integers(0, HOLDERS - 1)), max_size=TOGETHER + 4)

Told = tuple[list[tuple[str, int]], int]


def texts(reports: list[Told]) -> list[Text]:
    return [Text([text for text, _ in those], [at for _, at in those], holder) for those, holder in reports]


@given(REPORTS)
def test_a_subject_has_what_its_blocks_have(reports: list[Told]) -> None:
    found = count_all(TERMS, texts(reports), SUBJECTS).subjects
    for subject in range(SUBJECTS):
        blocks = [fold(text) for those, _ in reports for text, at in those if at == subject]
        assert found[subject].tolist() == [sum(block.count(term) for block in blocks) for term in TERMS]


@given(REPORTS)
def test_a_holder_has_what_its_blocks_of_a_subject_have(reports: list[Told]) -> None:
    times: Counter[int] = Counter()
    holding: Counter[int] = Counter()
    for those, holder in reports:
        for number, term in enumerate(TERMS):
            stands = sum(fold(text).count(term) for text, at in those if at >= 0)
            times[holder * len(TERMS) + number] += stands
            holding[holder * len(TERMS) + number] += bool(stands)
    expected = [[key, times[key], holding[key]] for key in sorted(times) if times[key]]
    assert count_all(TERMS, texts(reports), SUBJECTS).holders.T.tolist() == expected


@given(REPORTS)
def test_subjects_and_holders_change_nothing_of_the_whole(reports: list[Told]) -> None:
    alone = count(TERMS, [[text for text, _ in those] for those, _ in reports])
    assert count_all(TERMS, texts(reports), SUBJECTS).standing == alone


def test_nothing_counted_is_nothing_found() -> None:
    assert count_all(TERMS, [], SUBJECTS).subjects.sum() == 0
    assert count_all([], [Text(["备案"], [0], 0)], SUBJECTS).standing == []
