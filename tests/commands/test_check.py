"""check and build refuse corrections that do not fit what is read now, and tell all of them."""

from pathlib import Path

import pytest

from generator import corpus, pipeline
from generator.errors import Faults, StaleCorrection
from tests.archives import TEXT, filled
from tests.commands.running import ID, Captured, run

OTHER = "990903-gulan/2022-report"
FIRST = TEXT.index("过去一年，区人大常委会召开")
FITS = f"{{at: p{FIRST}, topic: deputies, expect: supervision, reason: 所述为代表工作}}"
RIGHT = f"{{at: p{FIRST}, topic: supervision, expect: deputies, reason: 所述为监督}}"
ALSO = "{at: 督办代表建议126件, part: plan, expect: review, reason: 所述为安排}"
GONE = "{at: 此处并无, topic: supervision, expect: deputies, reason: 所述为监督}"
FIELD = "{field: newspaper, value: 霖桥日报, expect: 误报, reason: 见报头}"


def corrected(root: Path, id: str, *entries: str) -> Path:
    path = root / "corpus" / id / "report.yml"
    path.write_text(
        f"{path.read_text('utf-8')}corrections:\n" + "".join(f"- {e}\n" for e in entries), "utf-8"
    )
    return root


def test_corrections_that_fit_are_no_fault(tmp_path: Path, capsys: Captured) -> None:
    root = corrected(filled(tmp_path, ID, OTHER), ID, FITS)
    assert run(root, "check") == 0
    assert capsys.readouterr().out == "2 reports, no faults\n"
    held = pipeline.hold(corpus.load(root)[1][0], corpus.load_authority(root)).report
    assert [one.topic for one in held.blocks if one.id == f"p{FIRST}"] == ["deputies"]
    assert [(one.reason, one.line) for one in held.corrections] == [("所述为代表工作", 13)]


def test_stale_ones_are_told_with_place_and_mend(tmp_path: Path, capsys: Captured) -> None:
    root = corrected(filled(tmp_path, ID, OTHER), ID, RIGHT, GONE, ALSO, FIELD)
    corrected(root, OTHER, GONE)
    assert run(root, "check") == 18
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error: ")]
    assert [line.split(": ")[1] for line in lines] == [
        f"corpus/{ID}/report.yml, line 13 (p{FIRST} topic)",
        f"corpus/{ID}/report.yml, line 14 (此处并无 topic)",
        f"corpus/{ID}/report.yml, line 16 (newspaper)",
        f"corpus/{OTHER}/report.yml, line 13 (此处并无 topic)",
    ]
    assert "Delete the entry." in lines[0] and "Correct the words" in lines[1] and "Look again" in lines[2]


def test_a_build_tells_the_same(tmp_path: Path) -> None:
    root = corrected(filled(tmp_path, ID, OTHER), ID, RIGHT, GONE)
    contents = corpus.survey(root)
    told = [str(fault) for fault in pipeline.refusals(contents.deposits, contents.authority)]
    with pytest.raises(Faults) as caught:
        pipeline.render(root)
    assert [str(fault) for fault in caught.value.faults] == told
    assert caught.value.exit_code == StaleCorrection.exit_code == 18


def test_without_vocabularies_corrections_wait(tmp_path: Path) -> None:
    root = corrected(filled(tmp_path, ID), ID, RIGHT)
    assert pipeline.refusals(corpus.survey(root).deposits, None) == ()


def test_a_field_is_read_alone_to_be_judged(tmp_path: Path) -> None:
    title = "霖桥区第四届人民代表大会常务委员会工作报告"
    entry = f"{{field: title, value: {title}, expect: 误题, reason: 见题}}"
    root = corrected(filled(tmp_path, ID), ID, entry)
    (fault,) = pipeline.refusals(corpus.survey(root).deposits, corpus.load_authority(root))
    assert f"reads {title} by itself now" in str(fault)


def test_a_field_stands_as_corrected_where_nothing_stands_above(tmp_path: Path) -> None:
    entries = (
        "{field: newspaper, value: 霖桥日报, expect: null, reason: 见报头}",
        "{field: session, value: null, expect: 3, reason: 届次存疑}",
    )
    root = corrected(filled(tmp_path, ID), ID, *entries)
    record = pipeline.hold(corpus.load(root)[1][0], corpus.load_authority(root)).report.record
    assert (record.newspaper, record.session) == ("霖桥日报", None)
