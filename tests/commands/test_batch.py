"""add on folders and ZIP archives: what is taken, what is passed over, and what is told of each."""

import io
import json
import os
import signal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator import corpus
from generator.commands import bounds, outcomes
from generator.commands.accession import understand
from generator.commands.terminal import Terminal
from generator.errors import SeveralArticles
from tests.archives import TEXT, make_root, tree
from tests.commands.batches import SLUG, report, years, zipped
from tests.commands.running import ID, Captured, ids, put, run

SCHEMA = json.loads(Path(outcomes.__file__).with_name("outcomes.schema.json").read_text("utf-8"))


def told(root: Path, *arguments: object) -> tuple[int, dict[str, Any]]:
    """The exit code and the JSON of `add`, which must be as its schema says."""
    path = root.parent / "outcome.json"
    code = run(root, "add", *arguments, "--report", path)
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    jsonschema.validate(found, SCHEMA)
    assert sum(found["counts"].values()) == len(found["reports"])
    return code, found


def seen(found: dict[str, Any], top: Path) -> list[tuple[str, str]]:
    """Each name below a folder, and what became of it."""
    return [(Path(one["name"]).relative_to(top).as_posix(), one["outcome"]) for one in found["reports"]]


def test_a_folder_is_searched_in_the_order_of_its_names(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    put(folder, "10.txt", report(2011))
    put(years(folder / "b", 2012), "weather.txt", "今天天气很好。" * 40)
    put(folder, "9.txt", report(2013))
    for name in ("Thumbs.db", ".DS_Store", "~$x.docx", "figures.xlsx", "README"):
        put(folder, name, "1")
    (folder / ".git").mkdir()
    put(folder / ".git", "x.txt", report(2000))
    (folder / "link.txt").symlink_to(folder / "9.txt")
    (folder / "linked").symlink_to(folder / "b", target_is_directory=True)
    code, found = told(root, folder)
    assert code == 12
    taken = ["9.txt", "10.txt", "2009.txt", "2010.txt", "b/2012.txt"]
    assert [name for name, state in seen(found, folder) if state == "taken"] == taken
    assert [name for name, state in seen(found, folder) if state == "refused"] == ["b/weather.txt"]
    passed = {name for name, state in seen(found, folder) if state == "skipped"}
    assert passed == {
        *("Thumbs.db", ".DS_Store", "~$x.docx", "figures.xlsx", "README", ".git", "link.txt", "linked")
    }
    assert ids(root) == [f"{SLUG}/{year}-report" for year in (2009, 2010, 2011, 2012, 2013)]


def test_what_nobody_may_look_at_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    years(folder / "closed", 2011)
    years(folder / "half", 2012)

    def but_for(end: str, plain: Any) -> Any:
        def guarded(path: Any, *how: Any, **known: Any) -> Any:
            if str(path).endswith(end):
                raise PermissionError(13, "Permission denied", str(path))
            return plain(path, *how, **known)

        return guarded

    monkeypatch.setattr(os, "scandir", but_for("closed", os.scandir))
    monkeypatch.setattr(Path, "open", but_for("2009.txt", Path.open))
    monkeypatch.setattr(Path, "is_file", but_for("2012.txt", Path.is_file))
    code, found = told(root, folder, "--jobs", 1)
    assert code == 11 and ("closed", "refused") in seen(found, folder)
    assert [one["why"] for one in found["reports"] if one["outcome"] == "refused"] == [
        "cannot be read: Permission denied."
    ] * 2
    assert ids(root) == [f"{SLUG}/2009-report", f"{SLUG}/2010-report"]


def test_a_folder_that_nobody_may_look_into_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009)

    def closed(path: Any) -> Any:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", closed)
    _, found = told(root, folder)
    assert [one["why"] for one in found["reports"]] == ["cannot be read: Permission denied."]


def test_a_name_with_line_breaks_is_one_cell_of_one_row(tmp_path: Path, capsys: Captured) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009)
    put(folder, "a\nerror: b\t.txt", "天气很好。" * 40)
    put(folder, "plain b.txt", "天气很好。" * 41)
    run(root, "add", folder)
    out, err = capsys.readouterr()
    rows = [line.split("\t") for line in out.splitlines() if line.startswith(("taken", "refused"))]
    assert [len(row) for row in rows] == [5, 5, 5]
    assert r"a\nerror: b\t.txt" in out and "plain b.txt" in out
    assert [line for line in err.splitlines() if line.startswith("error: b")] == []


