"""What the tests of figures share: the project's own vocabulary, and figures read from one text."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator import corpus
from generator.authority import Division, Indicator
from generator.figures.bodies import levels_of
from generator.figures.finding import Found, figures_in
from generator.figures.wordings import Vocabularies, compiled

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
