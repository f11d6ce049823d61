"""What a file of the program says of what it is made of: imports, names of data files."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_FILE = re.compile(r"[\w./-]*\w\.[a-z0-9]{1,6}(?:\.[a-z0-9]{1,6})*")
"""A string that may name a data file."""
_QUOTED = re.compile(r"[\"']([\w./-]+\.j2)[\"']")
"""A template that another one takes in."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`imports`: each a module and the names taken from it, empty where it is taken whole. `dynamic`: what
    modules' names begin with that are imported by a name put together. `files`: strings that may name a
    data file, as paths end.
    """

    imports: tuple[tuple[str, tuple[str, ...]], ...] = ()
    dynamic: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def of_module(text: str, package: str) -> Facts:
    """The facts of a module's code; `package` is what its relative imports begin from.

    >>> of_module("import yaml\\nfrom . import b\\nrender('a.md.j2')", "generator.pages")
    Facts(imports=(('generator.pages', ('b',)), ('yaml', ())), dynamic=(), files=('a.md.j2',))
    """
    nodes = list(ast.walk(ast.parse(text)))
    imports = {found for node in nodes for found in _imports(node, package)}
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    named = {text for text in constants if isinstance(text, str) and _FILE.fullmatch(text)}
    dynamic = {prefix for node in nodes for prefix in _dynamic(node)}
    return Facts(tuple(sorted(imports)), tuple(sorted(dynamic)), tuple(sorted(named)))


def of_template(text: str) -> Facts:
    """The facts of a template: which others it takes in.

    >>> of_template('{% import "parts.md.j2" as parts %}').files
    ('parts.md.j2',)
    """
    return Facts(files=tuple(sorted(set(_QUOTED.findall(text)))))


def _imports(node: ast.AST, package: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, ()) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
        module = ".".join([*above, *([node.module] if node.module else [])])
        yield module, tuple(sorted(alias.name for alias in node.names))


def _dynamic(node: ast.AST) -> Iterator[str]:
    """The fixed beginning of a name that is imported when the program runs; the name itself is enough."""
    if not isinstance(node, ast.Call) or not node.args:
        return
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called != "import_module":
        return
    first = node.args[0]
    start = first.values[0] if isinstance(first, ast.JoinedStr) and first.values else first
    if isinstance(start, ast.Constant) and isinstance(start.value, str):
        yield start.value
