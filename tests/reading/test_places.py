"""Every block tells how surely it stands where it should, and why: from the terms that were weighed."""

from functools import cache

import pytest

from generator import reading
from generator.intake import decode
from generator.model import Account, Label, Question, Report, Source
from tests.press.manuscript import load_all
from tests.press.printing import Plan, print_page
from tests.reading.readers import AUTHORITY

TORN = ("column-wrap", "indent-eaten", "frames-reversed", "headings-detached", "title-last")
PLACED = (Label.TITLE, Label.SUBTITLE, Label.BYLINE, Label.HEADING, Label.PARAGRAPH)


@cache
def source(id: str, *distortions: str) -> Source:
    manuscript = next(one for one in load_all() if one.id == id)
    text = print_page(manuscript, Plan(1, distortions)).text
    return decode([("source.txt", text.encode())])


def read(id: str, *distortions: str) -> Report:
    return reading.read(source(id, *distortions), AUTHORITY)


def places(id: str, *distortions: str) -> dict[int, Account]:
    accounts = reading.explain(source(id, *distortions), AUTHORITY)
    return {account.at: account for account in accounts if account.question is Question.PLACE}


@pytest.mark.parametrize("distortions", [(), TORN])
@pytest.mark.parametrize("id", ["990102-yundu/2022-abstract", "990105-moyan/2023-feature"])
def test_each_account_of_a_place_tells_the_blocks_own_confidence(
    id: str, distortions: tuple[str, ...]
) -> None:
    blocks = [block for block in read(id, *distortions).blocks if block.label in PLACED]
    told = places(id, *distortions)
    assert {block.spans[0].start: block.place_confidence for block in blocks} == {
        at: account.confidence for at, account in told.items()
    }


def test_a_clean_text_is_surely_in_order_and_says_so() -> None:
    told = places("990102-yundu/2022-abstract")
    assert all(account.confidence >= 0.9 for account in told.values())
    decisions = [account.decision for account in told.values()]
    assert sum("as in the file" in decision for decision in decisions) >= len(decisions) - 4


def test_a_torn_text_is_less_sure_than_a_clean_one() -> None:
    clean, torn = (
        min(block.place_confidence for block in read("990105-moyan/2023-feature", *way).blocks)
        for way in ((), TORN)
    )
    assert torn < clean


def test_more_evidence_never_makes_a_place_less_sure() -> None:
    from generator.reading.places import PLACED as STEPS

    assert list(STEPS.evidence) == sorted(STEPS.evidence)
    assert list(STEPS.shares) == sorted(STEPS.shares)


def test_why_a_section_stands_where_it_does_is_told_with_its_terms() -> None:
    told = places("990102-yundu/2022-abstract", *TORN)
    seen = {evidence.seen for account in told.values() for evidence in account.evidence}
    assert {"the genre's usual order", "the review stands before the plan"} <= seen
