"""The catalogue record of a report: what its page's front matter has, and what a file taken along says.

The record is data of its own: whoever has the Markdown file of a report alone has all of it, and the way to
its figures. A field that is not known is null; no key is ever left out. The page's own front matter has only
what the theme asks for.
"""

from generator import words
from generator.authority import Authority
from generator.gathering.entries import Entry
from generator.model import SourcePart
from generator.pages import labels, linked
from generator.pages.corrected import corrected

FIELDS = tuple(words.table("report.fields").items())
"""What each field of the record means, in the order of the fields."""

NUMERALS = words.say("report.numerals")


def data(entry: Entry, authority: Authority) -> dict[str, object]:
    """The record, keys in the order in which they are documented."""
    report, record, division = entry.holding.report, entry.holding.report.record, entry.division
    return {
        "title": entry.title,
        "description": description(entry),
        "subtitle": record.subtitle,
        "id": entry.id,
        "kind": entry.kind,
        "year": entry.year,
        "province": division.province,
        "city": division.city,
        "district": division.name if division.level == "district" else None,
        "division": {"code": division.code, "name": division.name, "slug": division.slug},
        "term": record.term,
        "session": record.session,
        "date": record.date,
        "newspaper": record.newspaper,
        "creators": record.creators,
        "order_reconstructed": report.order_reconstructed,
        "demo": authority.archive.demo,
        "source_url": entry.holding.rights.source_url,
        "rights": entry.holding.rights.rights,
        "rights_note": entry.holding.rights.note,
        "added": entry.holding.added,
        "source_files": [_file(part) for part in report.source.parts],
        "topics": list(dict.fromkeys(block.topic for block in report.blocks if block.topic)),
        "corrections": [
            {"what": one.what, "read": one.read, "now": one.now, "reason": one.reason, "anchor": one.anchor}
            for one in corrected(entry, authority)
        ],
    }


def head(entry: Entry, authority: Authority) -> dict[str, object]:
    """What the theme asks for on the report's page. Each field more is read on every build of the site."""
    known = {
        "id": entry.id,
        "newspaper": entry.holding.report.record.newspaper,
        "rights": entry.holding.rights.rights,
        "added": entry.holding.added,
        "corrections": bool(entry.holding.report.corrections),
        **linked.head(linked.report(entry, authority)),
    }
    return place(entry) | {name: value for name, value in known.items() if value}


def place(entry: Entry) -> dict[str, object]:
    """Where a page of the report stands, for the way to it that its head shows."""
    division = entry.division
    return {
        "year": entry.year,
        "city": division.city,
        "province": division.province,
        "division": {"name": division.name, "slug": division.slug},
    }


def description(entry: Entry) -> str:
    """What the page is, in one sentence, for those who search."""
    return words.say(
        "report.description",
        district=entry.division.full_name,
        year=entry.year,
        kind=labels.KINDS[entry.kind],
    )


def _file(part: SourcePart) -> dict[str, object]:
    return {
        "name": part.name,
        "media_type": part.media_type,
        "encoding": part.encoding,
        "sha256": part.sha256,
        "characters": part.span.end - part.span.start,
    }


def meeting(term: int | None, session: int | None) -> str | None:
    """The congress at which the report was given, as Chinese writes it.

    >>> meeting(18, 3), meeting(5, None), meeting(None, 2)
    ('第十八届第三次会议', '第五届', None)
    """
    if term is None:
        return None
    held = words.say("report.session", session=numeral(session)) if session else ""
    return words.say("report.term", term=numeral(term)) + held


def numeral(number: int) -> str:
    """A whole number below 100 in Chinese; larger ones stay in digits.

    >>> [numeral(n) for n in (0, 7, 10, 18, 20, 34, 100)]
    ['零', '七', '十', '十八', '二十', '三十四', '100']
    """
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return NUMERALS[ones]
    return (NUMERALS[tens] if tens > 1 else "") + NUMERALS[10] + (NUMERALS[ones] if ones else "")
