"""Every word for readers comes from one file, and the file says nothing that nobody says."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from jinja2 import nodes

from generator import words
from generator.pages.markup import ENVIRONMENT
from generator.words import make_theme

PROJECT = Path(__file__).parents[1]
GENERATOR = PROJECT / "generator"
CHINESE = re.compile(r"[\u3400-\u9fff、。，：；？！（）]")
COMMENTS = re.compile(r"\{#.*?#\}|/\*.*?\*/|^\s*//[^\n]*|<!--.*?-->", re.DOTALL | re.MULTILINE)
TEMPLATES = sorted((GENERATOR / "pages/templates").glob("*.j2"))
THEME = sorted(path for path in (GENERATOR / "theme").rglob("*.html") if path != make_theme.TARGET)
SCRIPTS = sorted((GENERATOR / "theme").rglob("*.js"))
SEARCH = sorted((GENERATOR / "search/browser/interface").glob("*.js"))
# What the command line tells maintainers is English, by a `say` of its own.
ASIDE = frozenset({"words", "commands"})
CODE = sorted(path for path in GENERATOR.rglob("*.py") if path.parent.name not in ASIDE)
SPEAKING = [
    path
    for path in CODE
    if path.is_relative_to(GENERATOR / "pages")
    or path.is_relative_to(GENERATOR / "charts")
    or path.is_relative_to(GENERATOR / "exports")
    or path == GENERATOR / "gathering/columns.py"
]
# Files whose words still stand in themselves. This list only grows shorter.
NOT_YET: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Saying:
    """One call of `say` with a key that is written out; `given` is None where the names cannot be told."""

    where: str
    key: str
    given: frozenset[str] | None


def short(path: Path) -> str:
    return path.relative_to(GENERATOR).as_posix()


# What is said, where.


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def said_in_code(path: Path) -> Iterator[Saying]:
    if not any(name in path.read_text("utf-8") for name in ("generator.words", "import words", "raw.say")):
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and _called(node.func) in ("say", "pattern") and node.args:
            [key, *_] = node.args
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                names = [keyword.arg for keyword in node.keywords]
                known = None if None in names else frozenset(name for name in names if name)
                plain = _called(node.func) == "say"
                yield Saying(f"{short(path)}:{node.lineno}", key.value, known if plain else None)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def said_in_template(path: Path) -> Iterator[Saying]:
    for call in ENVIRONMENT.parse(path.read_text("utf-8")).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say":
            [key, *_] = call.args
            if isinstance(key, nodes.Const):
                names = frozenset(keyword.key for keyword in call.kwargs)
                yield Saying(f"{path.name}:{call.lineno}", str(key.value), None if call.dyn_kwargs else names)


FILLED = re.compile(r"fill\(said\.(\w+), \{ ([^{}]*) \}\)")
NAMED = re.compile(r"(?:^|, )(\w+)(?=:|,|$)")


def said_in_search(path: Path) -> Iterator[Saying]:
    for found in FILLED.finditer(path.read_text("utf-8")):
        yield Saying(path.name, f"search.{found[1]}", frozenset(NAMED.findall(found[2])))


def sayings() -> list[Saying]:
    return [
        *(one for path in CODE for one in said_in_code(path)),
        *(one for path in TEMPLATES for one in said_in_template(path)),
        *(one for path in SEARCH for one in said_in_search(path)),
    ]


# What else names a key: tables, trees, and keys that are put together.


def texts_of(path: Path) -> Iterator[str]:
    """Every string that a file holds; of one put together from pieces, each piece."""
    if path.suffix == ".py":
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    else:
        for const in ENVIRONMENT.parse(path.read_text("utf-8")).find_all(nodes.Const):
            if isinstance(const.value, str):
                yield const.value


def named() -> frozenset[str]:
    """Keys and beginnings of keys, each with a dot, that Python and templates name."""
    return frozenset(text for path in (*CODE, *TEMPLATES) for text in texts_of(path) if "." in text)


def used(key: str, names: frozenset[str]) -> bool:
    """Whether a key is named itself, by a table it stands in, or by what its name begins with."""
    steps = key.split(".")
    above = {".".join(steps[:number]) for number in range(2, len(steps) + 1)}
    return bool(above & names) or any(f"{one}." in names for one in (*above, steps[0]))


def theme_uses(key: str) -> bool:
    """Whether the theme's templates name a key of section `theme`, or its scripts a step of one."""
    _, *steps = key.split(".")
    if steps[0] == "scripts":
        ends = "|".join(re.escape(step) for step in steps[2:] or steps[1:])
        return any(re.search(rf"\b(?:{ends})\b", source) for source in _sources(*SCRIPTS))
    paths = {found[1] for source in _sources(*THEME) for found in re.finditer(r"\bwords\.([\w.]+)", source)}
    return any(".".join(steps[:number]) in paths for number in range(1, len(steps) + 1))


