"""add: take new reports into the archive."""

import argparse
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from generator import corpus
from generator.commands.accession import given_from
from generator.commands.batch import Desk, readers
from generator.commands.bounds import Work
from generator.commands.candidates import Found, find
from generator.commands.options import count, iso_date, one_line, root, web_address, year
from generator.commands.outcomes import exit_code
from generator.commands.register import Register
from generator.commands.telling import Telling
from generator.commands.terminal import Terminal
from generator.corpus import Contents
from generator.errors import Faults
from generator.model import Kind

HELP = "take new reports in: read, show what was understood and what is doubtful, store"
EXAMPLES = """\
examples:
  python -m generator add ~/Downloads/*.pdf
  python -m generator add ~/Downloads/reports/ more.zip --report outcome.json
  python -m generator add page1.pdf page2.pdf --parts          # one report on two pages
  python -m generator add page.pdf --article 常务委员会工作报告      # one of several articles on a page
  python -m generator add report.txt --district 鼓楼区 --year 2023 --dry-run

Folders and ZIP archives are searched for files that may be reports; what is passed over is told. Several
files are several reports unless --parts joins them, or they lie in a folder whose name ends in `.parts`.
What an option says is put above what the text says, and report.yml remembers it under `given`.

Nothing is ever stored by half. What is held is not read again: run the same command after an interruption,
and it goes on. It ends with the exit code of the first fault; that a file found in a folder or an archive is
held already is none.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files, what is known of them beforehand, and what to do in doubt."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE|FOLDER|ZIP",
        type=Path,
        help="reports as text, PDF, scan, Word, web page, RTF or Markdown",
    )
    _add_record(parser.add_argument_group("what is known of each report"))
    how = parser.add_argument_group("how it is taken in")
    how.add_argument("--parts", action="store_true", help="the files are the parts of one report, in order")
    how.add_argument(
        "--article",
        metavar="TITLE",
        type=one_line,
        help="of several on a page, the one whose title holds this",
    )
    how.add_argument(
        "--another", action="store_true", help="store it though one of this year and kind is held"
    )
    how.add_argument("--dry-run", action="store_true", help="show what would be stored; store nothing")
    how.add_argument(
        "--jobs", type=count, metavar="N", help="how many are read at once (default: one a processor)"
    )
    how.add_argument(
        "--report", type=Path, metavar="FILE.json", help="tell outcomes as JSON too; - prints it"
    )


def _add_record(known: argparse._ArgumentGroup) -> None:
    known.add_argument("--year", type=year, help="the year it reports on")
    known.add_argument("--district", metavar="NAME|CODE", help="the division by name, code or slug")
    known.add_argument("--kind", choices=[str(kind) for kind in Kind], help="what it is")
    known.add_argument("--title", type=one_line)
    known.add_argument("--subtitle", type=one_line)
    known.add_argument("--term", type=count, metavar="N", help="the congress's term (届)")
    known.add_argument("--session", type=count, metavar="N", help="the session it was given at (次)")
    known.add_argument("--newspaper", type=one_line, help="the newspaper that printed it")
    known.add_argument("--date", type=iso_date, help="the day it was given or printed, as 2024-01-12")
    known.add_argument(
        "--creator", type=one_line, action="append", dest="creators", metavar="NAME", help="may be repeated"
    )
    known.add_argument("--source-url", type=web_address, metavar="URL", help="where the source was found")
    known.add_argument("--rights", type=one_line, help="on what terms the source is shown")
    known.add_argument("--note", type=one_line, help="what a reader of the record should know")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Take in one report after the other; a bad one does not stop the others."""
    telling = Telling(root(args), terminal, args.report, args.dry_run)
    contents = _contents(args)
    assert contents.authority
    work = Work(given_from(vars(args), today()), contents.authority)
    if not args.dry_run:
        telling.swept(corpus.sweep(root(args)))
    register = Register(contents.deposits, contents.tombstones)
    desk = Desk(root(args), register, work.given, args.dry_run, telling.choose)
    return _take(find(args.files, args.parts), work, desk, args.jobs, telling)


def _take(found: Sequence[Found], work: Work, desk: Desk, jobs: int | None, telling: Telling) -> int:
    """Take in what was found, and tell what became of it, also when it is interrupted."""
    try:
        with readers(work, found, jobs) as reading:
            for outcome in telling.track(desk.take(found, reading), found):
                telling.one(outcome)
    finally:
        telling.all(desk.done, complete=len(desk.done) == len(found))
    return exit_code(desk.done)


def _contents(args: argparse.Namespace) -> Contents:
    """The archive as it stands. Its vocabularies must be sound; faults of other reports can wait."""
    corpus.require(root(args))
    contents = corpus.survey(root(args))
    if contents.authority is None:
        raise Faults(contents.faults)
    return contents


def today() -> str:
    """The day of accession, a fact that nothing else tells; SOURCE_DATE_EPOCH goes before the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.date().isoformat()
