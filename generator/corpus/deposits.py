"""Report folders: the untouched source and its record, read and held against each other."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import bounded
from generator.authority import Division
from generator.corpus import folders, kept, layout, schema, sidecar
from generator.corpus.documents import Document, parse
from generator.corpus.layout import ReportId
from generator.corpus.sidecar import Sidecar, SourceFile
from generator.errors import ArchiveError, InvalidArchive, UnreadableSource

Divisions = tuple[Division, ...] | None
"""The divisions that are known; None where their files cannot be read."""

SOURCE = re.compile(r"source(?:\.([1-9][0-9]*))?\.([a-z0-9]+)")
"""How a source's files are called: source.txt, or source.1.txt, source.2.txt … for its parts."""


@dataclass(frozen=True, slots=True)
class Deposit:
    """A report as the archive holds it: its id, its record, and its files by name, in order, untouched.

    `kept` is what was made of them once and stands beside them: a scan's text by the name of its file,
    pictures by their own (see `corpus.kept`).
    """

    id: str
    sidecar: Sidecar
    files: tuple[tuple[str, bytes], ...]
    kept: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """The ids of all reports, those that are whole, in the order of their ids, and every fault."""

    ids: frozenset[str]
    deposits: tuple[Deposit, ...]
    faults: tuple[ArchiveError, ...]


def survey(root: Path, divisions: Divisions) -> Shelf:
    """All reports. Without divisions they are held against everything else, and have none."""
    reports, found = folders.survey(root)
    deposits = [one(root, folder, divisions, found) for folder in reports]
    whole = tuple(sorted((deposit for deposit in deposits if deposit), key=lambda deposit: deposit.id))
    ids = frozenset(f"{folder.parent.name}/{folder.name}" for folder in reports)
    twice = same_source_twice((deposit.id, deposit.sidecar) for deposit in whole)
    return Shelf(ids, whole, (*found, *twice))


def one(root: Path, folder: Path, divisions: Divisions, found: list[ArchiveError]) -> Deposit | None:
    """One folder's report, or None; what is wrong with it is added to `found`."""
    wrong: list[ArchiveError] = []
    contents = _contents(root, folder, wrong)
    document = _document(root, folder, contents, wrong)
    record = _sidecar(document, divisions, wrong) if document else None
    beside = {name: content for name, content in contents.items() if kept.is_kept(name)}
    sources = sorted(set(contents) - set(beside) - {layout.SIDECAR}, key=_place)
    wrong += _parts(layout.shown(root, folder), sources)
    if document and (listed := _listed(document)) is not None:
        wrong += _checksums(document, listed, {name: contents[name] for name in sources})
    if document and record:
        wrong += (*_address(document, record, folder), *sidecar.faults(document, record))
    found += wrong
    if record is None or wrong:
        return None
    id = f"{folder.parent.name}/{folder.name}"
    assert document
    made, not_usable = kept.sound(document, beside, record.sources, id)
    found += not_usable  # the report is whole without what can be made anew
    return Deposit(id, record, tuple((source.file, contents[source.file]) for source in record.sources), made)


def _contents(root: Path, folder: Path, wrong: list[ArchiveError]) -> dict[str, bytes]:
    """The files of a report's folder. Anything else there is a fault."""
    contents: dict[str, bytes] = {}
    for path in folders.visible(root, folder, wrong):
        if path.is_symlink() or not path.is_file():
            what = "is no plain file; a report's folder holds its source and report.yml alone."
            wrong.append(
                InvalidArchive(layout.shown(root, path), what, "Put the file itself there, or delete it.")
            )
        elif not _belongs(path.name):
            what = "is a stray file; a report's folder holds its source and report.yml alone."
            mend = "Delete it, or name it source.<form> or, as a part, source.<number>.<form>."
            wrong.append(InvalidArchive(layout.shown(root, path), what, mend))
        else:
            contents |= _content(layout.shown(root, path), path, wrong)
    return contents


def _content(shown: str, path: Path, wrong: list[ArchiveError]) -> dict[str, bytes]:
    """A file by its name; without content, and a fault, where it is larger than what is read."""
    try:
        return {path.name: bounded.read(path, shown, links=False)}
    except UnreadableSource as fault:
        mend = "Put the file back as it was taken in; it can be had from the repository's history."
        wrong.append(InvalidArchive(fault.where, fault.what, mend))
        return {path.name: b""}  # it is there, so that nobody is told that it is missing


