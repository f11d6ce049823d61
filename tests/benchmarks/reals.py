"""The real reports outside of the project, measured as the printed pages are."""

import json
import os
from pathlib import Path

from tests.benchmarks import readers
from tests.benchmarks.scoring import FILE_ORDER, LAYOUT, MEASURES, PROGRAM, READERS
from tests.measures import measure

Scores = dict[str, dict[str, float]]


def real_reports() -> dict[str, Scores]:
    """Each real report's scores by reader; none where REAL_REPORTS does not name their folder."""
    named = os.environ.get("REAL_REPORTS")
    if not named:
        return {}
    folder = (readers.ROOT / named).resolve()
    texts = sorted(folder.glob("reports/*.txt"))
    if not texts:
        raise ValueError(f"REAL_REPORTS is {named!r}, but {folder}/reports holds no text. Mend or unset it.")
    return {path.stem: _scores(path, folder / "gold" / f"{path.stem}.json") for path in texts}


def _scores(path: Path, gold_path: Path) -> Scores:
    text, gold = path.read_bytes().decode("utf-8-sig"), json.loads(gold_path.read_text("utf-8"))
    reading = readers.as_json(readers.read(text))
    read = {PROGRAM: reading, FILE_ORDER: readers.in_file_order(reading)}
    read |= {name: reader(text) for name, reader in readers.BASELINES.items()}
    return {
        name: {k: v for k, v in measure(gold, read[name], text).items() if k in _fields(name)}
        for name in READERS
    }


def _fields(reader: str) -> tuple[str, ...]:
    return MEASURES if reader == PROGRAM else LAYOUT
