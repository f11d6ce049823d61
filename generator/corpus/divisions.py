"""The administrative divisions: the rows of corpus/authority/divisions*.yml.

Each row is one text of six columns, so that four thousand of them load in a few hundredths of a
second and a change is one line: slug, name, province, city, since, until; `-` is no value. The
code is the slug's first six digits and tells the level.

`python -m generator.corpus.make_divisions --help` tells how the country's file is made anew.
"""

import re
from collections.abc import Iterable

from generator.authority import Division
from generator.errors import ArchiveError, Faults, InvalidArchive

FILE = "corpus/authority/divisions.yml"
_ROW = re.compile(r"([0-9]{6})-[a-z0-9]+ \S+ \S+ \S+ (-|[0-9]{4}) (-|[0-9]{4})")
_MEND = "Write `slug name province city since until`, one blank between, `-` for what there is not."


def level(code: str) -> str:
    """The level of a division, which its code tells.

    >>> [level(code) for code in ("500000", "320100", "500116")]
    ['province', 'city', 'district']
    """
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") else "district"


def parse_division(row: str) -> Division:
    """One row as a division.

    >>> parse_division("500111-dazu 大足区 重庆市 - 2011 -")  # doctest: +NORMALIZE_WHITESPACE
    Division(code='500111', name='大足区', slug='500111-dazu', level='district', province='重庆市',
             city=None, since=2011, until=None)

    Raises InvalidArchive where the row is not of six columns, or ends before it begins.
    """
    if not _ROW.fullmatch(str(row)):
        raise InvalidArchive(FILE, f"{row!r} is not a division.", _MEND)
    slug, name, province, city, since, until = row.split(" ")
    if since != "-" and until != "-" and int(since) > int(until):
        raise InvalidArchive(FILE, f"{row!r} ends before it begins.", "Correct its years.")
    return Division(
        code=slug[:6],
        name=name,
        slug=slug,
        level=level(slug[:6]),
        province=province,
        city=_value(city),
        since=None if since == "-" else int(since),
        until=None if until == "-" else int(until),
    )


def parse_divisions(rows: Iterable[str]) -> tuple[Division, ...]:
    """All rows as divisions, by code and year. Raises Faults with every row that is not one.

    >>> [d.name for d in parse_divisions(["500111-dazu 大足区 重庆市 - 2011 -"])]
    ['大足区']
    """
    found, faults = [], list[ArchiveError]()
    for row in rows:
        try:
            found.append(parse_division(row))
        except InvalidArchive as fault:
            faults.append(fault)
    if faults:
        raise Faults(tuple(faults))
    return tuple(sorted(found, key=lambda d: (d.code, d.since or 0)))


def row(division: Division) -> str:
    """A division as its row.

    >>> row(parse_division("500111-dazu 大足区 重庆市 - 2011 -"))
    '500111-dazu 大足区 重庆市 - 2011 -'
    """
    years = (division.since, division.until)
    columns = (division.slug, division.name, division.province, division.city, *years)
    return " ".join("-" if column is None else str(column) for column in columns)


def _value(column: str) -> str | None:
    return None if column == "-" else column
