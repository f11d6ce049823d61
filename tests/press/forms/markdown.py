"""Reports → Markdown."""

import re

from tests.press.forms.clean import Matter, Table, matter_of
from tests.press.manuscript import Manuscript

HEADS = {"title": "# ", "subtitle": "## "}


def markdown_of(manuscript: Manuscript) -> bytes:
    """The report as Markdown: heads by their level, tables with bars, emphasis for the byline."""
    return ("\n\n".join(_block(matter) for matter in matter_of(manuscript)) + "\n").encode("utf-8")


def _block(matter: Matter) -> str:
    if isinstance(matter, Table):
        return _table(matter)
    if matter.label == "heading":
        return f"{'#' * (matter.level or 2)} {_plain(matter.text)}"
    if matter.label in ("byline", "caption"):
        return f"*{_plain(matter.text)}*"
    return HEADS.get(matter.label, "") + _plain(matter.text)


def _table(table: Table) -> str:
    head, *rows = (f"| {' | '.join(row)} |" for row in table.rows)
    return "\n".join((head, "|" + " --- |" * len(table.rows[0]), *rows))


def _plain(text: str) -> str:
    """Text that is no markup: a number and a point at its begin would make it a list's."""
    return re.sub(r"^(\d+)\.", r"\1\\.", re.sub(r"([*_])", r"\\\1", text))
