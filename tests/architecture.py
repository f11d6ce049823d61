"""Who in generator/ may import whom, and who may write files: found by reading the code."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "generator"
# Each part may import what stands in a row above its own, and itself.
ROWS: tuple[frozenset[str], ...] = (
    frozenset({"errors", "authority", "capacity", "files", "placenames", "sitemaps", "words"}),
    frozenset({"model", "bounded", "strict_build", "charts", "terms", "results"}),
    frozenset({"parting"}),
    frozenset({"intake", "reading", "figures", "corpus", "site"}),
    frozenset({"corrections"}),
    frozenset({"gathering"}),
    frozenset({"citing"}),
    frozenset({"pages", "exports", "search"}),
    frozenset({"method"}),
    frozenset({"pipeline"}),
    frozenset({"inspection"}),
    frozenset({"commands"}),
    frozenset({"__main__"}),
)
WRITERS = frozenset({"files", "corpus", "site", "words", "results"})
COMPOSERS = frozenset({"method", "pipeline", "inspection", "commands", "__main__"})
# What writes is used by few: the archive and the site by who composes, the rest by those two.
USERS: dict[str, frozenset[str]] = {
    "files": WRITERS,
    "strict_build": frozenset({"site"}),
    "sitemaps": frozenset({"site"}),
    "corpus": COMPOSERS,
    "site": COMPOSERS,
}
WRITING = frozenset({"write_text", "write_bytes", "unlink", "rmtree", "rmdir", "mkdir", "makedirs", "touch"})


@dataclass(frozen=True, slots=True)
class Module:
    """One file: its dotted name without the package's, its code, and whether it is a package's own."""

    name: str
    tree: ast.Module
    is_package: bool = False

    @property
    def part(self) -> str:
        return self.name.partition(".")[0]


def modules(folder: Path) -> Iterator[Module]:
    """Every module below a folder, in order."""
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield Module(name, ast.parse(path.read_text("utf-8")), parts[-1] == "__init__")


def imported(module: Module) -> Iterator[tuple[int, str]]:
    """Line and part of each import from the package, wherever it stands in the file."""
    for node in ast.walk(module.tree):
        for name in names(node, module):
            package, _, rest = name.partition(".")
            if package == PACKAGE and rest:
                yield node.lineno, rest.partition(".")[0]


def names(node: ast.AST, module: Module) -> Iterator[str]:
    """The full names that a statement imports; none if it imports nothing.

    >>> list(names(ast.parse("from . import a").body[0], Module("pages.tables", ast.parse(""))))
    ['generator.pages.a']
    """
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        origin = [node.module] if node.module else []
        if node.level:
            here = [PACKAGE, *module.name.split(".")] if module.name else [PACKAGE]
            origin = here[: len(here) - node.level + module.is_package] + origin
        yield from (".".join([*origin, alias.name]) for alias in node.names)


def row(part: str) -> int:
    """The row a part stands in; -1 for the package itself and for what nobody has given a place."""
    return next((number for number, parts in enumerate(ROWS) if part in parts), -1)


def is_allowed(user: str, used: str) -> bool:
    """Whether one part may import another."""
    if user == used:
        return True
    return row(used) < row(user) and user in USERS.get(used, {user})


def wrong_imports(folder: Path) -> list[str]:
    """Each import that points the wrong way, and each part that has no place yet."""
    faults = []
    for module in modules(folder):
        if module.part and row(module.part) < 0:
            faults.append(f"{module.name}: has no place in ROWS")
        for line, used in imported(module):
            if not is_allowed(module.part, used):
                faults.append(f"{module.name}:{line} imports {used}")
    return faults


def is_write(node: ast.AST) -> bool:
    """Whether a call changes the file system.

    >>> [is_write(ast.parse(code).body[0].value) for code in ("open(p)", "open(p, 'w')", "p.touch()")]
    [False, True, True]
    """
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute) and node.func.attr in WRITING:
        return True
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    given = [*node.args, *(word.value for word in node.keywords if word.arg == "mode")]
    modes = [part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return name == "open" and any(set(mode) & set("wax+") and set(mode) <= set("rwaxbt+") for mode in modes)


def wrong_writes(folder: Path) -> list[str]:
    """Each place that writes files though its part has no business to."""
    return [
        f"{module.name}:{node.lineno} writes"
        for module in modules(folder)
        if module.part not in WRITERS
        for node in ast.walk(module.tree)
        if is_write(node)
    ]
