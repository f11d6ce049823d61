"""In how many reports and blocks terms stand: counted in all text, so that no number told is a guess.

Measured on one core: about 15 million characters a second, some 1,800 reports of full length.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.terms.fold import fold
from generator.terms.trie import Ints, Trie

TOGETHER = 32
"""Reports that are sought through at once."""

_OTHER, _GONE, _LONG, _END, _NEW = 0, -1, -2, -3, -4
"""What is no letter of a term: any other character, one that folding drops, one that becomes several of
which one is a letter, the end of a block, and a character not met before."""
_GROUPED = re.compile(r"\d\s*[,，]\s*\d")
"""What may be a comma that parts thousands, which folding drops: letters by themselves do not tell."""

_MARK, _OTHER_MARK = "\0", "\1"


@dataclass(frozen=True, slots=True)
class Standing:
    """How often a term stands in an archive, in how many of its blocks, and in how many reports."""

    times: int
    blocks: int
    reports: int


class Text(NamedTuple):
    """A report as it is counted: its blocks, to which subject each counts, and whose report it is.

    Subjects and holders are numbers from 0; a block of subject -1 counts to no subject, and not to
    the holder.
    """

    blocks: Sequence[str]
    subjects: Sequence[int] = ()
    holder: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How terms stand in an archive: in all of it, by subject, by holder.

    `subjects` has a row a subject and a column a term: times. `holders` has three rows with a column for
    each holder and term that go together: the holder times the number of terms plus the term, in
    order; times; reports of the holder.
    """

    standing: list[Standing]
    subjects: NDArray[np.int64]
    holders: NDArray[np.int64]


class Tally(NamedTuple):
    """How terms stand in some reports.

    `standing` has a column a term: times, blocks, reports. `rows` has a column for each report, subject
    and term that go together, as numbers, and times below them; what counts to no subject is not there.
    """

    standing: Ints
    rows: Ints


class Alphabet:
    """The letters that terms are made of, and what each character of a text is to them, folded."""

    def __init__(self, terms: Iterable[str]) -> None:
        """`terms` are folded."""
        self._letters = {letter: n for n, letter in enumerate(sorted(frozenset().union(*terms)), 1)}
        self._table = np.full(0x110000, _NEW, np.int16)
        self._table[ord(_MARK)] = _END
        self._folded = np.full(0x110000, _OTHER, np.int16)
        self._folded[[ord(_MARK), *map(ord, self._letters)]] = [_END, *self._letters.values()]

    def __len__(self) -> int:
        return len(self._letters)

    def spelt(self, term: str) -> list[int]:
        """A folded term in letters."""
        return [self._letters[letter] for letter in term]

    def read(self, text: str) -> NDArray[np.int16]:
        """A text that is not folded yet: letters, and what is none, without what folding drops."""
        codes = _codes(text)
        letters: NDArray[np.int16] = self._table[codes]
        if (letters == _NEW).any():
            self._learn(np.unique(codes[letters == _NEW]))
            letters = self._table[codes]
        if (letters == _LONG).any() or _GROUPED.search(text):
            letters = self._folded[_codes(fold(text))]
        kept: NDArray[np.int16] = letters[letters != _GONE]
        return kept

    def _learn(self, codes: NDArray[np.uint32]) -> None:
        for code in codes.tolist():
            letters = [self._letters.get(letter, _OTHER) for letter in fold(chr(code))]
            self._table[code] = _one(letters)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _one(letters: Sequence[int]) -> int:
    if not any(letters):
        return _OTHER if letters else _GONE
    return letters[0] if len(letters) == 1 else _LONG


def count(terms: Sequence[str], reports: Iterable[Sequence[str]]) -> list[Standing]:
    """How each of these folded terms, which differ, stands in reports, given as the texts of their blocks.

    The same as `fold(block).count(term)` (though a term may overlap itself), for all terms at once.
    """
    return count_all(terms, (Text(blocks, [-1] * len(blocks)) for blocks in reports), 0).standing


def count_all(terms: Sequence[str], reports: Iterable[Text], subjects: int) -> Counts:
    """As `count`, and how each term stands in the text of so many subjects, and in that of each holder."""
    texts = list(reports)
    holders = np.array([one.holder for one in texts], np.int64)
    return united([(tallied(terms, texts), holders)], len(terms), subjects)


