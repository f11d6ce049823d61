"""unpublished.yml: what it tells is read, and what is wrong with it is told with place and mend."""

from pathlib import Path

import pytest

from generator import corpus
from generator.errors import Faults
from generator.model import Unpublished
from tests.archives import filled

ID = "990901-linqiao/2023-report"


def written(folder: Path, *entries: str) -> Path:
    root = filled(folder, ID)
    (root / "corpus" / "unpublished.yml").write_text("\n".join(entries), "utf-8")
    return root


def told(root: Path) -> list[str]:
    return [str(fault) for fault in corpus.survey(root).faults]


def test_an_archive_need_not_tell_of_any(tmp_path: Path) -> None:
    assert corpus.survey(filled(tmp_path, ID)).unpublished == ()
    assert told(written(tmp_path / "empty", "# none")) == []


def test_entries_are_read_by_district_and_year(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        "- {division: 990903-gulan, year: 2020, reason: 据区志, source: 'https://example.org/a'}",
        "- {division: 990901-linqiao, year: 2022, reason: 据答复}",
    )
    authority, contents = corpus.sound(root)
    assert authority.divisions
    assert contents.unpublished == (
        Unpublished("990901-linqiao", 2022, "据答复"),
        Unpublished("990903-gulan", 2020, "据区志", "https://example.org/a"),
    )


@pytest.mark.parametrize(
    ("entry", "where", "what"),
    [
        ("{division: 990901-linqiao, year: 2023, reason: 据区志}", "line 2", f"{ID} is held"),
        ("{division: 990999-nowhere, year: 2023, reason: 据区志}", "line 2", "no division has this slug"),
        ("{division: 990902-linqiao, year: 2021, reason: 据区志}", "line 2", "did not bear this code"),
        ("{division: 990903-gulan, year: 2020, reason: 又}", "line 2", "stands twice"),
        ("{division: 990903-gulan, year: 2021}", "line 2", "'reason' is missing"),
        ("{division: 990903-gulan, year: 2021, reason: ''}", "line 2", "reason"),
        (
            "{division: 990903-gulan, year: 2021.0, reason: 据区志}",
            "line 2",
            "2021.0 is not of type",
        ),
        ("{division: 990903-gulan, year: true, reason: 据区志}", "line 2", "true is not of type 'integer'"),
        ("{division: 990903-gulan, year: 2021, reason: '   '}", "line 2", "is blank"),
        ('{division: 990903-gulan, year: 2021, reason: "据\\u001b志"}', "line 2", "holds U+001B"),
        ('{division: 990903-gulan, year: 2021, reason: "据\\u202e志"}', "line 2", "holds U+202E"),
        ("{division: 990903-gulan, year: 1978, reason: 据区志}", "line 2", "1978"),
        ("{division: Gulan, year: 2021, reason: 据区志}", "line 2", "division"),
        ("{division: 990903-gulan, year: '2021', reason: 据区志}", "line 2", "year"),
        ("{division: 990903-gulan, year: 2021, reason: 据区志, source: 'javascript:x'}", "line 2", "source"),
        ("{division: 990903-gulan, year: 2021, reason: 据区志, note: 注}", "line 2", "note"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, entry: str, where: str, what: str) -> None:
    sound = "- {division: 990903-gulan, year: 2020, reason: 据区志}"
    [fault] = told(written(tmp_path, sound, f"- {entry}"))
    assert fault.startswith("corpus/unpublished.yml")
    assert where in fault
    assert what in fault


def test_a_file_that_is_no_yaml_is_told(tmp_path: Path) -> None:
    [fault] = told(written(tmp_path, "- {division", "year"))
    assert fault.startswith("corpus/unpublished.yml, line ")


def test_a_faulty_file_stops_a_build(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="is held, so a report was published"):
        corpus.load(written(tmp_path, "- {division: 990901-linqiao, year: 2023, reason: 据区志}"))


def test_a_reason_of_several_lines_is_taken(tmp_path: Path) -> None:
    entry = "- division: 990903-gulan\n  year: 2020\n  reason: |\n    据区志。\n    又据答复。"
    assert told(written(tmp_path, entry)) == []
