"""What a module of the program is made of, as one digest: its code, all that this imports, data, libraries.

A module of a package that is imported counts with all that it imports, wherever the import stands. A
package's own `__init__` counts where a name of it is taken. A data file counts for the modules that name
it, templates with those they take in; one that no module of its package names counts for all of these.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.results.digest import digest
from generator.results.facts import Facts, of_module, of_template

Libraries = Mapping[str, str]
"""For modules that are not the program's, the version of their library, and of those that it needs."""
Known = dict[str, Facts]
"""Facts of files by the checksum of name and content, so that no file is looked through twice."""

APART = frozenset({"theme"})
"""Folders of the program that are no part of its code: who uses them asks for their files."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the program: its checksum, and what it says of others."""

    checksum: str
    facts: Facts


class Code:
    """The files of a package as they are now. `known` takes up what is found out of them."""

    def __init__(self, folder: Path, libraries: Libraries, known: Known | None = None) -> None:
        self._folder, self._libraries = folder, libraries
        self._known: Known = {} if known is None else known
        self._found: dict[str, str] = {}

    @cached_property
    def files(self) -> Mapping[str, File]:
        """Every file by its path from the package's parent, without what the interpreter keeps."""
        found = {}
        for path in sorted(self._folder.rglob("*")):
            name = path.relative_to(self._folder.parent).as_posix()
            steps = name.split("/")
            if "__pycache__" not in steps and steps[1] not in APART and path.is_file():
                found[name] = self._file(name, path.read_bytes())
        return found

    def fingerprint(self, *modules: str) -> str:
        """The digest of all that these modules are made of. Raises KeyError for one that is not there.

        A digest is the same wherever the program lies and whoever asks.
        """
        names = " ".join(modules)
        if names not in self._found:
            self._found[names] = self._fingerprint(modules)
        return self._found[names]

    def _fingerprint(self, modules: Iterable[str]) -> str:
        reached, libraries = self._reached([self._module(name) for name in modules])
        told = {name: self.files[name].checksum for name in (*reached, *self._data(reached))}
        versions = {name: self._libraries.get(name, "") for name in libraries}
        return digest((sys.version_info[:3], told, versions))

    def _file(self, name: str, content: bytes) -> File:
        checksum = hashlib.sha256(f"{name}\0".encode() + content).hexdigest()
        if checksum not in self._known:
            self._known[checksum] = _facts(name, content)
        return File(checksum, self._known[checksum])

    def _module(self, name: str) -> str:
        """The file of a module."""
        path = name.replace(".", "/")
        return next(one for one in (f"{path}.py", f"{path}/__init__.py", name) if one in self.files)

    def _reached(self, waiting: list[str]) -> tuple[set[str], set[str]]:
        """All files of code that some import, themselves among them, and the libraries beside."""
        reached: set[str] = set()
        libraries: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                for module in self._imported(self.files[name].facts):
                    inside = module.split(".")[0] == self._folder.name
                    (waiting.append(self._module(module)) if inside else libraries.add(module.split(".")[0]))
        return reached, libraries - sys.stdlib_module_names

    def _imported(self, facts: Facts) -> Iterator[str]:
        for module, names in facts.imports:
            inner = [f"{module}.{name}" for name in names if self._is_module(f"{module}.{name}")]
            yield from inner
            if len(inner) < len(names) or not names:
                yield module
        for prefix in facts.dynamic:
            for name in self._modules:
                if name.startswith(prefix):
                    yield name

    def _is_module(self, name: str) -> bool:
        path = name.replace(".", "/")
        return f"{path}.py" in self.files or f"{path}/__init__.py" in self.files

    @cached_property
    def _modules(self) -> tuple[str, ...]:
        names = (name.removesuffix(".py").removesuffix("/__init__") for name in self.files if _is_code(name))
        return tuple(name.replace("/", ".") for name in names)

    def _data(self, reached: set[str]) -> set[str]:
        """The data files that some modules read."""
        waiting = [name for module in reached for name in self._read_by.get(module, ())]
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._taken_in[name]
        return found

    @cached_property
    def _homes(self) -> Mapping[str, list[str]]:
        """The data files of each package."""
        homes: dict[str, list[str]] = {}
        for name in (name for name in self.files if not _is_code(name)):
            homes.setdefault(self._home(name), []).append(name)
        return homes

    @cached_property
    def _taken_in(self) -> Mapping[str, list[str]]:
        """For each data file those that it takes in."""
        return {
            name: [other for other in beside if _names(self.files[name].facts, other)]
            for beside in self._homes.values()
            for name in beside
        }

    @cached_property
    def _read_by(self) -> Mapping[str, list[str]]:
        """For each file of code the data files that it reads, or may."""
        read: dict[str, list[str]] = {}
        taken_in = {name for names in self._taken_in.values() for name in names}
        for home, beside in self._homes.items():
            code = [name for name in self.files if _is_code(name) and name.startswith(f"{home}/")]
            for name in beside:
                by_name = [one for one in code if _names(self.files[one].facts, name)]
                for one in by_name or ([] if name in taken_in else code):
                    read.setdefault(one, []).append(name)
        return read

    def _home(self, name: str) -> str:
        """The package that a file belongs to: the nearest folder above it that has an `__init__`."""
        folder = name.rpartition("/")[0]
        while f"{folder}/__init__.py" not in self.files and "/" in folder:
            folder = folder.rpartition("/")[0]
        return folder


def _facts(name: str, content: bytes) -> Facts:
    if _is_code(name):
        return of_module(content.decode(), name.rpartition("/")[0].replace("/", "."))
    return of_template(content.decode()) if name.endswith(".j2") else Facts()


def _is_code(name: str) -> bool:
    return name.endswith(".py")


def _names(facts: Facts, file: str) -> bool:
    """Whether what a file says names a data file: by its path's end, as far as it is told."""
    return any(file.endswith(f"/{one}") for one in facts.files)
