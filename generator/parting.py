"""A large archive in parts: which there are, what belongs to each, and what each is an archive of.

A part is an archive like any other, with a site of its own below the root's; the root leads to all.
"""

from collections.abc import Iterable
from dataclasses import replace

from generator import words
from generator.authority import Archive, Authority, Part
from generator.errors import Faults, InvalidArchive
from generator.model import Tombstone


def parts(authority: Authority, ids: Iterable[str]) -> tuple[Part, ...]:
    """The parts that hold these reports, in the order of their codes; none where the archive is not parted.

    An id is `<division's slug>/<year>-<kind>`, whose first two digits are its province's. Raises Faults
    where no such province is known.
    """
    parting = authority.archive.parts
    if parting is None:
        return ()
    held = {id[:2] for id in ids}
    known = {
        one.code[:2]: one for one in authority.divisions if one.level == "province" and one.code[:2] in held
    }
    if lost := sorted(held - known.keys()):
        raise Faults(tuple(_unknown(digits) for digits in lost))
    slugs = {digits: known[digits].slug.partition("-")[2] for digits in sorted(known)}
    return tuple(
        Part(f"{digits}0000", known[digits].name, slug, parting.path(slug)) for digits, slug in slugs.items()
    )


def _unknown(digits: str) -> InvalidArchive:
    what = f"names no province of the codes that begin with {digits}, which parts would be made of."
    return InvalidArchive("corpus/authority/divisions.yml", what, "Add the province.")


def of(authority: Authority, part: Part) -> Authority:
    """The authority of a part's own site: its title and address; the vocabularies are those of all."""
    return replace(authority, archive=_described(authority.archive, part))


def _described(archive: Archive, part: Part) -> Archive:
    return replace(
        archive,
        title=words.say("parts.site", title=archive.title, part=part.name),
        address=f"{archive.address}{part.at}",
        part=part,
    )


def buried(tombstones: Iterable[Tombstone], part: Part) -> tuple[Tombstone, ...]:
    """Old addresses of a part whose reports stand in it today, or nowhere."""
    return tuple(
        stone
        for stone in tombstones
        if part.holds(stone.id) and (stone.target is None or part.holds(stone.target))
    )


def removed(tombstones: Iterable[Tombstone], everyone: Iterable[Part]) -> tuple[Tombstone, ...]:
    """Old addresses of one part whose reports stand in another: only the root can lead on from them."""
    known = tuple(everyone)
    inside = {stone.id for part in known for stone in buried(tombstones, part)}
    return tuple(stone for stone in tombstones if stone.id not in inside)
