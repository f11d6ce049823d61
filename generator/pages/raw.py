"""Text into HTML that Markdown passes on as it is: for whatever of a page is not prose.

A raw block stands at the top of a page between blank lines: its opening tag begins a line, its closing tag
is a line of its own, and no other line in it is that closing tag. Nothing in it is Markdown, so only what
HTML reads needs a reference, which is cheaper and smaller than `markup.escape`, and nothing need be parsed
again. Lists and rows of a report are put together here by plain strings: a template would cost ten times as
much. What these functions take and give as `str` is HTML where its name says so, text where it says `text`.
"""

import re
from functools import cache
from urllib.parse import quote

from generator import words
from generator.gathering import addresses

_ACTS = re.compile('[&<>"\0-\x1f\x7f\x85\u2028\u2029]')
_BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def html(text: object) -> str:
    """Text as HTML shows it, in an element or in an attribute with double quotes, on one line.

    White space that could break a line becomes one space; other control characters are shown as their
    pictures. What is HTML already (it has `__html__`) stays as it is.

    >>> html('1 < 2 & "甲"'), html("甲 \\n 乙"), html("[*]{: #x }")
    ('1 &lt; 2 &amp; &quot;甲&quot;', '甲 乙', '[*]{: #x }')
    """
    if hasattr(text, "__html__"):
        return str(text)
    plain = str(text)
    if is_plain(plain):  # few texts need more, and this is asked of every sentence
        return plain
    return _ACTS.sub(_reference, _BREAKS.sub(" ", plain))


def is_plain(text: str) -> bool:
    """Whether a text is its own HTML, and so is each piece of it.

    >>> is_plain("常委会会议8次"), is_plain("<8次>")
    (True, False)
    """
    return "  " not in text and not _ACTS.search(text)


def verbatim(text: str) -> str:
    """As `html`, but every space stays: for a line of a source.

    >>> verbatim("今  年<")
    '今  年&lt;'
    """
    return _ACTS.sub(_reference, text)


def _reference(match: re.Match[str]) -> str:
    character = match[0]
    named = _NAMED.get(character)
    if named:
        return named
    code = ord(character)
    if code == 0x7F:
        return "\u2421"
    return chr(0x2400 + code) if code < 0x20 else f"&#{code};"


def say(key: str, /, **values: object) -> str:
    """The words at a dotted key of generator/words/zh.yml as HTML; values are HTML, numbers as they are.

    >>> say("archive.year", year=2023)
    '2023 年'
    """
    return _escaped(key).format_map(values)


@cache
def _escaped(key: str) -> str:
    return html(words.pattern(key))


def href(start: str, target: str) -> str:
    """A link from the page at the address `start`, safe in a quoted attribute.

    >>> href("reports/a/2023-report/", "reports/a/2022-report/#p1")
    '../2022-report/#p1'
    """
    return quote(addresses.relative(start, target), safe="/#.-_~")


@cache
def root(start: str) -> str:
    """The site's root from the page at the address `start`: what leads to addresses of other sections.

    Within a section `href` gives a shorter link; to all others this and the address are that link.

    >>> root("reports/a/2023-report/")
    '../../../'
    """
    return "../" * start.count("/") or "./"


def block(tag: str, html_inside: str, html_attributes: str = "") -> str:
    """A raw block with the blank lines around it that make it one; what is inside has no such closing line.

    >>> print(block("div", "<p>*甲*</p>", 'class="full-text"').strip())
    <div class="full-text">
    <p>*甲*</p>
    </div>
    """
    opening = f"{tag} {html_attributes}" if html_attributes else tag
    return f"\n<{opening}>\n{html_inside.strip()}\n</{tag}>\n\n"
