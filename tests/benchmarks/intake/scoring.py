"""A reading of a file against the truth about it, compared by text, not by places."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import mean
from typing import Any

from generator import pipeline
from generator.errors import ArchiveError
from generator.model import Report
from tests.benchmarks import readers
from tests.measures import measure
from tests.measures.texts import squeeze

Json = dict[str, Any]
Scores = dict[str, float]
Files = Sequence[tuple[str, bytes]]

MEASURES = ("lossless", "blocks", "order", "labels", "figures")
NOTHING = dict.fromkeys(MEASURES, 0.0)
"""The scores of a file that was refused."""


def read(files: Files, article: str | None = None) -> Report:
    """The program's reading of a report's files."""
    return pipeline.read(files, readers.authority(), article=article)


def scored(gold: Json, text: str, report: Report, everything: str | None = None) -> Scores:
    """The scores of a reading. `everything` is all text that the files hold, where that is known.

    Page furniture has no truth: it is counted for losses only.
    """
    reading = readers.as_json(report)
    told = dict(reading, blocks=[b for b in reading["blocks"] if b["label"] != "furniture"])
    told["source"] = dict(told["source"], media_type="application/octet-stream")
    truth = dict(gold, blocks=[b for b in gold["blocks"] if b["label"] != "furniture"])
    found = measure(truth, told, text)
    return {**{name: found[name] for name in MEASURES}, "lossless": _kept(report, text, everything)}


def by_reader_of_text(gold: Json, text: str, extracted: str) -> Scores:
    """The scores when an extractor's text is read as a plain text is, though it may seem to be no report."""
    files = [("source.txt", extracted.encode("utf-8"))]
    try:
        report = pipeline.read(files, readers.authority(), any_body=True)
    except ArchiveError:
        return NOTHING
    return scored(gold, text, report)


def means(all_scores: Iterable[Scores]) -> Scores:
    """The mean of each measure."""
    found = list(all_scores)
    return {name: mean(scores[name] for scores in found) for name in MEASURES}


def _kept(report: Report, text: str, everything: str | None) -> float:
    """The share of characters that stand once in the blocks, and once in source or omissions.

    Of a file whose text is not wholly known, characters beside the report's are no fault.
    """
    source = report.source
    shown = Counter(
        squeeze("".join(readers.as_json(report)["blocks"][n]["text"] for n in range(len(report.blocks))))
    )
    held = Counter(squeeze(source.text + "".join(omission.text for omission in source.omissions)))
    wanted = Counter(squeeze(text if everything is None else everything))
    amiss = (wanted - held).total() + (0 if everything is None else (held - wanted).total())
    inside = Counter(squeeze(source.text))
    apart = (inside - shown).total() + (shown - inside).total()
    return max(0.0, 1 - (amiss + apart) / wanted.total())
