"""What stands once: the manifest, and the lists of divisions, suggestions and folded characters."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from generator.gathering.keyterms import Term, archive_terms, grouped
from generator.model import Page
from generator.search import suggested
from generator.search.alphabet import FREQUENT
from generator.search.assembling import Summary
from generator.search.columns import columns
from generator.search.packing import FOLDER, compact, packed
from generator.search.searched import KINDS, PARTS
from generator.search.segments import Segment
from generator.search.shelves import Shelf
from generator.search.terms import suggestions
from generator.terms.fold import as_string, folding

FORMAT = 3
"""Of the index: FORMAT.md describes this one. What reads another refuses it."""

WHOLE = 2
"""Characters that the slugs of a province begin with: where all its reports are of one part, they tell it."""


def once(shelf: Shelf, summaries: Sequence[Summary]) -> Iterator[Page]:
    """The files that stand beside the segments, of which this was said."""
    manifest: dict[str, object] = {"format": FORMAT}
    rest, rest_page = packed(as_string(folding().rest).encode())
    listed = [[one.slug, one.name, one.full_name] for one in shelf.listed]
    divisions, divisions_page = packed(compact(listed))
    yield from (rest_page, divisions_page)
    manifest["fold"] = {"early": as_string(folding().early), "rest": rest}
    manifest["alphabet"] = FREQUENT
    manifest["kinds"] = [[kind.value, *words] for kind, words in KINDS.items()]
    manifest["parts"] = [[part.value, *words] for part, words in PARTS.items()]
    manifest["topics"] = [[topic.id, topic.name] for topic in shelf.authority.topics]
    manifest["divisions"] = divisions
    if bases := below({one.division.slug: one.base for one in shelf.handles}):
        manifest["below"] = bases
    manifest["terms"], leaves = suggested.leaves(suggestions(shelf, _held(summaries), key_terms(shelf)))
    yield from leaves
    manifest["segments"] = []
    for segment, said in zip(shelf.segments(), summaries, strict=True):
        told, page = _segment(shelf, segment, said)
        manifest["segments"].append(told)  # type: ignore[attr-defined]
        yield page
    yield Page(f"{FOLDER}manifest.json", compact(manifest).decode())


def key_terms(shelf: Shelf) -> Sequence[Term]:
    """The key terms of all reports, best first."""
    if shelf.terms:
        return shelf.terms()
    units = list(map(shelf.unit, grouped(shelf.handles).values()))
    return archive_terms(units, shelf.divisions, shelf.authority)


def below(bases: Mapping[str, str]) -> dict[str, str]:
    """Below which path reports lie, by what the slugs of their divisions begin with; none at the root.

    >>> below({"500116-a": "cq/", "500117-b": "cq/", "110101-c": ""})
    {'50': 'cq/'}
    >>> below({"500116-a": "cq/", "500117-b": "wz/"})
    {'500116-a': 'cq/', '500117-b': 'wz/'}
    """
    provinces: dict[str, set[str]] = {}
    for slug, base in bases.items():
        provinces.setdefault(slug[:WHOLE], set()).add(base)
    names = {slug[:WHOLE] if len(provinces[slug[:WHOLE]]) == 1 else slug: bases[slug] for slug in bases}
    return {name: names[name] for name in sorted(names) if names[name]}


def _held(summaries: Sequence[Summary]) -> Counter[str]:
    """In how many reports each topic is."""
    found: Counter[str] = Counter()
    for said in summaries:
        found.update(said["held"])
    return found


def _segment(shelf: Shelf, segment: Segment, said: Summary) -> tuple[Summary, Page]:
    """What the manifest says of a segment, and its columns."""
    numbers = {one.slug: number for number, one in enumerate(shelf.listed)}
    name, page = packed(columns(segment.handles, np.array(said["sizes"]).T, numbers))
    told = {key: value for key, value in said.items() if key not in ("sizes", "held")}
    return {**told, "columns": name}, page
