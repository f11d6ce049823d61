"""inspect --explain tells of each block, line and figure why it was read so; a file may be any body's."""

import json
import re
from pathlib import Path

from generator.commands.explaining import explained
from generator.model import (
    Account,
    Block,
    Evidence,
    Label,
    Question,
    Record,
    Report,
    Source,
    Span,
    TracedText,
)
from tests.archives import filled
from tests.commands.running import ID, Captured, run

SOURCE = "标题甲\n正文乙，\n召开会议8次。"


def block(label: Label, *spans: tuple[int, int]) -> Block:
    places = tuple(at for span in spans for at in range(*span))
    shown = TracedText("".join(SOURCE[at] for at in places), places)
    return Block(label, shown, tuple(Span(*span) for span in spans), confidence=0.5)


def test_accounts_stand_below_their_block_place_first() -> None:
    report = Report(
        Source(SOURCE, ()), Record(), (block(Label.PARAGRAPH, (4, 8), (9, 16)), block(Label.TITLE, (0, 3)))
    )
    accounts = (
        Account(Question.FIGURE, 13, "files 8次", 0.75, (Evidence("a verb", 1.25),)),
        Account(Question.LINE, 9, "goes on with the line before", 1.0),
        Account(Question.LINE, 0, "opens the title", 1.0),
        Account(Question.PLACE, 4, "stands first", 0.9, (Evidence("the file", -2.0),)),
    )
    assert list(explained(report, accounts)) == [
        "p4 paragraph (0.50): 正文乙，召开会议8次。",
        "  place (0.90): stands first",
        "    -2.0 the file",
        "  line 3 召开会议8次。 (1.00): goes on with the line before",
        "  figure 3 8次。 (0.75): files 8次",
        "    +1.2 a verb",
        "p0 title (0.50): 标题甲",
        "  line 1 标题甲 (1.00): opens the title",
    ]


def test_inspect_explains_each_line_and_figure(tmp_path: Path, capsys: Captured) -> None:
    root = filled(tmp_path, ID)
    assert run(root, "inspect", ID, "--explain") == 0
    told = re.findall(r"^  line (\d+) ", capsys.readouterr().out, re.MULTILINE)
    lines = (root / "corpus" / ID / "source.txt").read_text("utf-8").split("\n")
    assert told == [str(at) for at, line in enumerate(lines, 1) if line]
    assert run(root, "inspect", ID, "--explain", "--json") == 0
    read = json.loads(capsys.readouterr().out)
    figures = [one for one in read["accounts"] if one["question"] == "figure"]
    assert [one["at"] for one in figures] == [one["spans"][0][0] for one in read["figures"]]
    assert run(root, "inspect", ID, "--json") == 0
    assert "accounts" not in json.loads(capsys.readouterr().out)


def test_inspect_reads_another_bodys_report_and_says_so(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "government.txt"
    file.write_text(
        "某某市政府工作报告\n\n各位代表：\n\n　　现在，我代表市人民政府向大会报告工作。\n" * 3, "utf-8"
    )
    assert run(filled(tmp_path, ID), "inspect", str(file)) == 0
    assert "政府工作报告" in capsys.readouterr().out
