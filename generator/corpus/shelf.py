"""Changing the archive: a report is stored, moved or removed whole, or not at all."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator import files
from generator.authority import Authority, Division
from generator.corpus import amending, kept, layout, sidecar, tombstones
from generator.corpus.deposits import Deposit
from generator.corpus.layout import ReportId
from generator.corpus.sidecar import RECORD_FIELDS, Sidecar, find_division
from generator.errors import AlreadyHeld, Faults, InvalidArchive, UncertainRecord, UnknownReport
from generator.model import Tombstone


def free_id(wanted: ReportId, taken: Iterable[str]) -> ReportId:
    """The first id of this division, year and kind that nobody has: 2023-report, 2023-report-2, …

    >>> from generator.model import Kind
    >>> str(free_id(ReportId("500116-jiangjin", 2023, Kind.REPORT), ["500116-jiangjin/2023-report"]))
    '500116-jiangjin/2023-report-2'
    """
    names, id = frozenset(taken), wanted
    while str(id) in names:
        id = replace(id, number=id.number + 1)
    return id


def store(root: Path, deposit: Deposit) -> Path:
    """Put a report on the shelf and give its folder.

    A source that lies in its place already gets its record. A tombstone of this id (the report
    was withdrawn and is back) is taken away. Raises AlreadyHeld where the folder holds something
    else, InvalidArchive where links lead out of the archive.
    """
    folder = layout.corpus(root) / deposit.id
    if _lies_there(folder, deposit):
        _write(folder, deposit, ())
    else:
        _put(_place(root, deposit.id), deposit)
    readmit(root, deposit.id)
    return folder


def readmit(root: Path, id: str) -> None:
    """Take away the tombstone of a report that was withdrawn and is back, if there is one.

    `store` does so last; where it was interrupted before, adding the same file again comes here.
    """
    stones, wrong = tombstones.survey(root)
    if not wrong and any(stone.id == id for stone in stones):
        tombstones.save(root, (stone for stone in stones if stone.id != id))


def keep(root: Path, deposit: Deposit, made: tuple[tuple[str, bytes], ...]) -> bool:
    """Keep these things beside a source, and nothing else; False where they stood so already.

    The record is written last: interrupted before, `check` tells so, and doing it again mends it.
    """
    folder, listed = layout.corpus(root) / deposit.id, kept.entries(made)
    text = amending.listing(root, deposit, listed)
    wanted = {kept.file_name(key): content for key, content in made}
    stand = {path.name: path.read_bytes() for path in folder.iterdir() if kept.is_kept(path.name)}
    if stand == wanted and deposit.sidecar.kept == listed:
        return False
    for name in sorted(set(stand) - set(wanted)):
        (folder / name).unlink()
    for name, content in wanted.items():
        files.write(folder / name, content)
    amending.save(root, deposit.id, text)
    return True


def remove(root: Path, id: ReportId, reason: str) -> None:
    """Withdraw a report, sound or not. It stays in the repository's history; the address tells why.

    Raises UnknownReport where there is none, InvalidArchive where no tombstone can be put:
    the reason is blank, or tombstones.yml not sound. Nothing is changed then.
    """
    folder = layout.corpus(root) / str(id)
    if folder.is_symlink() or not folder.is_dir():
        raise unknown(root, id)
    tombstones.save(root, _marked(root, Tombstone(str(id), None, reason)))
    _clear(folder)


def unknown(root: Path, id: ReportId) -> UnknownReport:
    """The fault of an id that nothing is held under, which names what is held beside it."""
    near = sorted(path.name for path in (layout.corpus(root) / id.slug).glob("[!.]*"))
    mend = f"{id.slug} holds {', '.join(near)}." if near else "Ids are the folders below corpus/."
    return UnknownReport(str(id), "is not held by the archive.", mend)


def move(root: Path, deposit: Deposit, new: ReportId, authority: Authority, reason: str) -> Path:
    """Give a report another id, and its record the division, year and kind of it.

    Raises AlreadyHeld where the new id is taken, UncertainRecord where no division has its slug
    in its year, InvalidArchive where no tombstone can be put. Nothing is changed then.
    """
    stones = _marked(root, Tombstone(deposit.id, str(new), reason))
    division = find_division(authority.divisions, new.slug, new.year)
    if division is None:
        mend = "Use a slug of corpus/authority/divisions.yml that was in force in that year."
        raise UncertainRecord(str(new), f"no division has the slug {new.slug} in {new.year}.", mend)
    folder = _place(root, str(new))
    _put(folder, replace(deposit, id=str(new), sidecar=_readdressed(deposit.sidecar, new, division)))
    tombstones.save(root, stones)
    _clear(layout.corpus(root) / deposit.id)
    return folder


def _readdressed(old: Sidecar, new: ReportId, division: Division) -> Sidecar:
    """The record under its new id: what the move changed was set by hand."""
    record = replace(old.record, division=division, year=new.year, kind=new.kind)
    changed = {name for name in RECORD_FIELDS if getattr(record, name) != getattr(old.record, name)}
    given = tuple(name for name in RECORD_FIELDS if name in changed or name in old.given)
    corrections = tuple(
        replace(one, value=record.told(one.field)) if one.field in changed else one for one in old.corrections
    )
    return replace(old, record=record, given=given, corrections=corrections)


def _lies_there(folder: Path, deposit: Deposit) -> bool:
    """Whether a folder holds the deposit's source, plain and whole, beside it what is kept alone."""
    if folder.is_symlink() or folder.parent.is_symlink() or not folder.is_dir():
        return False
    found = sorted(folder.iterdir())
    plain = all(path.is_file() and not path.is_symlink() for path in found)
    held = {path.name: path.read_bytes() for path in found if not kept.is_kept(path.name)} if plain else {}
    return held == dict(deposit.files)


