"""How often the terms that tell something stand in the text of each subject and of each holder."""

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from generator.gathering.keyterms.contrast import LEAST
from generator.terms.counts import Counts

Counted = tuple[str, int, int]
"""A term, how often it stands in a text, and how often in all texts of subjects together."""


class Spread:
    """Counts of terms by subject and holder, of those terms alone that are to be told."""

    def __init__(self, terms: Sequence[str], counts: Counts, told: Collection[str]) -> None:
        """`terms` are those counted, in the order of `counts`."""
        self._terms, self._counts = terms, counts
        self._told = np.array([term in told for term in terms], bool)
        self._everywhere = counts.subjects.sum(axis=0)

    def of_subject(self, number: int) -> Iterator[Counted]:
        """Terms in the text of a subject."""
        row = self._counts.subjects[number]
        (places,) = np.nonzero((row >= LEAST) & self._told)
        for place in places.tolist():
            yield self._terms[place], int(row[place]), int(self._everywhere[place])

    def of_holder(self, number: int) -> Iterator[Counted]:
        """Terms in the text of a holder."""
        keys, times, _ = self._counts.holders
        width = len(self._terms)
        start, end = np.searchsorted(keys, [number * width, (number + 1) * width])
        places = keys[start:end] - number * width
        telling = (times[start:end] >= LEAST) & self._told[places]
        for place, here in zip(places[telling].tolist(), times[start:end][telling].tolist(), strict=True):
            yield self._terms[place], here, int(self._everywhere[place])
