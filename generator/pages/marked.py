"""One line of the source as HTML: its white space and every changed character can be seen."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.model import Emendation, Span
from generator.pages import labels, raw, unsure
from generator.pages.changes import anchor, visible

SPACE = re.compile(r"(\s+)")
Anchors = Mapping[int, tuple[str, ...]]


class Marker:
    """Marks the lines of one source. `anchors` are ids by the place at which they stand inside a line,
    `weak` the places of characters that were recognised and may be others, `parting` of those that part the
    cells of a table's row."""

    def __init__(
        self,
        text: str,
        emended: Iterable[Emendation],
        anchors: Anchors,
        weak: Iterable[int] = (),
        parting: Iterable[int] = (),
    ) -> None:
        self.text = text
        # Where one lies inside another the shorter is marked: it says more of its character.
        self.emended = {
            place: one
            for one in sorted(emended, key=lambda one: one.span.start - one.span.end)
            for place in range(one.span.start, one.span.end)
        }
        self.anchors = anchors
        self.weak, self.parting = frozenset(weak), frozenset(parting)
        # Where anything but plain text stands: most of a line is looked at no further.
        self.special = sorted({*self.emended, *anchors, *self.weak, *self.parting})

    def line(self, span: Span) -> str:
        """The line's own characters, none added and none left out."""
        first = bisect_left(self.special, span.start)
        special = self.special[first : bisect_left(self.special, span.end)]
        if not special:
            return spaced(self.text[span.start : span.end])
        cuts = sorted({span.start, span.end, *self._edges(special, span)})
        return "".join(self._piece(start, end) for start, end in pairwise(cuts))

    def _edges(self, special: Sequence[int], span: Span) -> Iterator[int]:
        """Where an anchor stands, or another emendation applies, or none, than to the character before, or
        another doubt."""
        for place in special:
            state = self._state(place)
            if place in self.anchors or (place > span.start and state != self._state(place - 1)):
                yield place
            if place + 1 < span.end and state != self._state(place + 1):
                yield place + 1

    def _state(self, place: int) -> tuple[int, bool, bool]:
        return id(self.emended.get(place)), place in self.weak, place in self.parting

    def _piece(self, start: int, end: int) -> str:
        anchors = "".join(f"<a id={id_}></a>" for id_ in self.anchors.get(start, ()))
        text = self.text[start:end]
        html = f"<u class=cell>{raw.verbatim(text)}</u>" if start in self.parting else spaced(text)
        if start in self.weak:
            html = unsure.marked(start, html)
        one = self.emended.get(start)
        return anchors + (_mark(one, start, html) if one else html)


def spaced(text: str) -> str:
    """Text in which white space can be seen.

    >>> spaced("会议 10次")
    '会议<u> </u>10次'
    """
    pieces = SPACE.split(text)
    if len(pieces) == 1:
        return raw.verbatim(text)
    return "".join(f"<u>{one}</u>" if one.isspace() else one for one in map(raw.verbatim, pieces))


def _mark(one: Emendation, start: int, html: str) -> str:
    told = f'title="{_told(one.rule, one.before, one.after)}"'
    named = f"id={anchor(start)} " if start == one.span.start else ""
    return f"<mark {named}{told}>{html}</mark>"


@lru_cache(maxsize=4096)
def _told(rule: str, before: str, after: str) -> str:
    named = raw.html(labels.RULES.get(rule, rule))
    return raw.say(
        "printed.emended", rule=named, before=raw.html(visible(before)), after=raw.html(visible(after))
    )
