"""Floors on the real newspaper pages that REAL_REPORTS names, compared with their gold readings by text."""

import json
from pathlib import Path

from tests.benchmarks.intake.floors import REAL, missed_below
from tests.benchmarks.intake.scoring import read, scored


def names(folder: Path) -> list[str]:
    return sorted(path.stem for path in (folder / "reports").glob("*.pdf"))


def test_there_are_real_pages(real_reports: Path) -> None:
    assert names(real_reports)


def test_each_real_page_holds_its_floors(real_reports: Path) -> None:
    for name in names(real_reports):
        gold = json.loads((real_reports / "gold" / f"{name}.json").read_text("utf-8"))
        text = (real_reports / gold["source"]).read_text("utf-8")
        report = read([(f"{name}.pdf", (real_reports / "reports" / f"{name}.pdf").read_bytes())])
        scores = scored(gold, text, report, everything=text)
        assert missed_below(scores, REAL) == [], (name, scores)
