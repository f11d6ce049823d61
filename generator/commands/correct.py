"""correct: set right what is read wrongly from a report, in an editor."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

from generator import corpus, pipeline
from generator.authority import Authority
from generator.commands.editor import edit, editor
from generator.commands.held import held
from generator.commands.inspect import file_bytes
from generator.commands.options import one_line, report_id, root
from generator.commands.terminal import Terminal
from generator.corpus import Deposit
from generator.corrections import Corrected, form, parse
from generator.errors import ArchiveError, RefusedForm
from generator.model import Correction

HELP = "open what is read from a report in an editor; what you change goes into its report.yml"
EXAMPLES = """\
examples:
  python -m generator correct 500116-jiangjin/2023-report
  EDITOR="code --wait" python -m generator correct 500116-jiangjin/2023-report --reason 标题误作段落
  python -m generator correct 500116-jiangjin/2023-report --print > form.txt
  python -m generator correct 500116-jiangjin/2023-report --form form.txt

The form has a line a block, in reading order: move lines, change their labels, parts and topics,
cut and join them, and file the figures below them. It tells how. The text is never changed.
Each correction has a reason, which readers see. Undo a change in the form, and its correction goes.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which report, why, and where the form is, if it is not to be edited now."""
    parser.add_argument("id", type=report_id, metavar="ID", help="the report's folder below corpus/")
    parser.add_argument(
        "--reason", type=one_line, metavar="TEXT", help="why, for readers, where the form says nothing"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--print", action="store_true", help="print the form; change nothing")
    how.add_argument("--form", type=Path, metavar="FILE", help="take this form, edited before")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Have the form edited, write the corrections that it makes, show the difference."""
    authority, deposit = held(root(args), args.id)
    shown = pipeline.look(deposit, authority)
    stale = [f"corpus/{deposit.id}/{fault}" for fault in shown.faults]
    for fault in stale:
        terminal.warn(fault)
    text = form(shown.report, deposit.id, authority, args.reason or "", stale)
    if args.print:
        terminal.raw(text)
        return 0
    path = args.form or _edited(text, deposit.id)
    try:
        changed = _take(_decoded(path), text, shown, deposit, authority, args)
    except ArchiveError as fault:
        terminal.fault(fault)
        again = f"python -m generator correct {deposit.id} --form {path}"
        terminal.warn(f"nothing was written. Your form is kept: mend it and run {again}")
        return fault.exit_code
    if args.form is None:
        corpus.clear_away(path)
    _tell(changed, deposit.id, terminal)
    return 0


def _edited(text: str, id: str) -> Path:
    """The form in a file, after it was edited."""
    command = editor()
    path = corpus.lay_out(text, id)
    try:
        edit(command, path)
    except ArchiveError as fault:
        if file_bytes(path) == text.encode("utf-8", "surrogateescape"):
            corpus.clear_away(path)
            raise
        raise ArchiveError(fault.where, fault.what, f"Your form is kept: --form {path}.") from None
    return path


def _decoded(path: Path) -> str:
    try:
        return file_bytes(path).decode("utf-8-sig", "strict").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise RefusedForm(str(path), "is not UTF-8.", "Save the form as UTF-8.") from None


def _take(
    edited: str, text: str, shown: Corrected, deposit: Deposit, authority: Authority, args: argparse.Namespace
) -> tuple[str, str]:
    """Write what was changed in the form; the text of report.yml before and after."""
    if edited == text:
        return "", ""
    changes = parse(edited, shown.report, authority)
    entries = pipeline.draw(deposit, authority, shown.report, changes)
    entries = tuple(replace(one, reason=one.reason or args.reason or "") for one in entries)
    _refuse_without_reason(entries)
    fields = {change.name: change.value for change in changes.fields}
    if not fields and entries == tuple(replace(one, at=None, block=None) for one in shown.report.corrections):
        return "", ""
    before, after = corpus.amended(root(args), deposit, entries, fields)
    corpus.save(root(args), deposit.id, after)
    return before, after


def _refuse_without_reason(entries: Sequence[Correction]) -> None:
    bare = [f"{one.field or one.place} {one.wording or ''}{one.aspect}" for one in entries if not one.reason]
    if bare:
        mend = "Write it after `# reason:` in the form's head, or above the lines it is for; or use --reason."
        raise RefusedForm("The form", f"gives no reason for {', '.join(bare)}.", mend)


def _tell(changed: tuple[str, str], id: str, terminal: Terminal) -> None:
    """The difference, as programs tell it."""
    before, after = (text.splitlines() for text in changed)
    name = f"corpus/{id}/report.yml"
    if before == after:
        terminal.say("Nothing was changed. (An editor that does not wait wants an option: code --wait)")
    for line in unified_diff(before, after, name, name, lineterm=""):
        terminal.result(line)
