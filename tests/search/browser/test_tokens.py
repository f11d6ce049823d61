"""The tokens of a query: a cover of it, and whether they alone tell where it stands."""

import pytest

from tests.search.browser.conftest import Engine

COVERS = [
    ("备案审查", ["备案", "审查"]),
    ("备案审", ["备案", "案审"]),
    ("备", ["备 "]),
    ("审查，推动", ["审查", "推动"]),
    ("，我", ["我 "]),
    ("2023年", ["2023年"]),
    ("2023年备", ["2023年", "年备"]),
    ("共15", ["共 ", "15"]),
    ("99.8%", ["99.8"]),
    ("15.", ["15"]),
    ("》，", []),
    ("𠮷安", ["𠮷安"]),
    ("备备备备", ["备备"]),
    ("5g信号", ["5g", "信号"]),
]
TOKENS = """
    const { tokensOf, isToken } = await load("tokens");
    return given.map((one) => [tokensOf([one]), isToken(one)]);
"""


@pytest.mark.parametrize(("folded", "keys"), COVERS)
def test_a_cover(engine: Engine, folded: str, keys: list[str]) -> None:
    [[tokens, _]] = engine.module(TOKENS, [folded])
    assert [token["key"] for token in tokens["cover"]] == keys


@pytest.mark.parametrize("folded", ["备", "备案", "15", "99.8", "2023年", "𠮷安", "a", "5g"])
def test_one_token(engine: Engine, folded: str) -> None:
    assert engine.module(TOKENS, [folded])[0][1]


@pytest.mark.parametrize("folded", ["备案审", "，我", "15.", "2023年备", "备，案", "共15", "", "。"])
def test_more_than_one_token(engine: Engine, folded: str) -> None:
    assert not engine.module(TOKENS, [folded])[0][1]


def test_long_queries_have_a_bounded_number_of_tokens(engine: Engine) -> None:
    long = "".join(chr(0x4E00 + place * 7 % 5000) for place in range(10_000))
    [[tokens, _]] = engine.module(TOKENS, [long])
    assert len(tokens["cover"]) == len(tokens["more"]) == 32
