"""Passages are filed under the topics of their words, headings and form."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.reader import scorer_of
from generator.reading.topics import passage_topics
from tests.reading.readers import AUTHORITY

SCORER = scorer_of(AUTHORITY.topics)
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases/topics.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_a_passage_is_filed_under_its_topic(case: dict[str, Any]) -> None:
    topics = passage_topics(SCORER, case["headings"], [case["text"]], opens=case.get("opens", False))
    assert topics == [case["topic"]], SCORER.own(case["text"])


TERMS = sorted({term for topic in AUTHORITY.topics for term, _ in topic.terms})
TEXTS = st.lists(st.sampled_from([*TERMS, "的", "，", "。", "某"]), max_size=12).map("".join)


@given(TEXTS)
def test_terms_are_found_as_one_who_tries_each_at_every_place(text: str) -> None:
    found, at = [], 0
    while at < len(text):
        here = [term for term in TERMS if text.startswith(term, at)]
        if here:
            longest = max(here, key=len)
            found.append((at, longest))
            at += len(longest)
        else:
            at += 1
    assert SCORER.terms_in(text) == found


@given(TEXTS)
def test_the_topic_is_one_of_those_that_the_text_speaks_of(text: str) -> None:
    assert SCORER.best(SCORER.scores(text)) in {None, *SCORER.scores(text)}
