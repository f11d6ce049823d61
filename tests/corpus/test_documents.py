"""YAML is read strictly, and each fault is told with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.documents import dump, parse
from generator.errors import InvalidArchive

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"))),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdefgh", min_size=1), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_what_is_written_is_read_again(value: object) -> None:
    assert parse("x.yml", dump(value, "x.json")).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-01-12", "2024-01-12"),
        ("no", "no"),
        ("on", "on"),
        ("012", "012"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("true", True),
        ("null", None),
        ("", None),
        ("-17", -17),
        (".5", 0.5),
        ("1.25", 1.25),
    ],
)
def test_a_scalar_means_what_it_looks_like(text: str, value: object) -> None:
    found = parse("x.yml", f"key: {text}".encode()).value["key"]
    assert found == value and type(found) is type(value)


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        (b"a: 1\nb: 2\na: 3\n", "x.yml, line 3", "'a' stands twice"),
        (b"a:\n- b: 1\n  b: 2\n", "x.yml, line 3", "'b' stands twice"),
        (b"a: [1\nb: 2\n", "x.yml, line 2, column 2", "is not YAML"),
        (b"a: b: c\n", "x.yml, line 1, column 5", "is not YAML"),
        ("a: 1\nb: 题".encode("gb18030"), "x.yml, line 2", "is not UTF-8"),
        (b"a: 1\nb: \x07\n", "x.yml, line 2", "character that YAML does not allow"),
        (b"a: 1\n---\nb: 2\n", "x.yml, line 2", "is not YAML"),
        (b"a: !!python/object:os.system x\n", "x.yml, line 1", "is not YAML"),
        (b"? [a]\n: 1\n", "x.yml", "is not YAML"),
        (b"[" * 100000, "x.yml, line 1", "nested too deep"),
        (b"a: &x [1]\nb: *x\n", "x.yml, line 2", "alias *x"),
    ],
)
def test_each_fault_is_told_with_its_place(content: bytes, where: str, what: str) -> None:
    with pytest.raises(InvalidArchive) as caught:
        parse("x.yml", content)
    assert caught.value.where.startswith(where)
    assert what in caught.value.what
    assert caught.value.mend


def test_lines_of_values_are_known() -> None:
    document = parse("x.yml", b"a: 1\nb:\n- c: 2\n- c: 3\n")
    assert document.where(["b", 1, "c"]) == "x.yml, line 4 (b.1.c)"
    assert document.where(["b", 1, "missing"]) == "x.yml, line 4 (b.1.missing)"
    assert document.where() == "x.yml, line 1"
