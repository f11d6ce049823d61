"""Whether a text holds a query: the same cases to which the oracle is held, and cutting numbers."""

import random

import pytest

from tests.search.browser.conftest import Engine
from tests.search.queries.oracle import Oracle
from tests.search.test_oracle import STANDS, STANDS_NOT

HOLDS = """
    const { readings } = await load("query");
    const { asked } = await load("planning");
    const { tester } = await load("verifying");
    const { folder } = engine.archive;
    await engine.archive.wholeFold();
    return given.map(([query, text]) => {
        const [first] = readings(query, folder);
        return first.problem === null && tester(asked(first))(folder.fold(text), () => false) !== null;
    });
"""
LETTERS = "备案审1２0.5％〔2023〕第号年，-·"


def drawn(count: int) -> list[list[str]]:
    """Queries and texts of a few characters each, with numbers and brackets in every order."""
    draw = random.Random("numbers and brackets")

    def some(most: int) -> str:
        return "".join(draw.choices(LETTERS, k=draw.randint(1, most)))

    texts = [some(24) for _ in range(count)]
    return [[piece(draw, text) if at % 2 else some(4), text] for at, text in enumerate(texts)]


def piece(draw: random.Random, text: str) -> str:
    """A run of a text, from which a bracket may be left out."""
    start = draw.randrange(len(text))
    run = text[start : start + draw.randint(1, 10)]
    return run.translate(dict.fromkeys(map(ord, "〔〕"))) or run if draw.random() < 0.3 else run


def test_numbers_and_brackets_in_every_order(engine: Engine, oracle: Oracle) -> None:
    pairs = [pair for pair in drawn(4000) if any(one.isalnum() for one in pair[0])]
    ours = engine.run(HOLDS, pairs)
    truth = [oracle.holds(text, query) for query, text in pairs]
    assert 500 < sum(truth) < len(pairs) - 500
    assert [pair for pair, one, other in zip(pairs, ours, truth, strict=True) if one != other] == []


@pytest.mark.parametrize(("query", "text", "note"), STANDS)
def test_stands(engine: Engine, query: str, text: str, note: str) -> None:
    assert engine.run(HOLDS, [[query, text]]) == [True]


@pytest.mark.parametrize(("query", "text", "note"), STANDS_NOT)
def test_does_not_stand(engine: Engine, query: str, text: str, note: str) -> None:
    assert engine.run(HOLDS, [[query, text]]) == [False]
