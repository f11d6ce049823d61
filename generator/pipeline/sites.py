"""An archive → its site, or where it is parted its sites; and what that will cost, before it begins."""

from collections.abc import Collection, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from pathlib import Path

from generator import capacity, corpus
from generator.errors import ArchiveError, InvalidArchive
from generator.pipeline import building, parted
from generator.pipeline.tools import Track, untold


def build(
    root: Path,
    track: Track = untold,
    into: Path | None = None,
    address: str | None = None,
    keep: bool = True,
    engine: Executor | None = None,
    asked: Collection[str] = (),
) -> Path:
    """corpus/ → docs/ → site/, of the parts that are `asked` for where the archive is parted.

    Nothing is written where no site could be built. Raises InvalidArchive for a part of an archive that
    has none.
    """
    if corpus.is_parted(root):
        return parted.build(root, track, into, address, keep, engine, asked)
    if asked:
        mend = "Leave out --part, or write how it is parted into corpus/archive.yml."
        raise InvalidArchive("corpus/archive.yml", "names no parts.", mend)
    return building.build(root, track, into, address, keep, engine)


def reports(root: Path) -> Mapping[str, int]:
    """How many reports each site of an archive will bear, by part; one without a name is the whole."""
    ids = [f"{path.parts[-3]}/{path.parts[-2]}" for path in (root / "corpus").glob("*/*/report.yml")]
    if not corpus.is_parted(root):
        return {"": len(ids)}
    return {part.name: sum(map(part.holds, ids)) for part in parted.parts(root)}


def forecast(root: Path) -> str:
    """What to say before an archive is built: what a host will not take of it. Nothing where all fits."""
    with suppress(ArchiveError):  # an archive that is not sound is told of by who builds it
        return capacity.told(reports(root), capacity.measured())
    return ""
