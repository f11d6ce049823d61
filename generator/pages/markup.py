"""Text into Markdown that means exactly that text.

Every expression of a template passes through `escape`, unless it is `Markup` already (made by
`escape`, `link` or a macro). What comes out is safe in four places at once: as Markdown inline
text, in a cell of a Markdown table, as HTML text and in a quoted HTML attribute. So a template's
author has nothing to remember, and no text of a source can act.
"""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator import words
from generator.gathering import addresses
from generator.gathering.numbers import number
from generator.pages import raw

TEMPLATES = Path(__file__).parent / "templates"

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Characters that some Markdown of the family gives a meaning wherever they stand …
_ACTS_ANYWHERE = r"""[&<>"'\\`*_{}\[\]#|~^=$@]"""
# … and those that act only in company: bullets and rules, list numbers, bare addresses.
# Each form begins with its own character, so that most of a text is passed over at once.
_ACTS_IN_PLACE = r"[-+](?:(?<!\w.)|(?!\w))|[.)](?<=\d.)(?=\s|\Z)|:(?=//)|[.](?<=www.)"
_ACTS = re.compile(f"{_ACTS_ANYWHERE}|{_ACTS_IN_PLACE}")
_MAY_ACT = re.compile(f"{_ACTS_ANYWHERE[:-1]}\0-\x1f\x7f+.):-]")
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
    if not _MAY_ACT.search(text):
        return Markup(text)
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


def _printable_raw(value: object) -> Markup:
    """As `_printable`, for a template whose values stand in raw blocks of HTML."""
    if value is None:
        raise TypeError("a template prints None; say in the template what stands for a missing value")
    return Markup(raw.html(value))


def _say_raw(key: str, /, **values: object) -> Markup:
    return Markup(raw.say(key, **{name: raw.html(value) for name, value in values.items()}))


def _environment(printed: Callable[[object], Markup]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        # Makes macros and blocks return Markup; the escaping itself is done by `finalize`.
        autoescape=True,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"e": printed, "escape": printed, "verbatim": verbatim, "markdown": escape}
    environment.globals |= {"link": link, "say": say}
    return environment


ENVIRONMENT = _environment(_printable)
RAW = _environment(_printable_raw)
"""For templates whose values stand in raw blocks (see raw.py); Markdown in them asks for `| markdown`."""
RAW.globals |= {"say": _say_raw}
RAW.filters |= {"verbatim": lambda text: Markup(raw.verbatim(text))}


def render(template: str, *, environment: Environment = ENVIRONMENT, **context: object) -> str:
    """Fill a template of generator/pages/templates/. `path` is the page's own, below docs/."""
    return environment.get_template(template).render(context)


def front_matter(mapping: Mapping[str, object]) -> str:
    """The YAML head of a page, keys in the order given. What is in a list or a mapping is written as JSON.

    JSON is YAML, and both is written and read many times faster than YAML that is laid out: a page's head
    would else cost more than its text. Numbers are written so that YAML reads the same.

    >>> print(front_matter({"title": "工作报告", "year": 2023, "of": {"date": "2024-01-12"}}), end="")
    ---
    title: 工作报告
    year: 2023
    of: {"date": "2024-01-12"}
    ---
    """
    lines = (f"{key}: {_written(value)}\n" for key, value in mapping.items())
    return f"---\n{''.join(lines)}---\n"


def _written(value: object) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return str(value)
    return _UNREADABLE.sub(_numbered, json.dumps(_plain(value), ensure_ascii=False))


def _plain(value: object) -> object:
    """Values as JSON and YAML have them: decimals as numbers, tuples as lists."""
    if isinstance(value, Decimal):
        return _readable(number(value))
    if isinstance(value, float):
        return _readable(value)
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def _readable(value: float) -> float | int:
    """A float that YAML would take for text, since it has an exponent and no point, cannot be written."""
    if "e" in repr(value):
        raise ValueError(f"{value!r} has no form that JSON and YAML read alike")
    return value


def _numbered(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


_PLAIN = re.compile(
    r"[\u4e00-\u9fff][\w\u3000-\u303f\u4e00-\u9fff\uff08\uff09\uff1a\uff0c\uff1b\u2014]*", re.ASCII
)
"""Text that YAML reads as it is: it begins in Chinese and has nothing that YAML gives a meaning."""

_UNREADABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What JSON leaves in a text as it is and YAML cannot hold, or would take for the end of a line."""
