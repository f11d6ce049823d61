"""The peers' environment and site: their lock installed into a folder, the same reports as plain pages."""

import html
import os
import subprocess
import sys
import venv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

from tests.benchmarks.readers import ROOT
from tests.benchmarks.search.archive import Told

LOCK = Path(__file__).with_name("requirements.txt")
INSTALL = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes")

# No navigation but the first page, so that what is indexed of a page is the report alone.
SETTINGS = """\
site_name: 报告
site_url: http://localhost/
theme: {name: material, language: zh, font: false}
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
markdown_extensions: [md_in_html]
plugins: [search: {lang: zh, separator: '[\\s\\u200b\\-]'}]
"""

HEADINGS = {"title": "#", "heading": "##"}


class Unavailable(Exception):
    """A peer cannot be measured here; says why."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment with what the peers' lock names."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def run(self, *arguments: object, within: Path = ROOT) -> None:
        """Run its Python. Raises Unavailable with the last lines of what went wrong."""
        command = [str(self.python), *map(str, arguments)]
        # Material tells of its own future at length.
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
        done = subprocess.run(command, cwd=within, env=quiet, check=False, capture_output=True, text=True)
        if done.returncode:
            raise Unavailable("\n".join((done.stderr or done.stdout).strip().splitlines()[-3:]))


def installed(folder: Path) -> Environment:
    """An environment made anew from the lock. Raises Unavailable where that fails."""
    made = fresh(folder)
    first = folder / "first.txt"
    of_environment = setup("setup_environment")
    first.write_text(of_environment.entry(LOCK.read_text("utf-8"), of_environment.BUILD_TOOL), "utf-8")
    made.run(*INSTALL, "-r", first)
    made.run(*INSTALL, "--use-pep517", "--no-build-isolation", "-r", LOCK)
    return made


def fresh(folder: Path) -> Environment:
    """An empty environment with pip. Raises Unavailable where none can be made."""
    try:
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError, ImportError) as fault:
        raise Unavailable(str(fault)) from fault
    return Environment(folder)


def site(environment: Environment, reports: Iterable[Told], folder: Path) -> Path:
    """The folder of a site with a page for each report, built by MkDocs and the theme with its search."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (docs / "index.md").write_text("# 首页\n", "utf-8")
    for report, blocks in reports:
        path = docs / "reports" / f"{report}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(blocks), "utf-8")
    environment.run("-m", "mkdocs", "build", "--quiet", within=folder)
    return folder / "site"


def page(blocks: Sequence[tuple[str, str]]) -> str:
    """A report as Markdown: headings for the theme to cut at, all else as it stands.

    >>> page([("title", "报告"), ("paragraph", "*各位*")])
    '# 报告\\n\\n<p>*各位*</p>\\n'
    """
    return "\n\n".join(_shown(label, html.escape(text)) for label, text in blocks) + "\n"


def report_of(address: str) -> str:
    """The report whose page lies at an address.

    >>> report_of("/reports/500116-jiangjin/2023-report/#_2"), report_of("/")
    ('500116-jiangjin/2023-report', '')
    """
    return address.partition("reports/")[2].partition("#")[0].partition("?")[0].rstrip("/")


def _shown(label: str, text: str) -> str:
    return f"{HEADINGS[label]} {text}" if label in HEADINGS else f"<p>{text}</p>"


def setup(name: str) -> ModuleType:
    """A module of .ci/, which is no package."""
    if str(ROOT / ".ci") not in sys.path:
        sys.path.insert(0, str(ROOT / ".ci"))
    return import_module(name)
