"""What every page of a site depends on beside its own text, as one digest."""

import os
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from generator import PROJECT, strict_build
from generator.results import digest

LIBRARIES = (
    "mkdocs",
    "markdown",
    "jinja2",
    "markupsafe",
    "pyyaml",
    "pathspec",
    "ghp-import",
    "pymdown-extensions",
)
"""Whose other version may render otherwise, beside the themes that are installed."""

_TOLD = re.compile(r"(?:^|[\s{,\"'])(INHERIT|custom_dir)[\"']?: *[\"']?([^\"'#,}\s]+)", re.MULTILINE)
_CODE = (*sorted(Path(__file__).parent.glob("*.py")), Path(strict_build.__file__))


def told(root: Path, address: str | None) -> str:
    """The digest of settings, theme, program and versions. Raises OSError where one cannot be read."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", strict_build.EPOCH)
    settings = dict(_settings(root / "mkdocs.yml"))
    overrides = [
        name for text in settings.values() for kind, name in _TOLD.findall(text) if kind == "custom_dir"
    ]
    theme = {name: dict(_files(_overrides(root, name))) for name in overrides}
    code = [path.read_bytes() for path in _CODE]
    said = dict(os.environ) if any("!ENV" in text for text in settings.values()) else {}
    return digest((settings, theme, code, _versions(), address, epoch, said))


def _settings(path: Path) -> Iterator[tuple[str, str]]:
    """Every file of settings, from mkdocs.yml to what it builds upon."""
    text = path.read_text("utf-8")
    yield str(path), text
    for kind, name in _TOLD.findall(text):
        if kind == "INHERIT" and (path.parent / name).is_file():
            yield from _settings(path.parent / name)


def _overrides(root: Path, name: str) -> Path:
    return next((folder for folder in (root / name, PROJECT / name) if folder.is_dir()), root / name)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _versions() -> dict[str, str]:
    """The libraries that render, with their versions."""
    themes = {found.dist.name for found in metadata.entry_points(group="mkdocs.themes") if found.dist}
    known = {name: metadata.version(name) for name in sorted({*LIBRARIES, *themes}) if _is_there(name)}
    return {**known, "python": sys.version}


def _is_there(name: str) -> bool:
    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False
