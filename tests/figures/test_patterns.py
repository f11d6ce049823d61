"""What is told of patterns without trying them holds for every match."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.patterns import firsts, guarded, needles
from generator.figures.time_words import ROWS, time_words
from tests.figures.readings import vocabularies
from tests.figures.test_cases import ALL

SIGN = st.sampled_from("年月日一二会议3")
SET = st.lists(SIGN, min_size=1, max_size=3).map(lambda signs: f"[{''.join(signs)}]")
ATOM = st.one_of(SIGN, SET, st.just(r"\d"), st.just("[^年]"))


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    row = st.lists(inner, min_size=1, max_size=4).map("".join)
    ways = st.lists(row, min_size=1, max_size=3).map("|".join)
    return st.builds(
        "{}{}".format, ways.map("(?:{})".format), st.sampled_from(("", "?", "*", "+", "{2}", "{0,2}"))
    )


PATTERN = st.recursive(ATOM, _grown, max_leaves=12)


@given(PATTERN, st.data())
def test_each_match_holds_a_needle_and_begins_as_told(pattern: str, data: st.DataObject) -> None:
    match = data.draw(st.from_regex(pattern, fullmatch=True))
    held, begun = needles(pattern), firsts(pattern)
    assert held is None or any(one in match for one in held)
    assert begun is None or (match and (match[0] in begun or (not match[0].isascii() and match[0].isdigit())))


@given(PATTERN, st.text(alphabet="年月日一二会议3", max_size=12))
def test_a_guarded_pattern_finds_what_the_pattern_finds(pattern: str, text: str) -> None:
    plain, quick = re.compile(pattern), guarded(pattern)
    assert [one.span() for one in quick.finditer(text)] == [one.span() for one in plain.finditer(text)]
    assert bool(quick.search(text)) == bool(plain.search(text))
    assert bool(quick.match(text)) == bool(plain.match(text))


@cache
def _texts() -> tuple[str, ...]:
    return tuple("".join(case["text"].split()) for case in ALL)


def test_the_vocabularys_patterns_hold_their_needles() -> None:
    for one in vocabularies().all:
        for pattern in one.mentions:
            for text in _texts():
                assert pattern.may_match(text) or not pattern.pattern.search(text)
        for pattern in (one.ending, one.ending_free, one.opening, one.form):
            for text in _texts() if pattern and one.needles else ():
                assert one.can_stand_in(text) or not pattern.search(text), (one.id, pattern.pattern)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_words_of_time_begin_as_told(row: tuple[str, str]) -> None:
    _, pattern = row
    begun = firsts(pattern)
    assert begun
    assert all(word[0][0] in begun for text in _texts() for word in re.finditer(pattern, text))


def test_words_of_time_are_found_as_by_trying_every_row_everywhere() -> None:
    every = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in ROWS))
    told = [
        text
        for text in _texts()
        if any(word.lastgroup not in ("aside", "back") for word in every.finditer(text))
    ]
    assert told
    for text in told:
        found = [(word.span(), word.lastgroup) for word in time_words(text)]
        assert found in ([], [(word.span(), word.lastgroup) for word in every.finditer(text)]), text
