"""What `add` tells while it works and when it is done: of one report everything, of many a table."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator import corpus
from generator.commands.candidates import Found
from generator.commands.inspect import show_doubts, show_record
from generator.commands.outcomes import HEADS, Outcome, State, narrow, rows, summed_up, to_json
from generator.commands.terminal import Terminal
from generator.errors import SeveralArticles, in_one_line

STDOUT = Path("-")
"""As the name of a report, the standard output, which then holds nothing else."""


class Telling:
    """Faults are told at once; then, of one report, what was read; of many, a table when all is done.

    When quiet, doubts and places are told at once instead of the table. `report` is where all is written
    as JSON. Raises ArchiveError where it cannot be.
    """

    def __init__(self, root: Path, terminal: Terminal, report: Path | None, dry_run: bool) -> None:
        if report and report != STDOUT:
            corpus.refuse_inside(root, report)
        self._root, self._report, self._dry_run = root, report, dry_run
        self._terminal, self._is_many = terminal, False
        self._speaks = report != STDOUT

    def swept(self, paths: Iterable[str]) -> None:
        """What was cleared away before."""
        for path in paths:
            self._say(f"{path} was left by an interrupted command, and is deleted.")

    def track(self, outcomes: Iterable[Outcome], found: Sequence[Found]) -> Iterable[Outcome]:
        """The outcomes, and for many of them how far it is."""
        self._is_many = len(found) > 1
        if self._is_many:
            return self._terminal.track(outcomes, "reading reports", len(found))
        if self._terminal.is_watched:  # a scan takes half a minute a page
            self._say("reading …")
        return outcomes

    def choose(self, fault: SeveralArticles) -> str | None:
        """The title of the article that somebody names by its number, if anybody does."""
        if self._is_many or not (self._terminal.can_ask and fault.titles and self._speaks):
            return None
        self._say(f"{fault.where}: {fault.what}")
        for number, title in enumerate(fault.titles, 1):
            self._say(f"{number:3}  {title}")
        answer = self._terminal.ask(f"Which is the report? 1 to {len(fault.titles)}, or nothing for none:")
        is_one = answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(fault.titles)
        return fault.titles[int(answer) - 1] if is_one else None

    def one(self, outcome: Outcome) -> None:
        """What became of one, as far as it is told at once."""
        if outcome.fault:
            self._terminal.fault(outcome.fault)
        elif not self._is_many:
            self._whole(outcome)
        elif self._terminal.quiet:
            self._in_short(outcome)

    def all(self, outcomes: Sequence[Outcome], complete: bool) -> None:
        """What became of all, when all is done or it was interrupted."""
        if self._report:  # first: whoever loses patience with the table has it
            self._write(to_json(outcomes, complete, self._dry_run))
        if self._is_many and self._speaks and not self._terminal.quiet:
            table = rows(outcomes)
            self._terminal.rows(narrow(table) if self._terminal.is_watched else table, HEADS)
            self._say("")
            self._say(summed_up(outcomes, self._dry_run))
        if not complete and self._is_many:
            self._say("Interrupted. Run the same command again, and it goes on.")

    def _write(self, text: str) -> None:
        if self._report == STDOUT:
            self._terminal.raw(text)
        elif self._report:
            corpus.put_outside(self._root, self._report, text.encode())

    def _whole(self, outcome: Outcome) -> None:
        self._say(in_one_line(outcome.name), "bold")
        if outcome.record and self._speaks and not self._terminal.quiet:
            show_record(outcome.record, self._terminal)
        self._in_short(outcome)
        self._say("")

    def _in_short(self, outcome: Outcome) -> None:
        name = in_one_line(outcome.name)
        show_doubts(outcome.doubts, self._terminal, f"{name}: ")
        if not self._speaks:
            return
        if outcome.state in (State.TAKEN, State.DOUBTFUL):
            stored = "would be stored" if self._dry_run else "stored"
            self._terminal.result(f"{name}: {stored} as corpus/{outcome.id}/")
        elif outcome.why:
            self._say(f"{name}: {outcome.state}: {outcome.why}")

    def _say(self, text: str, style: str = "") -> None:
        if self._speaks:
            self._terminal.say(text, style)
