"""The time that each figure of a sentence counts: a year, a term, what is to come, or another time.

A sentence is scanned once. A word of time holds up to the next one; in brackets up to the closing one,
in a comparison (与去年同期相比) up to the comma.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.figures.listing import VERB
from generator.figures.time_words import ADVERBIAL, CONTRAST, OF_WHICH, STOP, THIS_YEAR, YEAR, time_words
from generator.model import Scope


class Time(StrEnum):
    """What a figure counts: a scope of the report's, the coming year, or another time.

    `CLOSED` is all up to the end of the year: of things that stand (63 个) the year's own state.
    """

    YEAR = "year"
    TERM = "term"
    SINCE = "since"
    CLOSED = "closed"
    COMING = "coming"
    OTHER = "other"


_SCOPES = {
    Time.YEAR: Scope.YEAR,
    Time.TERM: Scope.TERM,
    Time.SINCE: Scope.TERM_TO_DATE,
    Time.CLOSED: Scope.TERM_TO_DATE,
    Time.COMING: Scope.YEAR,
}
_SAID: dict[str, Time | None] = {
    "actual": None,
    "compared": Time.YEAR,
    "part": Time.YEAR,
    "lasting": Time.OTHER,
    "founded": Time.SINCE,
    **{name: Time[name] for name in ("SINCE", "TERM", "OTHER", "COMING", "YEAR")},
}
"""What a row of words says by itself."""
_STATES = frozenset("个处所座家%")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The year a report is on, if that is known; whether it sets 去年 against 今年.

    `plan`: it tells what is to come; `term`: where it says nothing else it counts a whole term.
    """

    year: int | None = None
    contrast: bool = False
    plan: bool = False
    term: bool = False


def reckoning(text: str, year: int | None, plan: bool = False, term: bool = False) -> Reckoning:
    """How a text reckons: 去年 is the year reported on in January, unless 今年 stands beside it."""
    if "年" not in text:
        return Reckoning(year, False, plan, term)
    named = {int(one[0][:4]) for one in YEAR.finditer(text) if ADVERBIAL.match(text, one.start())}
    beside = year is not None and any(one <= year for one in named)
    return Reckoning(year, beside or bool(CONTRAST.search(text)), plan, term)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The times of a sentence: `times[i]` holds from `starts[i]` on; before that `opening`."""

    starts: tuple[int, ...]
    times: tuple[Time | None, ...]
    opening: Time | None = None

    def at(self, place: int) -> Time | None:
        """The time of a figure that begins there."""
        number = bisect_right(self.starts, place)
        return self.times[number - 1] if number else self.opening


def timeline(sentence: str, reckoned: Reckoning, opening: Time | None = None) -> Timeline:
    """The times of a sentence, `opening` being carried over from the one before.

    >>> line = timeline("本届以来举办培训9期，其中今年3期", Reckoning())
    >>> line.at(8), line.at(15)
    (<Time.SINCE: 'since'>, <Time.YEAR: 'year'>)
    """
    if opening is None and not reckoned.term and "其中" in sentence and OF_WHICH.search(sentence):
        opening = Time.SINCE
    held = tuple(_Scan(reckoned, opening).times(sentence))
    return Timeline(tuple(place for place, _ in held), tuple(time for _, time in held), opening)


@dataclass(slots=True)
class _Scan:
    reckoned: Reckoning
    now: Time | None
    outside: list[Time | None] = field(default_factory=list)
    stop: int | None = None
    beyond: Time | None = None

    def times(self, sentence: str) -> Iterator[tuple[int, Time | None]]:
        for word in time_words(sentence):
            if self.stop is not None and self.stop <= word.start():
                yield self._past_stop()
            before = self.now
            self._take(word)
            if self.now is not before:
                yield word.end(), self.now
        if self.stop is not None:
            yield self._past_stop()

    def _past_stop(self) -> tuple[int, Time | None]:
        place, self.now, self.stop = self.stop or 0, self.beyond, None
        return place, self.now

    def _take(self, word: re.Match[str]) -> None:
        kind = word.lastgroup
        if kind == "aside":
            self.outside.append(self.now)
        elif kind == "back":
            self.now = self.outside.pop() if self.outside else self.now
        elif kind == "part" and self.reckoned.term:
            self._until_stop(word, Time.YEAR)
        elif kind == "compared" and word["compared_year"] != str(self.reckoned.year):
            self._until_stop(word, Time.OTHER)
        else:
            self.stop = None
            self.now = self._said(word)

    def _until_stop(self, word: re.Match[str], time: Time) -> None:
        """A comparison holds up to the next comma; one in another up to that of the first."""
        if self.stop is None:
            stop = STOP.search(word.string, word.end())
            self.stop, self.beyond = stop and stop.end(), self.now
        self.now = time

    def _said(self, word: re.Match[str]) -> Time | None:
        match word.lastgroup:
            case "closed":
                return Time.CLOSED if word["closed_year"] == str(self.reckoned.year) else Time.OTHER
            case "range":
                ended = int(word["range_year"])
                return Time.SINCE if self.reckoned.year in (None, ended) else self._before(ended)
            case "meant":
                sure = self.now in (None, Time.COMING) and not THIS_YEAR.search(word[0])
                return Time.COMING if self.reckoned.plan or sure else Time.OTHER
            case "years":
                return Time.TERM if self.reckoned.term else Time.SINCE
            case "last":
                return Time.OTHER if self.reckoned.contrast or self.now is Time.YEAR else Time.YEAR
            case "named":
                return self._named(word)
        return _SAID[word.lastgroup or "OTHER"]

    def _before(self, year: int) -> Time | None:
        """The time of years up to `year`: one that is over, or what a plan or its name reaches to."""
        return Time.OTHER if year < (self.reckoned.year or year) else self.now

    def _named(self, word: re.Match[str]) -> Time | None:
        year = int(word["year"])
        if self.reckoned.year in (None, year):
            return Time.YEAR
        if word["since"]:
            return Time.SINCE
        if not ADVERBIAL.match(word.string, word.start()):
            return self.now
        return Time.OTHER if year < (self.reckoned.year or year) else Time.COMING


def scope_of(time: Time | None, unit: str) -> Scope | None:
    """The scope of a figure of that time: what stands at the end of a year is the year's."""
    if time is Time.CLOSED and unit in _STATES:
        return Scope.YEAR
    return _SCOPES.get(time) if time else None


def carried(line: Timeline, sentence: str, following: str, first: int, rates: bool) -> Time | None:
    """The time that a sentence with figures hands on to the `following` one, whose first begins at `first`.

    A whole term is still meant where nothing else is said, the time since a session by the rates of what was
    counted since (`rates`: there is nothing else), another time only in words without a verb.
    """
    time = line.at(len(sentence))
    if time is Time.SINCE:
        return time if rates else None
    handed = time is Time.TERM or (time is not Time.YEAR and not VERB.search(following, 0, first))
    return time if handed else None
