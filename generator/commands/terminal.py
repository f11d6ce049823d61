"""Talking to the person at the terminal: results and remarks to stdout, faults and progress to stderr."""

import sys
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TextIO, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.table import Table
from rich.text import Text

from generator.errors import ArchiveError, Faults

T = TypeVar("T")


class Terminal:
    """Plain lines, with tables, colours and progress bars where somebody is looking.

    `quiet` leaves out remarks and progress; results that were asked for, doubts and faults remain.
    """

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self._out, self._err = _console(sys.stdout), _console(sys.stderr)
        self._has_bar = False

    @property
    def is_watched(self) -> bool:
        """Whether the output goes to a terminal, where somebody looks."""
        return self._out.is_terminal

    def say(self, text: str, style: str = "") -> None:
        """A remark, which --quiet leaves out."""
        if not self.quiet:
            self.result(text, style)

    def result(self, text: str, style: str = "") -> None:
        """What was asked for."""
        if self._out.is_terminal:  # with a bar, its console knows how to write above it
            console = self._err if self._has_bar else self._out
            console.print(Text(printable(text), style=style), soft_wrap=True)
        else:  # rich would turn tabs into blanks
            self._out.file.write(printable(text) + "\n")
            self._out.file.flush()

    def raw(self, text: str) -> None:
        """Data for other programs: UTF-8 whatever the locale, and not a character changed."""
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()

    @property
    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""
        return not self.quiet and self._err.is_terminal and sys.stdin.isatty()

    def ask(self, question: str) -> str:
        """What somebody answers in one line; nothing where the input has ended."""
        self._err.print(Text(printable(question)), end=" ", soft_wrap=True)
        return sys.stdin.readline().strip()

    def warn(self, text: str) -> None:
        """Something doubtful, told even when quiet: nothing is guessed silently."""
        self._err.print(_labelled("doubt", "yellow", text), soft_wrap=True)

    def fault(self, fault: ArchiveError) -> None:
        """A fault, or each of several."""
        for one in fault.faults if isinstance(fault, Faults) else (fault,):
            if isinstance(one, Faults):
                self.fault(one)
            else:
                self._err.print(_labelled("error", "red", str(one)), soft_wrap=True)

    def rows(self, rows: Sequence[tuple[str, ...]], heads: Sequence[str] = ()) -> None:
        """A table on a terminal, elsewhere a line a row, parted by tabs."""
        if not self._out.is_terminal:
            for row in rows:
                self.result("\t".join(row))
            return
        table = Table(box=None, show_header=bool(heads), header_style="bold", pad_edge=False)
        for head in heads or [""] * max(map(len, rows), default=0):
            table.add_column(head, overflow="fold")  # Chinese has no blanks to break lines at
        for row in rows:
            table.add_row(*(Text(printable(cell)) for cell in row))
        self._out.print(table)

    def track(self, items: Iterable[T], what: str, total: int) -> Iterable[T]:
        """Give the items, and tell how far it is: a bar on a terminal, else one line."""
        if self.quiet:
            return items
        if not self._err.is_terminal:
            self._err.print(f"{what}: {total}")
            return items
        return self._bar(items, what, total)

    def _bar(self, items: Iterable[T], what: str, total: int) -> Iterable[T]:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Pace())
        with Progress(*columns, console=self._err, transient=True) as progress:
            self._has_bar = True
            try:
                yield from progress.track(items, total=total, description=what)
            finally:
                self._has_bar = False


class _Pace(ProgressColumn):
    """How many a minute, and how long it will take at that pace."""

    def render(self, task: Task) -> Text:
        """As "120 a minute, 0:03:10 left", once that can be told."""
        if not task.speed:
            return Text("")
        left = f", {timedelta(seconds=task.time_remaining)} left" if task.time_remaining else ""
        return Text(f"{task.speed * 60:.0f} a minute{left}")


def printable(text: str) -> str:
    """Text without what could steer a terminal: a source's control characters are shown, not sent.

    >>> printable("题\\x1b[2J目\\u202e")
    '题\\\\x1b[2J目\\\\u202e'
    """
    return "".join(c if c.isprintable() or c in "\n\t" else ascii(c)[1:-1] for c in text)


def _labelled(label: str, style: str, text: str) -> Text:
    return Text.assemble((f"{label}: ", style), printable(text))


def _console(stream: TextIO) -> Console:
    return Console(file=stream, markup=False, highlight=False, emoji=False)
