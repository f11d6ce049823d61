"""Corrections on their way through a reading: where each applies, and which do not fit."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from generator.corrections.misfits import Misfit, judge, stale
from generator.corrections.places import Places
from generator.errors import StaleCorrection
from generator.model import Aspect, Correction, Value


@dataclass(frozen=True, slots=True)
class Case:
    """A correction, its number in report.yml, and the offset of its place."""

    number: int
    correction: Correction
    at: int

    @property
    def place(self) -> str:
        """The place as report.yml names it."""
        return self.correction.place or ""

    def judge(self, read: Value) -> None:
        """Raise Misfit unless this is what the correction expects, and not what it says."""
        judge(self.correction, read)


class Review:
    """All corrections of a report, in the order of report.yml, and what becomes of them."""

    def __init__(self, corrections: Sequence[Correction], places: Places) -> None:
        self._corrections = tuple(corrections)
        self._at: dict[int, int] = {}
        self._misfits: dict[int, Misfit] = {}
        self.places = places

    def fields(self) -> Iterator[tuple[int, Correction]]:
        """The corrections of the record, with their numbers."""
        return ((n, one) for n, one in enumerate(self._corrections) if one.aspect is Aspect.FIELD)

    def cases(self, aspect: Aspect, of_figures: bool = False) -> Iterator[Case]:
        """The corrections of an aspect that have a place of their own; the others do not fit."""
        met: set[int] = set()
        for number, correction in enumerate(self._corrections):
            if correction.aspect is not aspect or (correction.wording is not None) != of_figures:
                continue
            with self.weighing(number):
                at = self._at[number] = self._placed(correction)
                if at in met:
                    raise Misfit("the same is corrected twice.", "Delete one of the entries.")
                met.add(at)
            if number not in self._misfits:
                yield Case(number, correction, at)

    @contextmanager
    def weighing(self, number: int) -> Iterator[None]:
        """Keep what shows that a correction does not fit. What is done within is done only if it fits."""
        try:
            yield
        except Misfit as misfit:
            self._misfits[number] = misfit

    @property
    def faults(self) -> tuple[StaleCorrection, ...]:
        """Everything that does not fit, in the order of report.yml."""
        return tuple(
            stale(self._corrections[number], self._misfits[number]) for number in sorted(self._misfits)
        )

    @property
    def applied(self) -> tuple[Correction, ...]:
        """What was applied, in the order of report.yml, each with its place."""
        fit = (n for n in range(len(self._corrections)) if n not in self._misfits)
        return tuple(replace(self._corrections[n], at=self._at.get(n)) for n in fit)

    def _placed(self, correction: Correction) -> int:
        place = correction.place or ""
        if correction.wording is not None:
            return self.places.figure(place, correction.wording)
        return self.places.offset(place)
