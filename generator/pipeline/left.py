"""What the last build of a part left to the root, in the part's folder."""

from dataclasses import dataclass
from pathlib import Path

from generator.gathering.parted import Told
from generator.results import noted
from generator.search import Handle

TOLD, PIECES_FILE = ".told", ".pieces"
"""In a part's folder: what its last build left to the root, to be told of it and to be searched."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a part's last build was made of, what the root tells of it, and handles of its reports."""

    made_of: str = ""
    told: Told | None = None
    handles: tuple[Handle, ...] = ()


def left(own: Path) -> Left:
    """What a part left, by its folder; nothing where it was not built."""
    found = noted(own / TOLD)
    return found if isinstance(found, Left) else Left()
