"""What the files of a built site are and weigh."""

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

KINDS: tuple[tuple[str, str], ...] = (
    ("search/", "search"),
    ("data/archive.", "whole-archive files"),
    ("data/", "data"),
    ("api/", "API"),
    ("districts/", "districts"),
    ("topics/", "topics"),
    ("years/", "years"),
    ("compare/", "comparison"),
    ("coverage/", "coverage"),
    ("assets/", "theme"),
)
"""What a file is, by how its path begins."""

OF_A_REPORT: tuple[tuple[str, str], ...] = (
    ("/printed/index.html", "printed"),
    ("/beside/index.html", "beside"),
    ("/shared/index.html", "shared"),
    ("-report/index.html", "report"),
    (".html", "lists of reports"),
)
"""What a file below reports/ is, by how its path ends."""

Signature = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Kind:
    """Files of one kind and their bytes."""

    files: int
    bytes: int


def listed(site: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a site by its path there, in order."""
    found = []
    for folder, folders, names in os.walk(site):
        folders.sort()
        found += [Path(folder, name) for name in names]
    for path in sorted(found):
        yield path.relative_to(site).as_posix(), path


def by_kind(site: Path) -> dict[str, Kind]:
    """Files and bytes of each kind, the heaviest first."""
    files: defaultdict[str, int] = defaultdict(int)
    sizes: defaultdict[str, int] = defaultdict(int)
    for name, path in listed(site):
        kind = kind_of(name)
        files[kind] += 1
        sizes[kind] += path.stat().st_size
    return {kind: Kind(files[kind], sizes[kind]) for kind in sorted(sizes, key=lambda kind: -sizes[kind])}


def kind_of(name: str) -> str:
    """What a file of the site is.

    >>> kind_of("reports/500116-jiangjin/2023-report/beside/index.html"), kind_of("data/archive.sqlite")
    ('beside', 'whole-archive files')
    >>> kind_of("reports/500116-jiangjin/2023-report/500116-jiangjin-2023-report.bib"), kind_of("404.html")
    ('taken along', 'others')
    """
    if name.startswith("reports/"):
        return next((kind for end, kind in OF_A_REPORT if name.endswith(end)), "taken along")
    return next((kind for start, kind in KINDS if name.startswith(start)), "others")


def signatures(site: Path) -> dict[str, Signature]:
    """Size and SHA-256 of each file of a site, by its path."""
    return {name: _signature(path) for name, path in listed(site)}


def _signature(path: Path) -> Signature:
    with path.open("rb") as file:
        return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()


def differing(one: Mapping[str, Signature], other: Mapping[str, Signature]) -> list[str]:
    """The files that are not the same in both.

    >>> differing({"a": (1, "x"), "b": (1, "y")}, {"a": (1, "x"), "c": (1, "z")})
    ['b', 'c']
    """
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
