"""Which ids are taken and which sources are held, while reports are taken in."""

from collections.abc import Iterable

from generator import corpus
from generator.corpus import Deposit, ReportId
from generator.errors import AlreadyHeld
from generator.model import Tombstone


class Register:
    """Which ids are taken and which sources held; it grows as reports are taken in."""

    def __init__(self, held: Iterable[Deposit], stones: Iterable[Tombstone]) -> None:
        self.moved = {stone.id: stone.target for stone in stones if stone.target}
        self.ids: dict[str, str] = {}
        self._sources: dict[str, list[tuple[str, str | None]]] = {}
        for deposit in held:
            self.add(deposit)

    def add(self, deposit: Deposit, source: str = "") -> None:
        """Remember a report that is held from now on, and which file it was just taken from."""
        self.ids[deposit.id] = source
        for file in deposit.sidecar.sources:
            self._sources.setdefault(file.sha256, []).append((deposit.id, deposit.sidecar.article))

    def holder(self, checksums: Iterable[str], article: str | None) -> str | None:
        """The id of the report that holds one of these files; another article of it is another report."""
        holders = [holder for one in checksums for holder in self._sources.get(one, ())]
        return next((id for id, held in holders if article is None or article == held), None)


def refuse_held(name: str, sums: Iterable[str], article: str | None, register: Register) -> None:
    """Raise AlreadyHeld for a report one of whose files is held, unless for another article of it."""
    if holder := register.holder(sums, article):
        mend = "Nothing is to be done; to take it in anew, remove that report first."
        raise AlreadyHeld(name, f"is held already, as {holder}.", mend)


def free(name: str, id: ReportId, another: bool, register: Register) -> ReportId:
    """The id, if nobody has it; with --another the next free one. An address that leads on stays as it is."""
    moved, taken = register.moved, register.ids.keys() | register.moved.keys()
    if str(id) not in taken:
        return id
    next_one = corpus.free_id(id, taken)
    if another:
        return next_one
    why = f"leads to {moved[str(id)]}" if str(id) in moved else _held(register.ids[str(id)])
    mend = f"Use --another to store this one as {next_one}, or correct --year, --district or --kind."
    raise AlreadyHeld(name, f"its id would be {id}, which {why}.", mend)


def _held(source: str) -> str:
    return f"{source} has taken" if source else "is held already"
