"""What holds of every file of the project: whose it is, whom it names, what it is written in."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests import tracked

RUN = 20
HAN = re.compile("[\u3400-\u9fff]")
# Written so that they do not match themselves.
NOT_OURS = re.compile(
    r"pyp[i]\.org|pythonhoste[d]|npmj[s]\.|deb\.debia[n]\.org|file:/[/](?!/(?:etc/passwd|C:/report)\b)"
    r"|(?<![\w.])/(?:hom[e]|User[s]|roo[t]|op[t])/\w|/wor[k]/(?:main|shared)",
    re.IGNORECASE,
)


def runs(text: str) -> Iterator[str]:
    """Every stretch of `RUN` characters that is mainly Chinese, white space left out.

    >>> len(list(runs("人大" * 10 + "会"))), list(runs("-" * 30))
    (2, [])
    """
    solid = "".join(text.split())
    for start in range(len(solid) - RUN + 1):
        run = solid[start : start + RUN]
        if len(HAN.findall(run)) * 2 > RUN:
            yield run


def runs_of(report: str, phrases: list[str]) -> set[str]:
    """The runs of a report that touch none of its set phrases.

    >>> runs_of("发展" * 9 + "全过程人民民主" + "保障" * 10, ["全过程人民民主"])
    {'保障保障保障保障保障保障保障保障保障保障'}
    """
    rest = "".join(report.split())
    for phrase in phrases:
        rest = rest.replace(phrase, "\0")
    return {run for run in runs(rest) if "\0" not in run}


@pytest.fixture(scope="module")
def phrases(root: Path) -> list[str]:
    found = yaml.safe_load((root / "tests/cases/set_phrases.yml").read_text("utf-8"))
    assert all(isinstance(phrase, str) for phrase in found)
    return list(found)


def test_the_real_reports_are_not_copied(real_reports: Path, phrases: list[str]) -> None:
    texts = [path.read_text("utf-8-sig") for path in sorted(real_reports.glob("reports/*.txt"))]
    theirs = {run for text in texts for run in runs_of(text, phrases)}
    assert len(theirs) > 1000
    copied = {name: sorted(common) for name, text in tracked.texts() if (common := theirs & set(runs(text)))}
    assert copied == {}


def test_a_copy_is_found_whatever_its_wrapping() -> None:
    report = "区人大常委会组织代表视察了沿河的三座水闸和新修的步道，提出意见九条。"
    assert runs_of(report, []) & set(runs("组织代表视察了沿河的\n  三座水闸和新修的步 道"))
    assert not runs_of(report, []) & set(runs("组织代表视察了沿河的三座水闸"))
    assert not runs_of(report, ["视察了沿河的三座水闸"]) & set(runs(report))


def test_no_file_names_a_registry_or_a_place_of_one_machine() -> None:
    named = {name: found[0] for name, text in tracked.texts() if (found := NOT_OURS.search(text))}
    assert named == {}


@pytest.mark.parametrize(
    "text",
    [
        "https://pypi" + ".org/simple",
        "file:/" + "//srv/wheels",
        "see /home" + "/ann/x",
        "cd /opt" + "/wheels",
    ],
)
def test_such_a_name_is_caught(text: str) -> None:
    assert NOT_OURS.search(text)


@pytest.mark.parametrize(
    "text", ["https://example.org/home/page", "../shared", "a/opt/b", "the /work is done"]
)
def test_what_only_looks_like_one_is_let_pass(text: str) -> None:
    assert not NOT_OURS.search(text)


def test_text_is_utf8_with_plain_line_ends(root: Path) -> None:
    ours = [
        name
        for name in tracked.names()
        if Path(name).suffix in {".py", ".md", ".yml", ".toml", ".css", ".js"}
    ]
    assert len(ours) > 20
    for name in ours:
        if (root / name).is_file():
            content = (root / name).read_bytes()
            assert b"\r" not in content, name
            assert content.decode("utf-8") is not None, name
