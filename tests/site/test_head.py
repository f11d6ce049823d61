"""What programs read of every built page: it is whole, leads somewhere, and nothing in it acts."""

import json
import struct
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.pages.hostile import Html, hostile_holding
from tests.pages.vocabulary import faults
from tests.site.serving import NAME

SITE = f"https://archive.example{NAME}"
SEVERAL = {"DC.creator", "citation_author"}
REPORT = "reports/990102-yundu/2022-abstract/"


@cache
def html(path: Path) -> Html:
    return Html(path.read_text("utf-8"))


@pytest.fixture(scope="session")
def heads(built: Path) -> dict[str, Html]:
    """Every page with an address of its own, by that address from the site's root."""
    found = {
        path.parent.relative_to(built).as_posix(): html(path) for path in sorted(built.rglob("index.html"))
    }
    return {"" if name == "." else f"{name}/": page for name, page in found.items()}


def metas(page: Html, name: str = "name") -> list[tuple[str, str]]:
    named = [one.attributes for one in page.elements if one.tag == "meta" and name in one.attributes]
    return [(one[name] or "", one["content"] or "") for one in named]


def is_moved(page: Html) -> bool:
    return any(one.attributes.get("http-equiv") == "refresh" for one in page.elements)


def linked(page: Html) -> list[dict[str, Any]]:
    blocks = [one for one in page.elements if one.attributes.get("type") == "application/ld+json"]
    assert len(blocks) <= 1
    told = json.loads(blocks[0].text) if blocks else {"@context": "https://schema.org", "@graph": []}
    assert told.keys() == {"@context", "@graph"}
    assert told["@context"] == "https://schema.org"
    return list(told["@graph"])


def places(node: Any, name: str = "") -> list[str]:
    """All addresses in a node that are of the site."""
    if isinstance(node, dict):
        return [place for key, value in node.items() for place in places(value, key)]
    if isinstance(node, list):
        return [place for value in node for place in places(value, name)]
    return [node] if name in ("@id", "url", "contentUrl", "urlTemplate", "item") else []


def is_there(built: Path, address: str) -> bool:
    path = address.removeprefix(SITE).partition("#")[0].partition("?")[0]
    return (built / path / "index.html").is_file() or (built / path).is_file()


def test_every_page_tells_what_it_is(heads: dict[str, Html]) -> None:
    for address, page in heads.items():
        if is_moved(page):
            continue
        told = metas(page)
        names = [name for name, _ in told if name not in SEVERAL]
        assert len(set(names)) == len(names), address
        assert {"DC.title", "DC.publisher", "DC.type", "DC.language", "DC.identifier", "twitter:card"} <= {
            *names
        }
        assert dict(told)["DC.identifier"] == f"{SITE}{address}"
        graph = dict(metas(page, "property"))
        assert len(graph) == len(metas(page, "property"))
        assert graph["og:url"] == f"{SITE}{address}"
        assert all(graph[f"og:{name}"] for name in ("title", "type", "description", "site_name", "image:alt"))
        assert graph["og:locale"] == "zh_CN"


def test_the_picture_of_every_page_is_there_and_as_large_as_told(heads: dict[str, Html], built: Path) -> None:
    for address, page in heads.items():
        graph = dict(metas(page, "property"))
        if not is_moved(page):
            picture = (built / graph["og:image"].removeprefix(SITE)).read_bytes()
            size = struct.unpack(">II", picture[16:24])
            assert size == (int(graph["og:image:width"]), int(graph["og:image:height"])) == (1200, 630), (
                address
            )


def test_a_districts_pages_have_its_picture(heads: dict[str, Html]) -> None:
    def picture(address: str) -> str:
        return dict(metas(heads[address], "property"))["og:image"].rpartition("/")[2]

    assert picture(REPORT) == picture("districts/990102-yundu/") == "990102-yundu.png"
    assert picture("") == picture("districts/") == picture("topics/deputies/") == "archive.png"


def test_every_alternate_leads_somewhere(heads: dict[str, Html], built: Path) -> None:
    for address, page in heads.items():
        others = [one.attributes for one in page.elements if one.attributes.get("rel") == "alternate"]
        for other in others:
            target = (built / address / (other["href"] or "")).resolve()
            assert target.is_file(), (address, other)
        feeds = [other for other in others if other["type"] == "application/atom+xml"]
        assert bool(feeds) is not is_moved(page)