def _place(root: Path, id: str) -> Path:
    """The folder of a new report: free, and inside the archive."""
    folder = layout.corpus(root) / id
    if folder.parent.is_symlink():
        raise InvalidArchive(layout.shown(root, folder.parent), "is a link.", "Make it a folder.")
    if folder.exists() or folder.is_symlink():
        raise AlreadyHeld(id, "is held already.", "Move or remove it first, or choose another id.")
    return folder


def _put(folder: Path, deposit: Deposit) -> None:
    """Write a report's folder beside its place and move it there in one step."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = files.sibling(folder)
    try:
        temporary.mkdir()
        _write(temporary, deposit, deposit.files)
        temporary.rename(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        with suppress(OSError):
            folder.parent.rmdir()
        raise


def _write(folder: Path, deposit: Deposit, sources: Iterable[tuple[str, bytes]]) -> None:
    """Sources, what is kept beside them, and the record, which says what is kept, last."""
    beside = [(kept.file_name(key), content) for key, content in deposit.kept]
    for name, content in (*sources, *beside):
        files.write(folder / name, content)
    said = replace(deposit.sidecar, kept=kept.entries(deposit.kept))
    files.write(folder / layout.SIDECAR, sidecar.to_yaml(said))


def _marked(root: Path, stone: Tombstone) -> list[Tombstone]:
    """All stones with the new one among them. Looked at before anything is changed."""
    if not stone.reason.strip():
        mend = "Say it with --reason, for readers who follow the old address."
        raise InvalidArchive(f"corpus/tombstones.yml ({stone.id})", "its reason is blank.", mend)
    stones, wrong = tombstones.survey(root)
    if wrong:
        raise Faults(tuple(wrong))
    return tombstones.raise_stone(stones, stone)


def _clear(folder: Path) -> None:
    """Take a folder away in one step, then its division's where it was the last."""
    temporary = files.sibling(folder)
    folder.rename(temporary)
    shutil.rmtree(temporary)
    with suppress(OSError):
        folder.parent.rmdir()
