"""The entries of `corrections`: what may be written, what is refused, and what a move makes of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import corpus
from generator.corpus import schema
from generator.corpus.documents import parse
from generator.corpus.entries import corrections_from
from generator.model import Aspect, Correction
from tests.archives import deposit, filled, make_root

ID = "990901-linqiao/2023-report"


def faults(root: Path, *entries: str) -> list[str]:
    """What is told of an archive whose report has these entries."""
    path = root / "corpus" / ID / "report.yml"
    lines = "".join(f"- {entry}\n" for entry in entries)
    path.write_text(f"{path.read_text('utf-8')}corrections:\n{lines}", "utf-8")
    return [str(fault) for fault in corpus.survey(root).faults]


@pytest.mark.parametrize(
    "entry",
    [
        "{at: p505, label: heading, expect: paragraph, reason: 标题}",
        "{at: p505, label: heading 4, expect: heading 3, reason: 标题}",
        "{at: 听取和审议专项工作报告, topic: null, expect: deputies, reason: 总述}",
        "{at: p505, part: plan, expect: review, reason: 安排}",
        "{at: p681, after: p505, expect: p470, reason: 次序}",
        "{at: p681, after: null, section: true, expect: p470, reason: 次序}",
        "{at: p681, join: p505, expect: false, reason: 同段}",
        "{at: p700, split: true, expect: false, reason: 两段}",
        "{at: p9, figure: 13家, indicators: [], expect: [inspections], reason: 企业数}",
        "{at: p9, figure: 13家, drop: true, expect: [], reason: 门牌}",
        "{at: p9, figure: 13家, add: [inspections], expect: null, reason: 漏读}",
        "{at: p9, figure: 13家, scope: null, expect: year, reason: 时段不明}",
        "{field: newspaper, value: 霖桥日报, expect: null, reason: 见报头}",
        "{field: year, value: 2023, expect: 2022, reason: 见副题}",
        "{field: creators, value: [甲, 乙], expect: [甲], reason: 两人}",
        "{field: division, value: '990901', expect: null, reason: 见题}",
    ],
)
def test_every_form_is_taken(tmp_path: Path, entry: str) -> None:
    assert faults(filled(tmp_path, ID), entry) == []
    (held,) = corpus.load(tmp_path)[1]
    assert len(held.sidecar.corrections) == 1


def test_the_examples_for_maintainers_are_taken(root: Path) -> None:
    told = (root / "CONTRIBUTING.md").read_text("utf-8").partition("```yaml\ncorrections:\n")[2]
    record = "kind: report\nyear: 2023\ndivision: 990901-linqiao\nsources: [{file: source.txt, sha256: %s}]\n"
    text = f"{record % ('0' * 64)}corrections:\n{told.partition('```')[0]}"
    document = parse("report.yml", text.encode())
    assert schema.faults(document, "report") == []
    assert {one.aspect for one in corrections_from(document)} == set(Aspect) - {Aspect.PART, Aspect.DROP}


@pytest.mark.parametrize(
    ("entry", "where", "what"),
    [
        ("{at: p505, label: heading, topic: x, expect: x, reason: x}", "corrections.0", "do not go together"),
        ("{at: p505, expect: x, reason: x}", "corrections.0", "do not go together"),
        ("{label: heading, expect: x, reason: x}", "corrections.0", "do not go together"),
        ("{at: p505, label: heading, reason: x}", "corrections.0", "'expect' is missing"),
        ("{at: p505, label: heading, expect: x}", "corrections.0", "'reason' is missing"),
        ("{at: p505, label: head, expect: x, reason: x}", "corrections.0.label", '"head"'),
        ("{at: p505, part: future, expect: x, reason: x}", "corrections.0.part", '"future"'),
        ("{at: 505, label: heading, expect: x, reason: x}", "corrections.0.at", "505 is not of type"),
        ("{at: p5, colour: red, label: title, expect: x, reason: x}", "corrections.0.colour", "'colour'"),
        ("{at: p5, section: true, label: title, expect: x, reason: x}", "corrections.0", "do not go"),
        ("{at: p5, split: false, expect: x, reason: x}", "corrections.0.split", "false"),
        ("{field: year, value: 二〇二三, expect: 2021, reason: x}", "corrections.0.value", "二〇二三"),
        ("{field: age, value: 1, expect: 2, reason: x}", "corrections.0.field", '"age"'),
        ("{field: year, value: 2022, expect: 2021, reason: x}", "corrections.0", "2022 here, and 2023 above"),
        ("{field: title, value: null, expect: 误题, reason: x}", "corrections.0", "above"),
        ('{at: p5, split: true, expect: false, reason: "a\\nb"}', "corrections.0.reason", "a\\nb"),
        ("words", "corrections.0", "is not of type 'object'"),
    ],
)
def test_what_is_no_correction_is_told_once_with_its_line(
    tmp_path: Path, entry: str, where: str, what: str
) -> None:
    (fault,) = faults(filled(tmp_path, ID), entry)
    assert fault.startswith(f"corpus/{ID}/report.yml, line ")
    assert f"({where})" in fault and what in fault


def test_one_field_has_one_correction(tmp_path: Path) -> None:
    twice = "{field: newspaper, value: 霖桥日报, expect: null, reason: 见报头}"
    (fault,) = faults(filled(tmp_path, ID), twice, twice)
    assert "newspaper is corrected twice" in fault


def test_corrections_move_with_their_report(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    entries = (
        Correction(Aspect.FIELD, 2023, 2021, "见副题", field="year"),
        Correction(Aspect.LABEL, "heading 3", "paragraph", "标题", place="p505"),
    )
    held = deposit(root, ID)
    corpus.store(root, replace(held, sidecar=replace(held.sidecar, corrections=entries)))
    new = corpus.ReportId.parse("990901-linqiao/2022-report")
    authority, (stored,), _ = corpus.load(root)
    assert stored.sidecar.corrections == entries
    assert new
    corpus.move(root, stored, new, authority, "更正")
    (moved,) = corpus.load(root)[1]
    assert moved.sidecar.corrections == (replace(entries[0], value=2022), entries[1])
