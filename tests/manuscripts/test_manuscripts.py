"""What the manuscripts of the invented city promise one another: their spread, lengths and own words."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.press.manuscript import Manuscript, Passage, load_all

UNMARKED = re.compile(r"(?<![第到员])(?<!\d)\d+(?:\.\d+)?[万亿余多]*(?:[件项名条个]|人次|%)")
DIVISIONS = {"990102": "云渡区", "990103": "鹭汀区", "990104": "禾溪区", "990105": "墨砚区"}
YEARS = (2021, 2022, 2023)
LONGEST_SHARED_SENTENCE = 15

MANUSCRIPTS = load_all()
REPEATED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("formulae.yml").read_text("utf-8"))
each = pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda m: m.id)


def texts(manuscript: Manuscript) -> list[str]:
    return [passage.text for passage in manuscript.blocks]


def sentences(text: str) -> list[str]:
    """Split at the full stops of the language; only sentences long enough to be someone's own."""
    parts = (part.strip() for part in re.split("[。！？；]", text))
    return [part for part in parts if len(part) > LONGEST_SHARED_SENTENCE]


def test_every_district_has_every_year_once() -> None:
    found = Counter((m.metadata.division_code, m.metadata.year) for m in MANUSCRIPTS)
    assert found == Counter((code, year) for code in DIVISIONS for year in YEARS)


def test_kinds_are_spread() -> None:
    assert Counter(m.metadata.kind for m in MANUSCRIPTS) == {"report": 5, "abstract": 4, "feature": 3}
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for m in MANUSCRIPTS:
        kinds[m.metadata.district].add(m.metadata.kind)
    assert all(len(found) >= 2 for found in kinds.values())


@each
def test_the_district_is_that_of_the_code(manuscript: Manuscript) -> None:
    assert manuscript.metadata.district == DIVISIONS[manuscript.metadata.division_code]


@each
def test_the_title_block_reads_as_the_front_matter_says(manuscript: Manuscript) -> None:
    by_label = {passage.label: passage.text for passage in manuscript.blocks}
    assert by_label["title"] == manuscript.metadata.title
    assert by_label.get("subtitle", "").lstrip("—") == (manuscript.metadata.subtitle or "")
    for creator in manuscript.metadata.creators:
        assert creator in by_label["byline"]


@each
def test_length(manuscript: Manuscript) -> None:
    characters = len(re.findall("[\u4e00-\u9fff]", "".join(texts(manuscript))))
    assert 1500 <= characters <= 2500


@each
def test_only_features_have_captions(manuscript: Manuscript) -> None:
    captions = sum(passage.label == "caption" for passage in manuscript.blocks)
    assert (3 <= captions <= 5) if manuscript.metadata.kind == "feature" else captions == 0


def test_no_long_sentence_stands_in_two_manuscripts() -> None:
    planted = {sentence for passage in REPEATED["planted"] for sentence in sentences(passage["text"])}
    allowed = planted | set(REPEATED["formulae"])
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for manuscript in MANUSCRIPTS:
        for sentence in (s for text in texts(manuscript) for s in sentences(text)):
            holders[sentence].add(manuscript.id)
    shared = {sentence for sentence, ids in holders.items() if len(ids) > 1}
    assert shared == allowed


def test_two_passages_are_planted() -> None:
    assert len(REPEATED["planted"]) == 2


@pytest.mark.parametrize("passage", REPEATED["planted"], ids=lambda p: p["text"][:8])
def test_planted_passages_stand_where_they_should(passage: dict[str, Any]) -> None:
    assert 80 <= len(passage["text"]) <= 130
    assert [m.id for m in MANUSCRIPTS if passage["text"] in texts(m)] == passage["ids"]


@each
def test_no_counting_quantity_in_digits_stands_unmarked(manuscript: Manuscript) -> None:
    for passage in manuscript.blocks:
        if passage.label in ("heading", "paragraph"):
            assert not UNMARKED.search(bare(passage)), passage.text


def bare(passage: Passage) -> str:
    """A passage without its marked quantities."""
    ends = [0, *(mark.end for mark in passage.figures)]
    starts = [*(mark.start for mark in passage.figures), len(passage.text)]
    return "".join(passage.text[end:start] for end, start in zip(ends, starts, strict=True))
