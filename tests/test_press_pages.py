"""Random pages: drawn alike everywhere, torn often in every way, their mixtures true manuscripts."""

import re
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.press.composing import compose
from tests.press.distortions import BY_NAME
from tests.press.gold import gold_of
from tests.press.manuscript import Manuscript, Passage
from tests.press.mixing import assembled, likes, stretches_of
from tests.press.pages import FAMILIES, Page, manuscripts, page_of
from tests.press.plans import TABLE, plan_of
from tests.press.printing import shows
from tests.press.rewording import DIGITS, NUMBER
from tests.press.strategies import pages, seeds

SEEN = manuscripts("seen")


@cache
def some_pages() -> tuple[Page, ...]:
    return tuple(page_of(seed) for seed in range(150))


@given(seeds, st.sampled_from(sorted(FAMILIES)))
def test_the_same_seed_gives_the_same_page(seed: int, family: str) -> None:
    assert page_of(seed, family) == page_of(seed, family)


@given(pages)
def test_every_character_of_a_page_has_its_place_in_the_truth(page: Page) -> None:
    printed = page.printed
    covered = Counter(
        place
        for block in gold_of(printed)["blocks"]
        for start, end in block["spans"]
        for place in range(start, end)
        if not printed.text[place].isspace()
    )
    assert covered == Counter(place for place, char in enumerate(printed.text) if not char.isspace())


@given(pages)
def test_figures_of_a_mixture_hold_what_is_printed(page: Page) -> None:
    for passage in page.printed.manuscript.blocks:
        for mark in passage.figures:
            wording = passage.text[mark.start : mark.end]
            assert wording == wording.strip() and mark.unit in wording


@given(pages)
def test_nothing_is_told_twice(page: Page) -> None:
    texts = Counter(p.text for p in page.printed.manuscript.blocks if len(p.text) > 20)
    assert {text for text, times in texts.items() if times > 1} == set()


@given(pages)
def test_a_mixture_keeps_the_frame_of_its_manuscript(page: Page) -> None:
    manuscript = page.printed.manuscript
    own = next(m for m in manuscripts(page.family) if m.id == manuscript.id)
    kept = [p.text for p in own.blocks if p.label in ("title", "subtitle") or p.level == 2]
    assert [p.text for p in manuscript.blocks if p.label in ("title", "subtitle") or p.level == 2] == kept
    assert {p.text for p in _ledes(own)} <= {p.text for p in manuscript.blocks}


@given(pages)
def test_numbered_headings_of_a_part_count_up(page: Page) -> None:
    blocks = page.printed.manuscript.blocks
    for part in ("review", "plan"):
        matches = [NUMBER.match(p.text) for p in blocks if p.level == 3 and p.part == part]
        numbers = [match[0] for match in matches if match and match.lastgroup != "mark"]
        assert [re.sub("[、（）()]", "", number) for number in numbers] == list(DIGITS[: len(numbers)])


def test_stretches_put_together_are_the_manuscript() -> None:
    for manuscript in SEEN:
        assert assembled(manuscript, list(stretches_of(manuscript))).blocks == manuscript.blocks


def test_only_manuscripts_of_like_kind_are_mixed() -> None:
    for manuscript in SEEN:
        for other in likes(manuscript, SEEN):
            assert other.metadata.kind == manuscript.metadata.kind
            assert other.metadata.district[-1] == manuscript.metadata.district[-1]


def test_half_of_the_pages_are_mixtures_and_few_of_them_alike() -> None:
    mixed = [page for page in some_pages() if page.mixed]
    assert 0.35 < len(mixed) / len(some_pages()) < 0.65
    assert len({page.printed.manuscript.blocks for page in mixed}) > 0.8 * len(mixed)


OFTEN = {
    "column-wrap": 0.85,
    "form-feeds": 0.08,
    "crlf": 0.08,
    "captions-strewn": 0.08,
    "blank-anywhere": 0.04,
    "spaced-names": 0.08,
}
"""Least shares of pages that show a distortion, where they are not a tenth. Captions, short names and
lines that end on a full stop in mid-paragraph stand on few pages."""


def test_every_distortion_shows_often() -> None:
    seen = Counter(
        name for page in some_pages() for name in shows(page.printed) if name in page.plan.distortions
    )
    rare = {name for name in BY_NAME if seen[name] / len(some_pages()) < OFTEN.get(name, 0.1)}
    assert rare == set()


def test_widths_and_columns_are_those_of_newspapers() -> None:
    widths = [max(sum(map(_cells, line)) for line in _paragraph_lines(page)) for page in some_pages()]
    assert {plan_of(seed).columns for seed in range(60)} == {1, 2, 3, 4, 5, 6}
    assert len({round(width) for width in widths if width <= 26}) > 10


@pytest.mark.parametrize("row", sorted(TABLE))
def test_a_row_s_ways_are_distortions_with_weights(row: str) -> None:
    assert sum(weight for weight, _ in TABLE[row]) == 100
    assert {name for _, names in TABLE[row] for name in names} <= set(BY_NAME)


def test_all_distortions_are_drawn() -> None:
    assert {name for ways in TABLE.values() for _, names in ways for name in names} == set(BY_NAME)


def _ledes(manuscript: Manuscript) -> list[Passage]:
    frames = compose(manuscript).frames
    return [manuscript.blocks[n] for frame in frames if frame.kind == "lede" for n in frame.blocks]


def _cells(char: str) -> float:
    return 0.5 if char.isascii() else 1.0


def _paragraph_lines(page: Page) -> list[str]:
    printed = page.printed
    held = zip(printed.lines, printed.held, strict=True)
    return [
        printed.text[a:b] for (a, b), blocks in held if [printed.label(n) for n in blocks] == ["paragraph"]
    ]
