"""Corrections that do not fit what is read now: how that is found, and how it is told."""

from generator.errors import StaleCorrection
from generator.model import Correction, Value

FILE = "report.yml"

_GONE = "Delete the entry."
_LOOK = "Look again: write {read} at `expect` if the correction still holds, else delete the entry."


class Misfit(Exception):
    """A correction that cannot be applied: what is wrong with it, and the mend."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.what, self.mend = what, mend


def stale(correction: Correction, misfit: Misfit) -> StaleCorrection:
    """The fault that a misfit is, with its place in report.yml."""
    return StaleCorrection(
        f"{FILE}, line {correction.line or '?'} ({_named(correction)})", misfit.what, misfit.mend
    )


def judge(correction: Correction, read: Value) -> None:
    """Hold a correction against what the program reads by itself.

    >>> from generator.model import Aspect
    >>> topic = Correction(Aspect.TOPIC, "deputies", "overview", "代表工作", place="p5")
    >>> judge(topic, "overview")
    >>> judge(topic, "deputies")
    Traceback (most recent call last):
        ...
    generator.corrections.misfits.Misfit: the program reads deputies by itself now.
    >>> judge(topic, "supervision")
    Traceback (most recent call last):
        ...
    generator.corrections.misfits.Misfit: the program reads supervision now, the entry expects overview.
    """
    if read == correction.value:
        raise right_already(told(read))
    if read != correction.expect:
        raise unexpected(told(read), told(correction.expect))


def right_already(read: str) -> Misfit:
    """The program has come to read what the correction says."""
    return Misfit(f"the program reads {read} by itself now.", _GONE)


def unexpected(read: str, expect: str) -> Misfit:
    """The program reads something else than it did when the correction was written."""
    return Misfit(f"the program reads {read} now, the entry expects {expect}.", _LOOK.format(read=read))


def told(value: Value) -> str:
    """A value as YAML has it.

    >>> told(("oaths", "petitions")), told(None), told(False), told("p5")
    ('[oaths, petitions]', 'null', 'false', 'p5')
    """
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(value)}]"
        case _:
            return str(value)


def _named(correction: Correction) -> str:
    """What a correction is about, as its entry says it."""
    words = (
        correction.field or correction.place,
        correction.wording,
        None if correction.field else correction.aspect,
    )
    return " ".join(str(word) for word in words if word)
