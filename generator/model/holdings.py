"""What the archive holds, what stands where something stood, and the pages made of it."""

from dataclasses import dataclass, field

from generator.model.forms import Picture
from generator.model.reports import Report


@dataclass(frozen=True, slots=True)
class Rights:
    """Where a source came from and on what terms it is shown."""

    source_url: str | None = None
    rights: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A report that the archive holds. `id` is its folder below corpus/: `<division>/<year>-<kind>`.

    `report.record` is complete here: what was read, overlaid with what the sidecar says. `added` is
    the day it was taken into the archive, ISO 8601, where report.yml tells; `pictures` show its leaves.

    `digest` is that of everything here, `card` that of what other pages say of the report (id, record,
    day, and how much it holds): equal digests mean equal holdings. Empty where nobody asks.
    """

    id: str
    report: Report
    rights: Rights = field(default_factory=Rights)
    added: str | None = None
    pictures: tuple[Picture, ...] = ()
    digest: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stands where a report stood: it was moved (`target` is its new id) or withdrawn."""

    id: str
    target: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A district (its slug) and a year of which it is known that no report was published.

    `reason` tells readers how that is known; `source` is the address of what says so.
    """

    division: str
    year: int
    reason: str
    source: str | None = None

    @property
    def place(self) -> tuple[str, int]:
        return self.division, self.year


@dataclass(frozen=True, slots=True)
class Page:
    """One file below docs/: its path with forward slashes, and its content, text as UTF-8."""

    path: str
    content: str | bytes

    @property
    def data(self) -> bytes:
        """What is written to the file."""
        return self.content if isinstance(self.content, bytes) else self.content.encode()
