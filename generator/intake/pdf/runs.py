"""Glyphs → runs: each a piece of one printed line inside one column, whatever the order of the file."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from generator.intake.layout import Glyph

SAME_LINE = 0.3
"""Ems that the middles of two glyphs of one line lie apart, at the most."""

SAME_SIZE = 1.45
"""How much larger one glyph of a line is than the other, at the most."""

DOUBLED = 0.12
"""Ems between two copies of a character, below which one is the shadow of the other."""

FARTHEST = 6.0
"""Ems between two characters of one line that is letter-spaced, at the most."""

LETTER_SPACED = 0.7
"""Share of a run's gaps that hold a space, above which these only space its letters."""

SPACE = 0.1
"""Ems between two characters below which no space is seen."""

WIDE, STANDS_OUT = 0.7, 1.6
"""Ems between two characters at which a line may be parted, and how many times its usual gap that must be."""

LARGE, WIDER = 1.4, (1.1, 2.2)
"""Ems of body type that a title is printed in, at the least, and the same for it: the space of an ideograph
in it parts nothing."""


def once(glyphs: Iterable[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Each character once, and the copies drawn over it for boldness or shadow."""
    kept: list[Glyph] = []
    copies: list[Glyph] = []
    near: defaultdict[tuple[str, int, int], list[Glyph]] = defaultdict(list)
    for glyph in sorted(glyphs, key=_place):
        x, y = int(glyph.box.left // 8), int(glyph.box.top // 8)
        around = (one for i in (-1, 0, 1) for j in (-1, 0, 1) for one in near[glyph.char, x + i, y + j])
        if any(_doubles(one, glyph) for one in around):
            copies.append(glyph)
        else:
            kept.append(glyph)
            near[glyph.char, x, y].append(glyph)
    return kept, copies


def _doubles(one: Glyph, other: Glyph) -> bool:
    apart = max(abs(one.box.left - other.box.left), abs(one.box.top - other.box.top))
    return apart < DOUBLED * min(one.size, other.size)


def _place(glyph: Glyph) -> tuple[float, float, str]:
    return (glyph.box.left, glyph.box.top, glyph.char)


def runs_of(glyphs: Sequence[Glyph]) -> tuple[tuple[Glyph, ...], ...]:
    """The runs that glyphs make, from top to bottom and left to right; white space only inside of them."""
    ink = sorted((glyph for glyph in glyphs if not glyph.char.isspace()), key=_place)
    blanks = _Rows(sorted((glyph for glyph in glyphs if glyph.char.isspace()), key=_place))
    em = usual_size(ink)
    runs = sorted(
        (run for chain in _chains(ink) for run in _parted(chain, blanks, em)), key=lambda run: _top(run[0])
    )
    return tuple(_spaced(run, blanks) for run in runs)


def _top(glyph: Glyph) -> tuple[float, float, str]:
    return (glyph.box.top, glyph.box.left, glyph.char)


def _chains(ink: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Each glyph followed by the nearest to its right on the same line."""
    rows = _Rows(ink)
    following = {place: rows.next_of(place) for place in range(len(ink))}
    preceded: dict[int, int] = {}
    for place, after in following.items():
        if after is not None and (after not in preceded or place > preceded[after]):
            preceded[after] = place
    linked = {before: after for after, before in preceded.items()}
    for place in range(len(ink)):
        if place not in preceded:
            chain = [place]
            while chain[-1] in linked:
                chain.append(linked[chain[-1]])
            yield [ink[one] for one in chain]


class _Rows:
    """Glyphs, in the order of their left ends, found by the height they stand at."""

    def __init__(self, ink: Sequence[Glyph]) -> None:
        self.ink = ink
        self.bands: defaultdict[int, list[int]] = defaultdict(list)
        for place, glyph in enumerate(ink):
            self.bands[int(_middle(glyph) // 8)].append(place)

    def next_of(self, place: int) -> int | None:
        """The nearest glyph to the right on the same line."""
        glyph = self.ink[place]
        reach = int(SAME_LINE * glyph.size // 8) + 1
        band = int(_middle(glyph) // 8)
        firsts = (self._first(one, place) for one in range(band - reach, band + reach + 1))
        return min((first for first in firsts if first is not None), default=None)

    def between(self, one: Glyph, other: Glyph) -> Glyph | None:
        """The first glyph that stands between these two on their line."""
        if other.box.left - one.box.right < SPACE * one.size:
            return None
        band = int(_middle(one) // 8)
        held = (place for near in (band - 1, band, band + 1) for place in self.bands.get(near, ()))
        found = (self.ink[place] for place in sorted(held))
        return next((glyph for glyph in found if _lies_between(one, glyph, other)), None)

    def _first(self, band: int, place: int) -> int | None:
        held, glyph = self.bands.get(band, []), self.ink[place]
        for number in range(bisect_right(held, place), len(held)):
            other = self.ink[held[number]]
            if other.box.left - glyph.box.right > FARTHEST * glyph.size:
                return None
            if _on_line(glyph, other):
                return held[number]
        return None


def _lies_between(one: Glyph, blank: Glyph, other: Glyph) -> bool:
    middle = (blank.box.left + blank.box.right) / 2
    return one.box.right - 0.1 < middle < other.box.left + 0.1 and _on_line(one, blank)


def _middle(glyph: Glyph) -> float:
    return (glyph.box.top + glyph.box.bottom) / 2


def _on_line(one: Glyph, other: Glyph) -> bool:
    less, more = sorted((one.size, other.size))
    return more <= SAME_SIZE * less and abs(_middle(one) - _middle(other)) <= SAME_LINE * more


def usual_size(ink: Sequence[Glyph]) -> float:
    """The size that most glyphs have, in points."""
    counted = Counter(round(glyph.size, 1) for glyph in ink)
    return max(counted, key=lambda size: (counted[size], -size), default=10.0)


def _parted(chain: list[Glyph], blanks: "_Rows", em: float) -> Iterator[list[Glyph]]:
    """A chain cut where the gap is much wider than its gaps are, and no printed space fills it."""
    gaps = [(b.box.left - a.box.right) / max(a.size, b.size) for a, b in pairwise(chain)]
    held = chain[:1]
    for number, glyph in enumerate(chain[1:]):
        around = [*gaps[max(0, number - 3) : number], *gaps[number + 1 : number + 4]]
        usual = max(median_low(around), 0.0) if around else gaps[number]
        widest = _widest(usual, glyph.size >= LARGE * em)
        if gaps[number] > widest and gaps[number] - _filled(chain[number], glyph, blanks) > widest:
            yield held
            held = []
        held.append(glyph)
    yield held


def _widest(usual: float, large: bool) -> float:
    """The widest gap inside a line whose characters usually stand so far apart, in ems."""
    wide, times = WIDER if large else (WIDE, STANDS_OUT)
    return min(wide + times * usual, FARTHEST)


def _filled(one: Glyph, other: Glyph, blanks: "_Rows") -> float:
    """Ems of the gap between two glyphs that a printed space fills."""
    blank = blanks.between(one, other)
    return (blank.box.right - blank.box.left) / max(one.size, other.size) if blank else 0.0


def _spaced(run: list[Glyph], blanks: "_Rows") -> tuple[Glyph, ...]:
    """The run with the spaces that are printed in it, unless it is letter-spaced by them."""
    between = [blanks.between(a, b) for a, b in pairwise(run)]
    if sum(blank is not None for blank in between) > LETTER_SPACED * len(between):
        return tuple(run)
    found = [run[0]]
    for blank, glyph in zip(between, run[1:], strict=True):
        found += [blank, glyph] if blank else [glyph]
    return tuple(found)
