"""Suggestions as files, by the first character that a reader types."""

from collections.abc import Mapping, Sequence

from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.search.packing import compact, packed

LEAF = 12_000
"""Bytes of a leaf before compression, about."""

Suggestion = tuple[str, str, object, int]
"""Text, sort, value, reports, as FORMAT.md tells."""


def suggestions(catalogue: Catalogue) -> Mapping[str, Sequence[Suggestion]]:
    """What may be suggested, by folded first character, best first."""
    return {}


def leaves(suggested: Mapping[str, Sequence[Suggestion]]) -> tuple[dict[str, list[str]], list[Page]]:
    """What the manifest says of them, and their files."""
    tree: dict[str, list[str]] = {"keys": [], "leaves": []}
    files: list[Page] = []
    for leaf in _filled(suggested):
        named, page = packed(compact(leaf))
        tree["keys"].append(next(iter(leaf)))
        tree["leaves"].append(named)
        files.append(page)
    return tree, files


def _filled(suggested: Mapping[str, Sequence[Suggestion]]) -> list[dict[str, Sequence[Suggestion]]]:
    """Characters in their order, as many together as fill a leaf."""
    filled: list[dict[str, Sequence[Suggestion]]] = []
    size = LEAF
    for first in sorted(suggested):
        taken = len(compact(suggested[first]))
        if size + taken > LEAF:
            filled.append({})
            size = 0
        filled[-1][first] = suggested[first]
        size += taken
    return filled
