"""Paragraphs torn by the end of a column are put together again.

A column may end in mid-sentence and its text go on after another article's column. What is left is
a torn end (a line that ends no sentence, with something else after it) and a rest (a line that
opens without the indent that first lines lack on this page). Both may also look like part of what
stands beside them. So each pair of a torn end and a rest after it is weighed: how badly the page
reads without the tear, and how well the two go together. The best pair is joined first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.reading import signs
from generator.reading.costs import not_indented
from generator.reading.fits import Fit
from generator.reading.forms import HEAD_OPENING
from generator.reading.lines import Line
from generator.reading.seams import BEST_SEAM, SEEN, SEEN_OFTEN, brackets, seen
from generator.reading.typesetting import Typesetting
from generator.reading.ways import Way
from generator.reading.weights import NEVER, ODD, UNOPENED

Range = tuple[int, int]

TEAR = 3.6
"""What it costs to say that a page has a tear."""

TORN_FULL, TORN_SHORT = 4.5, 1.0
"""What speaks for a torn end that a full line, or a short one, ends no sentence."""

STUB, SHORTEST_PARAGRAPH = 2.0, 14
"""What speaks for a rest that it would be a paragraph of fewer characters than any."""

NO_END = signs.ENDED | signs.WHOLE | signs.CREDITED | signs.COLON_LAST | signs.FRONT_MATTER
"""What no line has that a paragraph breaks off with."""

NO_REST = (
    signs.INDENTED
    | signs.NUMBERED
    | signs.BULLETED
    | signs.WHOLE
    | signs.CREDITED
    | signs.FRONT_MATTER
    | signs.LIKE_FRONT
)
"""What no rest of a paragraph is."""

PAUSES = "，。、；：！？"
OPENS_ANEW, LOOKS_INDENTED = -2.0, -1.5
"""What it says against a rest that it begins as paragraphs do, or lacks the two cells of an indent."""

FAR = 0.02
"""What it says against a pair that a line stands between them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that were read as one chunk: one range of them or, after a tear, several."""

    ranges: tuple[Range, ...]
    is_head: bool

    @property
    def start(self) -> int:
        """Its first line."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """The line after its last."""
        return self.ranges[-1][1]

    def lines(self, page: Typesetting) -> tuple[Line, ...]:
        """The lines themselves, in reading order."""
        return tuple(line for start, end in self.ranges for line in page.lines[start:end])


class Side(NamedTuple):
    """A line before which a torn end, or with which a rest, may lie; `worth` is what speaks for it."""

    at: int
    worth: float


class Tear(NamedTuple):
    """A torn end and its rest: the text breaks off before line `end` and goes on with line `rest`."""

    worth: float
    end: int
    rest: int


def mend_tears(stretches: Sequence[Stretch], tears: Sequence[Tear]) -> list[Stretch]:
    """The same lines, with torn paragraphs whole, each where it began."""
    found = list(stretches)
    for tear in tears:
        _mend(found, tear)
    return found


def find_tears(page: Typesetting, way: Way) -> list[Tear]:
    """The tears of a page, the surest first; no torn end has two rests, no rest two ends.

    读者：一栏排到末尾而句子未完，下文却在别栏：断口与残段成对估算，看版面上像不像断开、两头接不接得上，取最合者接回。
    """
    found: list[Tear] = []
    ends: set[int] = set()
    rests: set[int] = set()
    for tear in _pairs(page, way):
        if tear.end not in ends and tear.rest not in rests:
            ends.add(tear.end)
            rests.add(tear.rest)
            found.append(tear)
    return found


def _pairs(page: Typesetting, way: Way) -> list[Tear]:
    """Pairs worth joining, the best first."""
    ends, rests = list(_ends(page, way)), list(_rests(page, way))
    least = TEAR - BEST_SEAM
    pairs = ((e, r) for e in ends for r in rests if r.at > e.at and e.worth + r.worth > least)
    tears = (_tear(page, way, *pair) for pair in pairs)
    return sorted((tear for tear in tears if tear.worth > 0), reverse=True)


def _tear(page: Typesetting, way: Way, end: Side, rest: Side) -> Tear:
    """A pair with all that speaks for it; what takes long to find out is left out where it can't help."""
    worth = end.worth + rest.worth - TEAR - FAR * (rest.at - end.at)
    if worth + BEST_SEAM > 0:
        before, after = page.fits[end.at - 1].text, page.fits[rest.at].text
        worth += brackets(before, after)
        if worth + SEEN + SEEN_OFTEN > 0:
            worth += seen(page, before, after)
            worth -= _held(page, way, end.at) + _held(page, way, rest.at)
    return Tear(worth, end.at, rest.at)


