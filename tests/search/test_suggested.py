"""Suggestions in files: all of them, in leaves of one size."""

import json
import zlib

from hypothesis import given
from hypothesis import strategies as st

from generator.search.suggested import leaves

SUGGESTIONS = st.dictionaries(
    st.text("一二三江a", min_size=1, max_size=1),
    st.lists(
        st.tuples(st.text("江津", min_size=1), st.just("t"), st.just(0), st.integers(1, 99)), min_size=1
    ),
)


@given(SUGGESTIONS, st.integers(1, 200))
def test_suggestions_come_back(suggested: dict[str, list[tuple[str, str, object, int]]], size: int) -> None:
    tree, pages = leaves(suggested, size)
    made = [json.loads(zlib.decompress(page.data, -zlib.MAX_WBITS)) for page in pages]
    found = {first: [tuple(one) for one in those] for leaf in made for first, those in leaf.items()}
    assert found == suggested
    assert list(found) == sorted(found)
    assert tree["keys"] == [next(iter(leaf)) for leaf in made]
    assert [f"search/data/{name}.bin" for name in tree["leaves"]] == [page.path for page in pages]


def test_a_leaf_takes_characters_until_it_is_full() -> None:
    suggested = {first: [("江津", "t", 0, 1)] for first in "一二三"}
    one = len('[["江津","t",0,1]]'.encode())
    assert leaves(suggested)[0]["keys"] == ["一"]
    assert leaves(suggested, 2 * one)[0]["keys"] == ["一", "二"]
    assert leaves(suggested, one - 1)[0]["keys"] == ["一", "三", "二"]
