"""MkDocs, run strictly in this process, its warnings told as faults with a mend."""

import logging
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import PROJECT
from generator.errors import ArchiveError, BuildFailed

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

EPOCH = "315532800"
"""The date of everything whose date the corpus does not give: the first of 1980, the earliest that
archives of all forms can hold. SOURCE_DATE_EPOCH in the environment goes before it."""

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "true"}
"""The theme's own switch for the notice of its end of life; CONTRIBUTING tells what follows from it."""

_PAGE = re.compile(r"Doc file '([^']+)'|Error (?:reading|building) page '([^']+)'")

_MENDS = (
    (r"no such anchor|does not contain an anchor", "Correct what follows the # in the link."),
    (r"contains (?:a|an \w+) link", "Correct the link, or make the page that it leads to."),
    (r"not included in the \"nav\"", "List it under `not_in_nav` or `nav` in mkdocs.yml."),
    (r"config|Config", "Correct mkdocs.yml."),
    (r"", "Generated pages are mended in generator/pages/, others in docs/."),
)


def run(root: Path, into: Path, address: str | None = None) -> tuple[ArchiveError, ...]:
    """Build root/docs into a new folder; everything that MkDocs warns of is given back.

    The result depends on docs/, mkdocs.yml and the theme alone, neither on the day nor on the
    order of files on the disk.
    """
    with environment(), warnings() as messages:
        failure = _run(root, into, address)
    return faults(messages) or faults([failure] if failure else [])


def faults(messages: Iterable[str]) -> tuple[ArchiveError, ...]:
    """Warnings of MkDocs as faults of ours, each once."""
    found = {str(fault): fault for fault in map(_fault, messages)}
    return tuple(found.values())


def settings(root: Path, into: Path, address: str | None) -> "MkDocsConfig":
    """What MkDocs builds root/docs by. Raises MkDocsException or Abort where it will not have it."""
    from mkdocs.config import load_config

    options: dict[str, Any] = {
        "site_url": address,
        "theme": _theme(root),
        "site_dir": str(into),
        "strict": True,
    }
    return load_config(str(root / "mkdocs.yml"), **options)


def _run(root: Path, into: Path, address: str | None) -> str | None:
    """Why MkDocs gave up, if it did."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import Abort, MkDocsException

    try:
        config = settings(root, into, address)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, Abort) as stopped:
        return str(stopped)
    return None


def _theme(root: Path) -> dict[str, Any] | None:
    """The theme with the project's own overrides, for an archive that lies elsewhere; else None."""
    from mkdocs.config.defaults import MkDocsConfig

    raw = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    with (root / "mkdocs.yml").open("rb") as file:
        raw.load_file(file)
    theme = raw.data.get("theme")
    if not isinstance(theme, dict):
        return None
    overrides = theme.get("custom_dir")
    if not overrides or (root / overrides).is_dir() or not (PROJECT / overrides).is_dir():
        return None
    return {**theme, "custom_dir": str(PROJECT / overrides)}


def _fault(message: str) -> BuildFailed:
    """A warning of MkDocs as a fault of ours.

    >>> fault = _fault("Doc file 'years/2023.md' contains a link 'x.md', but the target is not found.")
    >>> fault.where, fault.what
    ('docs/years/2023.md', "contains a link 'x.md', but the target is not found.")
    >>> fault.mend
    'Correct the link, or make the page that it leads to.'
    """
    page = _PAGE.search(message)
    name = page and (page[1] or page[2])
    what = _PAGE.sub("", message, count=1).strip(" :") if page else message
    mend = next(mend for pattern, mend in _MENDS if re.search(pattern, message))
    return BuildFailed(f"docs/{name}" if name else "mkdocs.yml", what, mend)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def warnings() -> Iterator[list[str]]:
    """Collect what MkDocs warns of."""
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        yield collector.messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate


@contextmanager
def environment() -> Iterator[None]:
    """Fix the build's date, and leave the environment as it was found."""
    wanted = {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH), **ENVIRONMENT}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
