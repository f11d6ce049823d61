"""Which folders below corpus/ are reports', and what lies there that does not belong."""

from pathlib import Path

from generator.corpus import layout
from generator.corpus.layout import ReportId
from generator.errors import ArchiveError, InvalidArchive
from generator.files import TEMPORARY

_FILES = frozenset({"archive.yml", "tombstones.yml", "unpublished.yml"})
_FOLDERS = frozenset({"authority", "schemas"})


def require(root: Path) -> None:
    """Refuse a folder that holds no archive, so that none is founded by mistake. Raises InvalidArchive."""
    described = layout.corpus(root) / "archive.yml"
    if not described.is_file():
        mend = "Run the command in the project's folder, or name that with --root."
        raise InvalidArchive(str(described), "is missing: no archive lies here.", mend)


def survey(root: Path) -> tuple[list[Path], list[ArchiveError]]:
    """The folders of reports, and a fault for everything else among them."""
    wrong: list[ArchiveError] = []
    reports = []
    for division in _divisions(root, wrong):
        for folder in visible(root, division, wrong):
            if ReportId.parse(f"{division.name}/{folder.name}") is None:
                wrong.append(_stray(root, folder, "is no <year>-<kind>, as 2023-report or 2023-report-2."))
            elif _is_folder(root, folder, wrong):
                reports.append(folder)
    return reports, wrong


def visible(root: Path, folder: Path, wrong: list[ArchiveError]) -> list[Path]:
    """What lies in a folder, in order. A leading dot is for the system, and for what was left unfinished."""
    for path in sorted(folder.glob(f"{TEMPORARY}*")):
        mend = "Delete it and run the command again."
        wrong.append(InvalidArchive(layout.shown(root, path), "was left by an interrupted command.", mend))
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _divisions(root: Path, wrong: list[ArchiveError]) -> list[Path]:
    corpus = layout.corpus(root)
    if not corpus.is_dir():
        mend = "Run the command in the project's folder, or name that with --root."
        wrong.append(InvalidArchive(layout.shown(root, corpus), "is missing.", mend))
        return []
    found = []
    for path in visible(root, corpus, wrong):
        if path.name in _FILES | _FOLDERS:
            continue
        if not layout.SLUG.fullmatch(path.name):
            wrong.append(_stray(root, path, "is no division's slug, as 500116-jiangjin is."))
        elif _is_folder(root, path, wrong):
            found.append(path)
    return found


def _is_folder(root: Path, path: Path, wrong: list[ArchiveError]) -> bool:
    """Links are refused: what the archive holds lies in the archive."""
    if path.is_symlink():
        mend = "Put the files themselves there."
        wrong.append(InvalidArchive(layout.shown(root, path), "is a link.", mend))
        return False
    if not path.is_dir():
        wrong.append(_stray(root, path, "is no folder."))
        return False
    return True


def _stray(root: Path, path: Path, what: str) -> InvalidArchive:
    mend = "Correct its name or delete it; reports lie in corpus/<division>/<year>-<kind>/."
    return InvalidArchive(layout.shown(root, path), what, mend)
