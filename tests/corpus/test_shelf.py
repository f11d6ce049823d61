"""The archive changes whole or not at all, and old addresses lead on."""

from pathlib import Path

import pytest

from generator import corpus, files
from generator.corpus import ReportId
from generator.errors import AlreadyHeld, ArchiveError, InvalidArchive, UncertainRecord
from generator.model import Kind, Tombstone
from tests.archives import deposit, filled, make_root, retitled, tree

ID = "990901-linqiao/2023-report"
LINQIAO = ReportId("990901-linqiao", 2023, Kind.REPORT)


def only(root: Path) -> corpus.Deposit:
    (held,) = corpus.load(root)[1]
    return held


def test_what_is_stored_is_read_again(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    stored = retitled(deposit(root, ID, b"one", b"two"), "题：“---” # {{ }}")
    corpus.store(root, stored)
    assert only(root) == stored


def test_the_bytes_are_untouched(tmp_path: Path) -> None:
    root, odd = make_root(tmp_path), "\ufeff题\r\n\x0c\u3000".encode("utf-16")
    folder = corpus.store(root, deposit(root, ID, odd))
    assert (folder / "source.txt").read_bytes() == odd


def test_the_record_names_its_schema(tmp_path: Path) -> None:
    folder = corpus.store(make_root(tmp_path), deposit(tmp_path, ID))
    first = (folder / "report.yml").read_text("utf-8").splitlines()[0]
    schema = first.partition("$schema=")[2]
    assert (folder / schema).resolve() == tmp_path.resolve() / "corpus/schemas/report.schema.json"


def test_nothing_is_stored_over_another(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    before = tree(root)
    with pytest.raises(AlreadyHeld):
        corpus.store(root, deposit(root, ID, b"other"))
    assert tree(root) == before


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_root(tmp_path)
    new, before = deposit(root, ID, b"one", b"two"), tree(root)
    write = files.write

    def interrupted(path: Path, content: bytes) -> None:
        if path.name == "source.2.txt":
            raise KeyboardInterrupt
        write(path, content)

    monkeypatch.setattr(files, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        corpus.store(root, new)
    assert tree(root) == before
    assert not (root / "corpus" / "990901-linqiao").exists()


def test_links_do_not_lead_out(tmp_path: Path) -> None:
    root, outside = make_root(tmp_path / "root"), tmp_path / "outside"
    outside.mkdir()
    (root / "corpus" / "990901-linqiao").symlink_to(outside, target_is_directory=True)
    with pytest.raises(InvalidArchive, match="is a link"):
        corpus.store(root, deposit(root, ID))
    assert list(outside.iterdir()) == []


def test_a_moved_report_has_its_new_record_and_leaves_a_stone(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    authority, (held,), _ = corpus.load(root)
    new = ReportId("990903-gulan", 2022, Kind.ABSTRACT)
    corpus.move(root, held, new, authority, "更正")
    authority, (moved,), stones = corpus.load(root)
    assert moved.id == str(new)
    assert moved.files == held.files
    assert (moved.sidecar.record.division, moved.sidecar.record.year) == (authority.divisions[3], 2022)
    assert moved.sidecar.given == ("division", "year", "kind")
    assert stones == (Tombstone(ID, str(new), "更正"),)
    assert not (root / "corpus" / "990901-linqiao").exists()


def test_moving_there_and_back_leaves_one_stone(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    authority, (held,), _ = corpus.load(root)
    there = ReportId("990901-linqiao", 2023, Kind.FEATURE)
    back = ReportId("990901-linqiao", 2023, Kind.REPORT)
    corpus.move(root, held, there, authority, "一")
    corpus.move(root, only(root), back, authority, "二")
    assert corpus.load(root)[2] == (Tombstone(str(there), ID, "二"),)


@pytest.mark.parametrize(("reason", "stones"), [("", ""), (" \u3000", ""), ("撤下", "- id: nonsense\n")])
def test_nothing_changes_where_no_stone_can_be_put(tmp_path: Path, reason: str, stones: str) -> None:
    root = filled(tmp_path, ID)
    authority, (held,), _ = corpus.load(root)
    (root / "corpus" / "tombstones.yml").write_text(stones, "utf-8")
    before = tree(root)
    with pytest.raises(ArchiveError, match=r"tombstones\.yml"):
        corpus.remove(root, LINQIAO, reason)
    with pytest.raises(ArchiveError, match=r"tombstones\.yml"):
        corpus.move(root, held, ReportId("990901-linqiao", 2022, Kind.REPORT), authority, reason)
    assert tree(root) == before


@pytest.mark.parametrize("slug", ["990902-linqiao", "880000-nowhere"])
def test_no_report_moves_to_a_division_that_was_not(tmp_path: Path, slug: str) -> None:
    root = filled(tmp_path, ID)
    authority, (held,), _ = corpus.load(root)
    before = tree(root)
    with pytest.raises(UncertainRecord):
        corpus.move(root, held, ReportId(slug, 2023, Kind.REPORT), authority, "x")
    assert tree(root) == before


def test_a_removed_report_leaves_a_stone_and_may_come_back(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    held = only(root)
    corpus.remove(root, LINQIAO, "来源要求撤下")
    assert corpus.load(root)[1:] == ((), (Tombstone(ID, None, "来源要求撤下"),))
    corpus.store(root, held)
    assert corpus.load(root)[1:] == ((held,), ())


@pytest.mark.parametrize(
    ("stones", "what"),
    [
        (f"- {{id: {ID}, reason: x}}", "a report of this id is held"),
        ("- {id: 990903-gulan/2020-report, target: 990903-gulan/2021-report, reason: x}", "not held"),
        ("- {id: 990903-gulan/2020-report, target: 990903-gulan/2020-report, reason: x}", "to itself"),
        ("- {id: 990903-gulan/2020-report, reason: x}\n" * 2, "stands twice"),
        ("- {id: 990903-gulan/2020-report}", "'reason' is missing"),
    ],
)
def test_faults_of_stones_are_told(tmp_path: Path, stones: str, what: str) -> None:
    root = filled(tmp_path, ID)
    (root / "corpus" / "tombstones.yml").write_text(stones, "utf-8")
    (fault,) = corpus.survey(root).faults
    assert what in fault.what
