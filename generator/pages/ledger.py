"""The key figures of a report: each as worded, with the sentence it stands in.

Only figures of a listed indicator are shown. What the report counts for its own year stands first;
joint totals and counts of a whole term bear their marks; figures of a plan stand apart, since no
plan is an achievement. Indicators told of in words alone are named, with no number.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.authority import Authority, Indicator
from generator.gathering.cells import Citation, Mark, citations, wordings
from generator.gathering.doubts import is_doubtful
from generator.gathering.entries import Entry
from generator.pages import labels


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, or words without one: `quantity` is None then and `wording` says what is said."""

    indicators: tuple[Indicator, ...]
    quantity: str | None
    wording: str
    anchor: str
    tags: tuple[str, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The rows under one topic; `topic` is its id."""

    topic: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Key figures of what was done, grouped by topic, and those of what is planned."""

    review: tuple[Group, ...]
    plan: tuple[Group, ...]

    @property
    def doubtful(self) -> bool:
        """Whether any row bears the mark."""
        return any(row.doubtful for group in (*self.review, *self.plan) for row in group.rows)

    def __bool__(self) -> bool:
        return bool(self.review or self.plan)


def ledger(entry: Entry, authority: Authority) -> Ledger:
    """The key figures of one report."""
    listed = [one for one in citations(entry) if one.figure.indicators]
    review = [one for one in listed if Mark.PLAN not in one.marks]
    plan = [one for one in listed if Mark.PLAN in one.marks]
    places = {one.id: place for place, one in enumerate(authority.indicators)}
    return Ledger(
        _grouped([*_rows(review, authority, places), *_worded(entry, review, authority, places)], authority),
        _grouped(_rows(plan, authority, places), authority),
    )


Places = Mapping[str, int]
"""By id, an indicator's place in its vocabulary."""


def _rows(cited: Iterable[Citation], authority: Authority, places: Places) -> list[Row]:
    """A row a figure; a figure said again in the same words of the same sentence stands once."""
    rows = [
        Row(
            _indicators(one.figure.indicators, authority, places),
            one.quantity,
            one.figure.wording,
            one.anchor,
            tuple(labels.MARKS[mark] for mark in one.marks if mark is not Mark.PLAN),
            is_doubtful(one.figure),
        )
        for one in cited
    ]
    return _each_once(rows)


def _worded(entry: Entry, cited: Sequence[Citation], authority: Authority, places: Places) -> list[Row]:
    counted = {id_ for one in cited for id_ in one.figure.indicators}
    rows = [
        Row(_indicators((one.mention.indicator,), authority, places), None, one.mention.wording, one.anchor)
        for one in wordings(entry)
        if one.mention.indicator not in counted
    ]
    return _each_once(rows)


def _indicators(ids: Iterable[str], authority: Authority, places: Places) -> tuple[Indicator, ...]:
    known = sorted({places[one] for one in ids if one in places})
    return tuple(authority.indicators[place] for place in known)


def _each_once(rows: Iterable[Row]) -> list[Row]:
    found: dict[object, Row] = {}
    for row in rows:
        ids = tuple(one.id for one in row.indicators)  # an indicator itself is long to compare
        found.setdefault((ids, row.quantity, row.wording, row.anchor, row.tags, row.doubtful), row)
    return list(found.values())


def _grouped(rows: Iterable[Row], authority: Authority) -> tuple[Group, ...]:
    """Rows by topic and indicator, both in the order of their vocabulary; within one as in the text."""
    topics = {topic.id: place for place, topic in enumerate(authority.topics)}
    places = {one.id: place for place, one in enumerate(authority.indicators)}
    known = [row for row in rows if row.indicators]
    ordered = sorted(known, key=lambda row: (topics[row.indicators[0].topic], places[row.indicators[0].id]))
    return tuple(
        Group(topic, tuple(group)) for topic, group in groupby(ordered, lambda row: row.indicators[0].topic)
    )
