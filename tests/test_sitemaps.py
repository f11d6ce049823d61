"""A sitemap has every page once, in files as long as the protocol allows, with an index over several."""

import re
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader

from generator import PROJECT, site, sitemaps
from generator.model import Page
from generator.sitemaps import MOST, parted
from tests.test_site import make

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
THEME = PROJECT / "generator/theme"
HOME = "https://example.org/archive/"


def sitemap(pages: int) -> str:
    lines = [f"  <url><loc>{HOME}{f'years/{n}/' if n else ''}</loc></url>\n" for n in range(pages)]
    return f'<?xml version="1.0"?>\n<urlset xmlns="{SPACE.strip("{}")}">\n{"".join(lines)}</urlset>\n'


def places(text: str, kind: str) -> list[str]:
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SPACE}{kind}"
    return [place.text or "" for place in root.iter(f"{SPACE}loc")]


def test_a_short_one_stays_as_it_is() -> None:
    assert parted(sitemap(3), most=3) == {"sitemap.xml": sitemap(3)}


def test_a_long_one_becomes_several_with_an_index() -> None:
    files = parted(sitemap(7), most=3)
    assert places(files["sitemap.xml"], "sitemapindex") == [f"{HOME}sitemap-{n}.xml" for n in (1, 2, 3)]
    parts = [places(files[f"sitemap-{n}.xml"], "urlset") for n in (1, 2, 3)]
    assert [len(part) for part in parts] == [3, 3, 1]
    assert [place for part in parts for place in part] == places(sitemap(7), "urlset")


def test_no_file_grows_beyond_what_the_protocol_allows() -> None:
    assert MOST <= 50_000
    longest = len("  <url><loc></loc><lastmod>2024-01-01</lastmod></url>\n") + 2048
    assert MOST * longest < 50 * 2**20


@pytest.mark.parametrize("most", [1, MOST])
def test_the_site_is_built_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(sitemaps.parted, "__defaults__", (most,))
    built = site.build(make(tmp_path, Page("index.md", "# 一\n"), Page("years/2023/index.md", "# 二\n")))
    names = {path.name for path in built.glob("sitemap*")}
    parts = {"sitemap-1.xml", "sitemap-2.xml"} if most == 1 else {"sitemap.xml.gz"}
    assert names == {"sitemap.xml"} | parts
    written = "".join((built / name).read_text("utf-8") for name in names - {"sitemap.xml.gz"})
    assert len(re.findall("<loc>https://example.org/archive/years/2023/</loc>", written)) == 1


def listed(**meta: object) -> str:
    """What the theme writes into the sitemap for one page with this front matter."""
    page = SimpleNamespace(is_link=False, canonical_url=f"{HOME}a/", abs_url="/a/", meta=meta)
    theme = Environment(loader=FileSystemLoader(THEME), autoescape=False)
    text = theme.get_template("sitemap.xml").render(pages=[SimpleNamespace(page=page)])
    return "".join(found[0] for found in re.finditer("<url>.*?</url>", text, re.DOTALL))


def test_only_a_record_tells_the_day_of_a_page() -> None:
    assert listed() == f"<url><loc>{HOME}a/</loc></url>"
    assert listed(added="2024-06-01") == f"<url><loc>{HOME}a/</loc><lastmod>2024-06-01</lastmod></url>"
    assert "lastmod" not in listed(added="2024-06-01", corrections=[{"reason": "误读"}])


@pytest.mark.parametrize("meta", [{"redirect": "../b/"}, {"robots": "noindex"}])
def test_pages_that_nobody_should_find_are_not_in_it(meta: dict[str, object]) -> None:
    assert listed(**meta) == ""
