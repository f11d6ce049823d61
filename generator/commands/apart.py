"""Reading one file in a process apart, which a file made to do harm may bring down, but no more than that."""

from pathlib import PurePath

from generator import pipeline
from generator.authority import Authority
from generator.commands.accession import Files
from generator.commands.bounds import foreseen, hold_memory, seconds_of
from generator.commands.isolated import Died, Isolated, OutOfTime
from generator.errors import UnreadableSource
from generator.model import Report

TEXTS = frozenset({".txt", ".text"})
"""Endings of what is read here: no library of others has a part in it."""

SHORT = 200_000
"""Bytes of texts up to which they are read here: longer ones may take longer than they should."""

_MEND = "It may be broken, or made to do harm. Save its text as UTF-8 and add that."
_prepared: list[Authority] = []


def read(files: Files, authority: Authority, article: str | None = None) -> Report:
    """As `pipeline.read`, of any body. Raises UnreadableSource also where the process that reads dies."""
    names = [name for name, _ in files]
    short = sum(len(data) for _, data in files) <= SHORT
    if short and all(PurePath(name).suffix.lower() in TEXTS for name in names):
        return pipeline.read(files, authority, any_body=True, article=article)
    executor = Isolated(1, lambda *_: seconds_of(names), _prepare, authority)
    try:
        return executor.submit(_read, files, article).result()
    except Died as end:
        raise UnreadableSource(" + ".join(names), f"the process that read it {end}.", _MEND) from None
    except OutOfTime as end:
        raise UnreadableSource(" + ".join(names), f"reading it {end} and was ended.", _MEND) from None
    finally:
        executor.shutdown(cancel_futures=True)


def _prepare(authority: Authority) -> None:
    _prepared[:] = [authority]
    hold_memory()


def _read(files: Files, article: str | None) -> Report:
    with foreseen(" + ".join(name for name, _ in files)):
        return pipeline.read(files, _prepared[0], any_body=True, article=article)
