"""What the index is made of: handles of all reports, of one site or of many, and where pieces come from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.authority import Authority, Division
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.keyterms import Domain, Term, domain
from generator.results import kept, remembering
from generator.search.chunks import Unit
from generator.search.pieces import Handle, Source, handle, piece
from generator.search.segments import Segment, segments


@dataclass(frozen=True, slots=True)
class Shelf:
    """All reports that are searched, as handles, in any order; `source` gives their pieces.

    `divisions` are those whose reports they are, `names` what they are called, told apart, by slug.
    `terms` gives their key terms; where it does not, pieces nominate those of `domain`.
    """

    handles: tuple[Handle, ...]
    source: Source
    divisions: tuple[Division, ...]
    names: Mapping[str, str]
    authority: Authority
    domain: Domain | None = None
    terms: Callable[[], Sequence[Term]] | None = None

    @property
    def topics(self) -> tuple[str, ...]:
        """Identifiers of topics, as the index lists them."""
        return tuple(topic.id for topic in self.authority.topics)

    @property
    def listed(self) -> list[Division]:
        """Divisions as they are numbered in the index."""
        return sorted(self.divisions, key=lambda division: division.slug)

    def segments(self) -> list[Segment]:
        """The reports in segments, newest first."""
        return segments(self.handles)

    def unit(self, handles: Sequence[Handle]) -> Unit:
        """Some of the reports, to be read together."""
        return Unit(tuple(handles), self.source, self.topics, self.domain)


def shelf(catalogue: Catalogue) -> Shelf:
    """The reports of one catalogue.

    Where results are kept, pieces come with nominations, of which the catalogue's key terms then are made.
    """
    own = domain(catalogue.authority) if remembering() else None
    held = {entry.id: entry for entry in catalogue.entries}
    return Shelf(
        handles=tuple(map(handle, catalogue.entries)),
        source=partial(_piece, held, own),
        divisions=catalogue.divisions,
        names=catalogue.names,
        authority=catalogue.authority,
        domain=own,
        terms=lambda: catalogue.key_terms().archive,
    )


def _piece(held: Mapping[str, Entry], domain: Domain | None, handle: Handle) -> bytes:
    return kept(piece, held[handle.id], domain)


def at_hand(unit: Unit) -> Unit:
    """The same, with its pieces in it, to be handed to another process."""
    return replace(unit, source=partial(_given, {one.id: unit.source(one) for one in unit.handles}))


def _given(pieces: Mapping[str, bytes], handle: Handle) -> bytes:
    return pieces[handle.id]
