"""What the manuscripts of the invented city promise one another: their spread, lengths and own words."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
UNMARKED = re.compile(r"(?<![第到员])(?<!\d)\d+(?:\.\d+)?[万亿余多]*(?:[件项名条个]|人次|%)")
BLOCK = re.compile(r"\{(title|subtitle|byline|caption|heading|paragraph)([^}]*)\} (\S.*)")
DIVISIONS = {"990102": "云渡区", "990103": "鹭汀区", "990104": "禾溪区", "990105": "墨砚区"}
YEARS = (2021, 2022, 2023)
LONGEST_SHARED_SENTENCE = 15


@dataclass(frozen=True)
class Manuscript:
    """One manuscript: its id, its front matter, its blocks as (label, attributes, marked text)."""

    id: str
    matter: dict[str, Any]
    blocks: tuple[tuple[str, str, str], ...]

    @property
    def texts(self) -> list[str]:
        """The blocks' words without their marks."""
        return [MARK.sub(r"\1", text) for _, _, text in self.blocks]


def load(path: Path) -> Manuscript:
    """Read one manuscript; a line that is no block is a fault."""
    _, matter, body = path.read_text("utf-8").split("---\n", 2)
    lines = [BLOCK.fullmatch(line) for line in body.strip().split("\n\n")]
    assert all(lines), path
    blocks = tuple((m[1], m[2].strip(), m[3]) for m in lines if m)
    return Manuscript(path.relative_to(HERE).with_suffix("").as_posix(), yaml.safe_load(matter), blocks)


MANUSCRIPTS = [load(path) for path in sorted(HERE.glob("*/*.md"))]
REPEATED: dict[str, Any] = yaml.safe_load((HERE / "formulae.yml").read_text("utf-8"))
each = pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda m: m.id)


def sentences(text: str) -> list[str]:
    """Split at the full stops of the language; only sentences long enough to be someone's own."""
    parts = (part.strip() for part in re.split("[。！？；]", text))
    return [part for part in parts if len(part) > LONGEST_SHARED_SENTENCE]


def test_every_district_has_every_year_once() -> None:
    found = Counter((m.matter["division_code"], m.matter["year"]) for m in MANUSCRIPTS)
    assert found == Counter((code, year) for code in DIVISIONS for year in YEARS)


def test_kinds_are_spread() -> None:
    assert Counter(m.matter["kind"] for m in MANUSCRIPTS) == {"report": 5, "abstract": 4, "feature": 3}
    kinds = defaultdict(set)
    for m in MANUSCRIPTS:
        kinds[m.matter["district"]].add(m.matter["kind"])
    assert all(len(found) >= 2 for found in kinds.values())


@each
def test_the_id_agrees_with_the_front_matter(manuscript: Manuscript) -> None:
    folder, name = manuscript.id.split("/")
    matter = manuscript.matter
    assert folder.startswith(matter["division_code"] + "-")
    assert matter["district"] == DIVISIONS[matter["division_code"]]
    assert name == f"{matter['year']}-{matter['kind']}"


@each
def test_the_title_block_reads_as_the_front_matter_says(manuscript: Manuscript) -> None:
    by_label = {label: text for label, _, text in manuscript.blocks}
    assert by_label["title"] == manuscript.matter["title"]
    assert by_label.get("subtitle", "").lstrip("—") == (manuscript.matter["subtitle"] or "")
    for creator in manuscript.matter["creators"]:
        assert creator in by_label["byline"]


@each
def test_length(manuscript: Manuscript) -> None:
    characters = len(re.findall("[\u4e00-\u9fff]", "".join(manuscript.texts)))
    assert 1500 <= characters <= 2500


@each
def test_only_features_have_captions(manuscript: Manuscript) -> None:
    captions = sum(label == "caption" for label, _, _ in manuscript.blocks)
    assert (3 <= captions <= 5) if manuscript.matter["kind"] == "feature" else captions == 0


def test_no_long_sentence_stands_in_two_manuscripts() -> None:
    planted = {sentence for passage in REPEATED["planted"] for sentence in sentences(passage["text"])}
    allowed = planted | set(REPEATED["formulae"])
    holders = defaultdict(set)
    for manuscript in MANUSCRIPTS:
        for sentence in (s for text in manuscript.texts for s in sentences(text)):
            holders[sentence].add(manuscript.id)
    shared = {sentence for sentence, ids in holders.items() if len(ids) > 1}
    assert shared == allowed


def test_two_passages_are_planted() -> None:
    assert len(REPEATED["planted"]) == 2


@pytest.mark.parametrize("passage", REPEATED["planted"], ids=lambda p: p["text"][:8])
def test_planted_passages_stand_where_they_should(passage: dict[str, Any]) -> None:
    assert 80 <= len(passage["text"]) <= 130
    assert [m.id for m in MANUSCRIPTS if passage["text"] in m.texts] == passage["ids"]


@each
def test_no_counting_quantity_in_digits_stands_unmarked(manuscript: Manuscript) -> None:
    for label, _, text in manuscript.blocks:
        bare = MARK.sub("", text)
        assert not re.search(r"[\[\]]|\]\(", bare), text
        if label in ("heading", "paragraph"):
            assert not UNMARKED.search(bare), text
