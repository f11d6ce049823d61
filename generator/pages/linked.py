"""Linked data: what a page is about in the words of schema.org, as front matter.

It is one text of JSON there, for a tree of YAML costs more than the rest of a page's head. The theme writes
it into the page's head and puts the site's address where `OWN` stands (partials/head.html), so that a site
built for another address names itself rightly. A value that is not known has no key.
"""

import json
import re
from collections.abc import Iterator, Mapping

from generator import citing, words
from generator.authority import Archive, Authority, Division
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Kind

Node = dict[str, object]

WEB = re.compile(r"https?://[^\s<>\"']+")
ARCHIVE = "#archive"
LICENCES = "https://spdx.org/licenses/"
CSV, JSON, MARKDOWN, TEXT = "text/csv", "application/json", "text/markdown", "text/plain"
TABLES = {"csv": CSV, "json": JSON, "gz": "application/gzip"}
"""By its ending what a table's file is."""
WHOLE_FILES = (
    (addresses.PARQUET, "application/vnd.apache.parquet"),
    (addresses.SQLITE, "application/vnd.sqlite3"),
)

OWN = '"\\/'
"""How an address of this site begins: with a form of the slash that JSON has and nothing else here."""

_ADDRESS = re.compile(r'("(?:@id|url|contentUrl|urlTemplate)":")(?![a-z]+://)')
_ENDS_SCRIPT = re.compile("[<>&\\u2028\\u2029]")


def head(node: Node) -> dict[str, object]:
    """The front matter that the theme asks for: the node as JSON, and what other fields of a head repeat."""
    institution = node.get("sourceOrganization")
    known = {
        "schema": node["@type"],
        "authors": [one["name"] for one in _listed(node.get("author"))],
        "published": node.get("datePublished"),
        "institution": institution["name"] if isinstance(institution, dict) else None,
        "linked": written(node),
    }
    return {name: value for name, value in known.items() if value}


def written(node: Node) -> str:
    """The node as JSON that may stand in a script, own addresses marked by `OWN`.

    >>> print(written({"url": "data/", "name": "</甲>", "@id": "https://a.example/"}))
    {"url":"\\/data/","name":"\\u003c/甲\\u003e","@id":"https://a.example/"}
    """
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    safe = _ENDS_SCRIPT.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return _ADDRESS.sub(lambda match: f"{match[1][:-1]}{OWN}", safe)


def _listed(value: object) -> list[dict[str, str]]:
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def report(entry: Entry, authority: Authority) -> Node:
    """A report, as schema.org's Report."""
    record, rights = entry.holding.report.record, entry.holding.rights
    item = citing.csl_json(entry, authority.archive)
    return _known(
        {
            "@type": "Report",
            "@id": addresses.report(entry.id),
            "url": addresses.report(entry.id),
            "name": entry.title,
            "headline": entry.title,
            "alternativeHeadline": record.subtitle,
            "identifier": entry.id,
            "author": _authors(entry),
            "sourceOrganization": _committee(entry) if entry.kind is not Kind.FEATURE else None,
            "publisher": _publisher(authority.archive),
            "datePublished": record.date if "issued" in item else None,
            "inLanguage": item["language"],
            "temporalCoverage": str(entry.year),
            "spatialCoverage": _area(entry.division),
            "about": list(_topics(entry, authority)),
            "isPartOf": list(_wholes(record.newspaper, authority.archive)),
            "isBasedOn": _outward(rights.source_url),
            "copyrightNotice": rights.rights,
            "isAccessibleForFree": True,
            "encoding": list(_forms(entry)),
        }
    )


