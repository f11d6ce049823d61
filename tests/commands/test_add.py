"""add takes in what it understood, says what it did not, and never guesses a place."""

import re
from pathlib import Path

import pytest

from generator import corpus, files
from generator.commands import accession
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
    ("doc", b"\xd0\xcf\x11\xe0" + TEXT.encode(), 11, ".doc"),
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


def test_what_the_text_does_not_tell_is_asked_for_once(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    nowhere = put(tmp_path, "x.txt", re.sub(r"\d{4}年|——.*\n", "", TEXT).replace("霖桥", ""))
    assert run(root, "add", nowhere) == 13
    told = capsys.readouterr().err
    assert told.count("--year") == told.count("--district") == 1
    assert told.count("The text does not") == 2
    assert "--kind" not in told
    several = put(tmp_path, "y.txt", TEXT.replace("霖桥", "菰澜"))
    assert run(root, "add", several) == 13
    told = capsys.readouterr().err
    assert "990903-gulan (禺州省虞洲市菰澜区), 990953-gulan" in told
    assert told.count("--district") == 1


def test_no_archive_is_founded_by_mistake(tmp_path: Path, capsys: Captured) -> None:
    source = put(tmp_path, "x.txt")
    for prepare in ((), ("corpus",)):
        for name in prepare:
            (tmp_path / name).mkdir()
        assert run(tmp_path, "add", source) == 16
        told = capsys.readouterr().err
        assert "corpus/archive.yml: is missing" in told and "--root" in told
        assert {path.name for path in tmp_path.iterdir()} == {"x.txt", *prepare}


def test_options_may_stand_between_files(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    first, second = put(tmp_path, "x.txt"), put(tmp_path, "-y.txt", TEXT + "\n")
    assert run(root, "add", first, "--another", "--kind", "report", "--", second) == 0
    assert ids(root) == [ID, f"{ID}-2", f"{ID}-3"]


def test_options_that_nobody_knows_are_refused(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    for arguments in ([source, "--nonsense", source], ["--another"]):
        with pytest.raises(SystemExit) as ended:
            run(root, "add", *arguments)
        assert ended.value.code == 2
    assert "--nonsense" in capsys.readouterr().err
    assert ids(root) == []


def test_two_reports_are_no_parts_of_one(tmp_path: Path, capsys: Captured) -> None:
    root, one = make_root(tmp_path), put(tmp_path, "1.txt")
    two = put(tmp_path, "2.txt", TEXT.replace("霖桥区", "虞洲市"))
    assert run(root, "add", "--parts", one, two) == 12
    told = capsys.readouterr().err
    assert told.startswith("error: ") and "holds more than one report" in told and "虞洲市" in told
    assert f"{one} + {two}: " in told and "leave out --parts" in told
    assert ids(root) == []
    assert run(root, "add", one, two) == 0
    assert ids(root) == ["990900-yuzhou/2023-report", ID]


def test_a_part_of_another_text_is_doubted(tmp_path: Path, capsys: Captured) -> None:
    root, one = make_root(tmp_path), put(tmp_path, "1.txt")
    two = put(tmp_path, "2.txt", "今天天气很好。\n" * 10)
    assert run(root, "add", "--quiet", "--parts", one, two) == 0
    told = capsys.readouterr().err
    assert "part-of-another-text: " in told and "2.txt" in told
    assert run(root, "add", "--quiet", "--another", put(tmp_path, "3.txt", TEXT + "\n")) == 0
    assert "part-of-another-text" not in capsys.readouterr().err


def test_missing_files_are_told(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    assert run(root, "add", "--quiet", tmp_path / "none.txt", "nul\0.txt") == 11
    told = capsys.readouterr().err.splitlines()
    assert ["is not there" in told[0], "cannot be read" in told[1]] == [True] * 2


def test_a_report_held_already_is_refused(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    source, other = put(tmp_path, "x.txt"), put(tmp_path, "y.txt", TEXT + "\n")
    assert run(root, "add", source) == 0
    assert run(root, "add", source, "--another") == 14
    assert f"is held already, as {ID}" in capsys.readouterr().err
    assert run(root, "add", other) == 14
    told = capsys.readouterr().err
    assert told.startswith(f"error: {other}: its id would be {ID}, which is held already.")
    assert f"as {ID}-2" in told
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


def test_what_is_kept_goes_by_the_names_that_files_have_in_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, stored = make_root(tmp_path), []
    first, second = put(tmp_path, "x 1.txt", TEXT[:150]), put(tmp_path, "x 2.txt", TEXT[150:])
    monkeypatch.setattr(accession, "keep", lambda files, source: ((files[1][0], b"{}"),))
    monkeypatch.setattr(corpus, "store", lambda root, deposit: stored.append(deposit))
    assert run(root, "add", "--parts", first, second) == 0
    assert [one.kept for one in stored] == [(("source.2.txt", b"{}"),)]


def test_files_are_stored_as_what_they_are(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    assert run(root, "add", put(tmp_path, "report.doc.MD", TEXT)) == 0
    assert [name for name, _ in corpus.load(root)[1][0].files] == ["source.md"]
    assert run(root, "add", "--another", put(tmp_path, "report.weird", TEXT + "\n")) == 0
    assert [name for name, _ in corpus.load(root)[1][1].files] == ["source.txt"]
