"""The API's first document: what there is, where, and on what terms."""

from generator import words
from generator.exports import json_files
from generator.gathering import addresses
from generator.gathering.api import DOCUMENTS, VERSION
from generator.gathering.catalogue import Catalogue
from generator.model import Page


def index(catalogue: Catalogue) -> Page:
    """The entry point of the API."""
    archive = catalogue.authority.archive
    content = {
        "version": VERSION,
        "title": archive.title,
        "description": archive.description,
        "publisher": archive.publisher,
        "address": archive.address,
        "licence": archive.licence,
        "contact": archive.contact,
        "demo": archive.demo,
        "reports": len(catalogue.entries),
        "years": [year for year in catalogue.years if year in catalogue.by_year],
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
