"""A new site put in the old one's place, in one step where the system can, and mended where that broke."""

import ctypes
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator import files
from generator.site.leftovers import sweep

_HERE = -100  # AT_FDCWD: names are taken from where the process stands
_EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h, RENAME_SWAP of macOS' sys/stdio.h


def recover(site: Path) -> None:
    """Clear away what builds that were killed left, and put back a site that one of them had set aside."""
    beside = list(site.parent.glob(f"{files.TEMPORARY}*")) if site.parent.is_dir() else []
    last = _aside(site)
    if last.is_dir() and not site.exists():
        last.rename(site)
    sweep(path for path in beside if files.abandoned(path) == site.name)
    shutil.rmtree(last, ignore_errors=True)


def swap(new: Path, site: Path) -> Path | None:
    """Put the new site in the old one's place. Gives where the old one is now; None where there was none.

    Readers find the one or the other. Where the system exchanges no folders, they find none for a moment;
    a build killed right then leaves it to `recover`.
    """
    if site.is_symlink():
        site.unlink()
    if not site.exists():
        new.rename(site)
        return None
    if _exchange(new, site):
        return new
    last = _aside(site)
    site.rename(last)
    new.rename(site)
    last.rename(new)
    return new


def _aside(site: Path) -> Path:
    return site.with_name(f".last-{site.name}")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names of a file system in one step; False where that cannot be done."""
    library: Any = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    first, second = os.fsencode(one), os.fsencode(other)
    with suppress(AttributeError):
        if sys.platform == "darwin":
            return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
        return bool(library.renameat2(_HERE, first, _HERE, second, _EXCHANGE) == 0)
    return False
