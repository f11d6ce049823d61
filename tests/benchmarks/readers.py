"""What is measured: the program, and four simple ways of reading that it must be better than.

Each reader turns a page's text into a reading of the form of `inspect --json`, as far as a way of
reading knows it: the baselines take everything for a paragraph and know no figures.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator import corpus, pipeline
from generator.authority import Authority
from generator.inspection import to_json
from generator.model import Report

Json = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"[^\r\n\f]+")
STOP = re.compile(r"[。！？][”’）》」』]*\s*$")


@cache
def authority() -> Authority:
    """The project's own vocabularies."""
    return corpus.load_authority(ROOT)


def read(text: str) -> Report:
    """The program's reading, with figures."""
    return read_bytes(text.encode("utf-8"))


def read_bytes(data: bytes) -> Report:
    """As `read`, of a file's bytes."""
    return pipeline.read([("source.txt", data)], authority())


def as_json(report: Report) -> Json:
    """The program's reading in the form that is measured."""
    return to_json(report, "source.txt")


def in_file_order(told: Json) -> Json:
    """The program's blocks as they stand in the file: what putting in order is worth."""
    return {
        **told,
        "blocks": sorted(told["blocks"], key=lambda block: min(block["spans"])),
        "figures": [],
    }


def by_blank_lines(text: str) -> Json:
    """A blank line ends a block."""
    return _baseline(text, lambda line, blank: blank)


def by_full_stops(text: str) -> Json:
    """A line that ends a sentence ends a block."""
    return _baseline(text, lambda line, blank: STOP.search(line) is not None)


def by_both(text: str) -> Json:
    """A blank line, or a line that ends a sentence, ends a block."""
    return _baseline(text, lambda line, blank: blank or STOP.search(line) is not None)


NOTHING: Json = {"metadata": {}, "blocks": [], "figures": []}
"""The reading of a text that was refused."""

BASELINES: dict[str, Callable[[str], Json]] = {
    "blank line": by_blank_lines,
    "full stop": by_full_stops,
    "both": by_both,
}


def _baseline(text: str, ends: Callable[[str, bool], bool]) -> Json:
    blocks = [
        {"label": "paragraph", "text": "".join(text[a:b] for a, b in spans), "spans": spans}
        for spans in _gathered(text, ends)
    ]
    return {**NOTHING, "blocks": blocks}


def _gathered(text: str, ends: Callable[[str, bool], bool]) -> Iterator[list[list[int]]]:
    """Lines that belong together; `ends` is told a line and whether a blank line follows on it."""
    lines = [match.span() for match in LINE.finditer(text) if match[0].strip()]
    held: list[list[int]] = []
    for (start, end), after in zip(lines, [*lines[1:], (len(text), 0)], strict=True):
        held.append([start, end])
        if ends(text[start:end], text.count("\n", end, after[0]) > 1):
            yield held
            held = []
    if held:
        yield held
