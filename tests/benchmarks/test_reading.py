"""make bench-reading: what it prints and writes is the same each time, and tells worse from better."""

from pathlib import Path

import pytest
import yaml

from generator.errors import NotAReport
from tests.benchmarks import readers, reading
from tests.benchmarks.scoring import FILE_ORDER, PROGRAM, READERS, result_of, results
from tests.benchmarks.summary import reliability, summary, worst
from tests.press.pages import page_of

FEW = range(3, 9)


@pytest.mark.parametrize("name", sorted(readers.BASELINES))
def test_a_baseline_keeps_every_character_in_file_order(name: str) -> None:
    text = page_of(5).printed.text
    spans = [span for block in readers.BASELINES[name](text)["blocks"] for span in block["spans"]]
    assert spans == sorted(spans)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


def test_baselines_part_where_they_say() -> None:
    text = "甲。\n乙\n\n丙。\n\n丁\n"
    told = {
        name: [block["text"] for block in read(text)["blocks"]] for name, read in readers.BASELINES.items()
    }
    assert told == {
        "blank line": ["甲。乙", "丙。", "丁"],
        "full stop": ["甲。", "乙丙。", "丁"],
        "both": ["甲。", "乙", "丙。", "丁"],
    }


def test_all_readers_are_measured_and_the_program_is_best() -> None:
    figures = summary(results("seen", FEW))
    assert tuple(figures["readers"]) == (PROGRAM, *readers.BASELINES, FILE_ORDER)
    best = figures["readers"][PROGRAM]
    assert all(best[m] >= scores[m] for scores in figures["readers"].values() for m in ("blocks", "order"))
    worth = [
        sum(scores[m] for m in ("blocks", "order", "labels")) for scores in (figures["worst tenth"], best)
    ]
    assert worth[0] <= worth[1]


def test_results_do_not_depend_on_the_processes() -> None:
    assert results("seen", FEW, jobs=2) == results("seen", FEW)


def test_a_refused_page_scores_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str) -> None:
        raise NotAReport("source.txt", "it is none", "Give another")

    monkeypatch.setattr(readers, "read", refuse)
    result = result_of(page_of(5))
    assert "it is none" in result.refused
    assert set(result.scores[PROGRAM].values()) == {0.0}
    assert set(result.scores) == set(READERS)


def test_the_worst_come_first() -> None:
    found = worst(results("seen", FEW), 3)
    assert [result.worth for result in found] == sorted(result.worth for result in found)


def test_reliability_counts_by_tenths() -> None:
    told = reliability([(0.05, False), (0.95, True), (0.9, False), (1.0, True)])
    assert (told["sure"], told["sure right"]) == (0.75, 0.6667)
    assert [(b["from"], b["rated"]) for b in told["bins"]] == [(0.0, 1), (0.9, 3)]


def test_what_is_written_is_yaml_and_the_same_each_time(tmp_path: Path) -> None:
    figures = {"seen": summary(results("seen", FEW))}
    for name in ("one", "two"):
        reading.write(figures, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert yaml.safe_load((tmp_path / "one").read_text("utf-8")) == figures


def test_the_command_prints_tables_and_pages(capsys: pytest.CaptureFixture[str]) -> None:
    assert reading.main(["--family", "seen", "--pages", "4", "--jobs", "1", "--worst", "1"]) == 0
    assert "worst tenth" in (told := capsys.readouterr().out) and "blank line" in told
    assert reading.main(["--page", "5"]) == 0
    assert "seed 5" in capsys.readouterr().out
    assert reading.main(["--write", "--pages", "4"]) == 2
