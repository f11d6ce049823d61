"""The encoding of texts: every character comes back, frequent ones take one byte."""

import sys

from hypothesis import given
from hypothesis import strategies as st

from generator.search.alphabet import ESCAPE, FREQUENT, SINGLE, written
from tests.search.reading_back import spelt


@given(st.text())
def test_what_is_written_is_read(text: str) -> None:
    assert spelt(written(text), FREQUENT) == text


def test_every_character_can_be_written() -> None:
    everything = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    assert spelt(written(everything), FREQUENT) == everything


def test_frequent_characters_take_few_bytes() -> None:
    assert len(set(FREQUENT)) == len(FREQUENT)
    assert len(written(FREQUENT)) == SINGLE + 2 * (len(FREQUENT) - SINGLE)
    assert written("".join(FREQUENT[:SINGLE])) == bytes(range(SINGLE))
    assert written("Z")[0] == ESCAPE and len(written("Z")) == 3
