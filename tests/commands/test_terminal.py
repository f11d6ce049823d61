"""Tables and bars where somebody looks, plain lines elsewhere, and never a source's control characters."""

import io

import pytest
from rich.console import Console

from generator.commands.terminal import Terminal
from generator.errors import Faults, NotAReport, UnreadableSource

LONG = "听取和审议" * 40


def watched(terminal: Terminal) -> tuple[io.StringIO, io.StringIO]:
    """Let the terminal think that somebody looks; what they see."""
    out, err = io.StringIO(), io.StringIO()
    terminal._out = Console(file=out, force_terminal=True, width=60, markup=False, highlight=False)
    terminal._err = Console(file=err, force_terminal=True, width=60, markup=False, highlight=False)
    return out, err


def test_a_table_leaves_nothing_out() -> None:
    terminal = Terminal()
    out, _ = watched(terminal)
    terminal.rows([("title", LONG)])
    assert out.getvalue().count("听") == 40
    assert out.getvalue().count("议") == 40


@pytest.mark.parametrize("is_watched", [True, False])
def test_tracking_gives_every_item(is_watched: bool, capsys: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal()
    seen = watched(terminal)[1] if is_watched else None
    assert list(terminal.track(range(5), "reading", 5)) == [0, 1, 2, 3, 4]
    assert "reading" in (seen.getvalue() if seen else capsys.readouterr().err)


def test_quiet_tracking_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(Terminal(quiet=True).track([1], "reading", 1)) == [1]
    assert capsys.readouterr() == ("", "")


def test_markup_in_a_text_is_shown_as_written() -> None:
    terminal = Terminal()
    out, _ = watched(terminal)
    terminal.say("[red]题[/red] :smile: \x1b[2J")
    assert "[red]题[/red] :smile: \\x1b[2J" in out.getvalue()


def test_nested_faults_are_each_told(capsys: pytest.CaptureFixture[str]) -> None:
    one, two = UnreadableSource("a", "is empty.", "x"), NotAReport("b", "is none.", "y")
    Terminal().fault(Faults((Faults((one,)), two)))
    assert capsys.readouterr().err == "error: a: is empty. x\nerror: b: is none. y\n"
