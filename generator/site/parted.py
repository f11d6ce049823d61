"""The sites of a parted archive on disk: each part in a project folder of its own, seen below the root's."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from generator import files
from generator.authority import Archive, Part

FOLDER = "parts"
"""Below the project folder: a folder for each part, all of it generated."""

SETTINGS = """\
# Made from the archive's own mkdocs.yml: what one part's site has otherwise. Not to be edited.
INHERIT: {up}mkdocs.yml
site_name: {name}
site_url: {address}
theme:
  custom_dir: {theme}
extra:
  root: {root}
"""


def folder(root: Path, part: Part) -> Path:
    """The project folder of a part: its docs/, its settings, its site/."""
    return root / FOLDER / part.slug


def settle(root: Path, archive: Archive, theme: str = "generator/theme") -> Path:
    """Write the settings of the part that `archive` describes; gives its project folder.

    MkDocs builds it by itself: `mkdocs build -f parts/chongqing/mkdocs.yml`. Raises ValueError for the whole.
    """
    if archive.part is None:
        raise ValueError("the whole archive has settings of its own")
    own = folder(root, archive.part)
    up = "../" * (FOLDER.count("/") + 2)
    text = SETTINGS.format(
        up=up,
        name=_yaml(archive.title),
        address=_yaml(archive.address),
        theme=_yaml(up + theme if (root / theme).is_dir() else theme),
        root=_yaml(archive.part.root),
    )
    own.mkdir(parents=True, exist_ok=True)
    files.write_if_changed(own / "mkdocs.yml", text.encode())
    return own


def join(root: Path, parts: Iterable[Part], site: Path | None = None) -> None:
    """Let the sites of parts be seen below the root's, by a link each: so each takes its place by itself.

    Servers, archivers and who copies the site follow the links. A part whose site is not here, since it
    was built elsewhere, has none.
    """
    for part in parts:
        link, own = (site or root / "site") / part.at.rstrip("/"), folder(root, part) / "site"
        target = os.path.relpath(own, link.parent)
        if not own.is_dir():
            _drop(link)
        elif not (link.is_symlink() and link.readlink() == Path(target)):
            link.parent.mkdir(parents=True, exist_ok=True)
            beside = files.sibling(link)
            beside.symlink_to(target, target_is_directory=True)
            beside.replace(link)


def _drop(link: Path) -> None:
    if link.is_symlink():
        link.unlink()


def _yaml(text: str) -> str:
    """Text as a scalar of YAML, which reads all of JSON's."""
    return json.dumps(text, ensure_ascii=False)
