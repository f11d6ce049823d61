"""A tree of SVG → one line of markup that means the same in HTML, in XML and within Markdown."""

import re
from xml.etree.ElementTree import Element

from markupsafe import Markup

# What a library paints with; classes and charts.css do that here, so that dark and print can differ.
PAINT = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "transform-origin"}
)
_PLACES = frozenset({"d", "x", "y", "x1", "y1", "x2", "y2"})
_NOUGHT = re.compile(r"(?<=\d)\.0(?!\d)")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_ACTS = re.compile(r"""[&<>"'\\`*_{}\[\]|~^$@]|:(?=//)|(?<=www)\.""")
_BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Other control characters have no place in XML: each is shown as its picture.
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}


def element(tag: str, text: str = "", /, **attributes: object) -> Element:
    """An element; a trailing underscore of a name is dropped, others become hyphens, None is left out."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    made = Element(tag, {name: _plain(value) for name, value in named.items() if value is not None})
    made.text = text or None
    return made


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def written(tree: Element) -> Markup:
    """The tree on one line, attributes in the order in which they were given, without paint."""
    return Markup("".join(_pieces(tree)))


def _pieces(node: Element) -> list[str]:
    given = (
        f' {name}="{_value(name, value)}"' for name, value in node.items() if name not in PAINT and value
    )
    inside = [piece for child in node for piece in _pieces(child)]
    text = escaped(node.text or "")
    head = f"<{node.tag}{''.join(given)}"
    return [f"{head}>{text}", *inside, f"</{node.tag}>"] if inside or text else [f"{head}/>"]


def _value(name: str, value: str) -> str:
    return _NOUGHT.sub("", value) if name in _PLACES else escaped(value)


def escaped(text: str) -> str:
    """Text so that neither Markdown nor HTML reads anything into it, on one line.

    >>> escaped("[a](b) <i> *c*")
    '&#91;a&#93;(b) &lt;i&gt; &#42;c&#42;'
    """
    return _ACTS.sub(_reference, _BREAKS.sub(" ", text).translate(_CONTROLS))


def _reference(match: re.Match[str]) -> str:
    return _NAMED.get(match[0]) or f"&#{ord(match[0])};"
