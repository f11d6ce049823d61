"""tombstones.yml: which reports were moved or withdrawn, and why."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator import files
from generator.corpus import layout, schema
from generator.corpus.documents import dump
from generator.errors import ArchiveError, InvalidArchive
from generator.model import Tombstone

SCHEMA = "schemas/tombstones.schema.json"


def survey(root: Path) -> tuple[tuple[Tombstone, ...], list[ArchiveError]]:
    """All tombstones in the order of their ids, and every fault in their file."""
    document, wrong = schema.optional(root, layout.tombstones(root), "tombstones")
    if document is None:
        return (), wrong
    stones = [Tombstone(t["id"], t.get("target"), t["reason"]) for t in document.value or ()]
    return tuple(sorted(stones, key=lambda stone: stone.id)), []


def save(root: Path, stones: Iterable[Tombstone]) -> None:
    """Write the file anew, in the order of ids; none are left as an empty list."""
    ordered = sorted(stones, key=lambda stone: stone.id)
    files.write(layout.tombstones(root), dump([_entry(stone) for stone in ordered], SCHEMA))


def raise_stone(stones: Iterable[Tombstone], new: Tombstone) -> list[Tombstone]:
    """The stones after a report was moved or withdrawn.

    Who was sent to the old place is sent on to the new one; a place that is held again loses its stone.

    >>> raise_stone([Tombstone("a", "b", "renamed")], Tombstone("b", "c", "again"))
    [Tombstone(id='a', target='c', reason='renamed'), Tombstone(id='b', target='c', reason='again')]
    >>> raise_stone([Tombstone("a", "b", "renamed")], Tombstone("b", "a", "undone"))
    [Tombstone(id='b', target='a', reason='undone')]
    """
    kept = [stone for stone in stones if stone.id not in (new.id, new.target)]
    moved = [replace(s, target=new.target) if new.target and s.target == new.id else s for s in kept]
    return [*moved, new]


def faults(root: Path, stones: tuple[Tombstone, ...], held: frozenset[str]) -> Iterable[InvalidArchive]:
    """Stones that shadow a report, stand twice, or lead nowhere."""
    name = layout.shown(root, layout.tombstones(root))
    ids = [stone.id for stone in stones]
    for before, stone in zip([None, *stones], stones, strict=False):
        where = f"{name} ({stone.id})"
        if before and before.id == stone.id:
            yield InvalidArchive(where, "stands twice.", "Delete one of them.")
        if stone.id in held:
            mend = "Delete the entry, or remove the report."
            yield InvalidArchive(where, "a report of this id is held, which nobody can reach.", mend)
        if stone.target and stone.target not in held and stone.target not in ids:
            mend = "Correct `target`, or leave it out if the report was withdrawn."
            yield InvalidArchive(where, f"leads to {stone.target}, which is not held.", mend)
        if stone.target == stone.id:
            yield InvalidArchive(where, "leads to itself.", "Correct `target`, or leave it out.")


def _entry(stone: Tombstone) -> dict[str, str]:
    entry = {"id": stone.id, "target": stone.target, "reason": stone.reason}
    return {key: value for key, value in entry.items() if value is not None}