def dataset(catalogue: Catalogue) -> Node:
    """All data of the archive, as schema.org's Dataset."""
    archive, years = catalogue.authority.archive, catalogue.years
    provinces = dict.fromkeys(division.province for division in catalogue.divisions)
    return _known(
        {
            "@type": "Dataset",
            "@id": addresses.DATA,
            "url": addresses.DATA,
            "name": words.say("head.dataset.name", title=archive.title),
            "description": words.say("head.dataset.description", description=archive.description),
            "license": licence(archive),
            "creator": _publisher(archive),
            "publisher": _publisher(archive),
            "inLanguage": citing.LANGUAGE,
            "temporalCoverage": "/".join(dict.fromkeys(map(str, (*years[:1], *years[-1:])))),
            "spatialCoverage": [{"@type": "AdministrativeArea", "name": name} for name in provinces],
            "variableMeasured": list(_measured(catalogue)),
            "isAccessibleForFree": True,
            "isPartOf": _archive(archive),
            "distribution": list(_files(catalogue)),
        }
    )


def website(archive: Archive) -> Node:
    """The archive's site, with the address that searches it."""
    return _archive(archive) | {
        "url": addresses.HOME,
        "description": archive.description,
        "inLanguage": citing.LANGUAGE,
        "publisher": _publisher(archive),
        "license": licence(archive),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{addresses.SEARCH}?q={{words}}"},
            "query-input": "required name=words",
        },
    }


def licence(archive: Archive) -> str:
    """Where the archive's licence can be read; one named by its SPDX identifier, in the list of these.

    >>> licence(Archive("", "", "", "", "CC0-1.0", "", True))
    'https://spdx.org/licenses/CC0-1.0.html'
    """
    return archive.licence if "://" in archive.licence else f"{LICENCES}{archive.licence}.html"


def _outward(address: str | None) -> str | None:
    return address if address and WEB.fullmatch(address) else None


def _authors(entry: Entry) -> list[Node] | Node | None:
    named: list[Node] = [{"@type": "Person", "name": name} for name in entry.holding.report.record.creators]
    return named or (_committee(entry) if citing.creators(entry) else None)


def _committee(entry: Entry) -> Node:
    return {"@type": "GovernmentOrganization", "name": citing.issuer(entry)}


def _publisher(archive: Archive) -> Node:
    return {"@type": "Organization", "name": archive.publisher}


def _area(division: Division) -> Node:
    return {"@type": "AdministrativeArea", "name": division.full_name, "identifier": division.code}


def _archive(archive: Archive) -> Node:
    return {"@type": "WebSite", "@id": ARCHIVE, "name": archive.title}


def _topics(entry: Entry, authority: Authority) -> Iterator[Node]:
    found = {block.topic for block in entry.holding.report.blocks}
    for topic in authority.topics:
        if topic.id in found:
            yield {"@type": "DefinedTerm", "name": topic.name, "url": addresses.topic(topic.id)}


def _wholes(newspaper: str | None, archive: Archive) -> Iterator[Node]:
    yield _archive(archive)
    if newspaper:
        yield {"@type": "Newspaper", "name": newspaper}


def _forms(entry: Entry) -> Iterator[Node]:
    forms = (
        (addresses.plain_text(entry.id), TEXT),
        (addresses.markdown(entry.id), MARKDOWN),
        (addresses.api_report(entry.id), JSON),
    )
    for address, media_type in forms:
        yield {"@type": "MediaObject", "contentUrl": address, "encodingFormat": media_type}


def _measured(catalogue: Catalogue) -> Iterator[Node]:
    for indicator in catalogue.authority.indicators:
        yield {
            "@type": "PropertyValue",
            "name": indicator.name,
            "unitText": words.say("shared_words.comma").join(indicator.units),
            "url": addresses.indicator(indicator.id),
        }


def _files(catalogue: Catalogue) -> Iterator[Node]:
    for table in columns.WHOLE:
        for address in table.files(sorted(catalogue.by_year)):
            yield _file(table.title, address, TABLES[address.rpartition(".")[2]])
    for address, media_type in WHOLE_FILES:
        yield _file(words.say("head.dataset.whole"), address, media_type)
    yield _file(words.say("head.dataset.package"), addresses.DATAPACKAGE, JSON)


def _file(name: str, address: str, media_type: str) -> Node:
    return {"@type": "DataDownload", "name": name, "contentUrl": address, "encodingFormat": media_type}


def _known(node: Mapping[str, object]) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [])}
