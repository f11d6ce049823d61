"""The program's own code, as results depend on it, with what was found out of it kept from run to run."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator import PROJECT, files
from generator.results import libraries
from generator.results.digest import digest
from generator.results.facts import Facts
from generator.results.fingerprints import Code
from generator.results.store import closed, opened

FOLDER = ".cache"
"""Below the project folder: all that can be made again, and may be deleted at any time."""
_NAME = "code"


def program(cache: Path | None) -> Code:
    """The code of this program; what was found out of it is taken from the folder, and laid down there."""
    before = _kept(cache)
    kept = before or dict(_found)
    installed = digest(libraries.installed())
    if kept.get("installed") != installed:
        kept = {**kept, "installed": installed, "versions": libraries.versions()}
    known = {key: _facts(told) for key, told in kept.get("facts", {}).items()}
    code = Code(PROJECT / "generator", kept["versions"], known)
    now = {file.checksum: _plain(file.facts) for file in code.files.values()}
    _found.update({**kept, "facts": now})
    if cache and (now != before.get("facts") or installed != before.get("installed")):
        with suppress(OSError):
            files.write_new(cache / _NAME, closed(json.dumps({**kept, "facts": now}).encode()))
    return code


_found: dict[str, Any] = {}
"""What this process found out, for where there is no folder to take it from."""


def _kept(cache: Path | None) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        if cache and (content := opened((cache / _NAME).read_bytes())) is not None:
            found: dict[str, Any] = json.loads(content)
            return found
    return {}


def _facts(told: list[Any]) -> Facts:
    imports, dynamic, named = told
    return Facts(tuple((module, tuple(names)) for module, names in imports), tuple(dynamic), tuple(named))


def _plain(facts: Facts) -> list[Any]:
    """The facts as JSON has them.

    >>> _facts(_plain(Facts((("a", ("b",)),)))) == Facts((("a", ("b",)),))
    True
    """
    imports = [[module, list(names)] for module, names in facts.imports]
    return [imports, list(facts.dynamic), list(facts.files)]
