"""The catalogue record of a report, as the documented front matter of its page.

The front matter is data of its own: whoever has the Markdown file alone has the whole record.
A field that is not known is null; no key is ever left out.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator import words
from generator.authority import Authority
from generator.gathering.cells import citations, wordings
from generator.gathering.entries import Entry
from generator.model import Figure, SourcePart
from generator.pages import labels, linked
from generator.pages.corrected import corrected

FIELDS = tuple(words.table("report.fields").items())
"""What each field of a report's front matter means, in the order of the fields."""

NUMERALS = words.say("report.numerals")


def data(entry: Entry, authority: Authority) -> dict[str, object]:
    """The front matter of a report's page, keys in the order in which they are documented."""
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
        "figures": list(_figures(entry)),
        "mentions": list(_mentions(entry)),
        "corrections": [
            {"what": one.what, "read": one.read, "now": one.now, "reason": one.reason, "anchor": one.anchor}
            for one in corrected(entry, authority)
        ],
        "linked": linked.report(entry, authority),
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


def _figures(entry: Entry) -> Iterator[dict[str, object]]:
    blocks = entry.holding.report.blocks
    for one in citations(entry):
        figure = one.figure
        yield {
            "indicators": figure.indicators,
            "value": _value(figure),
            "unit": figure.unit,
            "approximation": figure.approximation,
            "part": figure.part,
            "scope": figure.scope,
            "quantity": one.quantity,
            "wording": figure.wording,
            "paragraph": blocks[figure.block].id,
            "anchor": one.anchor,
        }


def _mentions(entry: Entry) -> Iterator[dict[str, object]]:
    for one in wordings(entry):
        yield {"indicator": one.mention.indicator, "wording": one.mention.wording, "anchor": one.anchor}


def _value(figure: Figure) -> Decimal | tuple[Decimal, Decimal]:
    return figure.low if figure.low == figure.high else (figure.low, figure.high)


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
