"""The catalogue: everything that pages, tables and files show, in the order they show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.authority import Authority, Division, Topic
from generator.gathering.cells import Cell, Citation, NotHeld, NotStated
from generator.gathering.coverage import Coverage, Place
from generator.gathering.entries import Entry
from generator.gathering.keyterms import KeyTerms
from generator.gathering.kinship.common import Common
from generator.gathering.kinship.kin import Beside
from generator.gathering.kinship.sharing import Kinship
from generator.gathering.method import Method
from generator.gathering.neighbours import Neighbours
from generator.gathering.passages import Passage
from generator.gathering.shares import Shares
from generator.model import Tombstone


@dataclass(frozen=True, slots=True)
class TopicShelf:
    """A topic with its passages by district and year."""

    topic: Topic
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The archive, gathered. Years run without gaps from the first held to the last.

    `divisions` are those the archive holds a report of, as of their latest report, in the order
    of their codes. `cells` holds only what is stated: ask `cell`. `method` tells readers
    how texts are read: each step and what its rule says of itself. `names` are what
    divisions are called, by slug, told apart from others of the same name: ask `name`. `shares` tell
    how much of the text is on which topic. `key_terms` are found when they are first asked for.
    `beside` holds, by id, each report beside the one of its district on the nearest earlier year,
    where there is one; `shared`, by id of every report, the passages it shares with others, found when
    it is first asked for; `common`, which words many districts write. `coverage`
    tells of which districts and years reports are held, missing, or known not to have been published.
    `digest` is that of all it was gathered from, `authority_digest` that of its vocabularies.
    """

    authority: Authority
    entries: tuple[Entry, ...]
    years: tuple[int, ...]
    divisions: tuple[Division, ...]
    topics: tuple[TopicShelf, ...]
    by_year: Mapping[int, tuple[Entry, ...]]
    by_division: Mapping[str, tuple[Entry, ...]]
    by_place: Mapping[Place, tuple[Entry, ...]]
    citations: Mapping[str, tuple[Citation, ...]]
    cells: Mapping[tuple[str, str, int], Cell]
    neighbours: Mapping[str, Neighbours]
    names: Mapping[str, str]
    tombstones: tuple[Tombstone, ...] = ()
    method: Method = field(default_factory=Method)
    shares: Shares = field(default_factory=Shares)
    key_terms: Callable[[], KeyTerms] = field(default=KeyTerms, compare=False)
    beside: Mapping[str, Beside] = field(default_factory=dict)
    shared: Callable[[], Kinship] = field(default=Kinship, compare=False)
    common: Callable[[], Common] = field(default=Common, compare=False)
    coverage: Coverage = field(default_factory=Coverage)
    digest: str = ""
    authority_digest: str = ""

    def cell(self, indicator: str, division: str, year: int) -> Cell:
        """What the reports of the division (its slug) on `year` say of the indicator."""
        if (division, year) not in self.by_place:
            return NotHeld()
        return self.cells.get((indicator, division, year), NotStated())

    def name(self, division: Division) -> str:
        """What readers call a division of the coverage, told apart from others there of the same name."""
        return self.names[division.slug]
