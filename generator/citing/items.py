"""A report as a bibliographic item in CSL-JSON: the one source of every form of its citation."""

from typing import Any

from generator import words
from generator.authority import Archive
from generator.gathering import addresses
from generator.gathering.entries import Entry
from generator.model import Kind
from generator.reading.calendar import first_date

Item = dict[str, Any]

LANGUAGE = "zh-CN"
NEWS, REPORT, PAGE = "article-newspaper", "report", "webpage"


def csl_json(entry: Entry, archive: Archive) -> Item:
    """The report as it was printed or given, read on its page of the archive.

    What is not known is left out, never guessed: `issued` of a newspaper is left out where the
    record's date is the day of the session (then it is `event-date`), the page of the newspaper
    always. `available-date` is the day the archive took it in.
    """
    record = entry.holding.report.record
    printed = printed_on(entry) if record.newspaper else record.date
    return _without_empty(
        {
            "id": entry.id,
            "type": _type(entry),
            "title": title(entry),
            "author": [{"literal": _line(name)} for name in creators(entry)],
            "container-title": _line(record.newspaper or ""),
            "publisher": issuer(entry) if _type(entry) == REPORT else "",
            "issued": _date(printed),
            "event-date": _date(record.date) if record.date != printed else None,
            "available-date": _date(entry.holding.added),
            "archive": _line(archive.title),
            "URL": address(archive, addresses.report(entry.id)),
            "language": LANGUAGE,
        }
    )


def page_item(item: Item) -> Item:
    """The archive's page of a report as an item of its own, made of the report's: issued when taken in."""
    left_out = ("container-title", "publisher", "issued", "event-date", "available-date")
    page = {name: value for name, value in item.items() if name not in left_out}
    return page | {"type": PAGE} | _without_empty({"issued": item.get("available-date")})


def title(entry: Entry) -> str:
    """Title and subtitle as the standard joins them; where there is no title, one of ours in brackets."""
    record = entry.holding.report.record
    return _line(": ".join(part for part in (record.title or _untitled(entry), record.subtitle) if part))


def _untitled(entry: Entry) -> str:
    kind = words.table("labels.kinds")[entry.kind]
    return words.say("citing.untitled", division=entry.division.name, year=entry.year, kind=kind)


def creators(entry: Entry) -> tuple[str, ...]:
    """Who answers for the text: those whom the record names, else the committee whose report it is.

    A newspaper's own feature of which nobody is named has none.
    """
    named = entry.holding.report.record.creators
    return named or (() if entry.kind is Kind.FEATURE else (issuer(entry),))


def issuer(entry: Entry) -> str:
    """The standing committee whose report it is, by the full name of its division."""
    return words.say("citing.committee", division=entry.division.full_name)


def printed_on(entry: Entry) -> str | None:
    """The day a newspaper printed the report; None where the record's date is that of the session.

    A record has one date, of the session or of the printing. Where title or subtitle tell it, or
    tell none though the session is known, it is the session's.
    """
    record = entry.holding.report.record
    told = first_date(f"{record.subtitle or ''}\n{record.title or ''}")
    is_session = record.date == told if told else record.session is not None
    return None if is_session else record.date


def address(archive: Archive, target: str) -> str:
    """An address of the site with the archive's own before it.

    >>> address(Archive("", "", "", "https://example.org/a", "", "", True), "data/")
    'https://example.org/a/data/'
    """
    return f"{archive.address.rstrip('/')}/{target}"


def _type(entry: Entry) -> str:
    if entry.holding.report.record.newspaper:
        return NEWS
    return PAGE if entry.kind is Kind.FEATURE else REPORT


def _date(day: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None


def _line(text: str) -> str:
    return " ".join(text.splitlines()).strip()


def _without_empty(item: Item) -> Item:
    return {name: value for name, value in item.items() if value}
