"""One line of the source as HTML: its white space and every changed character can be seen."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise

from markupsafe import Markup

from generator.model import Emendation, Span
from generator.pages import labels, unsure
from generator.pages.changes import anchor, visible
from generator.pages.markup import escape, verbatim
from generator.words import say

SPACE = re.compile(r"\s+")
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

    def line(self, span: Span) -> Markup:
        """The line's own characters, none added and none left out."""
        spaces = ((m.start(), m.end()) for m in SPACE.finditer(self.text, span.start, span.end))
        anchors = (place for place in range(span.start, span.end) if place in self.anchors)
        cuts = sorted({span.start, span.end, *chain(*spaces), *anchors, *self._edges(span)})
        return Markup("").join(chain(*(self._piece(Span(*ends)) for ends in pairwise(cuts))))

    def _edges(self, span: Span) -> Iterator[int]:
        """Where another emendation, or none, applies than to the character before, or another doubt."""
        for place in range(span.start + 1, span.end):
            if self._state(place) != self._state(place - 1):
                yield place

    def _state(self, place: int) -> tuple[int, bool, bool]:
        return id(self.emended.get(place)), place in self.weak, place in self.parting

    def _piece(self, span: Span) -> Iterator[Markup]:
        for id_ in self.anchors.get(span.start, ()):
            yield Markup('<a id="{}"></a>').format(id_)
        text = verbatim(self.text[span.start : span.end])
        if span.start in self.parting:
            text = Markup('<u class="cell">{}</u>').format(text)
        elif text.isspace():
            text = Markup("<u>{}</u>").format(text)
        if span.start in self.weak:
            text = unsure.marked(span.start, text)
        one = self.emended.get(span.start)
        yield _mark(one, span, text) if one else text


def _mark(one: Emendation, span: Span, text: Markup) -> Markup:
    rule = labels.RULES.get(one.rule, one.rule)
    words = say("printed.emended", rule=rule, before=visible(one.before), after=visible(one.after))
    if span.start == one.span.start:
        return Markup('<mark id="{}" title="{}">{}</mark>').format(anchor(span.start), escape(words), text)
    return Markup('<mark title="{}">{}</mark>').format(escape(words), text)
