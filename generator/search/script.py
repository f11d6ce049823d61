"""The modules below browser/ as scripts: each folder becomes one, for its entry of the same name.

Modules import one another by name. Fetched one by one they would cost a reader on a phone a round trip
for each step of the chain; so each becomes the body of a function here, behind all that it imports.
Lines that are nothing but comment stay behind. One script may ask for another while it runs.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import words
from generator.model import Page
from generator.search.packing import FOLDER

BROWSER = Path(__file__).with_name("browser")
SPEAKING = "interface"
"""The folder whose script has words for readers; the engine answers in data."""

_IMPORT = re.compile(r'^import (?:\* as (\w+)|(\{[^}]*\})) from "\./(\w+)\.js";\n', re.MULTILINE)
_LISTED = re.compile(r"^export \{ ([^}]*) \};\n", re.MULTILINE)
_DECLARED = re.compile(r"^export (?=(?:async )?(?:function\*?|const|let|class) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?s:.*?)\*/)?\n", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*|\bimport\.meta\b", re.MULTILINE)


def scripts() -> Iterator[Page]:
    """The scripts of the search."""
    for folder in sorted(path for path in BROWSER.iterdir() if path.is_dir()):
        sources = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.js"))}
        if folder.name == SPEAKING:
            sources["said"] = said()
        yield Page(f"{FOLDER}{folder.name}.js", script(sources, folder.name))


def said() -> str:
    """The module said.js: what the search says to its readers, section `search` of zh.yml."""
    told = {**words.tree("search"), "kinds": words.table("labels.kinds")}
    return f"export const said = {json.dumps(told, ensure_ascii=False, sort_keys=True)};\n"


def script(sources: Mapping[str, str], entry: str) -> str:
    """Modules by name as one that exports what the entry does.

    Raises ValueError for modules that import each other, and for forms it cannot take in.

    >>> imported, importing = "export const b = 1;\\n", 'import { b } from "./b.js";\\nexport const a = b;\\n'
    >>> print(script({"a": importing, "b": imported}, "a"))
    const $b = (() => {
    const b = 1;
    return { b };
    })();
    const $a = (() => {
    const { b } = $b;
    const a = b;
    return { a };
    })();
    export const { a } = $a;
    <BLANKLINE>
    """
    bodies = "".join(_body(name, sources[name]) for name in _order(sources, entry))
    return f"{bodies}export const {{ {', '.join(_exported(sources[entry]))} }} = ${entry};\n"


def _order(sources: Mapping[str, str], entry: str) -> list[str]:
    """The entry and all it imports, each behind what it imports."""
    placed: list[str] = []

    def place(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"{name}.js imports itself by way of {above[-1]}.js.")
        if name not in placed:
            for used in _IMPORT.finditer(sources[name]):
                place(used[3], (*above, name))
            placed.append(name)

    place(entry, ())
    return placed


def _exported(source: str) -> list[str]:
    """The names that a module exports."""
    declared = [found[1] for found in _DECLARED.finditer(source)]
    return declared + [name for found in _LISTED.finditer(source) for name in found[1].split(", ")]


def _body(name: str, source: str) -> str:
    """A module as a constant that holds what it exports."""
    body = _DECLARED.sub("", _LISTED.sub("", _IMPORT.sub(_bound, _COMMENT.sub("", source))))
    if strange := _LEFT.search(body):
        raise ValueError(f"{name}.js: cannot take in {strange[0]!r}.")
    return f"const ${name} = (() => {{\n{body}return {{ {', '.join(_exported(source))} }};\n}})();\n"


def _bound(found: re.Match[str]) -> str:
    whole, some, name = found.groups()
    return f"const {whole or some.replace(' as ', ': ')} = ${name};\n"
