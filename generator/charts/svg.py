"""SVG on one line that means the same in HTML, in XML and within Markdown."""

import re

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_ACTS = re.compile(r"""[&<>"'\\`*_{}\[\]|~^$@]|:(?=//)|(?<=www)\.""")
_BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_OTHERS = re.compile("[\0-\x1f\x7f\x85\u2028\u2029]|  ")
# Other control characters have no place in XML: each is shown as its picture.
_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}


def escaped(text: str) -> str:
    """Text so that neither Markdown nor HTML reads anything into it, on one line.

    >>> escaped("[a](b) <i> *c*")
    '&#91;a&#93;(b) &lt;i&gt; &#42;c&#42;'
    """
    plain = _BREAKS.sub(" ", text).translate(_CONTROLS) if _OTHERS.search(text) else text
    return _ACTS.sub(_reference, plain)


def _reference(match: re.Match[str]) -> str:
    return _NAMED.get(match[0]) or f"&#{ord(match[0])};"


def text(words: str, x: float, y: float, kind: str = "", dy: str = "") -> str:
    """Words at a place; `kind` is their class, `dy` how far below the place their line stands."""
    named = f'class="{kind}" ' if kind else ""
    moved = f' dy="{dy}"' if dy else ""
    return f'<text {named}x="{x:g}" y="{y:g}"{moved}>{escaped(words)}</text>'


def group(kind: str, inside: str) -> str:
    """What belongs together, below one class; nothing where there is nothing."""
    return f'<g class="{kind}">{inside}</g>' if inside else ""
