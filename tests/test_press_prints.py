"""The demonstration archive's prints: as committed, torn as their table says, their truth known."""

import json
from pathlib import Path

import pytest

from tests.press import prints
from tests.press.__main__ import main
from tests.press.distortions import BY_NAME
from tests.press.forms.copies import NAMES, file_of, same
from tests.press.manuscript import ROOT, load_all
from tests.press.printing import shows

IDS = sorted(prints.plans())


def test_every_manuscript_has_its_print() -> None:
    assert [manuscript.id for manuscript in load_all()] == IDS


@pytest.mark.parametrize("id", IDS)
def test_printing_again_gives_the_committed_source(id: str) -> None:
    committed = prints.source_path(id)
    assert same(committed.name, committed.read_bytes(), prints.source_bytes(id)), (
        "python -m tests.press prints it anew"
    )
    assert [
        path
        for path in committed.parent.glob("source*")
        if path.suffix not in (".json", ".webp", committed.suffix)
    ] == []


def test_the_archive_holds_every_form_of_copy_and_small_files() -> None:
    assert {copy.form for copy in prints.copies().values()} == set(NAMES)
    sizes = {prints.source_path(id).suffix: prints.source_path(id).stat().st_size for id in prints.copies()}
    assert (
        sizes[".pdf"] < 200_000 and sizes[".png"] < 600_000 and max(sizes[".docx"], sizes[".html"]) < 60_000
    )


def test_copies_that_differ_are_told_apart() -> None:
    for id, copy in prints.copies().items():
        other = next(one for one in IDS if one != id)
        name, data = file_of(prints.manuscript_of(other), copy)
        assert not same(name, data, prints.source_bytes(id))


@pytest.mark.parametrize("id", IDS)
def test_a_print_shows_all_that_its_plan_names_and_that_is_four_at_least(id: str) -> None:
    asked = set(prints.plans()[id].distortions)
    assert len(asked) >= 4
    assert asked - set(shows(prints.printed(id))) == set()


def test_the_prints_differ_in_how_they_are_torn() -> None:
    mixtures = [frozenset(plan.distortions) for plan in prints.plans().values()]
    assert len(set(mixtures)) == len(mixtures)
    assert set(BY_NAME) - frozenset().union(*mixtures) == {
        "headings-detached",
        "numbers-split",
        "doubled-commas",
        "spaced-names",
        "headings-marked",
        "blanks-gone",
        "blank-anywhere",
        "words-parted",
    }


@pytest.mark.parametrize("id", IDS)
def test_the_truth_of_a_print_is_gold(id: str) -> None:
    gold = prints.truth_of(id)
    assert json.loads(json.dumps(gold)) == gold
    assert {block["label"] for block in gold["blocks"]} >= {"title", "byline", "paragraph"}
    assert len(gold["figures"]) >= 10
    assert gold["metadata"]["division_code"] == id[:6]


def test_the_tool_prints_where_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([IDS[0], "--corpus", str(tmp_path)]) == 0
    assert prints.source_path(IDS[0], tmp_path).read_bytes() == prints.source_path(IDS[0]).read_bytes()
    assert main(["--list"]) == 0
    assert main(["--seen", IDS[0]]) == 0
    assert main(["--truth", IDS[0]]) == 0
    assert main(["--try", str(ROOT / f"{IDS[0]}.md"), "--with", "column-wrap,crlf"]) == 0
    assert "column-wrap" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["990199-wu/2021-report"], ["--try", "none.md"], ["--truth", "990199-wu/2021-report"]]
)
def test_the_tool_says_what_it_cannot_print(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err
