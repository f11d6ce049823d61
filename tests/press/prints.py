"""The demonstration archive's prints: which manuscript is torn how (prints.yml), and the truth of each."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.press.gold import gold_of
from tests.press.manuscript import ROOT, Manuscript, load
from tests.press.printed import PrintedPage
from tests.press.printing import Plan, print_page

TABLE = Path(__file__).with_name("prints.yml")
CORPUS = Path(__file__).parents[2] / "corpus"


@cache
def plans() -> dict[str, Plan]:
    """Each print's plan, by the report's id."""
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    return {id: Plan(row["seed"], tuple(row["distortions"]), row["columns"]) for id, row in table.items()}


def manuscript_of(id: str) -> Manuscript:
    """The manuscript of a demonstration report."""
    return load(ROOT / f"{id}.md")


@cache
def printed(id: str) -> PrintedPage:
    """The demonstration report as printed."""
    return print_page(manuscript_of(id), plans()[id])


def truth_of(id: str) -> dict[str, Any]:
    """The true reading of the demonstration report's print, in the form of a gold reading."""
    return gold_of(printed(id))


def source_path(id: str, corpus: Path = CORPUS) -> Path:
    """Where the archive holds the print."""
    return corpus / id / "source.txt"


def write(id: str, corpus: Path = CORPUS) -> Path:
    """Print a demonstration report into the archive; its bytes are the page's, line ends and all."""
    path = source_path(id, corpus)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(printed(id).text.encode("utf-8"))
    return path
