"""Where things lie in an archive, and the grammar of a report's id."""

import re
from dataclasses import dataclass
from pathlib import Path

from generator import PROJECT
from generator.model import Kind

SCHEMAS = PROJECT / "corpus" / "schemas"

SIDECAR = "report.yml"

SLUG = re.compile(r"[0-9]{6}-[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(rf"({SLUG.pattern})/([0-9]{{4}})-({'|'.join(Kind)})(?:-([2-9]|[1-9][0-9]+))?")


@dataclass(frozen=True, slots=True)
class ReportId:
    """The parts of a report's id: its division's slug, its year, its kind, and which of that kind it is.

    >>> ReportId.parse("500116-jiangjin/2023-feature-2")
    ReportId(slug='500116-jiangjin', year=2023, kind=<Kind.FEATURE: 'feature'>, number=2)
    >>> str(ReportId("500116-jiangjin", 2023, Kind.REPORT))
    '500116-jiangjin/2023-report'
    >>> ReportId.parse("../2023-report") is None
    True
    """

    slug: str
    year: int
    kind: Kind
    number: int = 1

    @staticmethod
    def parse(text: str) -> "ReportId | None":
        """The id that a text is, or None where it is none."""
        found = _ID.fullmatch(text)
        return found and ReportId(found[1], int(found[2]), Kind(found[3]), int(found[4] or 1))

    def __str__(self) -> str:
        return f"{self.slug}/{self.year:04}-{self.kind}" + (f"-{self.number}" if self.number > 1 else "")


def corpus(root: Path) -> Path:
    """The archive's folder below the project folder `root`."""
    return root / "corpus"


def authority(root: Path, name: str) -> Path:
    """A vocabulary's file: the archive's own, else the project's."""
    return _own(root, f"authority/{name}")


def archive(root: Path) -> Path:
    """The archive's description of itself: its own, else the project's."""
    return _own(root, "archive.yml")


def _own(root: Path, name: str) -> Path:
    own = corpus(root) / name
    return own if own.exists() else corpus(PROJECT) / name


def tombstones(root: Path) -> Path:
    """The list of reports that were moved or withdrawn; missing as long as there are none."""
    return corpus(root) / "tombstones.yml"


def unpublished(root: Path) -> Path:
    """The list of what is known not to have been published; missing as long as nothing is."""
    return corpus(root) / "unpublished.yml"


def shown(root: Path, path: Path) -> str:
    """A path as messages name it: as seen from the project folder, control characters escaped."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)
