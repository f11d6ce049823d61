"""Reading one candidate, in whatever process, within bounds of time and memory."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import PurePath
from traceback import extract_tb

from generator.authority import Authority
from generator.commands.accession import Files, Given, Proposal, understand
from generator.commands.candidates import Candidate
from generator.errors import ArchiveError, ProgramFault, UnreadableSource
from generator.intake.limits import MEMORY, SECONDS, SECONDS_A_SCANNED_PAGE

SCANNED_PAGES = 10
"""For so many pages of scans a file is given the time; a newspaper prints a report on one to four."""

_PAGED = frozenset({".pdf", ".tif", ".tiff"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg"})


@dataclass(frozen=True, slots=True)
class Work:
    """What reading needs to know beside the files."""

    given: Given
    authority: Authority


_prepared: list[Work] = []
"""What the readings of this process need to know, where it was started to read."""


def prepare(work: Work) -> None:
    """Make a process ready to read files of others: it may take so much memory and no more."""
    _prepared[:] = [work]
    hold_memory()


def hold_memory() -> None:
    """Let this process take so much memory and no more, where the system can see to that."""
    if sys.platform == "linux":
        import resource

        most = resource.getrlimit(resource.RLIMIT_DATA)[1]
        limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, most))


def read_prepared(candidate: Candidate, article: str | None = None) -> Proposal:
    """As `read`, in a process that was prepared."""
    return read(_prepared[0], candidate, article)


def read(work: Work, candidate: Candidate, article: str | None = None) -> Proposal:
    """The report that the candidate's files make, or the article of this title in them.

    Raises an ArchiveError, whatever they hold.
    """
    given = replace(work.given, article=article) if article else work.given
    with foreseen(candidate.name):
        return understand(contents(candidate), given, work.authority)


@contextmanager
def foreseen(name: str) -> Iterator[None]:
    """Make an ArchiveError of whatever is raised while the file of this name is read."""
    try:
        yield
    except ArchiveError:
        raise
    except MemoryError:
        what = f"reading it takes more than {MEMORY / 1e9:.0f} GB of memory."
        raise UnreadableSource(name, what, "Save its text as UTF-8 and add that.") from None
    except Exception as error:
        raise _ours(name, error) from None


def _ours(name: str, error: Exception) -> ProgramFault:
    last = extract_tb(error.__traceback__)[-1]
    what = (
        f"the program failed at it: {type(error).__name__} in {PurePath(last.filename).name}:{last.lineno}."
    )
    return ProgramFault(
        name, what, "That is no fault of yours: tell who maintains the program, with the file."
    )


def contents(candidate: Candidate) -> Files:
    """The candidate's files, named as messages call them."""
    return [(file.name, file.read()) for file in candidate.files]


def seconds(candidate: Candidate, *_: object) -> float:
    """What reading a candidate may take, by what its files' names say they are."""
    return seconds_of(file.name for file in candidate.files)


def seconds_of(names: Iterable[str]) -> float:
    """What reading files of these names may take."""
    return sum(_seconds(PurePath(name).suffix.lower()) for name in names)


def _seconds(suffix: str) -> float:
    pages = SCANNED_PAGES if suffix in _PAGED else 1 if suffix in _PICTURES else 0
    return SECONDS + pages * SECONDS_A_SCANNED_PAGE
