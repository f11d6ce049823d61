"""YAML files read strictly: one meaning for each text, and a line for each value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import yaml

from generator.errors import InvalidArchive

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"

DEEPEST = 16
"""Lists and mappings within each other; ours need five."""


class _Loader(_Base):  # type: ignore[misc]
    """YAML without the surprises of its version 1.1.

    Dates stay text, `no` and `on` stay words, `010` and `12:30` stay text: codes and dates are
    what these files are full of.
    """

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _pattern, _first in (
    ("null", r"~|null|", ["~", "n", ""]),
    ("bool", r"true|false", list("tf")),
    ("int", r"-?(?:0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"(?:-?(?:0|[1-9][0-9]*))?\.[0-9]+", list("-.0123456789")),
):
    _Loader.add_implicit_resolver(_TAG + _tag, re.compile(f"(?:{_pattern})\\Z"), _first)


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file's value, and where in the file each part of it stands."""

    name: str
    value: Any
    node: yaml.Node | None

    def where(self, path: Sequence[str | int] = ()) -> str:
        """File, line and field of a value, as messages name them."""
        field = ".".join(str(step) for step in path)
        return f"{self.name}, line {self.line(path)}" + (f" ({field})" if field else "")

    def line(self, path: Sequence[str | int] = ()) -> int:
        """The line, counted from 1, of a value; of the nearest value above it where it is not there."""
        node, line = self.node, self.node.start_mark.line + 1 if self.node else 1
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            node, line = found[1], found[0].start_mark.line + 1
        return line


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The node that marks a step's line, and the node it leads to."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def parse(name: str, content: bytes) -> Document:
    """Read one YAML document. `name` is the file's name in messages.

    >>> parse("a.yml", "date: 2024-01-12\\ncode: 010".encode()).value
    {'date': '2024-01-12', 'code': '010'}
    >>> parse("a.yml", b"reason: -.0").value  # what a writer of YAML leaves without quotes stays text
    {'reason': '-.0'}
    >>> parse("a.yml", b"year: 2023\\nyear: 2024")
    Traceback (most recent call last):
        ...
    generator.errors.InvalidArchive: a.yml, line 2: the key 'year' stands twice. Delete one of them.

    Raises InvalidArchive where the file is not UTF-8, not YAML, or says one key twice.
    """
    text = _decode(name, content)
    try:
        _refuse_traps(name, text)
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if twice := next(_repeated_keys(node), None):
                where = f"{name}, line {twice.start_mark.line + 1}"
                raise InvalidArchive(where, f"the key {twice.value!r} stands twice.", "Delete one of them.")
            return Document(name, loader.construct_document(node) if node else None, node)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise _broken(name, text, error) from None


def _refuse_traps(name: str, text: str) -> None:
    """What a parser dies of: nesting without end (the C parser with the whole program), and aliases."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        where = f"{name}, line {event.start_mark.line + 1 if event.start_mark else 1}"
        if depth > DEEPEST:
            raise InvalidArchive(where, "is nested too deep.", "Write it as shallow lists.")
        if isinstance(event, yaml.AliasEvent):
            raise InvalidArchive(where, f"holds the alias *{event.anchor}.", "Write out what it stands for.")


def _decode(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        where, byte = f"{name}, line {line}", content[error.start]
        raise InvalidArchive(where, f"byte 0x{byte:02X} is not UTF-8.", "Save the file as UTF-8.") from None


def _broken(name: str, text: str, error: yaml.YAMLError) -> InvalidArchive:
    if isinstance(error, yaml.reader.ReaderError):
        line, what = text.count("\n", 0, error.position) + 1, "holds a character that YAML does not allow."
        return InvalidArchive(f"{name}, line {line}", what, "Delete it, or write it as an escape in quotes.")
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    where = f"{name}, line {mark.line + 1}, column {mark.column + 1}" if mark else name
    mend = "Mend the syntax there; texts that hold ': ' or begin with a sign want quotes."
    return InvalidArchive(where, f"is not YAML: {problem or error}.", mend)


def _repeated_keys(root: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The keys that stand twice in one mapping."""
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            names = [key.value for key in keys]
            yield from (key for place, key in enumerate(keys) if key.value in names[:place])
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


def dump(value: Any, schema: str) -> bytes:
    """A value as YAML: keys in the order given, Chinese as it is, the schema named for editors.

    >>> print(dump({"title": "工作报告", "date": "2024-01-12"}, "../x.json").decode(), end="")
    # yaml-language-server: $schema=../x.json
    title: 工作报告
    date: '2024-01-12'
    """
    body = yaml.dump(value, Dumper=yaml.SafeDumper, sort_keys=False, allow_unicode=True, width=10**6)
    return f"# yaml-language-server: $schema={schema}\n{body}".encode()
