"""Which files below folders and in ZIP archives may be reports, and which are passed over, and why.

Several files are one report only where somebody said so: with --parts, or by putting them into a folder
whose name ends in `.parts`. Names such as x-1.pdf and x-2.pdf alone join nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from generator.commands.passing_over import READ, is_page, why_not
from generator.commands.places import Place, lying, packed
from generator.commands.sorting import natural
from generator.errors import ArchiveError, NotAReport, UncertainRecord, UnreadableSource

PARTS = ".parts"
"""How the name of a folder ends that holds the parts of one report, in the order of their names."""

_COUNTED = re.compile(r"(?:^|\D)\d{1,2}$|第[\d一二三四五六七八九十]+[版页]|[上中下]$")
"""How names end that count the parts of something: x-2, 第三版, 下."""

_PACKAGES = ("[Content_Types].xml", "mimetype", "OFD.xml", "META-INF/manifest.xml")
"""What tells a document that is packed as a ZIP from an archive of files."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be one report: its files in order."""

    name: str
    files: tuple[Place, ...]

    @property
    def named(self) -> bool:
        """Whether its files were asked for one by one, rather than found in a folder or an archive."""
        return all(file.named for file in self.files)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that is not looked at, and why."""

    name: str
    why: str


Found = Candidate | Skipped | ArchiveError
"""An ArchiveError is of a folder or archive that cannot be looked into, or holds nothing to read."""


def find(paths: Sequence[Path], parts: bool = False) -> list[Found]:
    """What the files, folders and ZIP archives of these names hold, in the order of the names.

    `parts` makes one report of all that is found.
    """
    found = [one for path in paths for one in _of(path)]
    return _joined(found) if parts else found


def hinted(candidate: Candidate, fault: ArchiveError) -> ArchiveError:
    """The fault, with what else to do where a file that is no report may be a part of one, by its name.

    >>> from generator.errors import NotAReport
    >>> page = Candidate("in/x-2.pdf", (Place(Path("in/x-2.pdf")),))
    >>> hinted(page, NotAReport("in/x-2.pdf", "It is none.", "Look.")).mend
    'Look. If it is a part of a report, put all its parts into a folder whose name ends in .parts.'
    """
    if candidate.named or len(candidate.files) > 1 or not isinstance(fault, NotAReport | UncertainRecord):
        return fault
    if not _COUNTED.search(PurePosixPath(candidate.name).stem):
        return fault
    mend = f"If it is a part of a report, put all its parts into a folder whose name ends in {PARTS}."
    return type(fault)(fault.where, fault.what, f"{fault.mend} {mend}")


def _joined(found: Sequence[Found]) -> list[Found]:
    files = tuple(file for one in found if isinstance(one, Candidate) for file in one.files)
    others: list[Found] = [one for one in found if not isinstance(one, Candidate)]
    if any(isinstance(one, ArchiveError) for one in found) or not files:
        return others
    return [*others, Candidate(" + ".join(file.name for file in files), files)]


def _of(path: Path) -> Iterator[Found]:
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif _is_collection(path):
            yield from _within(str(path), packed(path))
        else:
            yield _alone(path)
    except ArchiveError as fault:
        yield fault
    except (OSError, ValueError):  # what is wrong with it is told when it is read
        yield _alone(path)


def _in_folder(folder: Path) -> Iterator[Found]:
    """What a folder holds, ZIP archives in it among the rest."""
    faults, places = [], []
    for place in lying(folder):
        try:
            places += _unpacked(place)
        except ArchiveError as fault:
            faults.append(fault)
    yield from faults
    if places or not faults:
        yield from _within(str(folder), places)


def _unpacked(place: Place | ArchiveError) -> list[Place]:
    """The place, or of a ZIP archive those in it. Raises ArchiveError, also the one that stands for it."""
    if isinstance(place, ArchiveError):
        raise place
    return packed(place.path) if _is_packed(place) else [place]


def _is_packed(place: Place) -> bool:
    try:
        return not place.why_not and _is_collection(place.path)
    except OSError:  # what is wrong with it is told when it is read
        return False


def _alone(path: Path) -> Candidate:
    return Candidate(str(path), (Place(path, named=True),))


def _is_collection(path: Path) -> bool:
    """Whether a file is a ZIP archive of files, rather than a document that is packed as one."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        if file.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
            return False
    if path.suffix.lower() in READ:
        return False
    names = {entry.name for entry in packed(path)}
    return not any(str(path / name) in names for name in _PACKAGES)


def _within(top: str, places: Sequence[Place]) -> Iterator[Found]:
    """What a folder or an archive holds: parts of one report together, the rest each for itself."""
    found = list(_sorted_out(top, sorted(places, key=partial(_key, top=top))))
    if not any(isinstance(one, Candidate) for one in found):
        what, mend = "holds no file that may be a report.", "Name a folder or a ZIP archive that holds some."
        yield UnreadableSource(top, what, mend)
    yield from found


def _key(place: Place, top: str) -> list[list[tuple[int, int, str]]]:
    return [natural(part) for part in _below(place, top).parts]


def _below(place: Place, top: str) -> PurePosixPath:
    return PurePosixPath(place.name[len(top) :].lstrip("/\\").replace("\\", "/"))


def _sorted_out(top: str, places: Sequence[Place]) -> Iterator[Found]:
    pages = {str(_below(place, top).with_suffix("")) for place in places if is_page(place)}
    told: set[str] = set()
    for together, of_one in _grouped(top, places).items():
        files = []
        for place in of_one:
            below = _below(place, top)
            what, why = why_not(place, below, pages)
            if not why:
                files.append(place)
            elif (name := f"{top}/{what}" if what else place.name) not in told:
                told.add(name)
                yield Skipped(name, why)
        if files:
            yield Candidate(together, tuple(files))


def _grouped(top: str, places: Sequence[Place]) -> dict[str, list[Place]]:
    """The files of each report: those of a folder of parts together, others alone."""
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(_report(top, place), []).append(place)
    return groups


def _report(top: str, place: Place) -> str:
    """The folder of parts that a file lies in, if it does, else the file."""
    if PurePosixPath(top).name.endswith(PARTS):
        return top
    folders = [folder for folder in _below(place, top).parents if folder.name.endswith(PARTS)]
    return f"{top}/{folders[-1]}" if folders else place.name
