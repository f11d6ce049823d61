"""Pictures shown where a link is shared: one of the archive, one of each district."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator import words
from generator.authority import Authority, Division
from generator.exports.drawing import Colour, Sheet, fitted, length
from generator.gathering import addresses, gather
from generator.gathering.catalogue import Catalogue
from generator.gathering.parted import Told
from generator.model import Job, Page

WIDTH, HEIGHT = 1200, 630
EDGE = 84
ROOM = WIDTH - 2 * EDGE

# As in the site's style sheets (theme/assets/stylesheets/tokens.css) and its seal (images/seal.svg).
PAPER: Colour = (251, 248, 241)
INK: Colour = (35, 31, 26)
SOFT: Colour = (95, 87, 75)
RULE: Colour = (185, 173, 151)
SEAL: Colour = (165, 48, 31)
INKS = ((RULE, PAPER), (SOFT, PAPER), (INK, PAPER), (SEAL, PAPER), (PAPER, SEAL))
RULED, SOFTLY, INKED, SEALED, CARVED = range(len(INKS))

SEAL_SIZE = 76
SEAL_UNITS = 32
STROKE = 1.9
CARVING = (
    *((23.4, 8, 23.4, 24), (19.3, 8, 19.3, 24), (15.2, 8, 15.2, 15), (11.1, 8, 11.1, 15)),
    *((15.2, 18.6, 15.2, 24), (11.1, 18.6, 11.1, 24), (7.9, 16.8, 17.2, 16.8)),
)
"""The strokes of the seal, in the units of its drawing."""

NAMES = (112, 96, 80, 68, 56, 48, 40)
LINES = (36, 32, 28, 24)
SQUARES, SQUARE, STEP = 452, 22, 32
MOST_YEARS = ROOM // STEP


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The picture of the archive, then those of the districts."""
    archive, years = catalogue.authority.archive, catalogue.years
    shown = (archive, years, sorted(catalogue.by_year), len(catalogue.entries), len(catalogue.divisions))
    yield Job("exports/pictures/archive", __name__, lambda: shown, partial(_of_archive, catalogue))
    for division in catalogue.divisions:
        yield Job(
            f"exports/pictures/{division.slug}",
            __name__,
            partial(_shown, catalogue, division),
            partial(_of_district, catalogue, division),
        )


def _shown(catalogue: Catalogue, division: Division) -> object:
    """What a district's picture shows: names, and of which years of the archive reports are held."""
    held = [entry.year for entry in catalogue.by_division[division.slug]]
    return catalogue.authority.archive, catalogue.years, division, held


def _of_archive(catalogue: Catalogue) -> Iterator[Page]:
    yield Page(addresses.picture(), _archive(catalogue))


def _of_district(catalogue: Catalogue, division: Division) -> Iterator[Page]:
    yield Page(addresses.picture(division.slug), _district(catalogue, division))


def of_parts(tolds: Sequence[Told], authority: Authority) -> Iterator[Page]:
    """The picture of an archive in parts."""
    archive, years = authority.archive, {year for told in tolds for year in told.years}
    spanned = tuple(range(min(years), max(years) + 1)) if years else ()
    counted = {
        "districts": sum(len(told.districts) for told in tolds),
        "reports": sum(told.reports for told in tolds),
    }
    held = words.say("share.archive", years=_span(years), **counted) if years else words.say("share.none")
    empty = replace(gather((), authority), years=spanned)
    told = (archive.publisher, archive.title, archive.description, held, years.__contains__)
    yield Page(addresses.picture(), _picture(empty, *told))


def _archive(catalogue: Catalogue) -> bytes:
    counted = {"districts": len(catalogue.divisions), "reports": len(catalogue.entries)}
    held = words.say("share.archive", years=_span(catalogue.by_year), **counted)
    archive = catalogue.authority.archive
    return _picture(
        catalogue,
        archive.publisher,
        archive.title,
        archive.description,
        held if catalogue.entries else words.say("share.none"),
        catalogue.by_year.__contains__,
    )


