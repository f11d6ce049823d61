"""What might be a key term: words, and words that stand side by side."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.terms.stops import ACTS, BREAKING, EMPTY, NAMING, OPENERS, OPENING, SUFFIXES, VERBS
from generator.terms.words import Cutter

SHORTEST, LONGEST = 2, 12
"""Characters of a term."""
JOINED = 4
"""Words that a term joins at most."""

_RUN = re.compile(r"[^\W_]+")
_TERM = re.compile(r"[^\W\d_](?:[^\W_]*[^\W\d_])?")
_COUNTED = re.compile(r"第?[一二三四五六七八九十百千万零〇两]+[届次年月日号个件项名人条期批部]")


class Role(NamedTuple):
    """What a word may do in a term: open it, close it, be one alone; or part what is beside it."""

    opens: bool
    closes: bool
    names: bool
    parts: bool


class Candidates:
    """Finds what might be terms in texts."""

    def __init__(self, cutter: Cutter) -> None:
        self._cutter = cutter
        self._role = cache(self._judge)

    def count(self, texts: Mapping[str, int]) -> Counter[str]:
        """Candidates in texts, each text as often as it is said to occur."""
        counts: Counter[str] = Counter()
        for text, times in texts.items():
            for candidate in frozenset(self.of(text)):
                counts[candidate] += times
        return counts

    def of(self, text: str) -> Iterator[str]:
        """Candidates in a text, as they stand in it: marks part them, and so do words that no term holds.

        >>> sorted(set(Candidates(Cutter(["备案审查"])).of("加强备案审查工作，坚持代表为本")))
        ['备案审查', '备案审查工作']
        """
        for run in _RUN.findall(text):
            words = self._cutter.cut(run)
            for start, word in enumerate(words):
                if self._role(word).opens:
                    yield from self._from(words[start : start + JOINED])

    def _from(self, words: list[str]) -> Iterator[str]:
        """Candidates that open with the first of these words."""
        term = ""
        for number, word in enumerate(words):
            role = self._role(word)
            if role.parts:
                return
            term += word
            if role.names if number == 0 else role.closes and fits(term):
                yield term

    def _judge(self, word: str) -> Role:
        if self._cutter.is_domain(word):
            return Role(opens=True, closes=True, names=True, parts=False)
        kind = self._cutter.word_class(word)
        if not (kind and is_term(word)) or (kind[:1] in BREAKING and word not in SUFFIXES):
            return Role(False, False, False, True)
        whole = fits(word) and word not in VERBS
        naming = kind.startswith(NAMING)
        joins = whole and (naming or word in EMPTY or word in ACTS)
        opens = joins or (whole and kind.startswith(OPENING))
        closes = joins or word in SUFFIXES
        return Role(
            opens=opens and word not in OPENERS,
            closes=closes,
            names=whole and naming and word not in EMPTY,
            parts=not (opens or closes),
        )


def is_term(text: str) -> bool:
    """Whether a text can be a term by its characters: no marks, no digit at an end, no count of something.

    >>> [is_term(text) for text in ("备案审查", "2023年", "四个机关", "第五次", "三年")]
    [True, False, True, False, False]
    """
    return _TERM.fullmatch(text) is not None and _COUNTED.fullmatch(text) is None


def fits(text: str) -> bool:
    """Whether a text is as long as terms are."""
    return SHORTEST <= len(text) <= LONGEST


def named(phrases: Iterable[str]) -> Iterator[str]:
    """Those of these phrases that can be terms.

    >>> list(named(["两联一述", "工作", "推进", "2023年", "站"]))
    ['两联一述']
    """
    able = (phrase for phrase in phrases if fits(phrase) and is_term(phrase))
    return (phrase for phrase in able if phrase not in EMPTY and phrase not in VERBS)
