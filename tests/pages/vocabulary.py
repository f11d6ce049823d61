"""Whether linked data says only what schema.org has words for; a test of linked.py and of the built pages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

SCHEMA = yaml.safe_load(Path(__file__).with_name("schema_org.yml").read_text("utf-8"))
TYPES: dict[str, list[str]] = SCHEMA["types"]
PROPERTIES: dict[str, dict[str, list[str]]] = SCHEMA["properties"]
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def faults(node: dict[str, Any]) -> Iterator[str]:
    """What a node says that the vocabulary does not allow, in all that hangs on it."""
    mine = node.get("@type")
    if mine not in TYPES:
        yield f"no type {mine!r}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        told = PROPERTIES.get(name)
        if told is None or not any(is_a(mine, one) for one in told["of"]):
            yield f"{mine} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not any(fits(one, wanted) for wanted in told["holds"]):
                yield f"{mine}.{name} holds {one!r}"
            if isinstance(one, dict):
                yield from faults(one)


def is_a(kind: str, wanted: str) -> bool:
    return kind == wanted or any(is_a(above, wanted) for above in TYPES[kind])


def fits(value: object, wanted: str) -> bool:
    """Whether a value is of a type; an address that has no site before it yet is one too."""
    if isinstance(value, dict):
        return value.get("@type") in TYPES and wanted in TYPES and is_a(value["@type"], wanted)
    if wanted in ("Boolean", "Integer"):
        return type(value) is {"Boolean": bool, "Integer": int}[wanted]
    if not isinstance(value, str):
        return False
    data = {"Text": True, "URL": " " not in value, "Date": bool(DAY.fullmatch(value))}
    return data.get(wanted, False)