def tallied(terms: Sequence[str], reports: Iterable[Text]) -> Tally:
    """How each of these folded terms, which differ, stands in some reports."""
    alphabet, trie = _sought(tuple(terms))
    standing, rows = np.zeros((3, len(terms)), np.int64), [np.zeros((4, 0), np.int64)]
    for number, those in enumerate(_batches(reports)):
        hits = _hits(trie, alphabet, those)
        standing += _standing(hits, len(terms))
        rows.append(_rows(hits, number * TOGETHER))
    return Tally(standing, np.concatenate(rows, 1))


@lru_cache(maxsize=1)
def _sought(terms: tuple[str, ...]) -> tuple[Alphabet, Trie]:
    """Terms made ready to be sought, as those of one archive are in report after report."""
    alphabet = Alphabet(terms)
    return alphabet, Trie([alphabet.spelt(term) for term in terms], len(alphabet))


def united(tallies: Iterable[tuple[Tally, Ints]], width: int, subjects: int) -> Counts:
    """What tallies of the same so many terms say together; each comes with the holders of its reports."""
    total, by_subject = np.zeros((3, width), np.int64), np.zeros(subjects * width, np.int64)
    held = np.zeros((3, 0), np.int64)
    waiting: list[Ints] = []
    for tally, holders in tallies:
        report, subject, term, times = tally.rows
        total += tally.standing
        counted = np.bincount(subject * width + term, times, subjects * width)
        by_subject += counted.astype(np.int64)
        keys, sums, _ = _summed(np.stack([report * width + term, times, times]))
        report, term = np.divmod(keys, max(1, width))
        waiting.append(np.stack([holders[report] * width + term, sums, np.ones(len(keys), np.int64)]))
        if len(waiting) == TOGETHER:
            held, waiting = _summed(np.concatenate([held, *waiting], 1)), []
    standing = [Standing(*numbers) for numbers in total.T.tolist()]
    return Counts(standing, by_subject.reshape(subjects, width), _summed(np.concatenate([held, *waiting], 1)))


def _batches(reports: Iterable[Text]) -> Iterator[list[Text]]:
    left = iter(reports)
    while those := list(islice(left, TOGETHER)):
        yield those


class _Hits(NamedTuple):
    """Where terms stand in some reports, a column a place: the term, its block, its report, its subject."""

    terms: Ints
    blocks: Ints
    reports: Ints
    subjects: Ints


def _hits(trie: Trie, alphabet: Alphabet, reports: Sequence[Text]) -> _Hits:
    text = "".join(block.replace(_MARK, _OTHER_MARK) + _MARK for one in reports for block in one.blocks)
    letters = alphabet.read(text)
    found = list(trie.walk(letters))
    places = np.concatenate([np.zeros(0, np.int64), *(places for places, _ in found)])
    terms = np.concatenate([np.zeros(0, np.int64), *(numbers for _, numbers in found)])
    blocks = np.cumsum(letters == _END)[places]
    report_of = np.repeat(np.arange(len(reports)), [len(one.blocks) for one in reports])
    subject_of = np.array([subject for one in reports for subject in one.subjects], np.int64)
    return _Hits(terms, blocks, report_of[blocks], subject_of[blocks])


def _standing(hits: _Hits, terms: int) -> Ints:
    """Times, blocks and reports of each term."""
    in_blocks = _distinct(hits.terms, hits.blocks)
    in_reports = _distinct(hits.terms, hits.reports)
    return np.stack([np.bincount(each, minlength=terms) for each in (hits.terms, in_blocks, in_reports)])


def _distinct(terms: Ints, holders: Ints) -> Ints:
    """Each term once for each of its holders."""
    width = int(holders.max(initial=0)) + 1
    pairs = np.sort(terms * width + holders)
    distinct: Ints = pairs[np.diff(pairs, prepend=-1) > 0] // width
    return distinct


def _rows(hits: _Hits, first: int) -> Ints:
    """As `Tally.rows`, of reports that are counted from so many on."""
    own = hits.subjects >= 0
    subjects, terms = (int(those.max(initial=0)) + 1 for those in (hits.subjects, hits.terms))
    keys = (hits.reports[own] * subjects + hits.subjects[own]) * terms + hits.terms[own]
    keys, times = np.unique(keys, return_counts=True)
    report_subject, term = np.divmod(keys, terms)
    report, subject = np.divmod(report_subject, subjects)
    return np.stack([report + first, subject, term, times])


def _summed(held: Ints) -> Ints:
    """Columns of one key added up, in the order of keys."""
    keys, places = np.unique(held[0], return_inverse=True)
    sums = [np.zeros(len(keys), np.int64) for _ in range(2)]
    for numbers, added in zip(sums, held[1:], strict=True):
        np.add.at(numbers, places, added)
    return np.stack([keys, *sums])
