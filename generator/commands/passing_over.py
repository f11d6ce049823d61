"""What in folders and archives is not looked at: what cannot be a report, by its name or its first bytes."""

from pathlib import PurePosixPath

from generator.commands.places import Place
from generator.errors import ArchiveError
from generator.intake import form_of
from generator.intake.forms import JPEG, PDF, PNG, RTF, TIFF, WORD

READ = frozenset({
    ".txt", ".text", ".md", ".markdown", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".docx", ".htm",
    ".html", ".xhtml", ".mht", ".mhtml", ".rtf", ".doc", ".wps",
})  # fmt: skip
"""Endings of what may be a report. Old Word documents are among them: they are refused with a way out."""

BY_BYTES = frozenset({PDF, PNG, JPEG, TIFF, RTF})
"""Forms that are taken whatever their files are called; of others, the ending must tell."""

_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def is_page(place: Place) -> bool:
    """Whether a file's name says that it is a web page."""
    return PurePosixPath(place.name).suffix.lower() in (".htm", ".html", ".xhtml")


def _passed_over(below: PurePosixPath, pages: set[str]) -> tuple[str, str] | None:
    """The file or folder on the way that is not looked into, and why; None where all are.

    A page that a browser saved whole has a folder for its pictures beside it: x.html, x_files.
    """
    for depth in range(1, len(below.parts) + 1):
        path = PurePosixPath(*below.parts[:depth])
        if path.name.startswith((".", "~$")):
            return str(path), "is hidden."
        if path.name.lower() in _SYSTEM:
            return str(path), "is made by the operating system."
        if depth < len(below.parts) and _files_of(path) in pages:
            return str(path), "belongs to the web page beside it."
    return None


def _files_of(path: PurePosixPath) -> str:
    """The web page whose files a folder holds, without its ending, if it is named as browsers name such."""
    stem = next((path.name[: -len(end)] for end in ("_files", ".files") if path.name.endswith(end)), "")
    return str(path.with_name(stem)) if stem else ""


def why_not(place: Place, below: PurePosixPath, pages: set[str]) -> tuple[str, str]:
    """The folder on the way, or "" for the file, that is not looked at, and why; no reason where it is."""
    if place.why_not:
        return "", place.why_not
    return _passed_over(below, pages) or ("", _not_read(place))


def _not_read(place: Place) -> str:
    """Why a file is not looked at, if so, by its ending and, where that says nothing, by its first bytes."""
    suffix = PurePosixPath(place.name).suffix.lower()
    if suffix in READ:
        return ""
    if suffix == ".zip":
        return "is a ZIP archive within another: unpack that first."
    try:
        form = form_of(place.name, place.head())
    except ArchiveError:
        return "is of no form that is read."
    if form in BY_BYTES or (form is WORD and not suffix):
        return ""
    return "is of no form that is read; a text's name ends in .txt."
