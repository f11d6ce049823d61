"""Finding a report of the archive by its id."""

from pathlib import Path

from generator import corpus
from generator.authority import Authority
from generator.corpus import Deposit, ReportId
from generator.errors import Faults


def held(root: Path, id: ReportId) -> tuple[Authority, Deposit]:
    """The report of this id. Raises UnknownReport, or Faults with what is wrong with it.

    Faults of other reports do not matter here.
    """
    contents = corpus.survey(root)
    for deposit in contents.deposits:
        if deposit.id == str(id) and contents.authority:
            return contents.authority, deposit
    faults = tuple(f for f in contents.faults if contents.authority is None or f"{id}/" in f"{f.where}/")
    if faults:
        raise Faults(faults)
    raise corpus.unknown(root, id)
