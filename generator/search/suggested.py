"""Suggestions as files, by the first character that a reader types."""

from collections.abc import Mapping, Sequence

from generator.model import Page
from generator.search.packing import compact, packed

LEAF = 12_000
"""Bytes of a leaf before compression, about."""

Suggestion = tuple[str, str, object, int]
"""Text, sort, value, reports, as FORMAT.md tells."""


def leaves(
    suggested: Mapping[str, Sequence[Suggestion]], size: int = LEAF
) -> tuple[dict[str, list[str]], list[Page]]:
    """What the manifest says of suggestions (by folded first character, best first), and their files."""
    tree: dict[str, list[str]] = {"keys": [], "leaves": []}
    files: list[Page] = []
    for leaf in _filled(suggested, size):
        named, page = packed(compact(leaf))
        tree["keys"].append(next(iter(leaf)))
        tree["leaves"].append(named)
        files.append(page)
    return tree, files


def _filled(
    suggested: Mapping[str, Sequence[Suggestion]], most: int
) -> list[dict[str, Sequence[Suggestion]]]:
    """Characters in their order, as many together as fill a leaf."""
    filled: list[dict[str, Sequence[Suggestion]]] = []
    size = most
    for first in sorted(suggested):
        taken = len(compact(suggested[first]))
        if size + taken > most:
            filled.append({})
            size = 0
        filled[-1][first] = suggested[first]
        size += taken
    return filled
