"""What is kept comes back as it was laid down, or not at all."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import results
from generator.results import Memory, Store
from generator.results.fingerprints import Code
from generator.results.program import program
from generator.results.store import closed, opened

KEYS = [f"{number:032x}" for number in range(9)]


@given(st.binary(), st.data())
def test_damage_is_noticed_wherever_it_is(content: bytes, data: st.DataObject) -> None:
    envelope = closed(content)
    assert opened(envelope) == content
    at = data.draw(st.integers(0, len(envelope) - 1))
    other = data.draw(st.integers(1, 255))
    assert opened(envelope[:at]) is None
    assert opened(envelope[:at] + bytes([envelope[at] ^ other]) + envelope[at + 1 :]) is None


def test_a_store_gives_back_what_it_holds(tmp_path: Path) -> None:
    Store(tmp_path).put(KEYS[0], b"text")
    store = Store(tmp_path)
    assert (store.get(KEYS[0]), store.get(KEYS[1])) == (b"text", None)
    assert (store.tally.found, store.tally.made) == (1, 0)


def test_half_a_file_is_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEYS[0], b"text" * 100)
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    path.write_bytes(path.read_bytes()[:-3])
    assert store.get(KEYS[0]) is None
    store.put(KEYS[0], b"text")
    assert store.get(KEYS[0]) == b"text"


def test_a_store_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "below")
    store.put(KEYS[0], b"text")
    assert store.get(KEYS[0]) is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for age, key in enumerate(KEYS):
        store.put(key, os.urandom(1000))
        os.utime(tmp_path / key[:2] / key, (age, age))
    size = (tmp_path / "00" / KEYS[0]).stat().st_size
    assert store.get(KEYS[1])
    assert store.trim(most=size * 9) == 0
    assert store.trim(most=size * 7) == 2
    assert [key for key in KEYS if not Store(tmp_path).has(key)] == [KEYS[0], KEYS[2]]


def test_what_was_never_finished_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / f".new-{2**30}-{'0' * 16}-{KEYS[0]}"
    left.write_bytes(b"half")
    assert Store(tmp_path).trim() == 1
    assert not left.exists()


def lengths(word: str, times: int) -> bytes:
    """How long a word is so many times."""
    _calls.append(word)
    return str(len(word) * times).encode()


_calls: list[str] = []


@pytest.fixture(name="memory")
def _memory(tmp_path: Path) -> Memory:
    plain = tmp_path / "tests"
    (plain / "results").mkdir(parents=True)
    (plain / "results" / "test_store.py").write_text("")
    return Memory(Store(tmp_path / "results"), Code(plain, {}))


def test_a_function_is_called_once_for_equal_values(memory: Memory) -> None:
    _calls.clear()
    results.using(memory)
    try:
        assert [results.kept(lengths, word, 2) for word in ("a", "bb", "a")] == [b"2", b"4", b"2"]
        assert [results.loaded(lengths, word, 3) for word in ("a", "a")] == [b"3", b"3"]
    finally:
        results.using(None)
    assert _calls == ["a", "bb", "a"]


def test_without_a_store_it_is_called_each_time() -> None:
    _calls.clear()
    assert [results.kept(lengths, "a", 2), results.loaded(lengths, "a", 2)] == [b"2", b"2"]
    assert _calls == ["a", "a"]


def test_what_is_found_out_of_the_code_is_kept(tmp_path: Path) -> None:
    first = program(tmp_path)
    before = (tmp_path / "code").read_bytes()
    print_ = first.fingerprint("generator.reading")
    assert program(tmp_path).fingerprint("generator.reading") == print_
    assert (tmp_path / "code").read_bytes() == before
    (tmp_path / "code").write_bytes(before[:99])
    assert program(tmp_path).fingerprint("generator.reading") == print_
    assert (tmp_path / "code").read_bytes() == before
