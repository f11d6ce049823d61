"""The queries of hand.yml, each with what a person expects of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.search.queries.oracle import Hit

LIST = Path(__file__).with_name("hand.yml")


@dataclass(frozen=True, slots=True)
class Query:
    """One query. `alike` is another that must find the same; None is where nothing is said."""

    kind: str
    text: str
    note: str
    total: int | None = None
    reports: int | None = None
    first: Hit | None = None
    alike: str | None = None
    near: bool = False


def queries() -> tuple[Query, ...]:
    """All queries of the list, in its order."""
    kinds = yaml.safe_load(LIST.read_text("utf-8")).items()
    return tuple(query for kind, rows in kinds for query in _queries(kind, rows))


def _queries(kind: str, rows: list[dict[str, Any]]) -> Iterator[Query]:
    for row in rows:
        first = row.get("first")
        yield Query(
            kind=kind,
            text=str(row["q"]),
            note=row["note"],
            total=0 if row.get("near") else row.get("total"),
            reports=row.get("reports"),
            first=(first[0], first[1]) if first else None,
            alike=row.get("as"),
            near=row.get("near", False),
        )
