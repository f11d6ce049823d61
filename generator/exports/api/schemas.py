"""The JSON Schemas of the API's documents, told in words for readers.

What a property means stands in zh.yml: once for all documents that have it; where it means another
thing in one, below that document's name; where it does so inside one property, as `property.name`.
The files in `schemas/` hold all the rest.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator import words
from generator.gathering import addresses
from generator.model import Page

FOLDER = Path(__file__).parents[1] / "schemas"

Schema = dict[str, object]


def published() -> Iterator[Page]:
    """Every schema, by name."""
    for name in names():
        text = json.dumps(schema(name), ensure_ascii=False, indent=2)
        yield Page(addresses.api_schema(name), f"{text}\n")


@cache
def names() -> tuple[str, ...]:
    """Every sort of document."""
    return tuple(sorted(path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.schema.json")))


def schema(name: str) -> Schema:
    """The schema of one sort of document, every property described. Raises KeyError for one without words."""
    loaded: Schema = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    said = {**words.table("data.fields.any"), **_own(name)}
    return {"title": words.say(f"data.documents.{name}"), **_told(loaded, said, "")}


def meanings() -> tuple[Mapping[str, str], ...]:
    """All words about properties: those for every document, then those of each."""
    return (words.table("data.fields.any"), *(_own(name) for name in names()))


def _own(name: str) -> Mapping[str, str]:
    return words.table(f"data.fields.{name}") if name in words.tree("data.fields") else {}


def _told(schema: Schema, said: Mapping[str, str], inside: str) -> Schema:
    """A schema with a description of each property, however deep; `inside` is the property it is of."""
    told = dict(schema)
    if isinstance(items := schema.get("items"), dict):
        told["items"] = _told(items, said, inside)
    if isinstance(properties := schema.get("properties"), dict):
        told["properties"] = {
            name: {"description": _meaning(said, inside, name), **_told(one, said, name)}
            for name, one in properties.items()
        }
    return told


def _meaning(said: Mapping[str, str], inside: str, name: str) -> str:
    return said.get(f"{inside}.{name}") or said[name]
