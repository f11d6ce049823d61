"""Report folders: the untouched source and its record, read and held against each other."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.authority import Division
from generator.corpus import folders, layout, schema, sidecar
from generator.corpus.documents import Document, parse
from generator.corpus.layout import ReportId
from generator.corpus.sidecar import Sidecar
from generator.errors import ArchiveError, InvalidArchive

SOURCE = re.compile(r"source(?:\.([1-9][0-9]*))?\.([a-z0-9]+)")
"""How a source's files are called: source.txt, or source.1.txt, source.2.txt … for its parts."""


@dataclass(frozen=True, slots=True)
class Deposit:
    """A report as the archive holds it: its id, its record, and its files by name, in order, untouched."""

    id: str
    sidecar: Sidecar
    files: tuple[tuple[str, bytes], ...]


def survey(root: Path, divisions: tuple[Division, ...]) -> tuple[tuple[Deposit, ...], list[ArchiveError]]:
    """All reports that are whole, in the order of their ids, and every fault in the others."""
    reports, found = folders.survey(root)
    deposits = [_deposit(root, folder, divisions, found) for folder in reports]
    whole = tuple(sorted((deposit for deposit in deposits if deposit), key=lambda deposit: deposit.id))
    return whole, found + list(_same_source_twice(whole))


def _deposit(
    root: Path, folder: Path, divisions: tuple[Division, ...], found: list[ArchiveError]
) -> Deposit | None:
    """One folder's report, or None and its faults."""
    wrong: list[ArchiveError] = []
    contents = _contents(root, folder, wrong)
    record = _sidecar(root, folder, contents, divisions, wrong)
    sources = sorted((name for name in contents if name != layout.SIDECAR), key=_place)
    wrong += _parts(layout.shown(root, folder), sources)
    if record:
        wrong += _checksums(*record, {name: contents[name] for name in sources})
        wrong += _address(*record, folder)
    found += wrong
    if record is None or wrong:
        return None
    id = f"{folder.parent.name}/{folder.name}"
    return Deposit(id, record[1], tuple((source.file, contents[source.file]) for source in record[1].sources))


def _contents(root: Path, folder: Path, wrong: list[ArchiveError]) -> dict[str, bytes]:
    """The files of a report's folder. Anything else there is a fault."""
    contents = {}
    for path in folders.visible(root, folder, wrong):
        if path.is_symlink() or not path.is_file():
            what = "is no plain file; a report's folder holds its source and report.yml alone."
            wrong.append(
                InvalidArchive(layout.shown(root, path), what, "Put the file itself there, or delete it.")
            )
        elif path.name != layout.SIDECAR and not SOURCE.fullmatch(path.name):
            what = "is a stray file; a report's folder holds its source and report.yml alone."
            mend = "Delete it, or name it source.<form> or, as a part, source.<number>.<form>."
            wrong.append(InvalidArchive(layout.shown(root, path), what, mend))
        else:
            contents[path.name] = path.read_bytes()
    return contents


def _sidecar(
    root: Path,
    folder: Path,
    contents: dict[str, bytes],
    divisions: tuple[Division, ...],
    wrong: list[ArchiveError],
) -> tuple[Document, Sidecar] | None:
    name = layout.shown(root, folder / layout.SIDECAR)
    if layout.SIDECAR not in contents:
        mend = "Run `python -m generator add` on the source there, or delete the folder."
        wrong.append(InvalidArchive(name, "is missing.", mend))
        return None
    try:
        document = parse(name, contents[layout.SIDECAR])
        against = schema.faults(document, "report")
        wrong += against
        return None if against else (document, sidecar.from_document(document, divisions))
    except InvalidArchive as fault:
        wrong.append(fault)
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


def _checksums(document: Document, record: Sidecar, contents: dict[str, bytes]) -> Iterator[InvalidArchive]:
    """What report.yml says of the sources, against the files that are there."""
    for place, source in enumerate(record.sources):
        where = document.where(["sources", place])
        if source.file not in contents:
            yield InvalidArchive(
                where, f"{source.file} is missing.", "Put the file back, or delete the entry."
            )
        elif hashlib.sha256(contents[source.file]).hexdigest() != source.sha256:
            mend = "Restore it from the repository's history; if the change is meant, remove and add it."
            yield InvalidArchive(where, f"{source.file} was changed since it was taken in.", mend)
    for name in sorted(set(contents) - {source.file for source in record.sources}):
        mend = f"Add it to `sources` with its sha256, or delete {name}."
        yield InvalidArchive(document.where(["sources"]), f"{name} is not listed.", mend)


def _address(document: Document, record: Sidecar, folder: Path) -> Iterator[InvalidArchive]:
    """The folder is the report's address: it must say what the record says."""
    id, said = ReportId.parse(f"{folder.parent.name}/{folder.name}"), record.record
    assert id and said.division
    pairs = (
        ("division", id.slug, said.division.slug),
        ("year", id.year, said.year),
        ("kind", id.kind, said.kind),
    )
    for field, address, stated in pairs:
        if address != stated:
            mend = f"Correct it, or move the report: python -m generator move {id} NEW_ID."
            yield InvalidArchive(document.where([field]), f"says {stated}, the folder {address}.", mend)


def _same_source_twice(deposits: Iterable[Deposit]) -> Iterator[InvalidArchive]:
    first: dict[str, str] = {}
    for deposit in deposits:
        for source in deposit.sidecar.sources:
            held = first.setdefault(source.sha256, deposit.id)
            if held != deposit.id:
                where = f"corpus/{deposit.id}/{source.file}"
                yield InvalidArchive(
                    where,
                    f"is held as {held} already.",
                    f"Remove one: python -m generator remove {deposit.id}.",
                )