def _district(catalogue: Catalogue, division: Division) -> bytes:
    entries = catalogue.by_division[division.slug]
    years = {entry.year for entry in entries}
    above = "　".join(dict.fromkeys(name for name in (division.province, division.city) if name))
    return _picture(
        catalogue,
        catalogue.authority.archive.title,
        division.name,
        f"{above}　{words.say('share.what')}",
        words.say("share.held", years=_span(years), reports=len(entries)),
        years.__contains__,
    )


def _picture(
    catalogue: Catalogue, head: str, name: str, what: str, held: str, is_held: Callable[[int], bool]
) -> bytes:
    """From top to bottom: seal and head, the name, what it is, the years, what is held, the notice."""
    sheet = Sheet(WIDTH, HEIGHT, PAPER, INKS)
    _seal(sheet)
    left = EDGE + SEAL_SIZE + 26
    size, lines = fitted(head, LINES, WIDTH - EDGE - left, LINES[0] * 1.5)
    sheet.text(SOFTLY, (left, EDGE + (SEAL_SIZE - size * 1.45) / 2), lines, size)
    size, lines = fitted(name, NAMES, ROOM, 214)
    below = sheet.text(INKED, (EDGE, 190), lines, size)
    size, lines = fitted(what, LINES, ROOM, SQUARES - below - 20)
    sheet.text(SOFTLY, (EDGE, below + 14), lines, size)
    sheet.rectangle(RULED, (EDGE, 490, WIDTH - EDGE, 491))
    _years(sheet, catalogue.years, is_held)
    _foot(sheet, held, catalogue.authority.archive.demo)
    return sheet.png()


def _seal(sheet: Sheet) -> None:
    scale = SEAL_SIZE / SEAL_UNITS
    sheet.rectangle(SEALED, (EDGE, EDGE, EDGE + SEAL_SIZE, EDGE + SEAL_SIZE), radius=7)
    sheet.rectangle(
        CARVED, (EDGE + 8, EDGE + 8, EDGE + SEAL_SIZE - 8, EDGE + SEAL_SIZE - 8), radius=3, width=3
    )
    half = STROKE / 2
    for x1, y1, x2, y2 in CARVING:
        box = (EDGE + part * scale for part in (x1 - half, y1 - half, x2 + half, y2 + half))
        sheet.rectangle(CARVED, tuple(round(part) for part in box))  # type: ignore[arg-type]


def _years(sheet: Sheet, years: tuple[int, ...], is_held: Callable[[int], bool]) -> None:
    """A square for each year of the archive, filled where a report on it is held."""
    if len(years) > MOST_YEARS:
        return
    for number, year in enumerate(years):
        left = EDGE + number * STEP
        box = (left, SQUARES, left + SQUARE, SQUARES + SQUARE)
        sheet.rectangle(SEALED if is_held(year) else RULED, box, width=0 if is_held(year) else 2)


def _foot(sheet: Sheet, held: str, demo: bool) -> None:
    notice = words.say("share.demo") if demo else ""
    wide = length(notice, LINES[-1]) if notice else 0
    size, lines = fitted(held, LINES, ROOM - (wide + 40 if notice else 0), LINES[0] * 1.5)
    sheet.text(INKED, (EDGE, 510), lines, size)
    if notice:
        sheet.text(SEALED, (WIDTH - EDGE - wide, 520), [notice], LINES[-1])


def _span(years: Collection[int]) -> str:
    """The years held: one, or first and last.

    >>> _span({2023, 2021}), _span([2020])
    ('2021–2023 年', '2020 年')
    """
    ends = sorted(years)
    if not ends:
        return ""
    if ends[0] == ends[-1]:
        return words.say("archive.year", year=ends[0])
    return words.say("shared_words.span", first=ends[0], last=ends[-1])
