"""In how many reports and blocks terms stand: counted in all text, so that no number told is a guess."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from generator.search.fold import fold
from generator.search.terms.trie import Trie

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
    alphabet = Alphabet(terms)
    trie = Trie([alphabet.spelt(term) for term in terms], len(alphabet))
    total = np.zeros((3, len(terms)), np.int64)
    for those in _batches(reports):
        total += _counted(trie, alphabet, those, len(terms))
    return [Standing(*numbers) for numbers in total.T.tolist()]


def _batches(reports: Iterable[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    left = iter(reports)
    while those := list(islice(left, TOGETHER)):
        yield those


def _counted(
    trie: Trie, alphabet: Alphabet, reports: Sequence[Sequence[str]], terms: int
) -> NDArray[np.int64]:
    """Times, blocks and reports of each term in some reports."""
    text = "".join(block.replace(_MARK, _OTHER_MARK) + _MARK for blocks in reports for block in blocks)
    letters = alphabet.read(text)
    found = list(trie.walk(letters))
    places = np.concatenate([np.zeros(0, np.int64), *(places for places, _ in found)])
    numbers = np.concatenate([np.zeros(0, np.int64), *(numbers for _, numbers in found)])
    blocks = np.cumsum(letters == _END)[places]
    in_blocks = _distinct(numbers, blocks, int((letters == _END).sum()) + 1)
    report_of = np.repeat(np.arange(len(reports)), [len(blocks) for blocks in reports])
    in_reports = _distinct(in_blocks[0], report_of[in_blocks[1]], len(reports))
    return np.stack([np.bincount(each, minlength=terms) for each in (numbers, in_blocks[0], in_reports[0])])


def _distinct(
    numbers: NDArray[np.int64], holders: NDArray[np.int64], width: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each number with each of its holders once; holders are below `width`."""
    pairs = np.sort(numbers * width + holders)
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    return np.divmod(pairs, width)
