"""What the tests of figures share: the project's own vocabulary, and figures read from one text."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator import corpus
from generator.authority import Division, Indicator
from generator.figures.finding import Found, figures_in
from generator.figures.levels import levels_of
from generator.figures.wordings import Vocabularies, compiled
from generator.model import Block, Label, Part, Record, Report, Source, Span, TracedText
from tests.press.manuscript import Manuscript

ROOT = Path(__file__).resolve().parents[2]
CASES = Path(__file__).parent / "cases"


@cache
def indicators() -> tuple[Indicator, ...]:
    """The indicators of corpus/authority/indicators.yml."""
    return corpus.load_authority(ROOT).indicators


def vocabularies() -> Vocabularies:
    """Their wordings, compiled."""
    return compiled(indicators())


def read(text: str, division: Mapping[str, str] | None = None, year: int | None = None) -> list[Found]:
    """The figures of one text, as a report of `division` (name, level) on that year would tell it."""
    place = None
    if division:
        place = Division(
            "990000", division["name"], "990000", division["level"], "某某省", division.get("city")
        )
    return figures_in(text, vocabularies(), levels_of(place, text), year)


def cases(name: str) -> list[Mapping[str, Any]]:
    """The cases of one file."""
    loaded: list[Mapping[str, Any]] = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    return loaded


DISTRICT = Division("990101", "某某区", "990101-moumou", "district", "某某省", "某某市")


def report_of(*blocks: tuple[Label, Part | None, str], year: int | None = 2023) -> Report:
    """A report of these blocks, read perfectly."""
    passages = ((Label(label), 2, part, text) for label, part, text in blocks)
    return _report(passages, Record(division=DISTRICT, year=year))


def review(*texts: str) -> Report:
    """A report of these paragraphs, which tell what was done."""
    return report_of(*((Label.PARAGRAPH, Part.REVIEW, text) for text in texts))


def as_report(manuscript: Manuscript) -> Report:
    """A manuscript, read perfectly."""
    given = manuscript.metadata
    place = Division(
        given.division_code, given.district, "x", _level(given.division_code), given.province, given.city
    )
    passages = (
        (Label(one.label), one.level, Part(one.part) if one.part else None, one.text)
        for one in manuscript.blocks
    )
    return _report(passages, Record(division=place, year=given.year))


def _level(code: str) -> str:
    return "province" if code.endswith("0000") else "city" if code.endswith("00") else "district"


def _report(passages: Iterable[tuple[Label, int | None, Part | None, str]], record: Record) -> Report:
    blocks: list[Block] = []
    offset = 0
    for label, level, part, text in passages:
        origins = tuple(range(offset, offset + len(text)))
        span = Span(offset, offset + len(text))
        blocks.append(Block(label, TracedText(text, origins), (span,), level, part))
        offset += len(text) + 1
    return Report(Source("\n".join(one.shown.text for one in blocks), ()), record, tuple(blocks))
