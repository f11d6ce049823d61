"""What builds that were killed left behind."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from generator import files


def sweep(paths: Iterable[Path]) -> None:
    """Clear away what builds that were killed left unfinished; what is being made now stays."""
    for path in paths:
        if files.abandoned(path) is None:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
