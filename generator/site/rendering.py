"""Pages rendered by MkDocs' own functions, some at a time, in this process or in another."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator import strict_build
from generator.site import mkdocs_parts as mkdocs
from generator.site.ledger import Named, Told
from generator.site.lookup import Docs
from generator.site.raw import EXTENSIONS, set_aside

LISTED = ("robots", "redirect", "added", "corrections")
"""What the files that are made of all pages ask of a page's front matter: generator/theme/sitemap.xml."""
NAMED = ("icon", "status", "tags", "title")
"""What a theme's navigation may show of a page beside its title."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where docs/ lies, where pages go, which address the site has instead of archive.yml's."""

    root: Path
    into: Path
    address: str | None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page that was rendered: what MkDocs warned of, what is to be known of it, what can be linked to in it
    (`packed`, so that those of all pages can be kept at once)."""

    page: str
    warnings: tuple[str, ...]
    told: Told
    packed: bytes

    @property
    def anchors(self) -> frozenset[str]:
        """What in the page can be linked to."""
        return frozenset(zlib.decompress(self.packed).decode().split("\n"))


class Renderer:
    """MkDocs made ready. Raises what MkDocs raises where it will not have the settings."""

    def __init__(self, order: Order, new: Sequence[str] = ()) -> None:
        """`new`: files of docs/ that were not there before, to be looked at for whether they are left out."""
        self.config = strict_build.settings(order.root, order.into, order.address)
        self.env = self.config.theme.get_env()
        self.files = Docs(self.config)
        levels = {uri: self._level(uri) for uri in new}
        self.left_out = frozenset(uri for uri, level in levels.items() if level.is_excluded())
        for uri, level in levels.items():
            if level.is_in_nav() and mkdocs.is_markdown_file(uri):
                self.files.new(uri)
        self.nav = mkdocs.get_navigation(self.files, self.config)
        self._quick = set(self.config.markdown_extensions) <= EXTENSIONS

    def named(self, uri: str) -> tuple[str, Mapping[str, Any]]:
        """What the navigation may show of a page."""
        page = self.page(uri)
        page.read_source(self.config)
        if "title" not in page.meta:
            page = self.read(uri)
        return str(page.title), _plain(page.meta, NAMED)

    def name(self, named: Named) -> None:
        """Let all pages show this of the pages of the navigation, whether these are read here or not."""
        for page in self.nav.pages:
            title, meta = named[page.file.src_uri]
            page.title, page.meta = title, dict(meta)

    def page(self, uri: str) -> mkdocs.Page:
        """A page that is not read yet, unless it was read here."""
        file = self.files.get_file_from_path(uri)
        assert file is not None, uri
        return file.page or mkdocs.Page(None, file, self.config)

    def read(self, uri: str) -> mkdocs.Page:
        """A page with its content as HTML, as MkDocs' own reading gives it."""
        page = self.page(uri)
        page.read_source(self.config)
        whole = page.markdown or ""
        aside = set_aside(whole) if self._quick else None
        page.markdown = aside.text if aside else whole
        self.files.asked.clear()
        page.render(self.config, self.files)
        page.markdown = whole
        if aside:
            page.content = aside.back(page.content or "")
            page.present_anchor_ids = (page.present_anchor_ids or set()) | aside.anchors()
        return page

    def rendered(self, uri: str, warnings: list[str]) -> Rendered:
        """A page written where it belongs. `warnings` takes up what MkDocs warns of."""
        before = len(warnings)
        told, anchors = Told(), set[str]()
        try:
            page = self.read(uri)
            links: dict[str, dict[str, str]] = {target: {} for target in sorted(self.files.asked - {uri})}
            for file, places in (page.links_to_anchors or {}).items():
                links[file.src_uri] = dict(places)
            told = Told(links, _plain(page.meta, LISTED))
            anchors = page.present_anchor_ids or set()
            mkdocs.build_page(page, self.config, _none(), self.nav, self.env)
            self._forget(page)
        except Exception as fault:
            if len(warnings) == before:  # else MkDocs told it already
                warnings.append(f"Error building page '{uri}': {fault}")
        packed = zlib.compress("\n".join(sorted(anchors)).encode(), 1)
        return Rendered(uri, tuple(warnings[before:]), told, packed)

    def _forget(self, page: mkdocs.Page) -> None:
        """Let go of what no other page needs, lest all pages be held at once."""
        page.content = page.markdown = None
        page.links_to_anchors = page.present_anchor_ids = None

    def _level(self, uri: str) -> Any:
        file = mkdocs.File(uri, self.config.docs_dir, self.config.site_dir, self.config.use_directory_urls)
        mkdocs.set_exclusions([file], self.config)
        return file.inclusion


def render(order: Order, named: Named, pages: Sequence[str]) -> list[Rendered]:
    """Pages rendered into the folder of the order, in whichever process this is called."""
    with strict_build.environment(), strict_build.warnings() as warnings:
        renderer = _renderer(order)
        renderer.name(named)
        warnings.clear()  # of the settings, told already
        return [renderer.rendered(page, warnings) for page in pages]


def anchors(order: Order, pages: Sequence[str]) -> list[tuple[str, frozenset[str]]]:
    """What in each of these pages can be linked to; they are not written."""
    with strict_build.environment(), strict_build.warnings():
        renderer = _renderer(order)
        return [(page, frozenset(renderer.read(page).present_anchor_ids or ())) for page in pages]


def ready(order: Order, new: Sequence[str] = ()) -> Renderer:
    """What renders pages of an order, for this process and for copies of it."""
    _ready[:] = [(order, Renderer(order, new))]
    return _ready[0][1]


def forget() -> None:
    """Let go of what the last order needed."""
    _ready.clear()


_ready: list[tuple[Order, Renderer]] = []


def _renderer(order: Order) -> Renderer:
    return _ready[0][1] if _ready and _ready[0][0] == order else ready(order)


def _none() -> Sequence[mkdocs.File]:
    """All pages, as the template of a single page is given them: none, so that no page depends on all.

    A template that asks is told so, rather than be given what is not true.
    """
    return _Refused()


class _Refused(Sequence[Any]):
    def __getitem__(self, index: Any) -> Any:
        raise ValueError(_ASKED)

    def __len__(self) -> int:
        raise ValueError(_ASKED)


_ASKED = "its template asks for all pages, so that each would have to be rendered anew with every change."


def _plain(meta: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Of front matter what is said under these names: words as they are, of all else that it is there."""
    said = {name: meta[name] for name in names if meta.get(name)}
    words = (str, int, float, date)
    return {name: str(value) if isinstance(value, words) else True for name, value in said.items()}
