"""Make .venv hold what a lock file names; when it already does, do nothing.

    python .ci/setup_environment.py site                   # what builds the site of this archive
    python .ci/setup_environment.py requirements.txt       # what builds a site
    python .ci/setup_environment.py requirements-ocr.txt   # that, and what reads scans
    python .ci/setup_environment.py requirements-dev.txt   # that, and what tests it

Only the standard library is used: this runs before anything is installed. Every file is checked
against the hash in the lock, and nothing is fetched that has none.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable
from pathlib import Path

import what_the_corpus_needs

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
SITE, OCR, DEV = "requirements.txt", "requirements-ocr.txt", "requirements-dev.txt"
# Every pin of one stands in those after it, so their environments serve for it, too.
SERVED_BY = {SITE: (SITE, OCR, DEV), OCR: (OCR, DEV), DEV: (DEV,)}
BUILD_TOOL = "setuptools"  # jieba is published as source only, and this builds it
INSTALL = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes")


class SetupFault(Exception):
    """What a person has to mend before the environment can be made."""


def key(lock: Path) -> str:
    """What an environment made now from this lock would be made of: the lock, this Python and this place."""
    maker = f"{sys.version}\n{sys.base_prefix}\n{lock.resolve().parent}\n"
    return hashlib.sha256(maker.encode() + lock.read_bytes()).hexdigest()


def seal(lock: str) -> Path:
    """The file that is written when all of a lock is installed, and not before."""
    return VENV / f"{lock}.sha256"


def is_current(lock: str) -> bool:
    """Whether the environment was made to its end, from this lock, by this Python."""
    sealed = seal(lock)
    return PYTHON.exists() and sealed.exists() and sealed.read_text("utf-8") == key(ROOT / lock)


def entry(lock: str, name: str) -> str:
    """The lines of one package in a lock.

    >>> entry("six==1.0 \\\\\\n    --hash=sha256:00\\ntoml==2.0 \\\\\\n    --hash=sha256:01\\n", "toml")
    'toml==2.0 \\\\\\n    --hash=sha256:01\\n'
    """
    found = re.search(rf"^{re.escape(name)}==.*\n(?: .*\n)*", lock, re.MULTILINE)
    if found is None:
        raise SetupFault(f"The lock names no {name}. Run `make lock`.")
    return found[0]


def run(*arguments: object) -> None:
    """Run the environment's Python, and stop if it fails."""
    done = subprocess.run([str(PYTHON), *map(str, arguments)], cwd=ROOT, check=False)
    if done.returncode:
        raise SetupFault(
            "Installing failed; the lines above say why. Behind a proxy or with a mirror of the package"
            " index, set HTTPS_PROXY or PIP_INDEX_URL. Then run the command again: it begins afresh."
        )


def make_empty() -> None:
    """Make the environment, empty, in the place of whatever stood there."""
    try:
        venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError, ImportError) as fault:
        raise SetupFault(
            f"Python could not make a virtual environment ({fault}). On Debian and Ubuntu its parts are"
            " a package of their own: sudo apt-get install python3-venv."
        ) from fault


def install(lock: str) -> None:
    """Install a lock's packages, the one that builds others first."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder, "first.txt")
        first.write_text(entry((ROOT / lock).read_text("utf-8"), BUILD_TOOL), "utf-8")
        run(*INSTALL, "-r", first)
    run(*INSTALL, "--use-pep517", "--no-build-isolation", "-r", lock)
    seal(lock).write_text(key(ROOT / lock), "utf-8")


def ensure(lock: str) -> None:
    """Bring .venv to hold a lock's packages: nothing to do, some to add, or all anew."""
    if any(map(is_current, SERVED_BY[lock])):
        return
    print(f"Setting up .venv from {lock} (the first time, and when the lock changes) …", flush=True)
    if not any(map(is_current, SERVED_BY)):
        make_empty()
    install(lock)


def main(arguments: Iterable[str]) -> int:
    """Make the environment of the lock that is named; 0 when it stands, 1 with the mend when not."""
    try:
        if sys.version_info < OLDEST:
            raise SetupFault(f"Python {sys.version.split()[0]} is too old; 3.11 or newer is needed.")
        for asked in arguments:
            ensure(what_the_corpus_needs.lock(ROOT / "corpus") if asked == "site" else asked)
    except SetupFault as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
