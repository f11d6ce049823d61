"""derive: make anew what is kept beside the sources of reports."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from generator import corpus, intake
from generator.commands.options import report_id, root
from generator.commands.terminal import Terminal
from generator.corpus import Deposit, ReportId
from generator.errors import ArchiveError, Faults
from generator.intake.keeping import keep

HELP = "make anew what is kept beside sources: the text of scans"
EXAMPLES = """\
examples:
  python -m generator derive 500116-jiangjin/2023-report
  python -m generator derive --all

The text of a scan is recognised once and kept beside it, so that a site is built from it everywhere in the
same way. Make it anew where `check` says that it is damaged, is of another scan, or is of older rules. What
is recognised otherwise than before is seen in the repository's diff.
"""

OUTCOMES = {True: "made anew", False: "as it was", None: "its form keeps nothing beside the source"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which reports."""
    parser.add_argument("ids", nargs="*", metavar="ID", type=report_id, help="reports' folders below corpus/")
    parser.add_argument("--all", action="store_true", help="all reports of the archive")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Make it anew, one report after the other; what one cannot have does not stop the others."""
    chosen, faults = _chosen(root(args), args.ids, args.all), []
    for deposit in terminal.track(chosen, "deriving", len(chosen)):
        try:
            changed = _derive(root(args), deposit)
        except ArchiveError as fault:
            terminal.fault(fault)
            faults.append(fault)
        else:
            if changed is not None or args.ids:
                terminal.say(f"{deposit.id}: {OUTCOMES[changed]}")
    return faults[0].exit_code if faults else 0


def _derive(root: Path, deposit: Deposit) -> bool | None:
    """Whether anything changed; None where nothing is to be kept, and nothing was."""
    source = intake.decode(deposit.files, deposit.sidecar.article)
    made = keep(deposit.files, source)
    changed = corpus.keep(root, deposit, made)
    return changed if made or changed else None


def _chosen(root: Path, ids: Sequence[ReportId], every: bool) -> list[Deposit]:
    """The reports that are named, or all. Raises UnknownReport, or Faults where one is not sound."""
    contents = corpus.survey(root)
    held = {deposit.id: deposit for deposit in contents.deposits}
    names = list(held) if every else [str(id) for id in ids]
    if not names and not every:
        raise ArchiveError("derive", "no report is named.", "Name reports by their ids, or say --all.")
    if missing := [id for id in ids if str(id) not in held and not every]:
        wrong = tuple(fault for fault in contents.faults if f"{missing[0]}/" in f"{fault.where}/")
        raise Faults(wrong) if wrong else corpus.unknown(root, missing[0])
    return [held[name] for name in names]
