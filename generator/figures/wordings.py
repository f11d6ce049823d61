"""The vocabulary of indicators.yml, compiled: once, and indexed by measure word."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.authority import Indicator
from generator.errors import InvalidArchive
from generator.figures.clauses import N
from generator.figures.patterns import Guarded, guarded, needles
from generator.figures.phrases import PHRASES
from generator.figures.words import either, words

# What follows a noun and makes it part of another (审议意见办理情况, 执法检查报告).
_OF_ANOTHER = words("""
    办理 情况 机制 制度 试点 负责 办法 方案 报告 问题 成果 组 队 团 落实 承办 领衔 质量 清单
""")
_NOT_THE_HEAD = f"(?!{either(_OF_ANOTHER)}|意见(?!建议))"
_STOPS = f"，。；：！？、{N}"
_BARRED = "开展|组织|进行|召开|实施|票决|接待|收集|审议|听取|作出|提出|督办|培训|列席|走访|联系"
_BETWEEN = rf"(?:(?!{_BARRED})[^{_STOPS}\d]){{0,14}}?"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One indicator's wordings as patterns; None where it has none of a kind."""

    id: str
    units: frozenset[str]
    ending: re.Pattern[str] | None
    ending_free: re.Pattern[str] | None
    opening: re.Pattern[str] | None
    form: Guarded | None
    verb: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    subject: re.Pattern[str] | None
    about: re.Pattern[str] | None
    mentions: tuple[Guarded, ...]
    follows: frozenset[str]
    own_level: bool
    others_act: bool
    among_others: bool
    needles: tuple[str, ...]

    def can_stand_in(self, text: str) -> bool:
        """Whether a word that each wording needs stands in a text; cheap, to be asked first."""
        for needle in self.needles:  # a loop: it is the most often asked of all
            if needle in text:
                return True
        return not self.needles


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All indicators' wordings, and which of them a measure word can belong to."""

    all: tuple[Vocabulary, ...]
    by_unit: dict[str, tuple[Vocabulary, ...]]


@lru_cache(maxsize=4)
def compiled(indicators: tuple[Indicator, ...]) -> Vocabularies:
    """The patterns of these indicators. Raises InvalidArchive where one is no regular expression."""
    every = tuple(_compile(indicator) for indicator in indicators)
    units = sorted({unit for one in every for unit in one.units})
    return Vocabularies(every, {unit: tuple(one for one in every if unit in one.units) for unit in units})


def _compile(indicator: Indicator) -> Vocabulary:
    given = indicator.wordings
    nouns = _any_of(given.nouns)

    def pattern(template: str, parts: Sequence[str]) -> re.Pattern[str] | None:
        made = guarded_pattern(template, parts)
        return made.pattern if made else None

    def guarded_pattern(template: str, parts: Sequence[str]) -> Guarded | None:
        return _guarded(indicator.id, template % _any_of(parts).replace("N", N)) if parts else None

    return Vocabulary(
        indicator.id,
        frozenset(indicator.units + given.also),
        pattern("(?:%s)$", given.nouns),
        pattern("(?:%s)$", given.before),
        _pattern(indicator.id, f"{_BETWEEN}(?:{nouns}){_NOT_THE_HEAD}") if given.nouns else None,
        guarded_pattern("%s", given.forms),
        pattern("%s", given.verbs),
        pattern("%s", given.unless),
        pattern("%s", given.unless_before),
        pattern("%s", given.about + given.rivals),
        pattern("%s", given.about),
        tuple(_guarded(indicator.id, one) for one in given.mentions),
        frozenset(given.follows),
        given.own_level,
        given.others_act,
        given.among_others,
        _needles((*given.nouns, *given.before, *given.forms)),
    )


def _needles(patterns: Sequence[str]) -> tuple[str, ...]:
    """Words of which each wording holds one, none within another; nothing where one can do without."""
    found = [needles(_with_phrases(one).replace("N", ".")) for one in patterns]
    if None in found:
        return ()
    every = frozenset().union(*(one for one in found if one))
    return tuple(sorted(one for one in every if not any(other in one for other in every - {one})))


def _any_of(patterns: Iterable[str]) -> str:
    return "|".join(patterns)


def _with_phrases(text: str) -> str:
    return re.sub(r"<([a-z-]+)>", lambda name: PHRASES[name[1]], text)


def _pattern(where: str, text: str) -> re.Pattern[str]:
    return _guarded(where, text).pattern


def _guarded(where: str, text: str) -> Guarded:
    try:
        return guarded(_with_phrases(text))
    except KeyError as fault:
        what, mend = f"the phrase <{fault.args[0]}> is not known.", f"Known are {', '.join(sorted(PHRASES))}."
    except re.error as fault:
        what, mend = f"a wording is no regular expression: {fault}.", "Correct it."
    raise InvalidArchive(f"corpus/authority/indicators.yml ({where})", what, mend)
