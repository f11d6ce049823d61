"""The key figures of a report: each as worded, with the sentence it stands in.

Only figures of a listed indicator are shown. What the report counts for its own year stands first;
joint totals and counts of a whole term bear their marks; figures of a plan stand apart, since no
plan is an achievement. Indicators told of in words alone are named, with no number.
"""

from collections.abc import Iterable, Sequence
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
    return Ledger(
        _grouped([*_rows(review, authority), *_worded(entry, review, authority)], authority),
        _grouped(_rows(plan, authority), authority),
    )


def _rows(cited: Iterable[Citation], authority: Authority) -> list[Row]:
    """A row a figure; a figure said again in the same words of the same sentence stands once."""
    rows = [
        Row(
            _indicators(one.figure.indicators, authority),
            one.quantity,
            one.figure.wording,
            one.anchor,
            tuple(labels.MARKS[mark] for mark in one.marks if mark is not Mark.PLAN),
            is_doubtful(one.figure),
        )
        for one in cited
    ]
    return list(dict.fromkeys(rows))


def _worded(entry: Entry, cited: Sequence[Citation], authority: Authority) -> list[Row]:
    counted = {id_ for one in cited for id_ in one.figure.indicators}
    rows = [
        Row(_indicators((one.mention.indicator,), authority), None, one.mention.wording, one.anchor)
        for one in wordings(entry)
        if one.mention.indicator not in counted
    ]
    return list(dict.fromkeys(rows))


def _indicators(ids: Iterable[str], authority: Authority) -> tuple[Indicator, ...]:
    return tuple(one for one in authority.indicators if one.id in set(ids))


def _grouped(rows: Iterable[Row], authority: Authority) -> tuple[Group, ...]:
    """Rows by topic and indicator, both in the order of their vocabulary; within one as in the text."""
    topics = [topic.id for topic in authority.topics]
    places = {one.id: place for place, one in enumerate(authority.indicators)}
    known = [row for row in rows if row.indicators]
    ordered = sorted(
        known, key=lambda row: (topics.index(row.indicators[0].topic), places[row.indicators[0].id])
    )
    return tuple(
        Group(topic, tuple(group)) for topic, group in groupby(ordered, lambda row: row.indicators[0].topic)
    )
