"""Which libraries are installed, in which versions, and what they need themselves."""

import re
import sys
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def installed() -> tuple[str, ...]:
    """The names of what is installed, versions among them: while they are equal, `versions` is."""
    folders = [Path(entry) for entry in sys.path if entry]
    found = (path.name for folder in folders if folder.is_dir() for path in folder.glob("*-info"))
    return (sys.version, *sorted(found))


def versions() -> dict[str, str]:
    """For each module that can be imported of a library: that library and all it needs, with versions."""
    known = {_plain(one.metadata["Name"]): one for one in metadata.distributions() if one.metadata["Name"]}
    needs = {name: _needs(one.requires or ()) for name, one in known.items()}
    return {
        module: " ".join(sorted(f"{one}={known[one].version}" for one in _closure(names, needs)))
        for module, names in metadata.packages_distributions().items()
    }


def _closure(names: Iterable[str], needs: Mapping[str, tuple[str, ...]]) -> set[str]:
    """These libraries with all they need, as far as they are installed."""
    found: set[str] = set()
    waiting = [_plain(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name in needs and name not in found:
            found.add(name)
            waiting += needs[name]
    return found


def _needs(requires: Iterable[str]) -> tuple[str, ...]:
    """The names of what a library requires, whatever for."""
    found = (_NAME.match(one.strip()) for one in requires)
    return tuple(_plain(one[0]) for one in found if one)


def _plain(name: str) -> str:
    """A library's name in the one form that all its spellings have.

    >>> _plain("Ruamel.Yaml_clib")
    'ruamel-yaml-clib'
    """
    return re.sub(r"[-_.]+", "-", name).lower()
