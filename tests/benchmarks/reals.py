"""The real reports outside of the project, measured as the printed pages are."""

import json
import os
from pathlib import Path

from tests.benchmarks import readers
from tests.benchmarks.scoring import Scores, all_readings, scores_of


def real_reports() -> dict[str, dict[str, Scores]]:
    """Each real report's scores by reader; none where REAL_REPORTS does not name their folder."""
    named = os.environ.get("REAL_REPORTS")
    if not named:
        return {}
    folder = (readers.ROOT / named).resolve()
    texts = sorted(folder.glob("reports/*.txt"))
    if not texts:
        raise ValueError(f"REAL_REPORTS is {named!r}, but {folder}/reports holds no text. Mend or unset it.")
    return {path.stem: _scores(path, folder / "gold" / f"{path.stem}.json") for path in texts}


def _scores(path: Path, gold_path: Path) -> dict[str, Scores]:
    text, gold = path.read_bytes().decode("utf-8-sig"), json.loads(gold_path.read_text("utf-8"))
    reading = readers.as_json(readers.read(text))
    return scores_of(gold, all_readings(reading, text), text)
