"""Old addresses: where a report that was moved stands today, or why it was withdrawn."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.errors import Faults, InvalidArchive
from generator.model import Tombstone


def settle(tombstones: Iterable[Tombstone], held: Collection[str]) -> tuple[Tombstone, ...]:
    """Tombstones by id, each moved one pointing at where the report stands at last.

    A report that is held again needs no tombstone. A move to a report that was later withdrawn
    tells of the withdrawal. Raises `Faults` naming moves that lead nowhere or in a circle.
    """
    stones = {stone.id: stone for stone in tombstones if stone.id not in held}
    settled = [_settle(stones[id], stones, held) for id in sorted(stones)]
    faults = tuple(stone for stone in settled if isinstance(stone, InvalidArchive))
    if faults:
        raise Faults(faults)
    return tuple(stone for stone in settled if isinstance(stone, Tombstone))


def _settle(
    stone: Tombstone, stones: Mapping[str, Tombstone], held: Collection[str]
) -> Tombstone | InvalidArchive:
    *_, last = _chain(stone, stones)
    if last.target is None:
        return replace(stone, target=None, reason=last.reason)
    if last.target in held:
        return replace(stone, target=last.target)
    return InvalidArchive(
        f"corpus/{stone.id}",
        f"was moved to {last.target}, which the archive does not hold.",
        "Move it to a report that is held, or remove it with a reason.",
    )


def _chain(stone: Tombstone, stones: Mapping[str, Tombstone]) -> Iterator[Tombstone]:
    seen: set[str] = set()
    current: Tombstone | None = stone
    while current and current.id not in seen:
        seen.add(current.id)
        yield current
        current = stones.get(current.target) if current.target else None
