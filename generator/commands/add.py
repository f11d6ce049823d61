"""add: take new reports into the archive."""

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from generator import corpus
from generator.commands.accession import Given, given_from, propose
from generator.commands.inspect import file_bytes, show_doubts, show_record
from generator.commands.options import count, iso_date, one_line, root, web_address, year
from generator.commands.terminal import Terminal
from generator.corpus import Contents, Deposit
from generator.errors import ArchiveError, Faults
from generator.model import Kind

HELP = "take new reports in: read, show what was understood and what is doubtful, store"
EXAMPLES = """\
examples:
  python -m generator add ~/Downloads/*.txt
  python -m generator add page1.txt page2.txt --parts          # one report on two pages
  python -m generator add report.txt --district 鼓楼区 --year 2023 --dry-run
  python -m generator add report.txt --district 500116 --kind abstract --newspaper 某某日报

Several files are several reports unless --parts joins them. What an option says is put above
what the text says, and report.yml remembers it under `given`.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files, what is known of them beforehand, and what to do in doubt."""
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a report as text")
    _add_record(parser.add_argument_group("what is known of each report"))
    how = parser.add_argument_group("how it is taken in")
    how.add_argument("--parts", action="store_true", help="the files are the parts of one report, in order")
    how.add_argument(
        "--another", action="store_true", help="store it though one of this year and kind is held"
    )
    how.add_argument("--dry-run", action="store_true", help="show what would be stored; store nothing")


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
    groups = [list(args.files)] if args.parts else [[path] for path in args.files]
    contents, given = _contents(args), given_from(vars(args), today())
    held, faults = list(contents.deposits), []
    for paths in groups:
        try:
            held.append(_take(paths, given, contents, held, args, terminal))
        except ArchiveError as fault:
            terminal.fault(fault)
            faults.append(fault)
    if len(groups) > 1:
        done = "understood" if args.dry_run else "taken in"
        terminal.say(f"{len(groups) - len(faults)} {done}, {len(faults)} refused")
    return faults[0].exit_code if faults else 0


def _contents(args: argparse.Namespace) -> Contents:
    """The archive as it stands. Its vocabularies must be sound; faults of other reports can wait."""
    corpus.require(root(args))
    contents = corpus.survey(root(args))
    if contents.authority is None:
        raise Faults(contents.faults)
    return contents


def _take(
    paths: list[Path],
    given: Given,
    contents: Contents,
    held: list[Deposit],
    args: argparse.Namespace,
    terminal: Terminal,
) -> Deposit:
    """Read one report, show what was understood, store it."""
    assert contents.authority
    files = [(str(path), file_bytes(path)) for path in paths]
    accession = propose(files, given, contents.authority, held, contents.tombstones)
    deposit = accession.deposit
    name = " + ".join(str(path) for path in paths)
    terminal.say(name, "bold")
    if not terminal.quiet:
        show_record(accession.report, terminal)
    show_doubts(accession.doubts, terminal, f"{name}: ")
    if not args.dry_run:
        corpus.store(root(args), deposit)
    terminal.result(f"{name}: {'would be ' if args.dry_run else ''}stored as corpus/{deposit.id}/")
    terminal.say("")
    return deposit


def today() -> str:
    """The day of accession, a fact that nothing else tells; SOURCE_DATE_EPOCH goes before the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.date().isoformat()
