"""What is remembered of a site that was built, so that the next build can leave alone what is the same."""

import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import files
from generator.results.store import closed, opened
from generator.site.survey import Tree

FORM = 2
"""Raised with each change of what is remembered."""

_TREES = ("docs", "site")
_PLAIN = (*_TREES, "settings", "named", "listing", "made", "theirs", "spare", "times")

Links = Mapping[str, Mapping[str, str]]
"""The files below docs/ that a page leads to, each with the places in it that are meant, as written."""

Named = Mapping[str, tuple[str, Mapping[str, Any]]]
"""Title and what else the navigation may show of each of its pages, which every page may show."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be known of a page that was rendered: where it leads to, and what of its front matter the
    files made of all pages may show."""

    links: Links = field(default_factory=dict)
    shown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A site as it was built.

    `settings`: the digest of what every page depends on. `docs`, `site`: what lay there. `pages`: every page
    by its path below docs/; `named`: what the navigation shows of its own. `listing`: the digest of what the
    files made of all pages were made of, `made`: these files, `theirs`: those that the theme brought.
    `left_out`: files below docs/ that are no part of the site. `spare`: the name of the spare site, `late`:
    what it has otherwise, `times`: when names last came or went in its folders.
    """

    settings: str
    docs: Tree
    site: Tree
    pages: Mapping[str, Told]
    named: Named
    listing: str
    made: tuple[str, ...]
    theirs: tuple[str, ...]
    left_out: frozenset[str]
    spare: str
    late: frozenset[str]
    times: Mapping[str, int]


def load(path: Path) -> Ledger | None:
    """What was remembered there; None where nothing whole is."""
    with suppress(OSError, ValueError, KeyError, TypeError, zlib.error):
        content = opened(path.read_bytes())
        told = json.loads(content) if content else {}
        if told.pop("form", None) == FORM:
            return _ledger(told)
    return None


def save(path: Path, ledger: Ledger) -> None:
    """Remember a site. What cannot be written is not remembered: all is made anew then."""
    pages = {name: [told.links, told.shown] for name, told in ledger.pages.items()}
    sets = {"left_out": sorted(ledger.left_out), "late": sorted(ledger.late)}
    plain = {name: getattr(ledger, name) for name in _PLAIN}
    text = json.dumps({"form": FORM, **plain, **sets, "pages": pages}, ensure_ascii=False)
    with suppress(OSError):
        files.write_new(path, closed(text.encode("utf-8", "surrogatepass")))


def _ledger(told: dict[str, Any]) -> Ledger:
    pages = {name: Told(links, shown) for name, (links, shown) in told.pop("pages").items()}
    trees: dict[str, Any] = {name: _pairs(told.pop(name)) for name in (*_TREES, "named")}
    sets: dict[str, Any] = {name: frozenset(told.pop(name)) for name in ("left_out", "late")}
    made: dict[str, Any] = {name: tuple(told.pop(name)) for name in ("made", "theirs")}
    return Ledger(pages=pages, **trees, **sets, **made, **told)


def _pairs(told: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {name: (one, other) for name, (one, other) in told.items()}
