"""What was read → the record, with what a maintainer gave in front, and every doubt about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.authority import Division
from generator.model import Block, Doubt, Label, Record
from generator.reading.byline import find_creators, find_newspaper
from generator.reading.division import index_of
from generator.reading.division_doubts import division_doubt
from generator.reading.division_resolutions import Ambiguous, NotInForce, Resolved, Unknown
from generator.reading.kind import find_kind
from generator.reading.session import find_date, find_session, find_term
from generator.reading.year import find_year, year_of_title

OPENING_PARAGRAPHS = 3
"""Paragraphs that count as a report's opening: salutation, mandate, first words."""


def identify(
    blocks: Sequence[Block], divisions: tuple[Division, ...], given: Record
) -> tuple[Record, tuple[Doubt, ...]]:
    """The record of a report, and what is doubtful in it."""
    texts = [(block.label, block.shown.text) for block in blocks]
    year = given.year or find_year(texts)
    place = given.division or _resolved(texts, divisions, year)
    found = Record(
        division=place if isinstance(place, Division) else None,
        title=_first(texts, Label.TITLE),
        subtitle=_subtitle(texts),
        year=year,
        kind=find_kind(texts),
        term=find_term(texts, place.name[-1] if isinstance(place, Division) else ""),
        session=find_session(texts),
        date=find_date(texts),
        newspaper=find_newspaper(texts),
        creators=find_creators(texts),
    )
    full = _with_given(found, given)
    doubts = () if isinstance(place, Division) else (division_doubt(place),)
    return full, (*doubts, *_doubts(full), *_contradictions(texts, year), *_date_contradicted(full))


def _contradictions(texts: Sequence[tuple[Label, str]], year: int | None) -> Iterator[Doubt]:
    named = year_of_title(texts)
    if named and year and named != year:
        yield Doubt(
            "year-contradicted", f"The title says {named}, the text reports on {year}. Settle it with --year."
        )


def _date_contradicted(record: Record) -> Iterator[Doubt]:
    """A report is given or printed in the year that it tells of, or in the next one."""
    given = (record.date or "")[:4]  # what a person wrote may be no date yet
    if given.isdecimal() and record.year and int(given) - record.year not in (0, 1):
        yield Doubt(
            "date-contradicted",
            f"The date is {record.date}, the text reports on {record.year}. Settle it with --date or --year.",
        )


def _resolved(
    texts: Sequence[tuple[Label, str]], divisions: tuple[Division, ...], year: int | None
) -> Division | Ambiguous | NotInForce | Unknown:
    """The division the report is of, from its title, its opening and all of it."""
    title = "".join(text for label, text in texts if label is Label.TITLE)
    front = [text for label, text in texts if label in (Label.SUBTITLE, Label.BYLINE)]
    lede = [text for label, text in texts if label is Label.PARAGRAPH][:OPENING_PARAGRAPHS]
    body = "\n".join(text for _, text in texts)
    found = index_of(divisions).resolve(title, "\n".join((*front, *lede)), body, year)
    return found.division if isinstance(found, Resolved) else found


def _with_given(found: Record, given: Record) -> Record:
    """What was given where it was given, else what was found."""
    fields = {name: getattr(given, name) for name in Record.__slots__}
    return replace(found, **{name: value for name, value in fields.items() if value not in (None, ())})


def _first(texts: Sequence[tuple[Label, str]], wanted: Label) -> str | None:
    parts = [text for label, text in texts if label is wanted]
    return "".join(parts) or None


def _subtitle(texts: Sequence[tuple[Label, str]]) -> str | None:
    text = _first(texts, Label.SUBTITLE)
    return re.sub(r"^[—－\-（(]+\s*|[）)]$", "", text) if text else None


def _doubts(record: Record) -> Iterator[Doubt]:
    for field, code, what, option in WANTED:
        if getattr(record, field) is None:
            yield Doubt(code, f"{what} Give it with {option}.")


WANTED: tuple[tuple[str, str, str, str], ...] = (
    ("title", "title-not-found", "No line of the text could be told to be its title.", "--title"),
    ("year", "year-not-found", "The text does not say which year it reports on.", "--year"),
    (
        "kind",
        "kind-not-found",
        "The text does not say whether it is a report, an abstract or a feature.",
        "--kind",
    ),
)
