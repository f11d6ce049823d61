"""Only passages that share enough are compared word by word: none that is of one matter is passed over."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gathering import gather
from generator.gathering.kinship import Beside, common
from generator.gathering.kinship.bonds import bonds
from generator.gathering.kinship.common import LEAST, Common
from generator.gathering.kinship.content import content, masked, placenames
from generator.gathering.kinship.grams import once
from generator.gathering.kinship.halves import Half, Paragraph, half
from generator.gathering.kinship.kin import Fate
from generator.gathering.kinship.matters import Weights, acts, shared_runs
from generator.gathering.kinship.overlap import Overlap
from generator.gathering.kinship.rating import matter
from generator.gathering.kinship.stock import LEFT_OUT, listed
from tests.benchmarks.readers import authority
from tests.gathering.kinship.making import entry, review
from tests.gathering.making import division
from tests.press.truth import demonstration_holdings

DEMONSTRATION = gather(demonstration_holdings(), authority())
CHARACTERS = "听取审议电镀园区整治情况的报告检查民生实事代表家站养老，。12"
CHINESE = st.text(st.sampled_from(CHARACTERS), max_size=40)
LEFT = sorted(word for name in LEFT_OUT for word in listed(name) if set(word) <= set(CHARACTERS))


def halves(pair: Beside) -> tuple[Half, Half]:
    names = placenames([pair.entry.division.name, pair.entry.division.city])
    return half(pair.earlier, names), half(pair.entry, names)


def words(one: Half, paragraph: Paragraph) -> tuple[str, ...]:
    """All words of a paragraph, whatever it shares."""
    pieces = one.pieces[paragraph.start : paragraph.start + len(paragraph.block.shown.text)]
    return one.words(sorted({*pieces.tolist()}))


def of_one_matter(old: Half, new: Half, weights: Weights) -> Iterator[tuple[int, int]]:
    """The paragraphs that are of one matter, each compared with each."""
    for one in old.paragraphs:
        for other in new.paragraphs:
            runs = shared_runs(words(old, one), words(new, other))
            told = map(acts, (one.block.shown.text, other.block.shown.text))
            if one.block.part is other.block.part and matter(weights.evidence(runs, *told)):
                yield one.number, other.number


@pytest.mark.parametrize("id", sorted(DEMONSTRATION.beside))
def test_whatever_is_of_one_matter_is_found(id: str) -> None:
    old, new = halves(DEMONSTRATION.beside[id])
    weights = Weights((old.content, new.content), len(old.paragraphs) + len(new.paragraphs))
    found = list(bonds(old, new, Overlap(old, new), weights))
    told = {
        (one.earlier.number, one.later.number) for one in found if one.terms or one.fate is not Fate.TAKEN_UP
    }
    assert set(of_one_matter(old, new, weights)) <= told


def test_there_are_matters_to_find() -> None:
    pairs = [halves(DEMONSTRATION.beside[id]) for id in sorted(DEMONSTRATION.beside)]
    found = [
        place
        for old, new in pairs
        for place in of_one_matter(old, new, Weights((old.content, new.content), len(old.paragraphs) + 1))
    ]
    assert len(found) > 20


@given(st.lists(CHINESE, max_size=6), CHINESE, st.integers(0, 5))
def test_a_word_weighs_what_the_districts_leave_that_write_it(texts: list[str], run: str, own: int) -> None:
    known = Common({str(number): text for number, text in enumerate(texts)})
    holding = sum(run in text for number, text in enumerate(texts) if number != own)
    assert known.weight(run, str(own)) == max(LEAST, 1 - holding / (len(texts) + 4))


def test_one_more_report_changes_what_is_common_for_few_districts_alone() -> None:
    """What stands for it is the same, until one of the few that are asked is another one."""
    held = [entry(2022, review(f"邻里托幼{number}"), division(number)) for number in range(60)]
    again = [entry(2023, review("邻里托幼点"), division(number)) for number in range(60)]
    before = common(held).told_by()
    other = [common([*held, one]).told_by() != before for one in again]
    assert 0 < sum(other) < 40


@given(CHINESE)
def test_stock_words_are_left_out_the_longest_first_and_what_is_kept_stays(text: str) -> None:
    kept = [word for word in listed("kept") if word in text]
    gaps = masked(text)
    assert len(gaps) == len(text)
    assert all(shown in ("|", read) for shown, read in zip(gaps, text, strict=True))
    if text in listed("kept"):
        assert gaps == text
    assert kept or all(word not in piece for word in LEFT for piece in content(text).split("|") if piece)


@given(st.lists(st.integers(0, 9)))
def test_numbers_stand_once_in_their_order(numbers: list[int]) -> None:
    assert once(np.array(numbers, np.uint64)).tolist() == sorted(set(numbers))
