"""Text into Markdown that means exactly that text.

Every expression of a template passes through `escape`, unless it is `Markup` already (made by
`escape`, `link` or a macro). What comes out is safe in four places at once: as Markdown inline
text, in a cell of a Markdown table, as HTML text and in a quoted HTML attribute. So a template's
author has nothing to remember, and no text of a source can act.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator import words
from generator.gathering import addresses
from generator.gathering.numbers import number

TEMPLATES = Path(__file__).parent / "templates"

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Characters that some Markdown of the family gives a meaning wherever they stand …
_ACTS_ANYWHERE = r"""[&<>"'\\`*_{}\[\]#|~^=$@]"""
# … and those that act only in company: bullets and rules, list numbers, bare addresses.
_ACTS_IN_PLACE = r"(?<!\w)[-+]|[-+](?!\w)|(?<=\d)[.)](?=\s|\Z)|:(?=//)|(?<=www)\."
_ACTS = re.compile(f"{_ACTS_ANYWHERE}|{_ACTS_IN_PLACE}")
# What ends a line for Python, Markdown or a browser; an ideographic space is text and stays.
_BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Other control characters have no place in HTML; each is shown as its picture (␂ for U+0002).
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}


def escape(text: object) -> Markup:
    """Write text so that Markdown and HTML both show it as it is, on one line.

    White space that could break a line becomes one space. Digits, Chinese and ordinary
    punctuation stay readable; only what could act is written as a character reference.

    >>> print(escape("满意率99.8%，比上年提高1.2个百分点"))
    满意率99.8%，比上年提高1.2个百分点
    >>> print(escape("[x](javascript:f()) <b> 1. | ---"))
    &#91;x&#93;(javascript:f()) &lt;b&gt; 1&#46; &#124; &#45;&#45;&#45;
    """
    if hasattr(text, "__html__"):
        return Markup(text)
    return verbatim(_BREAKS.sub(" ", str(text)))


def verbatim(text: str) -> Markup:
    """As `escape`, but every space stays: for one line of the source inside a raw HTML block.

    >>> print(verbatim("今  年*"))
    今  年&#42;
    """
    return Markup(_ACTS.sub(_reference, text.translate(_CONTROLS)))


def _reference(match: re.Match[str]) -> str:
    character = match[0]
    return _NAMED.get(character) or f"&#{ord(character)};"


def say(key: str, /, **values: object) -> Markup:
    """The words at a dotted key of generator/words/zh.yml, safe like all text; values may be Markup.

    >>> print(say("archive.year", year="<2023>"))
    &lt;2023&gt; 年
    """
    return Markup("").join(escape(values[name]) if name else text for text, name in _pieces(key))


@cache
def _pieces(key: str) -> tuple[tuple[Markup, str | None], ...]:
    """The words at a key cut at the names in them: text, escaped once for all pages, or a name."""
    kept = {name: f"\0{name}\0" for name in words.names(words.pattern(key))}
    cut = enumerate(words.say(key, **kept).split("\0"))
    return tuple((Markup(""), piece) if at % 2 else (escape(piece), None) for at, piece in cut)


@pass_context
def link(context: Context, text: object, target: str) -> Markup:
    """A Markdown link from the page being rendered (`path` in its context) to an address or a file.

    Written as Markdown and to the file below docs/, so that MkDocs checks that file and fragment
    exist, and the link works wherever Markdown is read.
    """
    return Markup(f"[{escape(text)}]({written(target, context['path'])})")


def written(target: str, page: str) -> str:
    """An address or a file as a link from one file below docs/ to another; a fragment is kept.

    >>> written("topics/deputies/#p12", "reports/a/2023-report/index.md")
    '../../../topics/deputies/index.md#p12'
    >>> written("#p12", "index.md"), written("", "data/index.md")
    ('#p12', '../index.md')
    """
    path, hash_, fragment = target.partition("#")
    if hash_ and not path:
        return target
    file = addresses.document(path) if path.endswith("/") or not path else path
    return addresses.relative(page.removesuffix("index.md"), f"{file}{hash_}{fragment}")


def _printable(value: object) -> Markup:
    """Escape what a template prints; a None that reaches a page is a fault of the template."""
    if value is None:
        raise TypeError("a template prints None; say in the template what stands for a missing value")
    return escape(value)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        # Makes macros and blocks return Markup; the escaping itself is done by `finalize`.
        autoescape=True,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"e": escape, "escape": escape, "verbatim": verbatim}
    environment.globals |= {"link": link, "say": say}
    return environment


ENVIRONMENT = _environment()


def render(template: str, **context: object) -> str:
    """Fill a template of generator/pages/templates/. `path` is the page's own, below docs/."""
    return ENVIRONMENT.get_template(template).render(context)


class _Dumper(yaml.CSafeDumper):
    """YAML of plain data: tuples as lists, enumerations as their values, decimals as numbers."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_Dumper.add_multi_representer(StrEnum, lambda dumper, value: dumper.represent_str(value.value))
_Dumper.add_representer(tuple, lambda dumper, value: dumper.represent_list(value))
_Dumper.add_representer(Decimal, lambda dumper, value: dumper.represent_data(number(value)))


def front_matter(mapping: Mapping[str, object]) -> str:
    """The YAML head of a page, keys in the order given.

    >>> print(front_matter({"title": "工作报告", "year": 2023, "date": "2024-01-12"}), end="")
    ---
    title: 工作报告
    year: 2023
    date: '2024-01-12'
    ---
    """
    body = yaml.dump(dict(mapping), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{body}---\n"