def _ends(page: Typesetting, way: Way) -> Iterator[Side]:
    """Where a sentence may break off: before a gap, at a line that ends none."""
    for at in page.gaps:
        last = page.signs[at - 1]
        if not last & NO_END and not _in_head(way, at - 1):
            torn = TORN_FULL if last & signs.FULL else TORN_SHORT
            yield Side(at, torn - way.joins[at] if _goes_on(way, at) else torn)


def _rests(page: Typesetting, way: Way) -> Iterator[Side]:
    """Where a sentence may go on that broke off elsewhere: after a gap, without an indent."""
    for at in page.gaps:
        last = page.signs[at - 1]
        after_end = not last & signs.FULL or last & signs.ENDED or _in_head(way, at - 1)
        if after_end and not page.signs[at] & NO_REST and not _in_head(way, at):
            worth = _flush(page, at)
            yield Side(at, worth - way.joins[at] if _goes_on(way, at) else worth)


def _opens_anew(fit: Fit) -> bool:
    return fit.has(signs.OPENING | signs.RUN_IN_HEAD) or bool(HEAD_OPENING.match(fit.text))


def _flush(page: Typesetting, at: int) -> float:
    """How little a line looks like a paragraph's first."""
    fit = page.fits[at]
    return _lack_of_indent(page, at, fit) + OPENS_ANEW * _opens_anew(fit)


def _lack_of_indent(page: Typesetting, at: int, fit: Fit) -> float:
    if fit.has(signs.CANNOT_OPEN):
        return NEVER
    if fit.has(signs.CLOSES_UNOPENED):
        return UNOPENED
    if page.indents_kept:
        return ODD
    if fit.has(signs.ENDED):
        return STUB if len(fit.text) < SHORTEST_PARAGRAPH else 0.0
    if page.indents_eaten and fit.has(signs.HUNG_INDENT_SHORT):
        return LOOKS_INDENTED
    return not_indented(page.signs[at], fit.lacking) if fit.has(signs.FULL) else 0.0


def _in_head(way: Way, at: int) -> bool:
    return way.roles[at] >= 2


def _goes_on(way: Way, at: int) -> bool:
    return way.roles[at] % 2 == 1


def _held(page: Typesetting, way: Way, at: int) -> float:
    """What speaks for a line going on with the one before it, if it was read so."""
    before, after = page.fits[at - 1].text, page.fits[at].text
    return max(0.0, seen(page, before, after)) if _goes_on(way, at) and before[-1] not in PAUSES else 0.0


def _mend(found: list[Stretch], tear: Tear) -> None:
    """Cut before both lines, and put what begins with the second behind what ends before the first."""
    _cut(found, tear.end)
    _cut(found, tear.rest)
    rest = next(s for s in found if s.start == tear.rest)
    tail = next(i for i, s in enumerate(found) if s.end == tear.end)
    found[tail] = replace(found[tail], ranges=found[tail].ranges + rest.ranges)
    found.remove(rest)


def _cut(found: list[Stretch], place: int) -> None:
    """Part the stretch that goes on with this line, if one does."""
    for at, stretch in enumerate(found):
        for i, (start, end) in enumerate(stretch.ranges):
            if start < place < end:
                first = (*stretch.ranges[:i], (start, place))
                found[at : at + 1] = [
                    replace(stretch, ranges=first),
                    replace(stretch, ranges=((place, end), *stretch.ranges[i + 1 :])),
                ]
                return
