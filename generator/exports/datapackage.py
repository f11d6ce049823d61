"""What the files below data/ are, for programs: a Frictionless data package, and checksums.

See https://specs.frictionlessdata.io/ for what each field asks. The CSV files are tables with schemas and
keys; all others are plain files (`"type": "file"`): the JSON files hold the rows of the CSV files.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator import words
from generator.authority import Archive
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.columns import Column, Table, Type
from generator.model import Job, Page

Json = dict[str, object]

NAME = "work-reports"
LICENCE = re.compile("[-a-zA-Z0-9._]+")
"""What may be the name of a licence; any other is only its title."""

FORMATS: Mapping[str, tuple[str, str, Json]] = {
    "csv": ("csv", "text/csv", {}),
    "csv.gz": ("csv", "text/csv", {"compression": "gz"}),
    "json": ("json", "application/json", {}),
    "parquet": ("parquet", "application/vnd.apache.parquet", {}),
    "sqlite": ("sqlite", "application/vnd.sqlite3", {}),
}
"""By a file's ending its format, its media type, and how it is packed."""

IN_CSV: Mapping[Type, str] = {Type.LIST: "string"}
"""Types that a column has in CSV, where they are not its own; a list is text parted by semicolons."""


Told = Mapping[str, tuple[int, str]]
"""Of files below data/, by path, how many bytes they have, and their SHA-256 in hexadecimal digits."""


def job(catalogue: Catalogue, told: Told) -> Job:
    """The files that describe all others below data/, which `told` tells of."""
    above = (catalogue.authority.archive, sorted(catalogue.by_year))
    known = sorted((path, *one) for path, one in told.items())
    return Job("exports/package", __name__, lambda: (above, known), partial(_make, catalogue, told))


def _make(catalogue: Catalogue, told: Told) -> Iterator[Page]:
    package = data_package(catalogue, told)
    yield package
    yield checksums({**told, **tell((package,))})


def tell(files: Iterable[Page]) -> dict[str, tuple[int, str]]:
    """What there is to tell of those of the files that lie below data/."""
    data = ((page.path, page.data) for page in files if page.path.startswith(addresses.DATA))
    return {path: (len(content), hashlib.sha256(content).hexdigest()) for path, content in data}


def data_package(catalogue: Catalogue, told: Told) -> Page:
    """data/datapackage.json, which describes every file below data/. Raises KeyError for one not told of."""
    archive, years = catalogue.authority.archive, sorted(catalogue.by_year)
    tables = [(path, table) for table in columns.WHOLE for path in table.files(years)]
    package = {
        "name": NAME,
        "title": archive.title,
        "description": archive.description,
        "homepage": archive.address,
        "licenses": [_licence(archive)],
        "contributors": [{"title": archive.publisher, "role": "publisher"}],
        "resources": [
            *(_resource(path, told[path], table) for path, table in tables),
            *(_resource(path, told[path], None) for path in (addresses.PARQUET, addresses.SQLITE)),
        ],
    }
    return Page(addresses.DATAPACKAGE, f"{json.dumps(package, ensure_ascii=False, indent=1)}\n")


def checksums(told: Told) -> Page:
    """data/SHA256SUMS: a line a file, as `sha256sum -c` reads it in that folder."""
    lines = (f"{digest}  {_name(path)}\n" for path, (_, digest) in sorted(told.items()))
    return Page(addresses.CHECKSUMS, "".join(lines))


def _licence(archive: Archive) -> Json:
    return {"name" if LICENCE.fullmatch(archive.licence) else "title": archive.licence}


def _resource(path: str, told: tuple[int, str], table: Table | None) -> Json:
    """A file. The name of one of several that make a table ends in its year."""
    stem, ending = _name(path).split(".", 1)
    format, media_type, packed = FORMATS[ending]
    tabular = format == "csv"
    return {
        "name": stem.replace("/", "-") if tabular else f"{stem}-{ending}",
        "path": _name(path),
        "title": table.title if table else words.say(f"data.files.{ending}.title"),
        "description": table.description if table else words.say(f"data.files.{ending}.holds"),
        "format": format,
        "mediatype": media_type,
        **packed,
        "bytes": told[0],
        "hash": f"sha256:{told[1]}",
        **(_tabular(table) if table and tabular else {"type": "file"}),
    }


def _tabular(table: Table) -> Json:
    schema: Json = {
        "fields": [_field(one, one.name in table.key) for one in table.columns],
        "missingValues": [""],
        "foreignKeys": [
            {"fields": [name], "reference": {"resource": other, "fields": [name]}}
            for name, other in table.refers
        ],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {"type": "table", "profile": "tabular-data-resource", "encoding": "utf-8", "schema": schema}


def _field(column: Column, required: bool) -> Json:
    constraints: Json = {"required": True} if required else {}
    if column.values:
        constraints["enum"] = list(column.values)
    field: Json = {
        "name": column.name,
        "type": IN_CSV.get(column.type, column.type.value),
        "description": column.meaning,
    }
    return {**field, "constraints": constraints} if constraints else field


def _name(path: str) -> str:
    """Where a file lies as seen from its description."""
    return path.removeprefix(addresses.DATA)
