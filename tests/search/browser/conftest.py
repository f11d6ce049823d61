"""The engine's modules on an index of some years' segments, in a blank page of a real browser."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator import search
from generator.gathering.catalogue import Catalogue
from generator.model import Page as Made
from generator.search import segments
from tests.search.making import over
from tests.search.queries import extra
from tests.search.queries.oracle import Oracle, simplified
from tests.site.serving import served

SCRIPTS = "generator/search/browser/engine"
ADDRESS = "generator/search/browser/interface/address.js"
BLANK = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>-</title>
<link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; img-src data:">
"""
YUNDU = "990102-yundu"
FEW = 3
"""Reports that make a segment here, so that the small archive has several."""


@pytest.fixture(scope="session")
def searched(root: Path) -> Catalogue:
    """The catalogue that searches are tried on."""
    return extra.catalogue(root)


@pytest.fixture(scope="session")
def oracle(root: Path, searched: Catalogue) -> Oracle:
    """The truth about it."""
    return Oracle(searched, simplified(root / "generator/terms/simplified.txt"))


@pytest.fixture(scope="session")
def folder(root: Path, searched: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a blank page, the scripts and the index."""
    made = tmp_path_factory.mktemp("engine")
    for name in ("index.html", "404.html"):
        (made / name).write_text(BLANK, "utf-8")
    shutil.copytree(root / SCRIPTS, made / "scripts")
    shutil.copy(root / ADDRESS, made / "scripts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "LEAST", FEW)
        write(made, search.index(searched))
        write(made / "parted", parted(searched))
    return made


def parted(catalogue: Catalogue) -> Iterator[Made]:
    """An index over two sites, one of a district and one of all others."""
    bases = {one.id: "yundu/" if one.division.slug == YUNDU else "others/" for one in catalogue.entries}
    return (page for job in search.jobs(over(catalogue, bases)) for page in job.make())


def write(folder: Path, pages: Iterable[Made]) -> None:
    """Put pages below a folder."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.data)


@pytest.fixture(scope="session")
def address(folder: Path) -> Iterator[str]:
    """Where it is served, below a path of its own."""
    with served(folder) as address:
        yield address


@dataclass(frozen=True, slots=True)
class Engine:
    """A page that runs the engine's functions."""

    page: Page

    def run(self, body: str, argument: object = None) -> Any:
        """What a function's body returns; in it `engine` is open and `given` is the argument."""
        script = f"""async (given) => {{
            const load = (name) => import(new URL(`scripts/${{name}}.js`, document.baseURI));
            globalThis.engine ??= await (await load("engine")).open("search/");
            {body}
        }}"""
        return self.page.evaluate(script, argument)

    def module(self, body: str, argument: object = None) -> Any:
        """The same without an index; `load(name)` gives a module."""
        script = f"""async (given) => {{
            const load = (name) => import(new URL(`scripts/${{name}}.js`, document.baseURI));
            {body}
        }}"""
        return self.page.evaluate(script, argument)

    def search(self, text: str, **options: object) -> Any:
        """The outcome of a search."""
        return self.run("return engine.search(...given)", [text, options])


@pytest.fixture
def blank(browser: Browser, address: str) -> Iterator[Page]:
    """A blank page of a fresh browser."""
    context = browser.new_context(base_url=address, locale="zh-CN")
    page = context.new_page()
    page.goto("")
    yield page
    context.close()


@pytest.fixture
def fresh(blank: Page) -> Engine:
    """The engine in a page where nothing was asked for yet."""
    return Engine(blank)


@pytest.fixture(scope="session")
def engine(browser: Browser, address: str) -> Iterator[Engine]:
    """The engine in one page for all tests that leave nothing behind."""
    context = browser.new_context(base_url=address, locale="zh-CN")
    page = context.new_page()
    page.goto("")
    yield Engine(page)
    context.close()
