"""Citations for programs: the item of `items.csl_json` as BibTeX, RIS and CSL-JSON files."""

import json
import re

import rispy  # type: ignore[import-untyped]
from pybtex.database import BibliographyData, Person  # type: ignore[import-untyped]
from pybtex.database import Entry as BibtexEntry
from pybtex.database.output.bibtex import Writer  # type: ignore[import-untyped]

from generator.citing.items import NEWS, PAGE, REPORT, Item

BIBTEX = {NEWS: "article", REPORT: "techreport", PAGE: "misc"}
RIS = {NEWS: "NEWS", REPORT: "RPRT", PAGE: "ELEC"}

# What pybtex takes for LaTeX of its author's; the other special characters it writes itself.
_ACTS_IN_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "^": r"\textasciicircum{}",
    }
)
# Between what LaTeX would draw as one: -- as a dash, `` as a quotation mark.
_JOINS_IN_LATEX = re.compile(r"(?<=[-`'])(?=[-`'])|(?<=[?!])(?=`)")


def csl_file(item: Item) -> str:
    """A CSL-JSON file with this one item."""
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def bibtex_file(item: Item) -> str:
    """A BibTeX file with this one item, in UTF-8; a date stands both in BibTeX's fields and in biblatex's."""
    fields = {
        "title": item["title"],
        "journal": item.get("container-title"),
        "entrysubtype": "newspaper" if item["type"] == NEWS else None,
        "institution": item.get("publisher"),
        **_dated(_day(item)),
        "eventdate": "-".join(_day(item, "event-date")),
        "url": item["URL"],
        "langid": "chinese",
    }
    entry = BibtexEntry(
        BIBTEX[item["type"]],
        [(name, _latex(text)) for name, text in fields.items() if text],
        {"author": [_person(name["literal"]) for name in item.get("author", ())]},
    )
    # Its writer by name: asked for by the name of the form, pybtex looks through all packages each time.
    return str(Writer(encoding="UTF-8").to_string(BibliographyData({key(item): entry})))


def ris_file(item: Item) -> str:
    """A RIS file with this one item."""
    day = _day(item)
    reference = {
        "type_of_reference": RIS[item["type"]],
        "authors": [name["literal"] for name in item.get("author", ())],
        "title": item["title"],
        "secondary_title": item.get("container-title"),
        "publisher": item.get("publisher"),
        "year": day[0] if day else None,
        "date": "/".join(day),
        "name_of_database": item.get("archive"),
        "language": item["language"],
        "urls": [item["URL"]],
        "id": key(item),
    }
    written: str = rispy.dumps(
        [{name: value for name, value in reference.items() if value}], implementation=_Ris
    )
    return written


class _Ris(rispy.RisWriter):  # type: ignore[misc]
    """RIS without the number that rispy puts above each reference: a file begins with its type."""

    def set_header(self, count: int) -> str:
        return ""


def key(item: Item) -> str:
    """What a text cites the item by: the report's id, on one level.

    >>> key({"id": "990101-qinghe/2023-report"})
    '990101-qinghe-2023-report'
    """
    return str(item["id"]).replace("/", "-")


def _day(item: Item, variable: str = "issued") -> tuple[str, ...]:
    """Year, month and day of a date, two digits each after the year; nothing where it is not known."""
    parts = item[variable]["date-parts"][0] if variable in item else ()
    return tuple(f"{part:02}" for part in parts)


def _dated(day: tuple[str, ...]) -> dict[str, str]:
    if not day:
        return {}
    return {"year": day[0], "month": str(int(day[1])), "date": "-".join(day)}


def _person(name: str) -> Person:
    """A name as one whole: what looks like several names, or parts of one, is not taken apart."""
    return Person(last=f"{{{_latex(name)}}}")


def _latex(text: str) -> str:
    return _JOINS_IN_LATEX.sub("{}", text.translate(_ACTS_IN_LATEX))
