"""How a report is cited: for readers by GB/T 7714—2015, for programs as BibTeX, RIS and CSL-JSON."""

from dataclasses import dataclass

from generator.authority import Archive
from generator.citing import styles
from generator.citing.forms import bibtex_file, csl_file, ris_file
from generator.citing.items import LANGUAGE, address, creators, csl_json, issuer, page_item, printed_on
from generator.gathering.entries import Entry

__all__ = [
    "LANGUAGE",
    "Citations",
    "address",
    "bibtex_file",
    "cite",
    "creators",
    "csl_file",
    "csl_json",
    "issuer",
    "printed_on",
    "ris_file",
]

READ_ON = "[1000-01-01]"
"""A day on which nobody read the page: it marks the place of the reader's own."""


@dataclass(frozen=True, slots=True)
class Citations:
    """A report's citations by GB/T 7714—2015, each one line of plain text.

    `newspaper` is None where no newspaper is known. The standard wants the day on which an
    electronic resource was read, which only its reader knows: `electronic_parts` are what stands
    before and behind it, `electronic` is both together without it.
    """

    newspaper: str | None
    electronic_parts: tuple[str, str]

    @property
    def electronic(self) -> str:
        before, after = self.electronic_parts
        return before + (after.removeprefix(". ") if before.endswith(" ") else after)


def cite(entry: Entry, archive: Archive) -> Citations:
    """The report as its newspaper printed it, and its page of the archive."""
    item = csl_json(entry, archive)
    page = page_item(item) | {"accessed": {"date-parts": [[1000, 1, 1]]}}
    before, _, after = styles.render(styles.ELECTRONIC, page).rpartition(READ_ON)
    printed = styles.render(styles.NEWSPAPER, item) if "container-title" in item else None
    return Citations(printed, (before, after))
