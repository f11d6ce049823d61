"""Leaves made by hand, and the order of keys."""

import random

import pytest

from tests.search.browser.conftest import Engine

POSTINGS = """
    const { postings } = await load("leaves");
    const [bytes, tree, keys, blocks] = given;
    return keys.map((key) => [...postings(new Uint8Array(bytes), tree, key, blocks)]);
"""
PLACES = "const { placeOf } = await load('leaves'); return given[1].map((key) => placeOf(given[0], key))"


def varint(value: int) -> bytes:
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + varint(value >> 7)


def rice(numbers: list[int], blocks: int) -> str:
    """Bits of ascending numbers, written from FORMAT.md."""
    quotient = 69 * blocks // (100 * len(numbers))
    k = 0 if quotient <= 1 else quotient.bit_length() - 1
    bits, before = "", -1
    for number in numbers:
        value, before = number - before - 1, number
        bits += "1" * (value >> k) + "0" + (f"{value & (1 << k) - 1:0{k}b}" if k else "")
    return bits


def leaf(header: str, lists: list[list[int]], blocks: int) -> list[int]:
    head = header.encode()
    bits = "".join(rice(numbers, blocks) for numbers in lists)
    packed = int((bits + "0" * (-len(bits) % 8)) or "0", 2).to_bytes((len(bits) + 7) // 8)
    return [*varint(len(head)), *head, *b"".join(varint(len(numbers)) for numbers in lists), *packed]


def test_grams(engine: Engine) -> None:
    lists = [[0], [3, 4, 99], [7], [0, 1, 2, 3, 4, 5]]
    made = leaf("备 案\n𠮷 安", lists, 100)
    assert engine.module(POSTINGS, [made, "grams", ["备 ", "备案", "𠮷 ", "𠮷安", "备安"], 100]) == [
        *lists,
        [],
    ]


def test_numbers(engine: Engine) -> None:
    lists = [[1], [2], list(range(0, 1000, 7))]
    made = leaf("15\n15件\n99.8", lists, 1000)
    assert engine.module(POSTINGS, [made, "numbers", ["15", "15件", "99.8", "1"], 1000]) == [*lists, []]


@pytest.mark.parametrize("blocks", [1, 90, 45_000, 900_000])
def test_lists_of_every_density(engine: Engine, blocks: int) -> None:
    draw = random.Random(blocks)
    counts = [min(blocks, count) for count in (1, 2, 30, 500, 4000)]
    lists = [sorted(draw.sample(range(blocks), count)) for count in counts] + [[blocks - 1]]
    made = leaf("\n".join(f"{key}" for key in range(6)), lists, blocks)
    assert engine.module(POSTINGS, [made, "numbers", [str(key) for key in range(6)], blocks]) == lists


def test_keys_stand_in_the_order_of_code_points(engine: Engine) -> None:
    keys = sorted(["a", "备 ", "备案", "\ue000 ", "\uffee ", "𠮷 ", "𠮷安", "𪚥 "])
    asked = [*keys, "", "备", "备一", "𠮷\uffee", "\U0010ffff"]
    expected = [sum(first <= key for first in keys) - 1 for key in asked]
    assert engine.module(PLACES, [keys, asked]) == expected
