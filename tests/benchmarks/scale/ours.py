"""Our site part alone, as a process of its own: `python -m tests.benchmarks.scale.ours FOLDER`.

Below FOLDER lie the pages and the read reports that `pages.write` left. The index of the search is made of
the reports and written into docs/, then docs/ is built into site/, both in two processes.
"""

import os
import re
import sys
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from generator import gathering, search, site
from tests.benchmarks.readers import ROOT, authority
from tests.benchmarks.scale import pages

NAV = re.compile(r"^nav:\n(?:- .*\n|  - .*\n)+", re.MULTILINE)
UNLISTED = re.compile(r"^not_in_nav: \|\n(?:  .*\n)+", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Build."""
    folder = Path(arguments[0])
    settle(folder)
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as executor:
        index(folder, executor)
        build(folder, executor)
    return 0


def settle(folder: Path) -> None:
    """The project's own settings and theme, for a site whose navigation is its first page."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = NAV.sub("nav: [index.md]\n", settings)
    settings = UNLISTED.sub("not_in_nav: |\n  /reports/\n", settings)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "corpus").mkdir(exist_ok=True)
    (folder / "corpus/archive.yml").write_bytes((ROOT / "corpus/archive.yml").read_bytes())


def index(folder: Path, executor: Executor) -> None:
    """The search's files below docs/."""
    catalogue = gathering.gather(pages.held(folder), authority())
    for page in search.index(catalogue, executor):
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.data)


def build(folder: Path, executor: Executor) -> None:
    """docs/ → site/."""
    site.build(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
