"""Made reports as plain Markdown, a page each, as an archive would write them for any site builder."""

import pickle
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from generator.model import Block, Holding, Label
from generator.results import digest
from tests.benchmarks.search.archive import archive

HEADINGS = {Label.TITLE: "#", Label.HEADING: "##"}
CHUNK = 50
"""Reports in one file of holdings."""

_MEANING = re.compile(r"[\\`*_<>\[\]&]|^[#+=-]|(?<=^\d)\.")
"""Characters that Markdown would take for its own; others stand as they are, as who writes it lets them."""


def write(folder: Path, reports: int, executor: Executor) -> int:
    """The pages below folder/docs and, for our own search, the read reports below folder/held.

    Gives how many bytes of Markdown there are. Each district has a page that lists its reports.
    """
    holdings = archive(reports, executor)
    written = dict(_pages(holdings))
    for name, text in written.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (folder / "held").mkdir()
    for start in range(0, len(holdings), CHUNK):
        part = [replace(one, digest=digest(one)) for one in holdings[start : start + CHUNK]]
        (folder / "held" / f"{start // CHUNK:08}").write_bytes(pickle.dumps(part))
    return sum(len(text.encode()) for text in written.values())


def held(folder: Path) -> Iterator[list[Holding]]:
    """The read reports that `write` left, file by file."""
    for number in range(len(list((folder / "held").iterdir()))):
        yield held_in(folder, number)


def held_in(folder: Path, number: int) -> list[Holding]:
    """The read reports of one file."""
    found: list[Holding] = pickle.loads((folder / "held" / f"{number:08}").read_bytes())
    return found


def _pages(holdings: Iterable[Holding]) -> Iterator[tuple[str, str]]:
    districts: dict[str, list[Holding]] = {}
    for holding in holdings:
        text = "\n\n".join(map(_shown, holding.report.blocks))
        yield f"reports/{holding.id}.md", f"---\ntitle: {_name(holding)} {_title(holding)}\n---\n\n{text}\n"
        districts.setdefault(holding.id.partition("/")[0], []).append(holding)
    for slug, those in districts.items():
        links = (f"- [{_title(one)}]({one.id.rpartition('/')[2]}.md)\n" for one in those)
        yield f"reports/{slug}/index.md", f"# {_name(those[0])}\n\n{''.join(links)}"
    places = (f"- [{_name(those[0])}](reports/{slug}/index.md)\n" for slug, those in districts.items())
    yield "index.md", f"# 报告\n\n{''.join(places)}"


def _shown(block: Block) -> str:
    """One block as a heading or paragraph of Markdown, whose signs mean themselves."""
    head, text = HEADINGS.get(block.label), _MEANING.sub(r"\\\g<0>", block.shown.text)
    return f"{head} {text}" if head else text


def _title(holding: Holding) -> str:
    return f"{holding.report.record.year} 年"


def _name(holding: Holding) -> str:
    division = holding.report.record.division
    return division.full_name if division else ""
