"""A bibliographic item as one line of GB/T 7714—2015, by citeproc and two CSL styles of our own.

The standard's styles that are handed about leave the mark [N] out where citeproc-py reads them.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle  # type: ignore[import-untyped]
from citeproc.formatter import plain  # type: ignore[import-untyped]
from citeproc.source import BibliographySource, Date, Name, Reference  # type: ignore[import-untyped]
from citeproc.string import MixedString, String  # type: ignore[import-untyped]

STYLES = Path(__file__).parent
NEWSPAPER = "newspaper"
ELECTRONIC = "electronic"
KEY = "item"

TEXTS = {"title": "title", "container-title": "container_title", "page": "page", "URL": "URL"}
DATES = ("issued", "accessed")


def render(style: str, item: Mapping[str, Any]) -> str:
    """The item, as CSL-JSON has it, in the style of this name; what the item lacks is left out.

    Every text stands as it is: nothing in it is taken for markup.
    """
    source = BibliographySource()
    source.add(_reference(item))
    bibliography = CitationStylesBibliography(_style(style), source, plain)
    bibliography.register(Citation([CitationItem(KEY)]))
    return str(bibliography.bibliography()[0])


def _reference(item: Mapping[str, Any]) -> Reference:
    # Not by citeproc's own reader of CSL-JSON, which swallows what looks like a tag in a title.
    fields: dict[str, Any] = {
        name: MixedString([String(item[variable])]) for variable, name in TEXTS.items() if item.get(variable)
    }
    for name in DATES:
        if item.get(name):
            fields[name] = Date(
                **dict(zip(("year", "month", "day"), item[name]["date-parts"][0], strict=False))
            )
    if item.get("author"):
        fields["author"] = [Name(**name) for name in item["author"]]
    return Reference(KEY, item["type"], language="zh-CN", **fields)


@cache
def _style(name: str) -> CitationStylesStyle:
    # A test holds the files against the schema, so that no run spends time on it.
    return CitationStylesStyle(str(STYLES / f"{name}.csl"), validate=False)
