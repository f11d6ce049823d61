"""The invented reports of extra.yml as holdings, and the catalogue that searches are tried on."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator import corpus, gathering, pipeline
from generator.authority import Division
from generator.gathering.catalogue import Catalogue
from generator.model import (
    Block,
    Holding,
    Kind,
    Label,
    Part,
    Record,
    Report,
    Rights,
    Source,
    SourcePart,
    Span,
    TracedText,
)
from tests.pages.hostile import hostile_holding

QUERIES = Path(__file__).parent
LEVELS = {Label.TITLE: 1, Label.SUBTITLE: 2, Label.HEADING: 3}


def catalogue(root: Path) -> Catalogue:
    """The demonstration archive, the invented reports and one of strings that would act."""
    authority, deposits, tombstones = corpus.load(root)
    held = (pipeline.hold(deposit, authority) for deposit in deposits)
    return gathering.gather((*held, *extra_holdings(), hostile_holding()), authority, tombstones)


def extra_holdings() -> tuple[Holding, ...]:
    """The reports of extra.yml, in its order."""
    told = yaml.safe_load((QUERIES / "extra.yml").read_text("utf-8"))
    division = Division(**told["division"])
    return tuple(_holding(report, division) for report in told["reports"])


def _holding(told: dict[str, Any], division: Division) -> Holding:
    blocks = tuple(_blocks(told["blocks"]))
    text = "\n".join(block.shown.text for block in blocks)
    digest = hashlib.sha256(text.encode()).hexdigest()
    part = SourcePart("source.txt", "text/plain", "utf-8", digest, Span(0, len(text)))
    record = Record(
        title=blocks[0].shown.text,
        division=division,
        year=told["year"],
        kind=Kind(told["kind"]),
        date=told["date"],
    )
    return Holding(told["id"], Report(Source(text, (part,)), record, blocks), Rights())


def _blocks(rows: list[list[str | None]]) -> Iterator[Block]:
    place = 0
    for label, part, topic, text in rows:
        assert label and text
        end = place + len(text)
        yield Block(
            Label(label),
            TracedText(text, tuple(range(place, end))),
            (Span(place, end),),
            level=LEVELS.get(Label(label)),
            part=Part(part) if part else None,
            topic=topic,
        )
        place = end + 1
