"""add takes in what it understood, says what it did not, and never guesses a place."""

import re
from pathlib import Path

import pytest

from generator import corpus, files
from tests.archives import TEXT, filled, make_root
from tests.commands.running import ID, Captured, ids, put, run


def test_add_stores_what_it_understood(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "a report.txt")
    assert run(root, "add", source) == 0
    assert ids(root) == [ID]
    (deposit,) = corpus.load(root)[1]
    assert deposit.files == (("source.txt", TEXT.encode()),)
    assert deposit.sidecar.given == ()
    assert f"stored as corpus/{ID}/" in capsys.readouterr().out


def test_add_puts_options_above_the_text(tmp_path: Path) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    options = ["--year", 2022, "--district", "990903", "--kind", "abstract", "--newspaper", "霖桥日报"]
    assert run(root, "add", source, *options, "--title", "题", "--creator", "甲", "--creator", "乙") == 0
    (deposit,) = corpus.load(root)[1]
    record = deposit.sidecar.record
    assert deposit.id == "990903-gulan/2022-abstract"
    assert (record.newspaper, record.title, record.creators) == ("霖桥日报", "题", ("甲", "乙"))
    assert deposit.sidecar.given == ("title", "division", "year", "kind", "newspaper", "creators")


def test_a_dry_run_stores_nothing(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--dry-run") == 0
    assert f"would be stored as corpus/{ID}/" in capsys.readouterr().out
    assert ids(root) == []


def test_parts_are_one_report(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    first, second = put(tmp_path, "1.txt", TEXT[:150]), put(tmp_path, "2.txt", TEXT[150:])
    assert run(root, "add", "--parts", first, second) == 0
    (deposit,) = corpus.load(root)[1]
    assert deposit.files == (("source.1.txt", TEXT[:150].encode()), ("source.2.txt", TEXT[150:].encode()))


BAD: list[tuple[str, bytes, int, str]] = [
    ("empty", b"", 11, ""),
    ("blank", "\ufeff \u3000\r\n".encode(), 11, ""),
    ("binary", bytes(range(256)) * 8, 11, ""),
    ("pdf", b"%PDF-1.7\n" + TEXT.encode(), 11, "PDF"),
    ("no report", ("今天天气很好。" * 40).encode(), 12, ""),
    ("no year", re.sub(r"\d{4}年|——.*\n", "", TEXT).encode(), 13, "--year"),
]


@pytest.mark.parametrize(("name", "content", "code", "words"), BAD)
def test_a_bad_file_is_refused_and_the_others_are_taken_in(
    tmp_path: Path, capsys: Captured, name: str, content: bytes, code: int, words: str
) -> None:
    root = make_root(tmp_path)
    bad, good = put(tmp_path, "bad.txt", content), put(tmp_path, "good.txt")
    assert run(root, "add", bad, good) == code
    printed = capsys.readouterr()
    assert words in printed.err and "bad.txt" in printed.err
    assert "1 taken in, 1 refused" in printed.out
    assert ids(root) == [ID]


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    assert run(root, "add", tmp_path, tmp_path / "none.txt", "nul\0.txt") == 11
    told = capsys.readouterr().err.splitlines()
    assert ["is a folder" in told[0], "is not there" in told[1], "cannot be read" in told[2]] == [True] * 3


def test_a_report_held_already_is_refused(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    source, other = put(tmp_path, "x.txt"), put(tmp_path, "y.txt", TEXT + "\n")
    assert run(root, "add", source) == 0
    assert run(root, "add", source, "--another") == 14
    assert f"is held already, as {ID}" in capsys.readouterr().err
    assert run(root, "add", other) == 14
    assert f"as {ID}-2" in capsys.readouterr().err
    assert run(root, "add", other, "--another") == 0
    assert ids(root) == [ID, f"{ID}-2"]


def test_one_file_named_twice_is_taken_in_once(tmp_path: Path) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, source) == 14
    assert ids(root) == [ID]
    assert (
        run(root, "add", "--dry-run", "--parts", put(tmp_path, "1.txt", "一"), put(tmp_path, "2.txt", "一"))
        == 14
    )


@pytest.mark.parametrize(
    ("district", "words"),
    [
        ("菰澜区", "means several: 990903-gulan (禺州省虞洲市菰澜区), 990953-gulan"),
        ("霖桥县", "no division is called so in 2023"),
        ("无此区", "no division is called so"),
    ],
)
def test_a_district_is_never_guessed(tmp_path: Path, capsys: Captured, district: str, words: str) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--district", district) == 13
    assert words in capsys.readouterr().err
    assert ids(root) == []


@pytest.mark.parametrize("district", ["浣州市菰澜区", "禺州省浣州市菰澜区", "990953", "990953-gulan"])
def test_a_district_may_be_named_in_many_ways(tmp_path: Path, district: str) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--district", district) == 0
    assert ids(root) == ["990953-gulan/2023-report"]


def test_an_address_that_leads_on_is_not_taken(tmp_path: Path, capsys: Captured) -> None:
    root, source = filled(tmp_path, ID), put(tmp_path, "x.txt")
    assert run(root, "move", ID, "990901-linqiao/2023-feature") == 0
    assert run(root, "add", source) == 14
    assert "leads to 990901-linqiao/2023-feature" in capsys.readouterr().err
    assert run(root, "add", source, "--another") == 0
    assert ids(root) == ["990901-linqiao/2023-feature", f"{ID}-2"]


def test_a_full_disk_is_told_without_a_traceback(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "corpus/x")

    monkeypatch.setattr(files, "write", full)
    assert run(root, "add", source) == 10
    assert "corpus/x: No space left on device." in capsys.readouterr().err
    assert ids(root) == []


def test_a_source_dropped_in_its_place_gets_its_record(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    (root / "corpus" / ID).mkdir(parents=True)
    source = put(root / "corpus" / ID, "source.txt")
    assert run(root, "check") == 16
    assert "add" in capsys.readouterr().err
    assert run(root, "add", source) == 0
    assert ids(root) == [ID]


def test_an_option_that_contradicts_the_text_is_doubted(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--year", 2022, "--kind", "report") == 0
    told = capsys.readouterr().err
    assert "year-differs: You say 2022, the text 2023." in told
    assert "kind-differs" not in told
