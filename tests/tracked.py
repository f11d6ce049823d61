"""The project's own files, as git knows them, for tests that hold something of all of them."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@cache
def names() -> tuple[str, ...]:
    """Every file that is in the repository or about to be: tracked, or new and not ignored."""
    # The folder may belong to another than who runs this; git would refuse to look at it.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-c", "-o", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    return tuple(sorted(set(filter(None, listed.decode().split("\0")))))


def texts() -> Iterator[tuple[str, str]]:
    """Name and content of each file that is text, whatever its encoding."""
    for name in names():
        path = ROOT / name
        if path.is_file() and (text := as_text(path.read_bytes())) is not None:
            yield name, text


def as_text(content: bytes) -> str | None:
    """The text in some bytes, in an encoding that a source may have; None if they are no text.

    >>> as_text("常委会".encode("gb18030")), as_text("会".encode("utf-16")), as_text(b"\\x89PNG\\0\\0")
    ('常委会', '会', None)
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")
