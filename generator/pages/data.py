"""The page about the data: every file with its size, how to use it, the API, and what columns mean."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator import words
from generator.gathering import addresses
from generator.gathering.api import DOCUMENTS
from generator.gathering.catalogue import Catalogue
from generator.gathering.columns import COMPARISON, COMPARISON_OF_YEAR, GROUPS, WHOLE, Column, Table, Type
from generator.model import Page
from generator.pages import linked
from generator.pages.frame import page
from generator.pages.markup import verbatim
from generator.pages.taken import FIELDS
from generator.words import say

ARCHIVE_FILES = (
    ("parquet", addresses.PARQUET),
    ("sqlite", addresses.SQLITE),
    ("datapackage", addresses.DATAPACKAGE),
    ("checksums", addresses.CHECKSUMS),
)
"""Files of the whole archive that are no table, named as in zh.yml."""

EXAMPLES = Path(__file__).parent / "examples"

UNITS = ("B", "KB", "MB", "GB")
"""Each a thousand times the one before, as download lists have it."""

FORMS = ("CSV", "JSON")

NO_SIZES: Mapping[str, int] = {}


def render(catalogue: Catalogue, sizes: Mapping[str, int] = NO_SIZES) -> Page:
    """The page at /data/. `sizes` are the bytes of files by path; of others no size is shown."""
    archive = catalogue.authority.archive
    years = tuple(year for year in catalogue.years if year in catalogue.by_year)
    return page(
        addresses.DATA,
        "data.md.j2",
        say("data.title"),
        say("data.description"),
        hide=("navigation",),
        head=linked.head(linked.dataset(catalogue)),
        files=ARCHIVE_FILES,
        tables=WHOLE,
        comparisons=(COMPARISON, COMPARISON_OF_YEAR),
        files_of=lambda table: files_of(table, years),
        size=lambda path: readable(sizes[path]) if path in sizes else "",
        examples=words.table("data.examples"),
        code=lambda name: example(name, archive.address),
        documents=DOCUMENTS,
        groups=GROUPS,
        types=types,
        fields=FIELDS,
        archive=archive,
        site=f"{archive.address.rstrip('/')}/",
        indicators=catalogue.authority.indicators,
        years=years,
    )


def files_of(table: Table, years: Sequence[int]) -> tuple[tuple[str, str], ...]:
    """The files of a table, each with what its link says: the year, or the form."""
    names = map(str, years) if table.by_year else FORMS
    return tuple(zip(names, table.files(years), strict=True))


def readable(size: int) -> str:
    """Bytes as people read them, rounded up to two digits that count.

    >>> [readable(size) for size in (0, 999, 1000, 73_165, 1_240_000, 25_000_000_000)]
    ['0 B', '999 B', '1 KB', '74 KB', '1.3 MB', '25 GB']
    """
    unit, divisor = 0, 1
    while size >= 1000 * divisor and unit < len(UNITS) - 1:
        unit, divisor = unit + 1, divisor * 1000
    if unit and size < 10 * divisor:
        tenths = -(-size * 10 // divisor)
        return f"{tenths / 10:g} {UNITS[unit]}"
    return f"{-(-size // divisor)} {UNITS[unit]}"


def types(column: Column) -> tuple[str, ...]:
    """What a column holds, named as in zh.yml; text is what CSV guards, in lists too.

    >>> [types(Column("x", *both)) for both in ((Type.TEXT, True), (Type.LIST, True), (Type.TEXT, False))]
    [('text',), ('list', 'text'), ('string',)]
    """
    if not column.text:
        return (column.type.value,)
    return ("text",) if column.type is Type.TEXT else (column.type.value, "text")


def example(name: str, site: str) -> Markup:
    """An example's code for this site, as HTML that keeps its lines."""
    code = _example(name).replace("{site}", f"{site.rstrip('/')}/")
    lines = Markup("\n").join(verbatim(line) for line in code.splitlines())
    return Markup("<code>") + lines + Markup("</code>")


@cache
def _example(name: str) -> str:
    return (EXAMPLES / f"{name}.txt").read_text("utf-8")
