"""Every address in the built site leads somewhere: pages, anchors, files, pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.serving import ADDRESS

LOADING = frozenset({"src", "href", "action", "data", "poster", "xlink:href"})
SAYING = re.compile(r"(.* )?(external|license|schema\.\w+)\b")
"""Relations of what lies elsewhere: links that say so, the licence, the names of Dublin Core."""
PICTURES = frozenset({"og:image", "og:url", "twitter:image"})


@dataclass
class Walked(HTMLParser):
    """What one page leads to, with the relation that its links tell, and the anchors that it has."""

    addresses: list[tuple[str, str]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in pairs}
        if "id" in given:
            self.anchors.add(given["id"])
        relation = given.get("rel", "")
        found = [given[name] for name in LOADING & given.keys()]
        found += [part.split()[0] for part in given.get("srcset", "").split(",") if part.strip()]
        if tag == "meta" and given.get("property", given.get("name")) in PICTURES:
            found.append(given["content"])
        self.addresses += [(address, relation) for address in found]


@cache
def walked(built: Path) -> dict[str, Walked]:
    """Every page by its path below the site, as its address ends: `reports/`, `404.html`."""
    pages = {}
    for file in sorted(built.rglob("*.html")):
        page = Walked()
        page.feed(file.read_text("utf-8"))
        pages[file.relative_to(built).as_posix().removesuffix("index.html")] = page
    return pages


def leading(built: Path) -> Iterator[tuple[str, str, str]]:
    """Page, address as a browser there would resolve it, and its relation."""
    for name, page in walked(built).items():
        for address, relation in page.addresses:
            if not address.startswith("data:"):
                yield name, urljoin(ADDRESS + name, address), relation


def test_every_internal_address_leads_to_a_page_or_file(built: Path) -> None:
    dead = set()
    for page, address, _ in leading(built):
        path = unquote(urlsplit(address)._replace(query="", fragment="").geturl())
        if path.startswith(ADDRESS):
            below = path.removeprefix(ADDRESS)
            file = built / below / "index.html" if below.endswith("/") or not below else built / below
            if not file.is_file():
                dead.add((page, address))
    assert sorted(dead) == []


def test_every_fragment_leads_to_an_anchor(built: Path) -> None:
    pages, dead = walked(built), set()
    for page, address, _ in leading(built):
        split = urlsplit(address)
        target = split._replace(query="", fragment="").geturl().removeprefix(ADDRESS)
        anchor = unquote(split.fragment)
        if anchor and target in pages and anchor not in pages[target].anchors:
            dead.add((page, address))
    assert sorted(dead) == []


def test_what_leaves_the_site_says_so(built: Path) -> None:
    outside = [
        (page, address)
        for page, address, relation in leading(built)
        if not address.startswith(ADDRESS) and not SAYING.match(relation)
    ]
    assert outside == []


def test_the_style_sheet_loads_nothing(built: Path) -> None:
    sheet = (built / "assets/stylesheets/site.css").read_text("utf-8")
    assert re.findall(r"@import|url\((?!\"?data:)[^)]*\)", sheet) == []


def test_a_walk_finds_what_a_page_leads_to() -> None:
    page = Walked()
    page.feed('<p id="a"><a href="b/#c" rel="external">b</a><img src="d" srcset="e 1x, f 2x">')
    assert sorted(page.addresses) == [("b/#c", "external"), ("d", ""), ("e", ""), ("f", "")]
    assert page.anchors == {"a"}
