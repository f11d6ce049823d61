"""Which division a report is of: the one whose own congress it speaks of, told from all that it names.

A report names many places: the city and province above, neighbours it works with, laws and towns.
What counts is where a name stands (title, opening, text), what follows it (人大常委会 most of all),
and what stands before it (与…, 赴…: another's). Its own rank is told by what it calls its own
congress when it names no place (区人大常委会). A name that several places bear is settled by the other
places in the text or reported as ambiguous, one that nobody bore in that year as not in force; nothing
is ever guessed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.authority import Division
from generator.reading.division_names import GENERIC, Form, Hit, NameFinder
from generator.reading.division_resolutions import Ambiguous, Resolution, Resolved, Unknown, not_in_force
from generator.reading.division_weights import (
    BODY,
    OPENING,
    TITLE,
    Naming,
    decided,
    own_rank,
    presents_itself,
    weigh,
    weighed,
)

_CONTEXT_CLEAR = 4.0
"""By how much the places around one candidate must outnumber those around the next."""


class DivisionIndex:
    """Looks up the division that a report is of. Build it once; it keeps nothing of the texts."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        self._divisions = sorted(divisions, key=lambda d: (d.code, d.since or 0))
        self._finder = NameFinder(self._divisions)

    def resolve(self, title: str, opening: str, body: str, year: int | None) -> Resolution:
        """The division of a report, from its title, its subtitle, byline and first words, and all of it.

        `year` is the year reported on; a name counts for the years in which a division bore it,
        the year of a change included. White space counts for nothing.

        读者：以题目、开场和全文中的地名为据，按报告年份的区划核对。重名而文中分不清的，或当年并无此名的，列为待定，不作猜测。
        """
        texts = ["".join(text.split()) for text in (title, opening, body)]
        hits = [list(self._finder.find(text)) for text in texts]
        zones = list(zip(texts, hits, (TITLE, OPENING, BODY), strict=True))
        namings = [n for zone in zones for n in self._namings(*zone, year)]
        own = own_rank([_nameless(text, found) for text, found in zip(texts, hits, strict=True)])
        if name := decided(namings, own):
            return self._settled(name, namings, year)
        names, sure = weighed(namings, own)
        if not names:
            return Unknown()
        if len(names) > 1 or not sure:
            return self._open(names[0], tuple(d for name in names for d in self._bearing(name, year)), year)
        return self._settled(names[0], namings, year)

    def _bearing(self, name: str, year: int | None) -> tuple[Division, ...]:
        """Who bears a name in a year; who ever bore it, where nobody does."""
        those = [d for d in self._finder.of_name(name) if d.name == name]
        return _valid(those, year) or _last(those)

    def _namings(self, text: str, hits: Sequence[Hit], factor: float, year: int | None) -> Iterator[Naming]:
        for chain in self._chains(hits, year):
            *above, hit = chain
            divisions = self._below(_meant(hit, year), above)
            if divisions and (above or hit.name not in GENERIC or presents_itself(text, hit, factor)):
                yield weigh(text, tuple(above), hit, divisions, factor)

    def _chains(self, hits: Sequence[Hit], year: int | None) -> Iterator[list[Hit]]:
        """Names that follow each other from above to below (福州市|鼓楼区), else each alone."""
        chain = list(hits[:1])
        for before, hit in pairwise(hits):
            if before.end == hit.start and self._below(_meant(hit, year), [before]):
                chain.append(hit)
                continue
            yield chain
            chain = [hit]
        if chain:
            yield chain

    def _below(self, divisions: Iterable[Division], above: Iterable[Hit]) -> tuple[Division, ...]:
        names = {hit.name for hit in above}
        return tuple(d for d in divisions if names <= self._finder.above(d))

    def _settled(self, name: str, namings: Sequence[Naming], year: int | None) -> Resolution:
        """Which of the divisions of one name it is."""
        those = [n for n in namings if any(d.name == name for d in n.divisions)]
        candidates = self._bearing(name, year)
        evidence = max(those, key=lambda n: (n.decisive, n.weight)).quote
        behind = {d for n in those if n.above and not n.others for d in n.divisions if d.name == name}
        if behind:
            candidates = tuple(d for d in candidates if d in behind)
        for support in (self._city, self._province, self._neighbours):
            if len(candidates) > 1:
                candidates = _outstanding(candidates, [support(d, namings) for d in candidates])
        if len(candidates) == 1 and _valid(candidates, year):
            return Resolved(candidates[0], evidence)
        return self._open(name, candidates, year)

    def _open(self, name: str, candidates: tuple[Division, ...], year: int | None) -> Resolution:
        """What is left to say of a name that nothing settles: whom it may mean, or nobody then bore it."""
        if year is not None and candidates and not _valid(candidates, year):
            return not_in_force(name, year, candidates, self._divisions)
        return Ambiguous(name, candidates)

    def _city(self, division: Division, namings: Sequence[Naming]) -> float:
        """How often the text names the city that a division lies in; the municipality where that is it."""
        code = division.code[:4] + "00" if division.city else division.code[:2] + "0000"
        return _named(self._finder.names(code), namings) if code != division.code else 0

    def _province(self, division: Division, namings: Sequence[Naming]) -> float:
        return _named(self._finder.names(division.code[:2] + "0000"), namings)

    def _neighbours(self, division: Division, namings: Sequence[Naming]) -> float:
        """How many other districts of the same city the text names, partners too."""
        near = division.code[:4] if division.city else division.code[:2]
        sure = {n.divisions[0] for n in namings if len(n.divisions) == 1 and not n.away}
        named = [d for d in sure if d.level == "district" and d.name != division.name]
        return sum(1 for d in named if d.code.startswith(near))