def test_the_feeds_and_files_of_a_page_are_its_own(heads: dict[str, Html]) -> None:
    def others(address: str, kind: str) -> list[str]:
        found = [
            one.attributes for one in heads[address].elements if one.attributes.get("rel") == "alternate"
        ]
        return [one["href"] or "" for one in found if one["type"] == kind]

    assert others("topics/deputies/", "application/atom+xml") == ["../../feed.xml", "feed.xml"]
    assert others("districts/990102-yundu/", "application/atom+xml") == ["../../feed.xml", "feed.xml"]
    assert others("districts/", "application/atom+xml") == ["../feed.xml"]
    assert others(REPORT, "application/x-bibtex") == ["990102-yundu-2022-abstract.bib"]
    assert others("years/", "application/x-bibtex") == []


def test_linked_data_is_of_the_vocabulary_and_leads_somewhere(heads: dict[str, Html], built: Path) -> None:
    for address, page in heads.items():
        for node in linked(page):
            assert list(faults(node)) == [], address
            found = [place for place in places(node) if not place.startswith("https://spdx.org/")]
            assert all(place.startswith(SITE) for place in found), address
            missing = [place for place in found if not is_there(built, place)]
            assert missing == [], address


def test_the_way_to_a_page_is_counted_from_its_section(heads: dict[str, Html]) -> None:
    ways = 0
    for address, page in heads.items():
        for node in linked(page):
            if node["@type"] == "BreadcrumbList":
                steps = node["itemListElement"]
                assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
                assert steps[0]["item"] == f"{SITE}{address.partition('/')[0]}/"
                assert steps[-1]["item"] == f"{SITE}{address}"
                ways += 1
    assert ways > len(heads) / 2
    way = next(node for node in linked(heads[REPORT]) if node["@type"] == "BreadcrumbList")
    assert [step["item"].removeprefix(SITE) for step in way["itemListElement"]] == [
        "reports/",
        "districts/990102-yundu/",
        "years/2022/",
        REPORT,
    ]


@pytest.mark.parametrize(
    ("address", "kind"), [("", "WebSite"), ("data/", "Dataset"), (REPORT, "Report"), ("reports/", None)]
)
def test_each_sort_of_page_is_about_its_own(heads: dict[str, Html], address: str, kind: str | None) -> None:
    kinds = {node["@type"] for node in linked(heads[address])} - {"BreadcrumbList"}
    assert kinds == ({kind} if kind else set())


def test_a_report_can_be_taken_into_a_bibliography(heads: dict[str, Html]) -> None:
    told = metas(heads[REPORT])
    assert ("citation_author", "匡晚晴") in told
    assert ("citation_journal_title", "澜川日报") in told
    assert ("DC.creator", "匡晚晴") in told
    assert not [name for name, _ in metas(heads["years/2022/"]) if name.startswith("citation_")]


def test_the_sitemap_has_every_page_that_is_to_be_found(heads: dict[str, Html], built: Path) -> None:
    text = (built / "sitemap.xml").read_text("utf-8")
    hidden = {
        address for address, page in heads.items() if ("robots", "noindex") in metas(page) or is_moved(page)
    }
    for address in heads:
        assert text.count(f"<loc>{SITE}{address}</loc>") == (address not in hidden), address
    assert f"<loc>{SITE}{REPORT}</loc><lastmod>2024-06-01</lastmod>" in text
    assert f"Sitemap: {SITE}sitemap.xml" in (built / "robots.txt").read_text("utf-8")


def test_a_text_that_would_act_is_only_told(heads: dict[str, Html]) -> None:
    made = hostile_holding()
    title = made.report.record.title
    page = heads[f"reports/{made.id}/"]
    assert dict(metas(page))["DC.title"] == title
    assert dict(metas(page, "property"))["og:title"] == title
    report = next(node for node in linked(page) if node["@type"] == "Report")
    assert report["name"] == title
    assert [one["name"] for one in report["author"]] == list(made.report.record.creators)


def test_the_policy_lets_linked_data_stand(page: Page) -> None:
    # The page's watch fails the test where the browser says that it refused anything.
    page.goto(REPORT)
    told = page.locator('script[type="application/ld+json"]').text_content()
    assert json.loads(told or "")["@graph"][0]["@type"] == "Report"


def test_linked_data_stands_in_chinese_and_closes_no_script(heads: dict[str, Html]) -> None:
    told = {
        path: block.text
        for path in (REPORT, f"reports/{hostile_holding().id}/")
        for block in heads[path].elements
        if block.attributes.get("type") == "application/ld+json"
    }
    assert "云渡区" in told[REPORT]
    assert [path for path, text in told.items() if "<" in text or ">" in text] == []
    assert [path for path, text in told.items() if "\\u003c" in text] == [f"reports/{hostile_holding().id}/"]


def test_a_page_carries_no_words_of_scripts(page: Page) -> None:
    page.goto(REPORT)
    assert page.locator('script[type="application/json"]').count() == 0
    assert page.evaluate("window.words.palette.name") == "配色："
    expect(page.locator("#palette")).to_have_accessible_name("配色：随系统，点按改为浅色")