def _belongs(name: str) -> bool:
    return name == layout.SIDECAR or bool(SOURCE.fullmatch(name)) or kept.is_kept(name)


def _document(
    root: Path, folder: Path, contents: dict[str, bytes], wrong: list[ArchiveError]
) -> Document | None:
    """report.yml as YAML, or None and why not."""
    name = layout.shown(root, folder / layout.SIDECAR)
    if layout.SIDECAR not in contents:
        mend = "Run `python -m generator add` on the source there, or delete the folder."
        wrong.append(InvalidArchive(name, "is missing.", mend))
        return None
    try:
        return parse(name, contents[layout.SIDECAR])
    except InvalidArchive as fault:
        wrong.append(fault)
        return None


def _sidecar(document: Document, divisions: Divisions, wrong: list[ArchiveError]) -> Sidecar | None:
    """What report.yml says; None where it breaks its schema. One of no known division is without it."""
    if against := schema.faults(document, "report"):
        wrong += against
        return None
    try:
        return sidecar.from_document(document, divisions)
    except InvalidArchive as fault:
        wrong.append(fault)
        return sidecar.from_document(document, None)


def _listed(document: Document) -> tuple[SourceFile, ...] | None:
    """The sources that report.yml lists, whatever else is wrong with it; None where it lists none."""
    try:
        return tuple(SourceFile(str(each["file"]), str(each["sha256"])) for each in document.value["sources"])
    except (TypeError, KeyError):
        return None


def _place(name: str) -> tuple[int, str]:
    found = SOURCE.fullmatch(name)
    return (int(found[1] or 0) if found else 0), name


def _parts(folder: str, sources: list[str]) -> Iterator[InvalidArchive]:
    """One file, or parts counted from 1 without a gap: else the files are not of one report."""
    if not sources:
        yield InvalidArchive(folder, "holds no source.", "Put source.txt back, or delete the folder.")
    numbers = [_place(name)[0] for name in sources]
    if len(sources) > 1 and numbers != list(range(1, len(sources) + 1)):
        what = f"holds {', '.join(sources)}, which are not the parts of one report."
        mend = "Name parts source.1.txt, source.2.txt …; give another report its own folder with `add`."
        yield InvalidArchive(folder, what, mend)


def _checksums(
    document: Document, listed: tuple[SourceFile, ...], contents: dict[str, bytes]
) -> Iterator[InvalidArchive]:
    """What report.yml says of the sources, against the files that are there."""
    for place, source in enumerate(listed):
        where = document.where(["sources", place])
        if source.file not in contents:
            yield InvalidArchive(
                where, f"{source.file} is missing.", "Put the file back, or delete the entry."
            )
        elif hashlib.sha256(contents[source.file]).hexdigest() != source.sha256:
            mend = "Restore it from the repository's history; if the change is meant, remove and add it."
            yield InvalidArchive(where, f"{source.file} was changed since it was taken in.", mend)
    for name in sorted(set(contents) - {source.file for source in listed}):
        mend = f"Add it to `sources` with its sha256, or delete {name}."
        yield InvalidArchive(document.where(["sources"]), f"{name} is not listed.", mend)


def _address(document: Document, record: Sidecar, folder: Path) -> Iterator[InvalidArchive]:
    """The folder is the report's address: it must say what the record says."""
    id, said = ReportId.parse(f"{folder.parent.name}/{folder.name}"), record.record
    assert id
    pairs = (
        ("division", id.slug, said.division and said.division.slug),
        ("year", id.year, said.year),
        ("kind", id.kind, said.kind),
    )
    for field, address, stated in pairs:
        if stated is not None and address != stated:
            mend = f"Correct it, or move the report: python -m generator move {id} NEW_ID."
            yield InvalidArchive(document.where([field]), f"says {stated}, the folder {address}.", mend)


def same_source_twice(reports: Iterable[tuple[str, Sidecar]]) -> Iterator[InvalidArchive]:
    """Files that stand in two folders, unless as different articles of a page."""
    first: dict[tuple[str, str | None], str] = {}
    for id, said in reports:
        for source in said.sources:
            held = first.setdefault((source.sha256, said.article), id)
            if held != id:
                where, mend = f"corpus/{id}/{source.file}", f"Remove one: python -m generator remove {id}."
                yield InvalidArchive(where, f"is held as {held} already.", mend)
