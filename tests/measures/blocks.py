"""Measures of the blocks: is all there, rightly parted, in order, rightly named?"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tests.measures.texts import Json, Place, locate, squeeze

ORDERED = frozenset({"title", "subtitle", "heading", "paragraph"})
"""Labels whose blocks have a place in the order; captions and furniture have none."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Gold and found blocks with their bare texts, and where each gold character was found."""

    wanted: list[Json]
    wanted_texts: list[str]
    found: list[Json]
    found_texts: list[str]
    places: list[list[Place | None]]


def match(gold: Json, reading: Json, source: str) -> Matched:
    """Look for the gold blocks among those read."""
    wanted_texts = [_under(block, source) for block in gold["blocks"]]
    found_texts = [squeeze(block["text"]) for block in reading["blocks"]]
    places = locate(wanted_texts, found_texts)
    return Matched(gold["blocks"], wanted_texts, reading["blocks"], found_texts, places)


def lossless(reading: Json, source: str, has_places: bool) -> float:
    """The share of the source's characters that stand once in the blocks; less where spans lie."""
    have = Counter("".join(squeeze(block["text"]) for block in reading["blocks"]))
    want = Counter(squeeze(source))
    amiss = sum((have - want).values()) + sum((want - have).values())
    kept = max(0.0, 1 - amiss / want.total())
    faults = _span_faults(reading["blocks"], source) if has_places else 0
    return min(kept, 1 - faults / max(1, len(reading["blocks"]))) if faults else kept


def whole(matched: Matched) -> float:
    """F1 of blocks found whole."""
    wanted, found = Counter(matched.wanted_texts), Counter(filter(None, matched.found_texts))
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def order(gold: Json, matched: Matched) -> float:
    """Pairs of blocks in the right order, of all whose order is known; a block not found is wrong."""
    unknown = {frozenset(pair) for pair in gold.get("unordered_sections", [])}
    starts = [_start(places) for places in matched.places]
    ordered = [(b, start) for b, start in zip(matched.wanted, starts, strict=True) if b["label"] in ORDERED]
    right = [
        a is not None and b is not None and a < b
        for (first, a), (second, b) in combinations(ordered, 2)
        if frozenset((first.get("section"), second.get("section"))) not in unknown
    ]
    return sum(right) / len(right) if right else 1.0


def share(matched: Matched, field: str, labels: tuple[str, ...] = ()) -> float:
    """Characters of gold blocks (of these labels) that stand in a block with the gold `field`."""
    right = [
        place is not None and matched.found[place[0]].get(field) == block[field]
        for block, places in zip(matched.wanted, matched.places, strict=True)
        if block.get(field) is not None and (not labels or block["label"] in labels)
        for place in places
    ]
    return sum(right) / len(right) if right else 1.0


def _under(block: Json, source: str) -> str:
    return squeeze("".join(source[start:end] for start, end in block.get("spans", [])))


def _span_faults(blocks: list[Json], source: str) -> int:
    """Blocks whose spans hold another text than theirs, and one more if a character is held twice."""
    wrong = sum(_under(block, source) != squeeze(block["text"]) for block in blocks)
    held = Counter(place for place in _held(blocks) if not source[place].isspace())
    return wrong + any(times > 1 for times in held.values())


def _held(blocks: list[Json]) -> Iterator[int]:
    for block in blocks:
        for start, end in block.get("spans", []):
            yield from range(start, end)


def _start(places: list[Place | None]) -> Place | None:
    """Where a gold block begins: its first character in the found block that holds most of it."""
    held = Counter(place[0] for place in places if place is not None)
    if not held:
        return None
    most = held.most_common(1)[0][0]
    return min(place for place in places if place is not None and place[0] == most)