def test_of_several_parts_the_one_at_fault_is_named(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root")
    folder = years(tmp_path / "x.parts", 2009)
    put(folder, "b.txt", "")
    put(tmp_path, "alone.txt", "")
    _, found = told(root, folder, tmp_path / "alone.txt")
    assert [one["why"] for one in found["reports"]] == [
        f"{folder / 'b.txt'}: it holds no text.",
        "it holds no text.",
    ]


def test_a_saved_web_pages_pictures_are_passed_over(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009)
    put(folder, "页面.html", "<html>")
    for name in ("页面_files", "照片_files"):
        (folder / name).mkdir()
        put(folder / name, "1.png", b"\x89PNG")
        put(folder / name, "2.png", b"\x89PNG")
    _, found = told(root, folder)
    assert ("页面_files", "skipped") in seen(found, folder)
    assert ("照片_files/1.png", "refused") in seen(found, folder)
    assert not [name for name, _ in seen(found, folder) if name.startswith("页面_files/")]


def test_parts_are_joined_only_where_somebody_said_so(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), tmp_path / "in"
    text, lines = report(2009), report(2009).splitlines(keepends=True)
    assert "".join(lines) == text
    parts = folder / "2009.parts"
    parts.mkdir(parents=True)
    for name, part in zip(("第一版", "第二版", "第三版"), (lines[:5], lines[5:10], lines[10:]), strict=True):
        put(parts, f"{name}.txt", "".join(part))
    put(folder, "x-1.txt", report(2010))
    put(folder, "x-2.txt", report(2011))
    code, found = told(root, folder)
    assert (code, ids(root)) == (0, [f"{SLUG}/{year}-report" for year in (2009, 2010, 2011)])
    deposit = corpus.load(root)[1][0]
    assert [name for name, _ in deposit.files] == ["source.1.txt", "source.2.txt", "source.3.txt"]
    assert b"".join(content for _, content in deposit.files).decode() == text
    assert seen(found, folder)[0] == ("2009.parts", "taken")
    assert len(found["reports"][0]["files"]) == 3


def test_with_parts_a_folder_is_one_report(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), tmp_path / "in"
    folder.mkdir()
    put(folder, "2.txt", TEXT[150:])
    put(folder, "1.txt", TEXT[:150])
    assert run(root, "add", "--parts", folder) == 0
    ((deposit),) = corpus.load(root)[1]
    assert [content for _, content in deposit.files] == [TEXT[:150].encode(), TEXT[150:].encode()]


def test_a_folder_with_nothing_to_read_is_refused(tmp_path: Path, capsys: Captured) -> None:
    root, folder = make_root(tmp_path / "root"), tmp_path / "in"
    folder.mkdir()
    assert run(root, "add", folder) == 11
    assert f"error: {folder}: holds no file that may be a report." in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_zip_is_searched_too(tmp_path: Path, encoding: str) -> None:
    root, folder = make_root(tmp_path / "root"), tmp_path / "in"
    folder.mkdir()
    files = {
        "报告/虞洲二〇〇九.txt": report(2009).encode(),
        "报告/虞洲二〇一〇.txt": report(2010).encode("gb18030"),
        "__MACOSX/._x": b"x",
        "里面.zip": b"PK\3\4",
        "../outside.txt": report(2011).encode(),
        "照片": b"GIF8",
    }
    archive = zipped(folder / "各年.zip", files, encoding)
    for named in (archive, folder):
        code, found = told(root, "--dry-run", named)
        assert code == 0
        states = {Path(one["name"]).relative_to(archive).as_posix(): one for one in found["reports"]}
        taken = [name for name, one in states.items() if one["outcome"] == "taken"]
        assert sorted(taken) == ["报告/虞洲二〇〇九.txt", "报告/虞洲二〇一〇.txt"]
        assert "points out of the archive" in states["../outside.txt"]["why"]
        assert "within another" in states["里面.zip"]["why"]
        assert states["__MACOSX"]["outcome"] == states["照片"]["outcome"] == "skipped"
    assert run(root, "add", archive) == 0
    assert ids(root) == [f"{SLUG}/2009-report", f"{SLUG}/2010-report"]


def test_a_broken_zip_does_not_stop_the_others(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009)
    put(folder, "broken.zip", b"PK\3\4 and no more")
    code, found = told(root, folder)
    assert (code, found["counts"]["refused"], found["counts"]["taken"]) == (11, 1, 1)


def test_run_again_it_tells_what_is_held_and_that_is_no_fault(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    assert run(root, "add", folder / "2009.txt") == 0
    code, found = told(root, folder)
    assert (code, [state for _, state in seen(found, folder)]) == (0, ["held", "taken"])
    assert [one["id"] for one in found["reports"]] == [f"{SLUG}/2009-report", f"{SLUG}/2010-report"]
    assert run(root, "add", folder / "2009.txt", folder / "2010.txt") == 14


def test_another_report_of_the_same_year_is_a_fault(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009)
    put(folder, "once more.txt", report(2009) + "\n")
    code, found = told(root, folder)
    assert (code, [state for _, state in seen(found, folder)]) == (14, ["taken", "refused"])
    assert "--another" in found["reports"][1]["mend"]
    code, found = told(root, "--another", folder)
    assert (code, found["reports"][1]["id"]) == (0, f"{SLUG}/2009-report-2")


def test_the_archive_is_the_same_however_many_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = years(tmp_path / "in", *range(1990, 1996))
    for number, name in enumerate(("same", "once more", "第3版")):
        put(folder, f"{name}.txt", report(1993) + "\n" * number)
    roots = [make_root(tmp_path / f"root{number}") for number in range(3)]
    found = [
        told(roots[0], "--another", "--jobs", 1, folder),
        told(roots[1], "--another", "--jobs", 3, folder),
    ]
    found.append((0, json.loads(json.dumps(found[0][1]))))
    assert found[0] == found[1]
    assert tree(roots[0] / "corpus") == tree(roots[1] / "corpus")
    assert len(ids(roots[0])) == 8


def test_a_doubt_is_told_and_the_report_taken(tmp_path: Path, capsys: Captured) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    code, found = told(root, "--newspaper", "某报", "--term", 9, folder)
    printed = capsys.readouterr()
    assert (code, found["counts"]["doubtful"]) == (0, 2)
    (doubt,) = found["reports"][0]["doubts"]
    assert doubt["code"] == "term-differs" and "You say 9" in doubt["message"]
    assert "term-differs" in printed.out and "2 taken in (2 of them with doubts)" in printed.out
    assert run(root, "add", "--quiet", "--term", 8, years(tmp_path / "more", 2011, 2012)) == 0
    printed = capsys.readouterr()
    assert printed.err.count("doubt: ") == 2
    assert printed.out.count("stored as corpus/") == 2 and "taken in" not in printed.out


def test_json_may_be_all_that_is_printed(tmp_path: Path, capsys: Captured) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    for named in (folder, folder / "2009.txt"):
        assert run(root, "add", "--dry-run", "--report", "-", named) == 0
        found = json.loads(capsys.readouterr().out)
        jsonschema.validate(found, SCHEMA)
        assert found["dry_run"] is found["complete"] is True


def test_a_name_that_is_no_utf8_can_be_told(tmp_path: Path) -> None:
    root, folder = make_root(tmp_path / "root"), tmp_path / "in"
    folder.mkdir()
    try:
        (Path(os.fsdecode(os.fsencode(folder) + "/报告.txt".encode("gb18030")))).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("file names are Unicode here")
    code, found = told(root, folder)
    assert (code, found["reports"][0]["outcome"]) == (0, "taken")


@pytest.mark.parametrize("place", ["corpus/outcome.json", f"corpus/{SLUG}/outcome.json", "none/outcome.json"])
def test_a_report_is_not_written_into_the_archive(tmp_path: Path, capsys: Captured, place: str) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    (root / "corpus" / SLUG).mkdir()
    assert run(root, "add", source, "--report", root / place) == 10
    assert "outcome.json: " in capsys.readouterr().err
    assert not (root / place).exists() and ids(root) == []


def test_a_device_is_not_replaced_by_a_report(tmp_path: Path) -> None:
    assert run(make_root(tmp_path), "add", put(tmp_path, "x.txt"), "--report", os.devnull) == 10
    assert not Path(os.devnull).is_file()


def test_a_file_that_kills_who_reads_it_is_refused_alone(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010, 2011)
    monkeypatch.setattr("generator.commands.batch.read_prepared", killed_at_2010)
    code, found = told(root, "--jobs", 2, folder)
    assert (code, [state for _, state in seen(found, folder)]) == (11, ["taken", "refused", "taken"])
    assert "was killed" in found["reports"][1]["why"] and "SIGKILL" in capsys.readouterr().err


def killed_at_2010(candidate: Any) -> Any:
    """As `read_prepared`, in a process that a file brings down."""
    if "2010" in candidate.name:
        os.kill(os.getpid(), signal.SIGKILL)
    return bounds.read_prepared(candidate)


def test_a_file_that_takes_too_long_is_refused_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    monkeypatch.setattr("generator.commands.batch.seconds", lambda one: 0 if "2009" in one.name else 600)
    code, found = told(root, "--jobs", 2, folder)
    assert (code, [state for _, state in seen(found, folder)]) == (11, ["refused", "taken"])
    assert "took longer than 0 seconds and was ended" in found["reports"][0]["why"]


def test_a_fault_of_the_program_stops_no_other_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)

    def failing(files: Any, *rest: Any) -> Any:
        if "2009" in files[0][0]:
            raise LookupError("a secret of the text")
        return understand(files, *rest)

    monkeypatch.setattr(bounds, "understand", failing)
    code, found = told(root, folder)
    assert (code, [state for _, state in seen(found, folder)]) == (1, ["refused", "taken"])
    assert "LookupError in test_batch.py:" in found["reports"][0]["why"]


def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")

    def changing(files: Any, *rest: Any) -> Any:
        source.write_text(TEXT + "\n", "utf-8")
        return understand(files, *rest)

    monkeypatch.setattr(bounds, "understand", changing)
    assert run(root, "add", source) == 11
    assert ids(root) == []


def test_what_is_in_the_archive_already_can_be_added_as_a_folder(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    (root / "corpus" / ID).mkdir(parents=True)
    put(root / "corpus" / ID, "source.txt")
    assert run(root, "add", root / "corpus" / ID) == 0
    assert ids(root) == [ID]


TITLES = ("工作报告", "另一篇", "第三篇")


def several(files: Any, given: Any, authority: Any) -> Any:
    """As `understand`, of a page on which it is not clear which article is meant."""
    if given.article not in TITLES:
        raise SeveralArticles(files[0][0], "it holds 3 articles.", "Name one with --article TITLE.", TITLES)
    return understand(files, given, authority)


@pytest.mark.parametrize(
    ("answer", "article", "code"),
    [("1\n", "工作报告", 0), (" 3 \n", "第三篇", 0), ("\n", None, 11), ("", None, 11), ("4\n", None, 11)],
)
def test_somebody_at_a_terminal_chooses_the_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, answer: str, article: str, code: int
) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    monkeypatch.setattr(bounds, "understand", several)
    monkeypatch.setattr(Terminal, "can_ask", True)
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert run(root, "add", source) == code
    printed = capsys.readouterr()
    assert "  2  另一篇" in printed.out and "Which is the report?" in printed.err
    assert [one.sidecar.article for one in corpus.load(root)[1]] == ([article] if article else [])


def test_nobody_is_asked_of_many_files_or_where_nobody_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", 2009, 2010)
    monkeypatch.setattr(bounds, "understand", several)
    assert run(root, "add", folder / "2009.txt") == 11
    monkeypatch.setattr(Terminal, "can_ask", True)
    assert run(root, "add", folder) == 11
    assert capsys.readouterr().err.count("Name one with --article TITLE.") == 3
    assert run(root, "add", folder, "--article", "第三篇") == 0
    assert {one.sidecar.article for one in corpus.load(root)[1]} == {"第三篇"}


def test_two_reports_on_one_page_are_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, source = make_root(tmp_path), put(tmp_path, "x.txt")
    monkeypatch.setattr(bounds, "understand", several)
    assert run(root, "add", source, "--article", TITLES[0]) == 0
    assert run(root, "add", source, "--article", TITLES[1], "--year", 2022) == 0
    assert ids(root) == ["990901-linqiao/2022-report", ID]
    for article in ([], ["--article", TITLES[0]]):
        code, found = told(root, source, *article)
        assert (code, found["reports"][0]["outcome"]) == (14, "held")
    code, found = told(root, source, "--article", TITLES[2])
    assert (code, found["reports"][0]["outcome"]) == (14, "refused")
