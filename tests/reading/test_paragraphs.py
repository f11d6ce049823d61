"""Lines → chunks: which line ends are the printer's."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.intake import decode
from generator.reading.labels import plain
from generator.reading.lines import split_lines
from generator.reading.paragraphs import gather_chunks

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases/paragraphs.yml").read_text("utf-8")
)


def blocks_of(text: str) -> list[str]:
    return [plain(chunk) for chunk in gather_chunks(split_lines(decode([("source.txt", text.encode())])))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case: dict[str, Any]) -> None:
    ink = ["".join(text.split()) for text in blocks_of(case["source"])]
    assert ink == ["".join(text.split()) for text in case["blocks"]]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\f"])
def test_any_line_end_is_one(end: str) -> None:
    text = CASES[0]["source"]
    assert blocks_of(text.replace("\n", end)) == blocks_of(text)
