"""What the files below data/ are, for programs: a Frictionless data package, and checksums.

See https://specs.frictionlessdata.io/ for what each field asks. The CSV files are tables with schemas and
keys; all others are plain files (`"type": "file"`): the JSON files hold the rows of the CSV files.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping

from generator import words
from generator.authority import Archive
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.columns import Column, Table, Type
from generator.model import Page

Json = dict[str, object]

NAME = "work-reports"
LICENCE = re.compile("[-a-zA-Z0-9._]+")
"""What may be the name of a licence; any other is only its title."""

FORMATS: Mapping[str, tuple[str, str]] = {
    "csv": ("csv", "text/csv"),
    "json": ("json", "application/json"),
    "parquet": ("parquet", "application/vnd.apache.parquet"),
    "sqlite": ("sqlite", "application/vnd.sqlite3"),
}
"""By a file's ending its format and media type."""

IN_CSV: Mapping[Type, str] = {Type.LIST: "string"}
"""Types that a column has in CSV, where they are not its own; a list is text parted by semicolons."""


def data_package(catalogue: Catalogue, files: Iterable[Page]) -> Page:
    """data/datapackage.json, which describes the files below data/ that are given."""
    archive = catalogue.authority.archive
    package = {
        "name": NAME,
        "title": archive.title,
        "description": archive.description,
        "homepage": archive.address,
        "licenses": [_licence(archive)],
        "contributors": [{"title": archive.publisher, "role": "publisher"}],
        "resources": [_resource(page) for page in files],
    }
    return Page(addresses.DATAPACKAGE, f"{json.dumps(package, ensure_ascii=False, indent=1)}\n")


def checksums(files: Iterable[Page]) -> Page:
    """data/SHA256SUMS: a line a file, as `sha256sum -c` reads it in that folder."""
    lines = (f"{_sha256(page)}  {_name(page)}\n" for page in files)
    return Page(addresses.CHECKSUMS, "".join(lines))


def _licence(archive: Archive) -> Json:
    return {"name" if LICENCE.fullmatch(archive.licence) else "title": archive.licence}


def _resource(page: Page) -> Json:
    stem, _, ending = _name(page).rpartition(".")
    format, media_type = FORMATS[ending]
    table = next((one for one in columns.WHOLE if one.id == stem), None)
    tabular = table is not None and ending == "csv"
    return {
        "name": stem if tabular else f"{stem}-{ending}",
        "path": _name(page),
        "title": table.title if table else words.say(f"data.files.{ending}.title"),
        "description": table.description if table else words.say(f"data.files.{ending}.holds"),
        "format": format,
        "mediatype": media_type,
        "bytes": len(page.data),
        "hash": f"sha256:{_sha256(page)}",
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


def _name(page: Page) -> str:
    return page.path.rpartition("/")[2]


def _sha256(page: Page) -> str:
    return hashlib.sha256(page.data).hexdigest()
