"""What is kept beside a source is held to its checksum and to its scan; the report is whole without it."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator import corpus
from generator.corpus import Deposit, SourceFile
from generator.corpus.kept import entries, file_name, is_kept
from tests.archives import deposit, make_root, tree

ID = "990901-linqiao/2023-report"
FOLDER = f"corpus/{ID}"
SCAN = b"\x89PNG\r\n\x1a\n a scan"
PICTURE = ("source.page-1.webp", b"RIFF a picture")


def text_of(scan: bytes) -> bytes:
    return json.dumps({"sha256": hashlib.sha256(scan).hexdigest()}).encode()


def scanned(root: Path) -> Deposit:
    """A deposit of a scan, its text and a picture kept beside it."""
    old = deposit(root, ID, SCAN)
    source = SourceFile("source.png", hashlib.sha256(SCAN).hexdigest())
    kept = (("source.png", text_of(SCAN)), PICTURE)
    return Deposit(ID, replace(old.sidecar, sources=(source,)), (("source.png", SCAN),), kept)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = make_root(tmp_path)
    corpus.store(made, scanned(made))
    return made


def messages(root: Path) -> list[str]:
    return [str(fault) for fault in corpus.survey(root).faults]


def test_what_is_kept_is_stored_listed_and_read_again(root: Path) -> None:
    assert messages(root) == []
    (held,) = corpus.survey(root).deposits
    assert dict(held.kept) == {"source.png": text_of(SCAN), **dict([PICTURE])}
    assert held.sidecar.kept == entries(held.kept)
    assert sorted(path.rpartition("/")[2] for path in tree(root) if ID in path) == [
        "report.yml",
        "source.ocr.json",
        "source.page-1.webp",
        "source.png",
    ]


@pytest.mark.parametrize("name", ["source.ocr.json", "source.page-1.webp"])
def test_what_was_changed_is_told_and_not_used(root: Path, name: str) -> None:
    (root / FOLDER / name).write_bytes(b"{}")
    (told,) = messages(root)
    assert f"{name} was changed since it was made." in told
    assert f"python -m generator derive {ID}" in told
    (held,) = corpus.survey(root).deposits
    assert len(held.kept) == 1


def test_what_is_missing_is_told(root: Path) -> None:
    (root / FOLDER / "source.ocr.json").unlink()
    (told,) = messages(root)
    assert "source.ocr.json is missing." in told


def test_what_is_not_listed_is_told(root: Path) -> None:
    (root / FOLDER / "source.page-2.webp").write_bytes(b"RIFF")
    (told,) = messages(root)
    assert "source.page-2.webp is not listed in `kept`." in told


def test_text_of_another_scan_is_told(root: Path) -> None:
    path = root / FOLDER
    (path / "source.ocr.json").write_bytes(text_of(b"another"))
    said = yaml.safe_load((path / "report.yml").read_text("utf-8"))
    said["kept"][0]["sha256"] = hashlib.sha256(text_of(b"another")).hexdigest()
    (path / "report.yml").write_text(yaml.safe_dump(said, allow_unicode=True), "utf-8")
    (told,) = messages(root)
    assert "source.ocr.json is the text of another scan than source.png." in told


def test_a_changed_scan_is_still_a_fault_of_the_source(root: Path) -> None:
    (root / FOLDER / "source.png").write_bytes(SCAN + b"!")
    assert any("source.png was changed since it was taken in." in told for told in messages(root))


def test_what_a_part_does_not_have_is_told(root: Path) -> None:
    path = root / FOLDER
    (path / "source.ocr.json").rename(path / "source.3.ocr.json")
    text = (path / "report.yml").read_text("utf-8").replace("source.ocr.json", "source.3.ocr.json")
    (path / "report.yml").write_text(text, "utf-8")
    (told,) = messages(root)
    assert "source.3.ocr.json belongs to no file of the source." in told


def test_names_that_look_alike_are_stray(root: Path) -> None:
    (root / FOLDER / "source.page-0.webp").write_bytes(b"")
    assert any("is a stray file" in told for told in messages(root))


def test_made_anew_it_takes_the_place_of_what_stood_there(root: Path) -> None:
    (root / FOLDER / "source.ocr.json").write_bytes(b"damaged")
    (held,) = corpus.survey(root).deposits
    made = (("source.png", text_of(SCAN) + b"\n"),)
    assert corpus.keep(root, held, made)
    assert messages(root) == []
    (held,) = corpus.survey(root).deposits
    assert held.kept == made
    assert not (root / FOLDER / "source.page-1.webp").exists()
    assert not corpus.keep(root, held, made)


def test_the_record_keeps_its_comments_when_what_is_kept_changes(root: Path) -> None:
    path = root / FOLDER / "report.yml"
    path.write_text(path.read_text("utf-8").replace("kept:", "# by hand\nkept:"), "utf-8")
    (held,) = corpus.survey(root).deposits
    corpus.keep(root, held, (("source.png", text_of(SCAN) + b" "),))
    assert "# by hand\nkept:\n- file: source.ocr.json\n" in path.read_text("utf-8")
    (held,) = corpus.survey(root).deposits
    corpus.keep(root, held, ())
    assert "kept" not in path.read_text("utf-8")
    (held,) = corpus.survey(root).deposits
    corpus.keep(root, held, (PICTURE,))
    assert messages(root) == []


def test_it_moves_with_its_report(root: Path) -> None:
    contents = corpus.survey(root)
    assert contents.authority
    new = corpus.ReportId.parse("990901-linqiao/2022-report")
    assert new
    corpus.move(root, contents.deposits[0], new, contents.authority, "年份有误")
    (held,) = corpus.survey(root).deposits
    assert messages(root) == []
    assert dict(held.kept) == dict(contents.deposits[0].kept)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("source.png", "source.ocr.json"),
        ("source.2.pdf", "source.2.ocr.json"),
        ("source.2.page-11.webp", "source.2.page-11.webp"),
    ],
)
def test_names_on_disk(key: str, name: str) -> None:
    assert file_name(key) == name
    assert is_kept(name)
    assert is_kept(key) == (key == name)
