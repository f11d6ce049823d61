"""The demonstration archive's prints: which manuscript is torn how (prints.yml), and the truth of each.

Every manuscript is torn as a text; what has a `copy` in the table is held in the archive as a file of
another form in its place.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.press.forms.copies import NAMES, Copy, copy_of, file_of, same
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


@cache
def copies() -> dict[str, Copy]:
    """The reports that the archive holds in another form than text, by id."""
    table = yaml.safe_load(TABLE.read_text("utf-8"))
    return {id: copy_of(row["copy"]) for id, row in table.items() if "copy" in row}


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
    copy = copies().get(id)
    return corpus / id / (NAMES[copy.form] if copy else "source.txt")


@cache
def source_bytes(id: str) -> bytes:
    """What the archive holds of the report: the torn text, line ends and all, or the file of its copy."""
    if copy := copies().get(id):
        return file_of(manuscript_of(id), copy)[1]
    return printed(id).text.encode("utf-8")


def write(id: str, corpus: Path = CORPUS) -> Path:
    """Print a demonstration report into the archive. What holds the same already is left as it stands."""
    path, data = source_path(id, corpus), source_bytes(id)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or not same(path.name, path.read_bytes(), data):
        path.write_bytes(data)
    return path
