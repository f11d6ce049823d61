"""Explanations: made of what was weighed, so that they can't lie."""

from collections.abc import Iterable

import pytest

from generator.authority import Authority
from generator.intake import decode
from generator.model import Account, Source
from generator.reading import explain, read, telling
from generator.reading.costs import Costs, costs_of
from generator.reading.lines import split_lines
from generator.reading.paragraphs import lay_out
from generator.reading.typesetting import Typesetting
from generator.reading.weighing import Weight
from tests.press.pages import page_of

AUTHORITY = Authority(None, (), (), ())  # type: ignore[arg-type]

PAGE = """某某区人民代表大会常务委员会工作报告

各位代表：

    一年来，常委会共召开会议八次，听取
和审议专项工作报告二十一项，开展执法检
查三次，圆满完成任务。

    一、聚焦发展要务
"""


def source(text: str) -> Source:
    return decode([("source.txt", text.encode())])


def page_of_seed(seed: int) -> Typesetting:
    page = lay_out(split_lines(source(page_of(seed).printed.text))).page
    assert page is not None
    return page


def told(page: Typesetting, at: int) -> Costs:
    """The costs of a line as the sums of the terms that are told."""

    def total(weights: Iterable[Weight]) -> float:
        return sum(weight.cost for weight in weights)

    return Costs(
        total(telling.opens(page, at)),
        total(telling.goes_on(page, at, True)),
        total(telling.goes_on(page, at, False)),
        total(telling.heads(page, at)),
        total(telling.head_goes_on(page, at)),
        total(telling.ends(page, at, False)),
        total(telling.ends(page, at, True)),
    )


@pytest.mark.parametrize("seed", range(8))
def test_what_is_told_adds_up_to_what_was_paid(seed: int) -> None:
    page = page_of_seed(seed)
    costs = costs_of(page)
    for at in range(1, len(costs)):
        assert told(page, at) == pytest.approx(costs[at])


@pytest.mark.parametrize("seed", range(8))
def test_each_line_is_told_as_it_was_read(seed: int) -> None:
    text = page_of(seed).printed.text
    accounts = {account.at: account for account in explain(source(text), AUTHORITY)}
    joins = [join for block in read(source(text), AUTHORITY).blocks for join in block.joins]
    assert sorted(accounts) == sorted(join.at for join in joins)
    assert all(("goes on" in accounts[join.at].decision) == join.goes_on for join in joins)


def of_line(words: str) -> Account:
    return next(a for a in explain(source(PAGE), AUTHORITY) if PAGE.startswith(words, a.at))


def test_decisions_in_words() -> None:
    assert of_line("某某区").decision == "opens the title"
    assert of_line("各位代表").decision == "opens a paragraph"
    assert of_line("和审议").decision == "goes on with the line before"
    assert of_line("一、聚焦").decision == "opens a heading"


def test_evidence_speaks_for_and_against() -> None:
    evidence = of_line("和审议").evidence
    assert evidence[0].weight > 0
    assert [abs(e.weight) for e in evidence] == sorted((abs(e.weight) for e in evidence), reverse=True)
