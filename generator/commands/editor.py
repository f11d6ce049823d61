"""The editor of the person at the terminal."""

import os
import shlex
import subprocess
from pathlib import Path

from generator.errors import ArchiveError


def editor() -> list[str]:
    """The command that VISUAL or EDITOR names. Raises ArchiveError where neither does."""
    named = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        words = shlex.split(named, posix=os.name != "nt")
    except ValueError as error:
        raise ArchiveError(f"EDITOR={named}", f"is no command: {error}.", "Correct it.") from None
    if not words:
        mend = (
            "Set EDITOR, as in `EDITOR=nano python -m generator correct …`; "
            "or write the form to a file with --print, edit that, and give it with --form."
        )
        raise ArchiveError("The environment", "names no editor.", mend)
    return words


def edit(command: list[str], path: Path) -> None:
    """Have a file edited, and wait. Raises ArchiveError where the editor can't be started, or fails."""
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        mend = "Name one that is installed in EDITOR."
        raise ArchiveError(command[0], f"cannot be started: {error.strerror}.", mend) from None
    if code:
        raise ArchiveError(command[0], f"ended with code {code}, so nothing is taken from it.", "Try again.")
