"""A made archive of any size: reports of 8,000 characters over ten years, without any reading.

Report `seed` is the page generator's long manuscript of that seed, told of a district and a year of its
own, reworded (`wording`), and laid down as if it had been read: every block with its label, level, part
and topic, its characters' places one behind the other. It is a function of the seed and of how many
reports there are.

How it differs from a real archive: reports are made of 22 manuscripts, so each sentence stands, in other
words, in a good part of all reports, and a frequent phrase is more frequent than it would be; exchanged
words make no sense beside one another; all are full reports of one length; none has
figures, tears or emendations; and no report has text of before 1980 or of more than one file. Divisions
are real ones of the archive's vocabulary, which never gave these reports: nothing of it is kept.
"""

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import cast

from generator import gathering
from generator.authority import Division
from generator.gathering import Catalogue
from generator.model import (
    Block,
    Holding,
    Kind,
    Label,
    Part,
    Record,
    Report,
    Source,
    Span,
    TracedText,
)
from tests.benchmarks.readers import authority
from tests.benchmarks.search.wording import reworded
from tests.benchmarks.texts import long_manuscript
from tests.press.manuscript import Manuscript, Passage
from tests.press.rewording import YEAR

YEARS = tuple(range(2015, 2025))
"""The years that reports are spread over."""

OLDEST, NEWEST = 0.5, 0.95
"""How many of the districts that it holds anything of the archive holds a report of, by the year."""

Told = tuple[str, list[tuple[str, str]]]
"""A report's id, and its blocks in reading order: label and text."""

GAP = 2
"""Characters between blocks in a source: the line's end and an empty line."""


def archive(reports: int, executor: Executor | None = None) -> list[Holding]:
    """So many made reports, by seed."""
    divisions, years = zip(*islice(places(), reports), strict=True)
    if executor is None:
        return list(map(holding, range(reports), divisions, years))
    return list(executor.map(holding, range(reports), divisions, years, chunksize=50))


def another(reports: int, year: int) -> Holding:
    """One report more than so many, of a district that has none else."""
    return holding(reports, standing()[-1], year)


def gathered(holdings: Iterable[Holding]) -> Catalogue:
    """The catalogue of made reports."""
    return gathering.gather(holdings, authority())


def kept(holdings: Iterable[Holding], file: Path) -> None:
    """Write what the reports say to a file, for those who ask what is true: a line of JSON each."""
    with file.open("w", encoding="utf-8") as lines:
        for holding in holdings:
            blocks = [[block.label.value, block.shown.text] for block in holding.report.blocks]
            lines.write(json.dumps([holding.id, blocks], ensure_ascii=False) + "\n")


def told(file: Path) -> Iterator[Told]:
    """What `kept` wrote."""
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def places() -> Iterator[tuple[Division, int]]:
    """Districts and years of which a report is held: more and more of the younger years."""
    for division in standing():
        for at, year in enumerate(YEARS):
            share = OLDEST + (NEWEST - OLDEST) * at / (len(YEARS) - 1)
            if Random(f"held/{division.slug}/{year}").random() < share:
                yield division, year


@cache
def standing() -> tuple[Division, ...]:
    """The districts and counties that stood in all these years, in a drawn order."""
    found = [
        division
        for division in authority().divisions
        if division.level == "district" and all(map(division.stood_in, YEARS))
    ]
    Random("districts").shuffle(found)
    return tuple(found)


def holding(seed: int, division: Division, year: int) -> Holding:
    """The report of this seed, as the archive would hold it of this district and year."""
    manuscript = long_manuscript(seed)
    blocks = tuple(_blocks(manuscript.blocks, texts_of(manuscript, division, year, Random(f"words/{seed}"))))
    record = Record(
        title=next(block.shown.text for block in blocks if block.label is Label.TITLE),
        division=division,
        year=year,
        kind=Kind.REPORT,
        date=f"{year + 1}-01-{seed % 28 + 1:02}",
    )
    return Holding(f"{division.slug}/{year}-{Kind.REPORT}", Report(Source("", ()), record, blocks))


def texts_of(manuscript: Manuscript, division: Division, year: int, rng: Random) -> list[str]:
    """The texts of the manuscript's blocks, told of this district and year, reworded but for the title."""
    own, moved = manuscript.metadata.district, year - manuscript.metadata.year
    told = [
        YEAR.sub(lambda match: str(int(match[0]) + moved), passage.text.replace(own, division.name))
        for passage in manuscript.blocks
    ]
    return [
        text if passage.label == Label.TITLE else other
        for passage, text, other in zip(manuscript.blocks, told, reworded(told, rng), strict=True)
    ]


def _blocks(passages: tuple[Passage, ...], texts: list[str]) -> Iterator[Block]:
    """The blocks of one report, their places one behind the other in a source that is not kept."""
    at = 0
    for passage, text in zip(passages, texts, strict=True):
        span = Span(at, at + len(text))
        yield Block(
            label=Label(passage.label),
            shown=TracedText(text, _origins(span)),
            spans=(span,),
            level=passage.level,
            part=Part(passage.part) if passage.part else None,
            topic=passage.topic,
        )
        at = span.end + GAP


def _origins(span: Span) -> tuple[int, ...]:
    """The places in a row, as a range: it is read like the tuple that it stands for, in 48 bytes."""
    return cast(tuple[int, ...], range(span.start, span.end))
