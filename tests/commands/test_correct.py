"""correct: what is changed in the form goes into report.yml, what can't be taken is told and kept."""

import sys
from pathlib import Path

import pytest

from generator import corpus, pipeline
from tests.archives import TEXT, filled
from tests.commands.running import ID, Captured, run

FIRST, SECOND = TEXT.index("过去一年，区人大常委会召开"), TEXT.index("过去一年，区人大常委会督办")
NINE = f"  = p{TEXT.index('9次')} 9次"
REPORT_YML = f"corpus/{ID}/report.yml"


def printed(root: Path, capfd: pytest.CaptureFixture[str]) -> str:
    capfd.readouterr()
    assert run(root, "correct", ID, "--print") == 0
    return capfd.readouterr().out


def correct(root: Path, text: str, *options: str) -> int:
    """Take an edited form."""
    (root / "form.txt").write_text(text, "utf-8")
    return run(root, "correct", ID, "--form", root / "form.txt", *options)


def lines(root: Path) -> list[str]:
    return [line for line in (root / REPORT_YML).read_text("utf-8").splitlines() if line.startswith("- {")]


def changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return filled(tmp_path, ID)


def test_all_that_can_be_edited(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    form = changed(
        printed(root, capfd),
        ("# reason:", "# reason: 试验"),
        ("newspaper:", "newspaper: 霖桥日报"),
        ("session: 3", "session: 4"),
        (f"p{FIRST} paragraph review supervision |", f"p{FIRST} heading 4 plan deputies |"),
        ("听取和审议专项", "\n+ 听取和审议专项"),
        (f"{NINE} - year review\n", ""),
        (
            f"= p{TEXT.index('126件')} 126件 - year review",
            f"= p{TEXT.index('126件')} 126件 law-inspections term plan",
        ),
    )
    assert correct(root, form) == 0
    told = capfd.readouterr().out
    assert told.startswith(f"--- {REPORT_YML}\n+++ {REPORT_YML}\n")
    assert [line for line in told.splitlines() if line.startswith("+- ")] == [
        f"+{line}" for line in lines(root)
    ]
    assert len(lines(root)) == 10
    (deposit,) = corpus.load(root)[1]
    report = pipeline.hold(deposit, corpus.load_authority(root)).report
    assert (report.record.newspaper, report.record.session) == ("霖桥日报", 4)
    heading = next(block for block in report.blocks if block.id == f"p{FIRST}")
    assert (heading.label, heading.level, heading.part, heading.topic) == ("heading", 4, "plan", "deputies")
    assert run(root, "check") == 0


def test_undoing_a_change_takes_its_correction_away(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before, form = (root / REPORT_YML).read_bytes(), printed(root, capfd)
    heading = (f"p{FIRST} paragraph review", f"p{FIRST} heading 3 review")
    assert correct(root, changed(form, heading), "--reason", "标题") == 0
    assert correct(root, changed(printed(root, capfd), ("p0 title", "p0 heading")), "--reason", "另一") == 0
    assert [line[-4:-1] for line in lines(root)] == [" 标题", " 另一"]
    assert correct(root, changed(printed(root, capfd), heading[::-1]), "--reason", "无关") == 0
    assert [line[-3:-1] for line in lines(root)] == ["另一"]
    assert correct(root, form) == 0
    assert (root / REPORT_YML).read_bytes() == before


def test_an_unchanged_form_changes_nothing(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (root / REPORT_YML).read_bytes()
    form = printed(root, capfd)
    for same in (form, form.replace("\n", "\r\n"), f"\ufeff{form}", f"{form}\n# 注\n"):
        assert correct(root, same) == 0
        assert capfd.readouterr().out.startswith("Nothing was changed.")
    assert (root / REPORT_YML).read_bytes() == before


def test_what_stands_by_hand_is_kept_as_it_was_written(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    by_hand = (
        "corrections:\n"
        "# 见第二栏\n"
        "- at: 督办代表建议126件   # 首句\n"
        "  part: plan\n"
        "  expect: review\n"
        "  reason: 属安排\n"
    )
    with (root / REPORT_YML).open("a", encoding="utf-8") as file:
        file.write(by_hand)
    form = changed(printed(root, capfd), ("p0 title", "p0 heading"))
    assert f"p{SECOND} paragraph plan" in form
    assert correct(root, form, "--reason", "试") == 0
    text = (root / REPORT_YML).read_text("utf-8")
    assert f"{by_hand}- {{at: p0, label: heading 3, expect: title, reason: 试}}\n" in text
    assert (
        correct(
            root, changed(printed(root, capfd), (f"p{SECOND} paragraph plan", f"p{SECOND} paragraph review"))
        )
        == 0
    )
    assert "见第二栏" not in (root / REPORT_YML).read_text("utf-8")


def test_reasons_hold_for_what_follows_them(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    form = changed(
        printed(root, capfd),
        ("# reason:", "# reason: 甲"),
        ("p0 title", "p0 heading"),
        (f"p{FIRST} paragraph", f"# reason: 乙\np{FIRST} heading 3"),
    )
    assert correct(root, form) == 0
    assert [line[-2] for line in lines(root)] == ["甲", "乙"]


def test_without_a_reason_nothing_is_written(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = (root / REPORT_YML).read_bytes()
    form = changed(printed(root, capfd), ("p0 title", "p0 heading"))
    assert correct(root, form) == 19
    told = capfd.readouterr().err
    assert "gives no reason for p0 label" in told and f"--form {root / 'form.txt'}" in told
    assert (root / REPORT_YML).read_bytes() == before
    assert (root / "form.txt").read_text("utf-8") == form


REFUSED = [
    ("开展执法检查3次", "开展执法检查4次", f"the text at p{TEXT.index('3次')} is '3次"),
    ("各位代表：", "各位代表们：", "is '：', not '们：'"),
    ("更好服务霖桥发展大局。", "更好服务霖桥发展。", "is '大局。', not '。'"),
    ("更好服务霖桥发展大局。", "更好服务霖桥发展", "is missing: '大局。'"),
    ("更好服务霖桥发展大局。", "更好服务霖桥发展大局。！", "'！' is not at the end of"),
    (f"p{FIRST} ", f"p{FIRST + 1} ", f"no block begins at p{FIRST + 1}"),
    (f"p{FIRST} ", f"p{SECOND} ", f"p{SECOND} stands twice"),
    (f"p{FIRST} paragraph", f"p{FIRST} essay", "'essay' is no label"),
    (f"p{FIRST} paragraph", f"p{FIRST} paragraph 2", "a paragraph has no level"),
    (f"p{FIRST} paragraph", f"p{FIRST} ", "it has no label"),
    (f"p{FIRST} paragraph review supervision |", f"p{FIRST} paragraph", "it has no |"),
    (f"p{FIRST} paragraph", f"+ 另起\np{FIRST} paragraph", "nothing is left of the block above"),
    ("126件 - year", "126件 sport year", "'sport' is no indicator"),
    ("126件 - year", "127件 - year", "the figure's words are 126件"),
    ("126件 - year review", "126件 - year", "it has no part"),
    (
        NINE,
        f"  = 99次 law-inspections\n{NINE}",
        "99次 stands 0 times",
    ),
    (NINE, f"  =\n{NINE}", "it names no figure"),
    ("kind: report", "kind: feature", "its kind is part of the report's address"),
    ("year: 2023", "year: 2022", "its year is part of the report's address"),
    ("session: 3", "session: 三", "'三' is no number"),
    ("session: 3", "session: 300", "300 is greater than the maximum"),
    ("date: 2024-01-09", "date: 1月9日", "1月9日"),
    ("newspaper:", "paper:", "'paper:' is no field"),
    ("newspaper:\n", "", "the field newspaper is missing"),
    ("newspaper:", "newspaper:\nnewspaper:", "newspaper stands twice"),
    ("\n---\n", "\n---\n丙\n", "no block stands above"),
]


@pytest.mark.parametrize(("old", "new", "told"), REFUSED)
def test_what_cannot_be_taken_is_told_with_its_line(
    root: Path, capfd: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    before = (root / REPORT_YML).read_bytes()
    form = changed(printed(root, capfd), (old, new))
    code = correct(root, form, "--reason", "试")
    error = capfd.readouterr().err
    assert code in (19, 16) and told in error
    assert "error: The form, line " in error or "error: corpus/" in error
    assert (root / REPORT_YML).read_bytes() == before


def test_all_that_cannot_be_taken_is_told_at_once(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    changes = [(old, new) for old, new, _ in (REFUSED[1], REFUSED[7], REFUSED[12], REFUSED[17], REFUSED[19])]
    form = changed(printed(root, capfd), *changes)
    assert correct(root, form, "--reason", "试") == 19
    errors = [line for line in capfd.readouterr().err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 5
    assert [line.split()[4] for line in errors] == sorted(
        (line.split()[4] for line in errors), key=lambda n: int(n[:-1])
    )


def test_a_figure_that_the_text_does_not_give_is_not_added(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = changed(printed(root, capfd), (NINE, f"  = p{FIRST} 8次 law-inspections\n{NINE}"))
    assert correct(root, form, "--reason", "试") == 19
    assert "not '8次'" in capfd.readouterr().err


def test_a_missed_figure_is_added_by_its_words(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    line = f"{NINE} - year review\n"
    assert correct(root, changed(printed(root, capfd), (line, "")), "--reason", "试") == 0
    head = f"p{FIRST} paragraph review supervision | "
    start = printed(root, capfd).partition(head)[2].partition("\n")[0]
    back = changed(
        printed(root, capfd), (f"{head}{start}\n", f"{head}{start}\n  = 常委会会议9次 law-inspections\n")
    )
    assert correct(root, back, "--reason", "试") == 19
    back = back.replace("= 常委会会议9次", "= 9次")
    assert correct(root, back, "--reason", "试") == 0
    assert lines(root)[-1].startswith(
        f"- {{at: p{TEXT.index('9次')}, figure: 9次, indicators: [law-inspections]"
    )


def editor(folder: Path, code: str) -> str:
    """An editor: a command that changes the file it is given."""
    script = folder / "editor.py"
    script.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\n{code}\n", "utf-8")
    return f'"{sys.executable}" "{script}" --wait'


RETITLE = "file.write_text(file.read_text('utf-8').replace('p0 title', 'p0 heading'), 'utf-8')"


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where forms are laid out."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return folder


def test_the_editor_of_the_environment_is_opened(
    root: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    monkeypatch.setenv("VISUAL", editor(root, RETITLE))
    assert run(root, "correct", ID, "--reason", "试") == 0
    assert len(lines(root)) == 1
    assert list(drafts.iterdir()) == []


def test_what_was_edited_is_kept_where_it_is_not_taken(
    root: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("EDITOR", editor(root, RETITLE))
    assert run(root, "correct", ID) == 19
    (kept,) = drafts.rglob("*.txt")
    assert f"--form {kept}" in capsys.readouterr().err
    assert run(root, "correct", ID, "--form", kept, "--reason", "试") == 0
    assert kept.is_file() and len(lines(root)) == 1


@pytest.mark.parametrize(
    ("code", "told"),
    [("sys.exit(3)", "ended with code 3"), (f"{RETITLE}\nsys.exit(3)", "Your form is kept: --form")],
)
def test_an_editor_that_fails_is_told(
    root: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, code: str, told: str
) -> None:
    monkeypatch.setenv("EDITOR", editor(root, code))
    assert run(root, "correct", ID) == 10
    assert told in capsys.readouterr().err
    assert bool(list(drafts.iterdir())) == ("kept" in told)
    assert lines(root) == []


@pytest.mark.parametrize(
    ("named", "told"),
    [("", "names no editor"), ("no-such-editor-here", "cannot be started"), ("nano '", "is no command")],
)
def test_a_missing_editor_is_told_with_the_mend(
    root: Path, drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, named: str, told: str
) -> None:
    monkeypatch.setenv("EDITOR", named)
    assert run(root, "correct", ID) == 10
    assert told in capsys.readouterr().err
    assert list(drafts.iterdir()) == []


def test_corrections_that_no_longer_fit_are_shown_and_dropped_with_a_change(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    stale = f"corrections:\n- {{at: p{FIRST}, label: heading, expect: caption, reason: 旧}}\n"
    with (root / REPORT_YML).open("a", encoding="utf-8") as file:
        file.write(stale)
    form = printed(root, capfd)
    assert "# left out, dropped when you save a change: corpus/" in form
    assert correct(root, form) == 0
    assert "expects caption" in capfd.readouterr().err and len(lines(root)) == 1
    assert correct(root, changed(form, ("p0 title", "p0 heading")), "--reason", "试") == 0
    assert [line[-2] for line in lines(root)] == ["试"]
    assert run(root, "check") == 0


def test_a_form_that_is_no_text_is_refused(root: Path, capsys: Captured) -> None:
    (root / "form.txt").write_bytes("题".encode("gb18030"))
    assert run(root, "correct", ID, "--form", root / "form.txt") == 19
    assert "is not UTF-8" in capsys.readouterr().err
    assert run(root, "correct", ID, "--form", root / "none.txt") == 11
