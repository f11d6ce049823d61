"""Every command tells what it did, what is wrong and how to mend it; its exit code is documented."""

import json
import re
from pathlib import Path

import pytest

from generator import corpus, errors
from generator.__main__ import main
from generator.commands.program import COMMANDS
from tests.archives import TEXT, deposit, filled, make_root
from tests.commands.running import ID, Captured, ids, put, run


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
        ["serve", "--port", "65536"],
        ["serve", "--port", "-1"],
        ["remove", ID, "--reason", ""],
        ["remove", ID, "--reason", " \u3000"],
        ["move", ID, "990901-linqiao/2022-report", "--reason", " "],
        ["move", ID, "990901-linqiao/2023"],
    ],
)
def test_wrong_arguments_end_with_2(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("topics", ["", "- nonsense\n"])
def test_check_reads_the_texts(tmp_path: Path, capsys: Captured, topics: str) -> None:
    root, other = filled(tmp_path, "990903-gulan/2022-report"), "990903-gulan/2020-report"
    corpus.store(root, deposit(root, ID, "今天天气很好。".encode() * 40))
    corpus.store(root, deposit(root, other, b"\0"))
    with (root / "corpus/authority/topics.yml").open("a") as file:
        file.write(topics)
    assert run(root, "check") == (16 if topics else 12)
    told = capsys.readouterr().err
    assert f"error: corpus/{ID}/source.txt: " in told
    assert f"error: corpus/{other}/source.txt: " in told
    assert "2022-report" not in told


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
    assert capsys.readouterr() == (f"{source}: stored as corpus/{ID}/\n", "")
    assert run(root, "add", source, "--quiet") == 14
    assert capsys.readouterr().err.startswith("error: ")


def test_quiet_leaves_doubts_and_what_would_be_done(tmp_path: Path, capsys: Captured) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    assert run(root, "add", source, "--quiet", "--dry-run", "--year", 2022) == 0
    out, err = capsys.readouterr()
    assert out == f"{source}: would be stored as corpus/990901-linqiao/2022-report/\n"
    assert err.splitlines() == [
        f"doubt: {source}: date-contradicted: The date is 2024-01-09, the text reports on 2022. "
        "Settle it with --date or --year.",
        f"doubt: {source}: year-differs: You say 2022, the text 2023. Yours is stored.",
    ]


def test_a_broken_report_can_be_removed_but_not_moved(tmp_path: Path, capsys: Captured) -> None:
    root = filled(tmp_path, ID, "990903-gulan/2022-report")
    put(root / "corpus" / ID, "source.txt", "x")
    assert run(root, "move", ID, "990901-linqiao/2022-report") == 16
    assert "was changed" in capsys.readouterr().err
    assert run(root, "inspect", "990903-gulan/2022-report") == 0
    assert run(root, "remove", ID, "--reason", "x") == 0
    assert ids(root) == ["990903-gulan/2022-report"]
