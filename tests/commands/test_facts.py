"""What a web page tells of itself fills the record where neither a person nor the text says it."""

import json
from pathlib import Path

from generator import corpus
from generator.commands.accession import Proposal, given_from, understand
from tests.archives import TEXT, make_root
from tests.commands.running import Captured, put, run
from tests.intake.web.pages import page

ADDRESS = "http://www.linqiao.example/1.html"
UNDATED = "\n".join(line for line in TEXT.splitlines() if not line.startswith("——"))


def saved(folder: Path, text: str, day: str = "2024-01-15", paper: str = "霖桥日报") -> Path:
    """A text as a saved page that tells a day, a newspaper and an address."""
    title, *lines = [line.strip() for line in text.splitlines() if line.strip()]
    markup = page("trs", lines, title=title, day=day, paper=paper, address=ADDRESS)
    return put(folder, "report.html", markup)


def proposed(folder: Path, path: Path, **options: object) -> Proposal:
    """What `add` makes of a file, before it is stored."""
    authority = corpus.load_authority(make_root(folder))
    return understand([(path.name, path.read_bytes())], given_from(options, None), authority)


def test_a_page_fills_what_nobody_says(tmp_path: Path) -> None:
    sidecar = proposed(tmp_path, saved(tmp_path, UNDATED), year=2023).sidecar
    assert (sidecar.record.date, sidecar.record.newspaper) == ("2024-01-15", "霖桥日报")
    assert sidecar.rights.source_url == ADDRESS
    assert sidecar.given == ("year",)


def test_the_text_goes_before_the_page(tmp_path: Path) -> None:
    page = saved(tmp_path, TEXT, day="2024-02-28")
    assert proposed(tmp_path, page).sidecar.record.date == "2024-01-09"


def test_a_person_goes_before_the_page(tmp_path: Path) -> None:
    told = {"newspaper": "菰澜报", "date": "2024-01-20", "source_url": "https://other.example/2.html"}
    sidecar = proposed(tmp_path, saved(tmp_path, TEXT), **told).sidecar
    assert (sidecar.record.date, sidecar.record.newspaper) == ("2024-01-20", "菰澜报")
    assert sidecar.rights.source_url == told["source_url"]


def test_a_page_put_up_years_later_tells_no_day(tmp_path: Path) -> None:
    page = saved(tmp_path, UNDATED, day="2029-05-05")
    assert proposed(tmp_path, page, year=2023).sidecar.record.date is None


def test_a_page_is_stored_as_it_came_with_what_it_tells(tmp_path: Path) -> None:
    root, page = make_root(tmp_path), saved(tmp_path, TEXT)
    content = page.read_bytes()
    assert run(root, "add", page) == 0
    (deposit,) = corpus.load(root)[1]
    assert deposit.files == (("source.html", content),)
    assert deposit.sidecar.rights.source_url == ADDRESS


def test_inspect_lists_what_is_left_out(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    assert run(root, "inspect", saved(tmp_path, TEXT)) == 0
    shown = capsys.readouterr().out
    assert "In the file, and not in the report" in shown
    assert "navigation" in shown and "政务公开" in shown


def test_inspect_tells_omissions_whole_in_json(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    assert run(root, "inspect", saved(tmp_path, TEXT), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    menu = next(one for one in told["omissions"] if one["kind"] == "navigation")
    assert menu["text"].startswith("首页\n政务公开")
    assert menu["characters"] == len("".join(menu["text"].split()))
    assert (menu["file"], menu["leaf"], menu["box"]) == (0, None, None)
    assert told["told"] == {"date": "2024-01-15", "newspaper": "霖桥日报", "source_url": ADDRESS}


def test_inspect_says_nothing_of_omissions_where_there_are_none(tmp_path: Path, capsys: Captured) -> None:
    root = make_root(tmp_path)
    assert run(root, "inspect", put(tmp_path, "a.txt")) == 0
    assert "not in the report" not in capsys.readouterr().out