def _nameless(text: str, hits: Iterable[Hit]) -> str:
    """A text with a dot for each full name in it."""
    kept: list[str] = []
    at = 0
    for hit in hits:
        if hit.form is Form.FULL:
            kept.append(text[at : hit.start])
            at = hit.end
    return "·".join([*kept, text[at:]])


def _valid(divisions: Iterable[Division], year: int | None) -> tuple[Division, ...]:
    """Those that stood in a year; where one follows another of its name in that year, the latter."""
    stood = [d for d in divisions if year is None or d.stood_in(year)]
    return _last(stood)


def _meant(hit: Hit, year: int | None) -> tuple[Division, ...]:
    """Whom a hit may mean in a year; a full name that nobody bears then means who ever bore it."""
    return _valid(hit.divisions, year) or (_last(hit.divisions) if hit.form is Form.FULL else ())


def _last(divisions: Iterable[Division]) -> tuple[Division, ...]:
    """Without those that another of their name and province came after: the same place, newly coded."""
    those = list(dict.fromkeys(divisions))
    return tuple(d for d in those if not any(_succeeds(later, d) for later in those))


def _succeeds(later: Division, former: Division) -> bool:
    return (
        (later.name, later.province) == (former.name, former.province)
        and former.until is not None
        and later.since is not None
        and former.until <= later.since
    )


def _named(names: frozenset[str], namings: Iterable[Naming]) -> float:
    """How often a text names what has these names; short names count half, partners' not."""
    hits = [hit for n in namings if not n.others for hit in (*n.above, n.hit)]
    return sum(1 if hit.form is Form.FULL else 0.5 for hit in hits if hit.name in names)


def _outstanding(candidates: tuple[Division, ...], support: Sequence[float]) -> tuple[Division, ...]:
    """The candidates that are left when those with clearly less support are dropped."""
    best = max(support)
    if best < 1:
        return candidates
    return tuple(d for d, s in zip(candidates, support, strict=True) if s * _CONTEXT_CLEAR > best)


_KEPT: dict[int, tuple[tuple[Division, ...], DivisionIndex]] = {}
_MOST_KEPT = 4


def index_of(divisions: tuple[Division, ...]) -> DivisionIndex:
    """The index of these divisions, kept for the next report that is read with the same ones.

    They are known by being the same tuple: to compare thousands of divisions for each report would
    take longer than to look its division up.
    """
    if id(divisions) not in _KEPT:
        if len(_KEPT) == _MOST_KEPT:
            del _KEPT[next(iter(_KEPT))]
        _KEPT[id(divisions)] = (divisions, DivisionIndex(divisions))
    return _KEPT[id(divisions)][1]
