"""The API's first document: what there is, where, and on what terms."""

from collections.abc import Sequence

from generator import words
from generator.authority import Archive
from generator.exports import json_files
from generator.gathering import addresses
from generator.gathering.api import DOCUMENTS, VERSION
from generator.gathering.catalogue import Catalogue
from generator.model import Page


def index(catalogue: Catalogue) -> Page:
    """The entry point of the API."""
    held = [year for year in catalogue.years if year in catalogue.by_year]
    return of(catalogue.authority.archive, len(catalogue.entries), held)


def depends(catalogue: Catalogue) -> object:
    """What it shows."""
    return catalogue.authority.archive, len(catalogue.entries), sorted(catalogue.by_year)


def of(archive: Archive, reports: int, years: Sequence[int]) -> Page:
    """The entry point of an archive that holds so many reports of these years."""
    content = {
        "version": VERSION,
        "title": archive.title,
        "description": archive.description,
        "publisher": archive.publisher,
        "address": archive.address,
        "licence": archive.licence,
        "contact": archive.contact,
        "demo": archive.demo,
        "reports": reports,
        "years": years,
        "documents": [
            {
                "name": name,
                "description": words.say(f"data.documents.{name}"),
                "template": template,
                "schema": addresses.api_schema(name),
            }
            for name, template in DOCUMENTS
        ],
        "datapackage": addresses.DATAPACKAGE,
    }
    return json_files.document(addresses.API_INDEX, "index", content)
