"""What stands in a cell of figures, as HTML: figures that lead to their sentences, or which kind of absence.

Half of what an archive's tables weigh are such cells, and most of what they cost: so they are put together
by plain strings and bear nothing that is known otherwise. The sentence of a figure is told by charts.js,
which looks it up where the figure leads.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import (
    Cell,
    Citation,
    Mark,
    NotHeld,
    NotStated,
    NoValue,
    OnlyMarked,
    Reported,
    Wording,
)
from generator.gathering.doubts import is_doubtful
from generator.pages import labels, raw

LONG = 6
"""A tag of more characters than this may be broken over several lines."""


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints cells of one page. `root` leads from it to the site's root; `names` are indicators' by id."""

    catalogue: Catalogue
    root: str
    names: Mapping[str, str]

    def cell(self, indicator: str, division: str, year: int) -> str:
        """The cell of one indicator, district and year: a `td`."""
        several = len(self.catalogue.by_place.get((division, year), ())) > 1
        found = self.catalogue.cell(indicator, division, year)
        return self._td(found, indicator, several)

    def row(self, places: Iterable[tuple[str, str, int]]) -> Markup:
        """Cells of a row, each by indicator, district and year."""
        return Markup("".join([self.cell(*place) for place in places]))

    def line(self, division: Division, places: Iterable[tuple[str, str, int]]) -> str:
        """A row of a table of districts: the district's name, and these cells."""
        name = raw.html(self.catalogue.name(division))
        link = f'<a href="{self.root}{addresses.district(division.slug)}">{name}</a>'
        head = f'<th scope="row" data-value="{division.code}">{link}</th>'
        return f"<tr>{head}{self.row(places)}</tr>\n"

    def _td(self, cell: Cell, indicator: str, several: bool) -> str:
        figures = partial(self._figures, indicator=indicator, several=several)
        match cell:
            case Reported(own, marked):
                return f"<td{_sorted_by(own[0])}>{figures(own)}{_aside(figures(marked))}</td>"
            case NoValue(wordings, marked):
                words = "".join(self._wording(wording, several) for wording in wordings)
                return _NO_VALUE.format(words=words, aside=_aside(figures(marked)))
            case OnlyMarked(marked):
                return f'<td data-value="">{_aside(figures(marked))}</td>'
            case NotStated():
                return NOT_STATED
            case NotHeld():
                return NOT_HELD

    def _figures(self, citations: Sequence[Citation], indicator: str, several: bool) -> str:
        """The figures in order; a quantity that one report repeats stands once, with signs for the others."""
        if len(citations) == 1:  # as most are
            return self._figure(citations, indicator, several)
        alike: dict[object, list[Citation]] = {}
        for citation in citations:
            alike.setdefault(_quantity(citation), []).append(citation)
        return "".join(self._figure(those, indicator, several) for those in alike.values())

    def _figure(self, those: Sequence[Citation], indicator: str, several: bool) -> str:
        first = those[0]
        again = "".join(_AGAIN.format(href=self._href(one)) for one in those[1:])
        doubt = _DOUBT if is_doubtful(first.figure) else ""
        tags = "".join(f" {self._tag(mark, first, indicator)}" for mark in first.marks)
        kind = f" {tag(labels.kind_short(first.entry))}" if several else ""
        figure = "figure plan" if Mark.PLAN in first.marks else "figure"
        link = f'<a href="{self._href(first)}">{raw.html(first.quantity)}</a>'
        return f'<span class="{figure}">{link}{doubt}{again}{tags}{kind}</span>'

    def _wording(self, wording: Wording, several: bool) -> str:
        kind = f" {tag(labels.kind_short(wording.entry))}" if several else ""
        words = raw.html(wording.mention.wording)
        return f'<span class="figure"><a href="{self._href(wording)}">{words}</a>{kind}</span>'

    def _href(self, one: Citation | Wording) -> str:
        return f"{self.root}{addresses.report(one.entry.id)}#{one.anchor}"

    def _tag(self, mark: Mark, citation: Citation, indicator: str) -> str:
        if mark is not Mark.JOINT:
            return _TAGS[mark]
        joined = {*citation.figure.indicators} - {indicator}
        names = (name for id, name in self.names.items() if id in joined)
        return tag(raw.say("tables.joint", indicators=labels.listed(names)))


def printer(catalogue: Catalogue, address: str) -> Printer:
    """What prints the cells of the page at an address."""
    names = {one.id: raw.html(one.name) for one in catalogue.authority.indicators}
    return Printer(catalogue, raw.root(address), names)


def tag(words: str) -> str:
    """A small sign behind a figure: why it is not simply the year's own."""
    kind = f"tag{' plan' if words == labels.PLANNED else ''}{' long' if len(words) > LONG else ''}"
    return f'<span class="{kind}">{words}</span>'


def _quantity(citation: Citation) -> object:
    figure = citation.figure
    amount = (figure.low, figure.high, figure.unit, figure.approximation)
    return (citation.entry.id, citation.marks, figure.indicators, amount)


def _sorted_by(citation: Citation) -> str:
    """What the cell sorts by, where that is not the number its text begins with (`sort.js` reads that)."""
    figure = citation.figure
    value = str(figure.low)
    exact = figure.approximation is None and figure.low == figure.high
    begins = value.isdecimal() and citation.quantity.startswith(value)
    goes_on = citation.quantity[len(value) : len(value) + 1]
    plain = exact and begins and not goes_on.isnumeric() and goes_on not in ".,"
    return "" if plain else f' data-value="{value}"'


def _aside(figures: str) -> str:
    return f'<span class="marked">{figures}</span>' if figures else ""


def _absent(state: str, word: str) -> str:
    return f'<td class="absence--{state}">{{words}}<span class="absence">{word}</span>{{aside}}</td>'


NOT_STATED = _absent("not-stated", labels.NOT_STATED).format(words="", aside="")
NOT_HELD = _absent("not-held", labels.NOT_HELD).format(words="", aside="")
_NO_VALUE = _absent("no-value", labels.NO_VALUE)
_TAGS = {mark: tag(raw.html(words)) for mark, words in labels.MARKS.items()}
_AGAIN_NAMED = f'aria-label="{raw.say("tables.again")}">{raw.say("tables.again_sign")}</a>'
_AGAIN = f'<a class="again" href="{{href}}" {_AGAIN_NAMED}'
_DOUBT = (
    f' <span class="doubt" title="{raw.html(labels.DOUBTFUL_FIGURE)}">{labels.DOUBTFUL}'
    f'<span class="unseen">{raw.say("labels.doubt", meaning=raw.html(labels.DOUBTFUL_FIGURE))}</span></span>'
)
