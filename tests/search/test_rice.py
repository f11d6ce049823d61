"""Rice coding: what is written is read again, and a stream begins where it is said to."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.postings import Range
from generator.search.rice import coded, parameters, stream
from tests.search.reading_back import decoded

POSTINGS = st.integers(1, 3000).flatmap(
    lambda blocks: st.tuples(
        st.just(blocks),
        st.lists(
            st.one_of(
                st.sets(st.integers(0, blocks - 1), min_size=1, max_size=60),
                st.sets(st.integers(0, min(blocks - 1, 5)), min_size=1),
                st.just(set(range(blocks))),
            ),
            min_size=1,
            max_size=8,
        ),
    )
)


@given(POSTINGS, st.data())
def test_round_trip(postings: tuple[int, list[set[int]]], data: st.DataObject) -> None:
    blocks, keys = postings
    cuts = data.draw(st.sets(st.integers(1, len(keys)), min_size=1))
    counts = np.array([len(key) for key in keys])
    numbers = np.array([number for key in keys for number in sorted(key)])
    taken = Range(np.arange(len(keys), dtype=np.uint64), counts, numbers)
    content, ends = stream(coded(taken, blocks), np.array(sorted(cuts)))
    found: list[set[int]] = []
    start = 0
    for cut, end in zip(sorted(cuts), ends.tolist(), strict=True):
        bits = iter("".join(f"{byte:08b}" for byte in content[start:end]))
        found.extend(set(decoded(bits, len(key), blocks)) for key in keys[len(found) : cut])
        rest = "".join(bits)
        assert len(rest) < 8 and "1" not in rest
        start = end
    assert found == keys[: max(cuts)] and start == len(content)


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_the_parameter_is_that_of_the_format(blocks: int, count: int) -> None:
    quotient = (69 * blocks) // (100 * count)
    expected = 0 if quotient <= 1 else quotient.bit_length() - 1
    assert parameters(np.array([count]), blocks).tolist() == [expected]


@pytest.mark.parametrize("gap", [31, 32, 33, 63, 64, 65, 96, 1000])
def test_a_long_run_of_ones_goes_across_words(gap: int) -> None:
    runs = [[*range(200), 199 + gap], [*range(7)], [*range(200), 199 + gap, 200 + 2 * gap], [1]]
    blocks = 203 + 2 * gap
    counts = np.array([len(run) for run in runs])
    keys = np.arange(len(runs), dtype=np.uint64)
    made = coded(Range(keys, counts, np.array([number for run in runs for number in run])), blocks)
    content, ends = stream(made, np.array([2, 4]))
    found = []
    for start, end, those in ((0, ends[0], runs[:2]), (ends[0], ends[1], runs[2:])):
        bits = iter("".join(f"{byte:08b}" for byte in content[start:end]))
        found += [list(decoded(bits, len(run), blocks)) for run in those]
    assert found == runs
