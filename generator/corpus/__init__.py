"""The archive on disk: the only place that reads and writes corpus/.

`survey` reads everything and tells everything that is wrong; `load` is for who wants a sound
archive or none; `store`, `move` and `remove` change it, whole or not at all.
"""

from dataclasses import dataclass
from pathlib import Path

from generator.authority import Authority
from generator.corpus import deposits, settings, tombstones, unpublished, vocabularies
from generator.corpus.amending import amended, save
from generator.corpus.deposits import Deposit
from generator.corpus.folders import require
from generator.corpus.forms import clear_away, lay_out
from generator.corpus.layout import ReportId
from generator.corpus.outside import put_outside, refuse_inside
from generator.corpus.overview import Held, Looked, Overview, checked, look_over, read, settled
from generator.corpus.shelf import free_id, keep, move, readmit, remove, store, unknown
from generator.corpus.sidecar import Sidecar, SourceFile, find_division, overlay, record_from
from generator.corpus.sweeping import sweep
from generator.corpus.vocabularies import is_parted
from generator.corpus.vocabularies import load as load_authority
from generator.errors import ArchiveError, Faults
from generator.model import Tombstone, Unpublished

__all__ = [
    "Contents",
    "Deposit",
    "Held",
    "Looked",
    "Overview",
    "ReportId",
    "Sidecar",
    "SourceFile",
    "amended",
    "checked",
    "clear_away",
    "find_division",
    "free_id",
    "is_parted",
    "keep",
    "lay_out",
    "load",
    "load_authority",
    "look_over",
    "move",
    "overlay",
    "put_outside",
    "read",
    "readmit",
    "record_from",
    "refuse_inside",
    "remove",
    "require",
    "save",
    "settled",
    "sound",
    "store",
    "survey",
    "sweep",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything an archive holds, and everything that is wrong with it.

    `authority` is None where the vocabularies are not sound. Where it is the divisions that cannot
    be read, the records of `deposits` are without them: good for a check, not for pages.
    """

    authority: Authority | None
    deposits: tuple[Deposit, ...]
    tombstones: tuple[Tombstone, ...]
    faults: tuple[ArchiveError, ...]
    unpublished: tuple[Unpublished, ...] = ()


def survey(root: Path) -> Contents:
    """Read the whole archive. Never raises for what is wrong in it: that is told in `faults`."""
    known = vocabularies.survey(root)
    stones, stone_faults = tombstones.survey(root)
    shelf = deposits.survey(root, known.divisions)
    wrong = [*known.faults, *stone_faults, *settings.faults(root), *shelf.faults]
    wrong += tombstones.faults(root, stones, shelf.ids)
    absent, absent_faults = unpublished.survey(root, known.divisions, shelf.ids)
    wrong += absent_faults
    return Contents(known.authority, shelf.deposits, stones, tuple(wrong), absent)


def load(root: Path) -> tuple[Authority, tuple[Deposit, ...], tuple[Tombstone, ...]]:
    """The whole archive. Raises Faults with everything that is wrong in it."""
    authority, contents = sound(root)
    return authority, contents.deposits, contents.tombstones


def sound(root: Path) -> tuple[Authority, Contents]:
    """As `load`, with all that the archive tells of what it does not hold."""
    contents = survey(root)
    if contents.faults or contents.authority is None:
        raise Faults(contents.faults)
    return contents.authority, contents
