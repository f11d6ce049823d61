"""Passages that stand in several reports, the same or nearly the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.gathering.entries import Entry
from generator.gathering.kinship.folding import fold
from generator.gathering.kinship.kin import Kin, Shared, Sharing
from generator.gathering.kinship.likeness import SHORTEST, Likes, likes
from generator.model import BODY, Block

TOLD = 12
"""So many other reports are named with a passage at most: the likest, then in the catalogue's order."""

Place = tuple[int, Block]
"""A block and the number of its report in the catalogue."""


@dataclass(frozen=True, slots=True)
class _Family:
    """All that is told of one text: its kin by report (likest first, one more than TOLD), and counts."""

    kin: tuple[tuple[int, Block, float], ...]
    reports: int
    same: int
    more: bool


def sharing(entries: Sequence[Entry]) -> dict[str, Sharing]:
    """What each report shares with others, by its id. Never with itself."""
    folded = [_folded(entry) for entry in entries]
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for number, blocks in enumerate(folded):
        for block, text in blocks:
            places[text].append((number, block))
    texts = sorted(places)
    found = likes(texts)
    families = {text: _family(n, texts, places, found) for n, text in enumerate(texts)}
    return {entry.id: _sharing(entries, n, folded[n], families) for n, entry in enumerate(entries)}


def _folded(entry: Entry) -> list[tuple[Block, str]]:
    body = (block for block in entry.holding.report.blocks if block.label in BODY)
    pairs = ((block, fold(block.shown.text)) for block in body)
    return [(block, text) for block, text in pairs if len(text) >= SHORTEST]


def _family(
    number: int, texts: Sequence[str], places: Mapping[str, Sequence[Place]], found: Likes
) -> _Family:
    own = places[texts[number]]
    near = sorted(found.of(number), key=lambda like: (-like[1], like[0]))
    kin = {report: (1.0, block) for report, block in reversed(own)}
    same = len(kin)
    for other, score in near:
        for report, block in places[texts[other]]:
            kin.setdefault(report, (score, block))
    likest = sorted(kin, key=lambda report: (-kin[report][0], report))[: TOLD + 1]
    told = tuple((report, kin[report][1], kin[report][0]) for report in likest)
    return _Family(told, len(kin), same, found.more(number))


def _sharing(
    entries: Sequence[Entry],
    report: int,
    blocks: Iterable[tuple[Block, str]],
    families: Mapping[str, _Family],
) -> Sharing:
    pairs = [(block.id, families[text]) for block, text in blocks]
    shared = {id: _shared(entries, report, family) for id, family in pairs if family.reports > 1}
    return Sharing(shared, frozenset(id for id, _ in pairs))


def _shared(entries: Sequence[Entry], report: int, family: _Family) -> Shared:
    others = [kin for kin in family.kin if kin[0] != report][:TOLD]
    kin = tuple(Kin(entries[number], block, score) for number, block, score in others)
    return Shared(family.reports - 1, family.same - 1, kin, family.more)
