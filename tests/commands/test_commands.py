"""Every command tells what it did, what is wrong and how to mend it; its exit code is documented."""

import json
import re
from pathlib import Path

import pytest

from generator import corpus, errors
from generator.__main__ import COMMANDS, main
from tests.archives import TEXT, filled, make_root

ID = "990901-linqiao/2023-report"
Captured = pytest.CaptureFixture[str]


def run(root: Path, *arguments: object) -> int:
    return main(["--root", str(root), *map(str, arguments)])


def put(folder: Path, name: str, text: str | bytes = TEXT) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def ids(root: Path) -> list[str]:
    return [deposit.id for deposit in corpus.load(root)[1]]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples_and_exit_codes(command: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"python -m generator {command}" in shown
    assert "examples:" in shown and "exit codes:" in shown


def test_every_fault_has_its_own_documented_code(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    codes = re.findall(r"^ +(\d+)  \w", capsys.readouterr().out, re.MULTILINE)
    assert len(codes) == len(set(codes))
    assert {str(kind.exit_code) for kind in errors.ArchiveError.__subclasses__()} <= set(codes)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["add"],
        ["add", "x.txt", "--year", "23"],
        ["add", "x.txt", "--date", "12.1.2024"],
        ["add", "x.txt", "--kind", "essay"],
        ["add", "x.txt", "--source-url", "javascript:alert(1)"],
        ["add", "x.txt", "--term", "0"],
        ["add", "x.txt", "--title", " "],
        ["remove", ID],
        ["remove", "../..", "--reason", "x"],
        ["move", ID, "990901-linqiao/2023"],
    ],
)
def test_wrong_arguments_end_with_2(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_check_tells_of_a_sound_archive(tmp_path: Path, capsys: Captured) -> None:
    assert run(filled(tmp_path, ID), "check") == 0
    assert capsys.readouterr().out == "1 report, no faults\n"


def test_check_tells_all_faults(tmp_path: Path, capsys: Captured) -> None:
    root = filled(tmp_path, ID, "990903-gulan/2022-abstract")
    put(root / "corpus" / ID, "source.txt", "x")
    put(root / "corpus/990903-gulan/2022-abstract", "report.yml", "x: [")
    assert run(root, "check") == 16
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2 and all(line.startswith("error: corpus/") for line in lines)


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


def test_move_and_remove(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    assert run(root, "move", f"corpus/{ID}/", "990901-linqiao/2022-report", "--reason", "更正") == 0
    assert run(root, "remove", "990901-linqiao/2022-report", "--reason", "撤下") == 0
    _, deposits, stones = corpus.load(root)
    assert deposits == ()
    assert [(stone.id, stone.target) for stone in stones] == [
        ("990901-linqiao/2022-report", None),
        (ID, "990901-linqiao/2022-report"),
    ]


@pytest.mark.parametrize("arguments", [["remove", "--reason", "x"], ["inspect"], ["move"]])
def test_a_report_that_is_not_held_is_told(tmp_path: Path, capsys: Captured, arguments: list[str]) -> None:
    root = filled(tmp_path, ID)
    target = ["990901-linqiao/2020-report"] if arguments == ["move"] else []
    assert run(root, *arguments, "990901-linqiao/2019-report", *target) == 15
    assert "990901-linqiao holds " in capsys.readouterr().err


def test_nothing_moves_to_a_taken_id(tmp_path: Path) -> None:
    root = filled(tmp_path, ID, "990901-linqiao/2022-report")
    assert run(root, "move", ID, "990901-linqiao/2022-report") == 14
    assert len(ids(root)) == 2


def test_inspect_gives_json_of_the_whole_reading(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt", TEXT.encode("utf-16"))
    assert run(root, "inspect", source, "--json") == 0
    read = json.loads(capfdbinary.readouterr().out)
    assert read["source"]["path"] == str(source)
    assert read["source"]["characters"] == len(TEXT)
    assert (read["metadata"]["district"], read["metadata"]["division_code"]) == ("霖桥区", "990901")
    for block in read["blocks"]:
        assert block["text"] == "".join(TEXT[start:end] for start, end in block["spans"])
    inspections = [f for f in read["figures"] if f["indicators"] == ["law-inspections"]]
    assert [(f["value"], f["unit"], f["part"]) for f in inspections] == [
        (3, "次", "review"),
        (4, "次", "plan"),
    ]


def test_inspect_shows_a_held_report_with_its_record(tmp_path: Path, capsys: Captured) -> None:
    root = filled(tmp_path, ID)
    assert run(root, "inspect", ID) == 0
    shown = capsys.readouterr().out
    assert "title\t霖桥区第四届人民代表大会常务委员会工作报告" in shown
    assert "law-inspections\t3\t次\treview" in shown


def test_a_source_cannot_steer_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    source = put(tmp_path, "x.txt", TEXT.replace("常务委员会工作报告", "常务委员会\u202e工作报告"))
    run(root, "--quiet", "inspect", source)
    printed = capsys.readouterr()
    assert "\u202e" not in printed.out + printed.err


def test_quiet_leaves_faults_alone(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--quiet") == 0
    assert capsys.readouterr().out == ""
    assert run(root, "add", source, "--quiet") == 14
    assert capsys.readouterr().err.startswith("error: ")


def test_a_full_disk_is_told_without_a_traceback(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "corpus/x")

    monkeypatch.setattr(corpus.shelf.files, "write", full)
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


def test_a_broken_report_can_be_removed_but_not_moved(tmp_path: Path, capsys: Captured) -> None:
    root = filled(tmp_path, ID, "990903-gulan/2022-report")
    put(root / "corpus" / ID, "source.txt", "x")
    assert run(root, "move", ID, "990901-linqiao/2022-report") == 16
    assert "was changed" in capsys.readouterr().err
    assert run(root, "inspect", "990903-gulan/2022-report") == 0
    assert run(root, "remove", ID, "--reason", "x") == 0
    assert ids(root) == ["990903-gulan/2022-report"]


def test_an_option_that_contradicts_the_text_is_doubted(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--year", 2022, "--kind", "report") == 0
    told = capsys.readouterr().err
    assert "year-differs: You say 2022, the text 2023." in told
    assert "kind-differs" not in told
