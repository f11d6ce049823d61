"""What a build notes for the next one: written whole, and as good as none where it is damaged."""

import pickle
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator import files
from generator.results.store import closed, opened


def noted(path: Path) -> Any:
    """What was noted in a file; None where nothing sound is."""
    with suppress(Exception):  # whatever is wrong with it, it is as if it were not there
        content = opened(path.read_bytes())
        return None if content is None else pickle.loads(content)
    return None


def note(path: Path, value: object) -> None:
    """Note a value that pickles, unless the disk does not let it: then it is found out again."""
    with suppress(OSError):
        files.write_new(path, closed(pickle.dumps(value, pickle.HIGHEST_PROTOCOL)))


def now(folder: Path) -> int:
    """What time (ns) the file system has; 0 where it cannot be asked."""
    with suppress(OSError):
        files.write_new(folder / "now", b"")
        return (folder / "now").stat().st_mtime_ns
    return 0
