"""Lists are cut so that nothing is lost, no page is too full, and one change stays on a page or two."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.paging import NAMED, Sheet, packed, sheets

WORDS = st.lists(st.text("甲乙丙丁戊", min_size=1, max_size=9), unique=True, max_size=60)


def lengths(word: str) -> tuple[int, int]:
    return 1, len(word)


@given(WORDS, st.integers(1, 12), st.integers(1, 30))
def test_every_item_stands_once_in_its_order_and_no_page_is_too_full(
    words: list[str], rows: int, characters: int
) -> None:
    cut = list(packed(words, "list/", str, lengths, (rows, characters)))
    assert [word for sheet in cut for word in sheet.items] == words
    assert [sheet.number for sheet in cut] == list(range(1, len(cut) + 1))
    assert {sheet.total for sheet in cut} == {len(cut)}
    for sheet in cut:
        sizes = [sum(those) for those in zip(*map(lengths, sheet.items), strict=True)] or [0, 0]
        assert len(sheet.items) <= 1 or (sizes[0] <= rows and sizes[1] <= characters)


@given(WORDS, st.integers(2, 12))
def test_pages_but_the_last_are_at_least_half_full(words: list[str], rows: int) -> None:
    cut = list(sheets(words, "list/", str, rows))
    assert all(2 * len(sheet.items) >= rows for sheet in cut[:-1])


def test_who_comes_or_goes_changes_the_page_where_that_is_and_seldom_another() -> None:
    draw = Random(7)
    words = [f"{number:06}" for number in sorted(draw.sample(range(10**6), 4000))]
    before = {sheet.items for sheet in sheets(words, "list/", str)}
    changed = []
    for turn in range(100):
        at = draw.randrange(len(words))
        other = words[:at] + ([f"{words[at]}+", words[at]] if turn % 2 else []) + words[at + 1 :]
        changed.append(len({sheet.items for sheet in sheets(other, "list/", str)} - before))
    assert sum(changed) / len(changed) < 1.5
    assert sorted(changed)[90] <= 2


def test_a_page_names_few_of_many_and_all_of_few() -> None:
    def named(number: int, total: int) -> list[int]:
        return [other for other, _ in Sheet(number, total, (), "list/").others]

    assert named(3, NAMED) == list(range(1, NAMED + 1))
    assert named(50, 400) == [1, 48, 49, 50, 51, 52, 400]
    assert named(1, 400) == [1, 2, 3, 400]
    assert all(len(named(number, 400)) <= NAMED for number in range(1, 401))
    reached = {number: set(named(number, 40)) for number in range(1, 41)}
    assert all(b in reached[a] and a in reached[b] for a, b in pairwise(range(1, 41)))
