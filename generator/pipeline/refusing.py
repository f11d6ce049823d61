"""Why reports of an archive would stop a build."""

from collections.abc import Sequence
from functools import partial

from generator import reading
from generator.authority import Authority
from generator.corpus import Deposit
from generator.errors import ArchiveError
from generator.pipeline.executors import workers
from generator.pipeline.one import NOTHING_KNOWN, decoded, hold, placed
from generator.pipeline.tools import Track, untold


def refusals(
    deposits: Sequence[Deposit], authority: Authority | None, track: Track = untold
) -> tuple[ArchiveError, ...]:
    """Why reports of an archive would stop a build: reading refuses them, or their corrections are stale.

    Figures are sought where there are corrections. Without an authority, what needs one is left out:
    whether a text is a report can be told without.
    """
    if not deposits:
        return ()
    work = partial(_refusal, authority=authority)
    with workers(len(deposits)) as executor:
        done = executor.map(work, deposits, chunksize=16) if executor else map(work, deposits)
        return tuple(fault for fault in track(done, "reading reports", len(deposits)) if fault)


def _refusal(deposit: Deposit, authority: Authority | None) -> ArchiveError | None:
    try:
        if authority and deposit.sidecar.corrections:
            hold(deposit, authority)
        else:
            reading.read(decoded(deposit), authority or NOTHING_KNOWN, deposit.sidecar.record)
    except ArchiveError as fault:
        return placed(deposit.id, fault)
    return None
