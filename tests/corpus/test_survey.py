"""Everything that can be wrong in an archive is told, with place and mend, all at once."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import corpus
from generator.errors import Faults
from tests.archives import TEXT, filled, make_root

ID = "990901-linqiao/2023-report"
OTHER = "990903-gulan/2022-abstract"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_sound_archive_has_no_faults(tmp_path: Path) -> None:
    contents = corpus.survey(filled(tmp_path, OTHER, ID))
    assert contents.faults == ()
    assert [deposit.id for deposit in contents.deposits] == [ID, OTHER]
    assert contents.deposits[0].files[0][1].decode().startswith(TEXT)


def test_an_archive_without_reports_is_sound(tmp_path: Path) -> None:
    assert corpus.load(make_root(tmp_path))[1:] == ((), ())


def test_a_bare_folder_uses_the_vocabularies_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    authority, _, _ = corpus.load(tmp_path)
    assert any(division.slug == "990102-yundu" for division in authority.divisions)
    assert len(authority.topics) == 12


def sidecar(report: Path) -> Path:
    return report / "report.yml"


def two_sources(report: Path) -> None:
    (report / "source.pdf").write_bytes(b"%PDF-")


def gap_in_parts(report: Path) -> None:
    (report / "source.txt").rename(report / "source.1.txt")
    (report / "source.3.txt").write_text("3")


def linked(report: Path) -> None:
    target = report.parent / "2023-feature"
    shutil.move(report, report.parents[2] / "elsewhere")
    target.symlink_to(report.parents[2] / "elsewhere", target_is_directory=True)


def linked_source(report: Path) -> None:
    (report / "source.txt").rename(report.parents[1] / "authority" / "x")
    (report / "source.txt").symlink_to(report.parents[1] / "authority" / "x")


def swollen(report: Path) -> None:
    with (report / "source.txt").open("wb") as file:
        file.truncate(2 << 30)  # it takes no room on the disk


def moved_by_hand(report: Path) -> None:
    report.rename(report.with_name("2022-report"))


CASES: list[tuple[Callable[[Path], object], str, str]] = [
    (lambda r: (r / "source.txt").write_text("x"), "report.yml, line", "source.txt was changed"),
    (lambda r: (r / "source.txt").unlink(), "report.yml, line", "source.txt is missing"),
    (lambda r: sidecar(r).unlink(), "report.yml", "is missing"),
    (lambda r: (r / "notes.md").write_text("x"), "2023-report/notes.md", "stray"),
    (lambda r: (r / "\x1b[2J").write_text("x"), r"2023-report/\x1b[2J", "stray"),
    (lambda r: (r / "more").mkdir(), "2023-report/more", "no plain file"),
    (two_sources, "990901-linqiao/2023-report", "not the parts of one report"),
    (gap_in_parts, "990901-linqiao/2023-report", "not the parts of one report"),
    (linked, "990901-linqiao/2023-feature", "is a link"),
    (linked_source, "2023-report/source.txt", "no plain file"),
    (swollen, "2023-report/source.txt", "has 2,147,483,648 bytes, more than"),
    (moved_by_hand, "report.yml, line", "says 2023, the folder 2022"),
    (lambda r: r.rename(r.with_name("2023")), "990901-linqiao/2023", "no <year>-<kind>"),
    (lambda r: (r.parent / "x.txt").write_text("x"), "990901-linqiao/x.txt", "no <year>-<kind>"),
    (lambda r: (r.parents[1] / "x.txt").write_text("x"), "corpus/x.txt", "no division's slug"),
    (lambda r: (r.parent / ".new-00-x").mkdir(), "linqiao/.new-00-x", "interrupted"),
    (lambda r: replaced(sidecar(r), "year: 2023", "year: 1890"), "line 4 (year)", "1890 is less than"),
    (lambda r: replaced(sidecar(r), "year: 2023", "year: 2014"), "(division)", "was not so called in 2014"),
    (
        lambda r: replaced(sidecar(r), "division: 9909", "division: 8809"),
        "(division)",
        "no division is known",
    ),
    (lambda r: replaced(sidecar(r), "kind: report", "kind: essay"), "line 3 (kind)", '"essay"'),
    (lambda r: replaced(sidecar(r), "kind: report", "sort: report"), "line 2", "'kind' is missing"),
    (lambda r: replaced(sidecar(r), "kind: report", "sort: report"), "line 3 (sort)", "unknown key: 'sort'"),
    (lambda r: replaced(sidecar(r), "term: 4", "date: 2024-13-01"), "(date)", "2024-13-01"),
    (lambda r: replaced(sidecar(r), "term: 4", "term: [4"), "report.yml, line", "is not YAML"),
    (lambda r: replaced(sidecar(r), "term: 4", "year: 2023"), "report.yml, line", "'year' stands twice"),
    (lambda r: replaced(sidecar(r), "term: 4", "source_url: javascript:x"), "(source_url)", "javascript:x"),
    (lambda r: sidecar(r).write_bytes("title: 题".encode("gb18030")), "report.yml, line 1", "not UTF-8"),
    (lambda r: sidecar(r).write_bytes(b""), "report.yml, line 1", "null"),
]


@pytest.mark.parametrize(("break_it", "where", "what"), CASES)
def test_each_fault_is_told(
    tmp_path: Path, break_it: Callable[[Path], object], where: str, what: str
) -> None:
    root = filled(tmp_path, ID, OTHER)
    break_it(root / "corpus" / ID)
    faults = corpus.survey(root).faults
    assert [f for f in faults if where in f.where and what in f.what], list(map(str, faults))
    assert all(fault.mend and fault.exit_code == 16 for fault in faults)
    with pytest.raises(Faults):
        corpus.load(root)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    root = filled(tmp_path, ID, OTHER)
    (root / "corpus" / ID / "source.txt").write_text("x")
    (root / "corpus" / OTHER / "report.yml").unlink()
    (root / "corpus" / "tombstones.yml").write_text("- id: nonsense\n")
    (root / "mkdocs.yml").write_text("site_name: x\n")
    places = " ".join(fault.where for fault in corpus.survey(root).faults)
    assert all(name in places for name in (ID, OTHER, "tombstones.yml", "mkdocs.yml"))


ALL = (
    "archive.yml",
    "topics.yml",
    "indicators.yml",
    "tombstones.yml",
    f"{ID}/report.yml",
    f"{OTHER}/report.yml",
)


@pytest.mark.parametrize("divisions", ["", "- nonsense\n"])
def test_a_broken_vocabulary_hides_no_other_fault(tmp_path: Path, divisions: str) -> None:
    root = filled(tmp_path, ID, OTHER)
    corpus_folder = root / "corpus"
    replaced(corpus_folder / "archive.yml", "site_author", "author")
    replaced(corpus_folder / "authority/topics.yml", "id: deputies", "id: supervision")
    replaced(corpus_folder / "authority/indicators.yml", "units:", "unit:")
    (corpus_folder / "tombstones.yml").write_text(f"- {{id: {ID}, reason: x}}", "utf-8")
    (corpus_folder / ID / "source.txt").write_text("x")
    replaced(corpus_folder / OTHER / "report.yml", "kind: abstract", "kind: feature")
    with (corpus_folder / "authority/divisions.yml").open("a") as file:
        file.write(divisions)
    contents = corpus.survey(root)
    places = " ".join(fault.where for fault in contents.faults)
    assert [name for name in ALL if name not in places] == []
    assert ("divisions.yml" in places) == bool(divisions)
    assert contents.authority is None


@pytest.mark.parametrize(
    ("old", "new"),
    [("kind: report", "kind: essay"), ("division: 9909", "division: 8809"), ("term: 4", "x: y")],
)
def test_a_fault_of_a_record_does_not_hide_those_of_its_source(tmp_path: Path, old: str, new: str) -> None:
    root = filled(tmp_path, ID)
    (root / "corpus" / ID / "source.txt").write_text("x")
    replaced(root / "corpus" / ID / "report.yml", old, new)
    told = [fault.what for fault in corpus.survey(root).faults]
    assert len(told) == 2
    assert [what for what in told if "was changed" in what]


@pytest.mark.parametrize("sources", ["sources: 1", "sources: [x]", "sources:", "source: []"])
def test_a_broken_list_of_sources_is_told_as_such(tmp_path: Path, sources: str) -> None:
    root = filled(tmp_path, ID)
    record = root / "corpus" / ID / "report.yml"
    record.write_text(record.read_text("utf-8").partition("sources:")[0] + sources, "utf-8")
    assert {"sources" in str(fault) for fault in corpus.survey(root).faults} == {True}


def test_unreadable_divisions_are_told_once_not_for_each_report(tmp_path: Path) -> None:
    root = filled(tmp_path, ID, OTHER)
    (root / "corpus/authority/divisions.yml").write_text("- nonsense\n", "utf-8")
    (fault,) = corpus.survey(root).faults
    assert "divisions.yml" in fault.where


def test_a_stone_may_lead_to_a_report_that_is_not_sound(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    (root / "corpus" / ID / "source.txt").write_text("x")
    stone = f"- {{id: {OTHER}, target: {ID}, reason: x}}"
    (root / "corpus" / "tombstones.yml").write_text(stone, "utf-8")
    (fault,) = corpus.survey(root).faults
    assert "was changed" in fault.what


def test_one_source_held_twice_is_told(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    copy = root / "corpus" / f"{ID}-2"
    shutil.copytree(root / "corpus" / ID, copy)
    (fault,) = corpus.survey(root).faults
    assert f"is held as {ID} already" in fault.what


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        ("topics", "id: deputies", "id: supervision", "topics.yml", "'supervision' stands twice"),
        ("topics", "代表建议: 3", "代表建议: many", "topics.yml, line 3", '"many"'),
        ("indicators", "topic: supervision", "topic: sports", "indicators.yml", "'sports' is not known"),
        ("divisions", "- 990902-linqiao", "- 990901-linqiao", "divisions.yml", ""),
        ("divisions", "菰澜区 禺州省 浣州市", "菰澜区 禺州省", "divisions.yml, line", ""),
        ("divisions", "990953-gulan", "990903-gulan", "divisions.yml", "'990903-gulan' stands for"),
    ],
)
def test_faults_of_vocabularies_are_told(
    tmp_path: Path, file: str, old: str, new: str, where: str, what: str
) -> None:
    root = make_root(tmp_path)
    replaced(root / "corpus" / "authority" / f"{file}.yml", old, new)
    if file == "divisions" and "linqiao" in old:
        replaced(root / "corpus" / "authority" / "divisions.yml", "- 2016\n", "- 2019\n")
    contents = corpus.survey(root)
    assert contents.authority is None
    assert [f for f in contents.faults if where in f.where and what in f.what], contents.faults


def test_the_order_on_disk_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = filled(tmp_path, OTHER, ID)
    before = corpus.load(root)
    iterdir = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: sorted(iterdir(self), reverse=True))
    assert corpus.load(root) == before


def test_names_with_a_leading_dot_are_the_systems(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    (root / "corpus" / ID / ".DS_Store").write_bytes(b"\0")
    assert corpus.survey(root).faults == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    (root / "corpus" / ID / os.fsdecode(b"\xff.txt")).write_text("x")
    (fault,) = corpus.survey(root).faults
    str(fault).encode()