def _sources(*paths: Path) -> list[str]:
    return [path.read_text("utf-8") for path in paths]


def search_uses(key: str) -> bool:
    _, first, *_ = key.split(".")
    return any(re.search(rf"\bsaid\.{first}\b", source) for source in _sources(*SEARCH))


# The tests.


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME, *SCRIPTS, *SEARCH], ids=short)
def test_templates_and_scripts_hold_no_words_of_their_own(path: Path) -> None:
    found = CHINESE.findall(COMMENTS.sub("", path.read_text("utf-8")))
    assert bool(found) == (short(path) in NOT_YET), "".join(found)


def own_words(code: ast.Module) -> Iterator[str]:
    """The Chinese strings of a module, each with its line; what is said to programmers is none."""
    said = {id(node.value) for node in ast.walk(code) if isinstance(node, ast.Expr)}
    for node in ast.walk(code):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in said else None
        if isinstance(node, ast.Constant) and isinstance(text, str) and CHINESE.search(text):
            yield f"{node.lineno}: {text}"


@pytest.mark.parametrize("path", SPEAKING, ids=short)
def test_code_holds_no_words_of_its_own(path: Path) -> None:
    found = list(own_words(tree(path)))
    assert bool(found) == (short(path) in NOT_YET), "\n".join(found)


def test_words_in_code_are_seen_and_docstrings_are_not() -> None:
    code = '"""说明"""\nA = "甲"  # 注\n"""说明"""\ndef f():\n    """说明"""\n    return f"{A}乙"\n'
    assert list(own_words(ast.parse(code))) == ["2: 甲", "6: 乙"]


def test_what_is_still_to_do_is_there() -> None:
    paths = {short(path) for path in (*TEMPLATES, *THEME, *SCRIPTS, *SEARCH, *SPEAKING)}
    assert paths >= NOT_YET


def test_whatever_is_said_is_in_the_file() -> None:
    known = dict(words.texts())
    assert [one for one in sayings() if one.key not in known] == []


def test_whatever_is_said_is_given_just_the_names_it_has() -> None:
    known = dict(words.texts())
    told = [one for one in sayings() if one.given is not None and one.key in known]
    assert [one for one in told if one.given != words.names(known[one.key])] == []
    assert len(told) > 100


def test_every_key_is_said_by_somebody() -> None:
    names = named()
    unsaid = [
        key
        for key, _ in words.texts()
        if not (
            theme_uses(key)
            if key.startswith("theme.")
            else search_uses(key)
            if key.startswith("search.")
            else used(key, names)
        )
    ]
    assert unsaid == []


@pytest.mark.parametrize(
    ("key", "names", "found"),
    [
        ("a.b.c", {"a.b.c"}, True),
        ("a.b.c", {"a.b"}, True),
        ("a.b.c", {"a.b."}, True),
        ("a.b.c", {"a."}, True),
        ("a.b.c", {"a", "b.c", "a.b.d", "a.b.cd"}, False),
    ],
)
def test_a_key_is_said_by_itself_its_table_or_its_beginning(key: str, names: set[str], found: bool) -> None:
    assert used(key, frozenset(names)) is found


def test_the_theme_says_what_the_file_says() -> None:
    assert make_theme.TARGET.read_text("utf-8") == make_theme.template()


def test_every_text_is_well_formed() -> None:
    for key, text in words.texts():
        assert text.strip() == text, key
        assert text, key
        assert "<" not in text, f"{key}: markup is passed as a value"
        assert all(name.isidentifier() for name in words.names(text)), key


def test_every_key_and_text_is_read_as_text() -> None:
    def odd(below: dict[object, object], above: str = "") -> Iterator[str]:
        for name, found in below.items():
            if not isinstance(name, str) or not isinstance(found, str | dict):
                yield f"{above}{name}"
            if isinstance(found, dict):
                yield from odd(found, f"{above}{name}.")

    assert list(odd(yaml.safe_load(words.FILE.read_text("utf-8")))) == []


def test_a_key_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match=r"archive\.nothing"):
        words.say("archive.nothing")
    with pytest.raises(KeyError, match="year"):
        words.say("archive.year")
