"""Headings in a cluster → the passages each stands over.

Extraction may take a page's headings first, or last, and their texts apart from them. Both come in
the order of the frames, so the first heading of the cluster has the first run of passages, and so
on; where one run ends and the next begins is told by the words that passages and headings share.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.reading.outline import Head, Item, Passage
from generator.reading.sections import Section
from generator.reading.worth import FOLLOWS, Worth, seam

LEAST_CLUSTER = 3
"""Headings side by side, not one deeper than the other, from which they are a cluster."""

MOST_HEADS = 0.75
"""Share of a page's headings that stand in its cluster at the least; else they stand where they belong."""

EMPTY = -2.0
"""What a heading without a body costs."""

SAME_SUBJECT = 0.5
"""What it costs to part two passages of one subject."""

NOTHING, PART, FIRST_HEAD = -2, -1, 0
"""Owners of a passage: none, the head of a part before it, or from 0 on the headings of the cluster."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A passage that goes to one owner, with the deeper headings right before it."""

    passage: Passage
    under: tuple[Head, ...]
    part: Head | None
    """The head of a part before it, if there is one."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sections of the cluster's headings and of the heads of parts, and the passages left over."""

    sections: tuple[Section, ...]
    left: tuple[Passage, ...]


def cluster_in(items: Sequence[Item]) -> tuple[Head, ...]:
    """The largest cluster of headings side by side, if it holds most of those of its level."""
    best: list[Head] = []
    held: list[Head] = []
    for item in items:
        if isinstance(item, Head) and item.part is None and (not held or item.level == held[-1].level):
            held.append(item)
            best = max(best, held, key=len)
        else:
            held = []
    others = (
        [i for i in items if isinstance(i, Head) and not i.part and i.level <= best[0].level] if best else []
    )
    return tuple(best) if len(best) >= LEAST_CLUSTER and len(best) >= MOST_HEADS * len(others) else ()


def align(items: Sequence[Item], cluster: Sequence[Head], worth: Worth) -> Aligned:
    """The best way to give the passages to a cluster's headings, in its order or in the reverse."""
    atoms = _atoms([item for item in items if item not in cluster])
    ways = [(*_best_owners(atoms, heads, worth), heads) for heads in (cluster, cluster[::-1])]
    _, owners, heads = max(ways, key=lambda way: way[0])
    return _built(items, atoms, owners, heads)


def _atoms(items: Sequence[Item]) -> list[Atom]:
    found: list[Atom] = []
    under: tuple[Head, ...] = ()
    part: Head | None = None
    for item in items:
        if isinstance(item, Passage):
            found.append(Atom(item, under, part))
            under = ()
        elif item.part:
            part = item
        else:
            under = (*under, item)
    return found


State = tuple[int, int]
"""How many headings have been given out, and the owner of the last passage."""


def _best_owners(atoms: Sequence[Atom], heads: Sequence[Head], worth: Worth) -> tuple[float, list[int]]:
    """The best way's score, and an owner for each passage: Viterbi's way through the passages."""
    best: dict[State, tuple[float, tuple[int, ...]]] = {(0, NOTHING): (0.0, ())}
    for at, atom in enumerate(atoms):
        before = atoms[at - 1] if at else None
        own = {n: FOLLOWS + worth.under(head, atom.passage) for n, head in enumerate(heads)}
        own[NOTHING] = worth.alone(atom.passage)
        own[PART] = FOLLOWS + worth.under(atom.part, atom.passage) if atom.part else 0.0
        seam = _seam(before, atom, worth)
        ways: dict[State, tuple[float, tuple[int, ...]]] = {}
        for (opened, last), (score, owners) in best.items():
            for state, cost in _steps(opened, last, len(heads), before, atom):
                total = score + cost + own[state[1]] + seam * (state[1] != last or state[1] == NOTHING)
                if state not in ways or total > ways[state][0]:
                    ways[state] = total, (*owners, state[1])
        best = ways
    score, owners = max(
        (score + EMPTY * (len(heads) - opened), owners) for (opened, _), (score, owners) in best.items()
    )
    return score, list(owners)


def _steps(opened: int, last: int, size: int, before: Atom | None, atom: Atom) -> list[tuple[State, float]]:
    """The owners that a passage may have after the last one's, each with what it costs."""
    steps = [((opened, NOTHING), 0.0)]
    if atom.part and (last == PART if before and before.part is atom.part else True):
        steps.append(((opened, PART), 0.0))
    if last >= FIRST_HEAD:
        steps.append(((opened, last), 0.0))
    steps += [((n + 1, n), EMPTY * (n - opened)) for n in range(opened, min(opened + 2, size))]
    return steps


def _seam(before: Atom | None, atom: Atom, worth: Worth) -> float:
    """What speaks for another owner than the last passage's: another subject, or another column."""
    if before is None:
        return 0.0
    if atom.under:
        return -SAME_SUBJECT
    return seam(before.passage, atom.passage) - SAME_SUBJECT * worth.alike(before.passage, atom.passage)


def _built(
    items: Sequence[Item], atoms: Sequence[Atom], owners: Sequence[int], heads: Sequence[Head]
) -> Aligned:
    """The sections that the owners make; no heading and no passage is left out or there twice."""
    sections = [_section(head, _owned(atoms, owners, n)) for n, head in enumerate(heads)]
    given = {atom.passage.at for atom, owner in zip(atoms, owners, strict=True) if owner >= FIRST_HEAD}
    deeper = {head.at for atom in atoms if atom.passage.at in given for head in atom.under}
    for head in [
        item for item in items if isinstance(item, Head) and item.at not in deeper | {h.at for h in heads}
    ]:
        mine = [atom for atom in _owned(atoms, owners, PART) if atom.part is head]
        sections.append(Section(head, tuple(atom.passage for atom in mine)))
    left = [atom.passage for atom in _owned(atoms, owners, NOTHING)]
    return Aligned(tuple(sections), tuple(left))


def _owned(atoms: Sequence[Atom], owners: Sequence[int], owner: int) -> list[Atom]:
    return [atom for atom, own in zip(atoms, owners, strict=True) if own == owner]


def _section(head: Head, atoms: Sequence[Atom]) -> Section:
    """A section of a heading with its passages, and those under deeper headings as its parts."""
    first = next((at for at, atom in enumerate(atoms) if atom.under), len(atoms))
    parts: list[Section] = []
    for atom in atoms[first:]:
        parts += [Section(under, ()) for under in atom.under]
        parts[-1] = replace(parts[-1], passages=(*parts[-1].passages, atom.passage))
    return Section(head, tuple(atom.passage for atom in atoms[:first]), tuple(parts))
