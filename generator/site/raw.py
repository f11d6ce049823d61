"""Blocks of a page that are HTML already, set aside while the rest is read as Markdown.

Python-Markdown passes HTML on as it is, yet takes every tag of it apart, twice. A block that it would
pass on byte for byte is known by its form; a short one of the same tag stands for it meanwhile, so that
all else is read as if it were there. Where anything of a page might be read otherwise, nothing is set aside.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

EXTENSIONS = frozenset({"attr_list", "fenced_code", "md_in_html", "tables", "toc"})
"""The extensions of Markdown with which this holds; others may look into HTML."""

_OPENING = re.compile(
    r"^<(article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|main|menu|nav|ol|p|pre"
    r"|section|table|ul)"
    r"(?: [a-z][a-z0-9:-]*(?:=(?:\"[^\"<>]*\"|[^\s\"'<>=`]+))?)*>",
    re.MULTILINE,
)
_INLINE = (
    "a|abbr|b|bdi|bdo|br|button|cite|code|data|dfn|em|i|img|input|kbd|label|mark|q|ruby|s|samp|small|span"
)
_INLINE += "|strong|sub|sup|time|u|var|wbr"

_MARKS = ("\t", "\r", "\x02", "\x03", "<!", "<?", " markdown", "\nmarkdown")
_FENCES = ("```", "~~~")
_FENCED = re.compile(r"\n *(?:```|~~~)")
_CHANGED = (
    re.compile(r"\n +\n"),  # made even
    re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);)"),  # given its semicolon
)
"""What Python-Markdown does not pass on as it stands, or not surely: white space made even, declarations,
fences that begin a line, Markdown inside, references without an end. Apart: each alone is found at once."""

_ELSEWHERE = re.compile(
    rf"<[!?]|^ {{0,3}}</?(?!(?:{_INLINE})[\s/>])[A-Za-z]|^ *(?:```|~~~)|[\x02\x03]"
    r"|<(?=[A-Za-z/])(?!/?[A-Za-z][^<>\n]*>)|<(?:iframe|noembed|noframes|noscript|plaintext|script|style)"
    r"|<(?:textarea|title|xmp)|data-raw=",
    re.MULTILINE | re.IGNORECASE,
)
"""What outside of the blocks may reach into one: HTML that stays open, fences, marks of our own."""

_ID = re.compile(r"id=(?=[\"\w])\"?([^\"\s>]*)")
"""Begins with plain signs, which are found fast; whether it stands in a tag is asked afterwards."""
_NAME = re.compile(r"<a\s(?:[^<>]*?\s)?name=\"([^\"]*)\"")
_MARK = re.compile(r"<[a-z]+[1-6]? data-raw=\"([0-9]+)\"></[a-z]+[1-6]?>")


@dataclass(frozen=True, slots=True)
class Aside:
    """A page without its blocks, each replaced by a mark, and the blocks in the order of their numbers."""

    text: str
    blocks: tuple[str, ...]

    def back(self, content: str) -> str:
        """The blocks put where their marks came to stand."""
        return _MARK.sub(lambda found: self.blocks[int(found[1])], content)

    def anchors(self) -> set[str]:
        """What in the blocks can be linked to."""
        return {html.unescape(name) for block in self.blocks for name in _names(block)}


def set_aside(markdown: str) -> Aside | None:
    """The page with its blocks apart; None where it has none, or where that might change the outcome.

    >>> page = set_aside('One\\n\\n<div id="a">\\n<p>Two</p>\\n</div>\\n\\nThree')
    >>> page.text, page.anchors()
    ('One\\n\\n<div data-raw="0"></div>\\n\\nThree', {'a'})
    >>> page.back('<p>One</p>\\n<div data-raw="0"></div>')
    '<p>One</p>\\n<div id="a">\\n<p>Two</p>\\n</div>'
    """
    blocks: list[str] = []
    parts: list[str] = []
    end = 0
    while found := _OPENING.search(markdown, end):
        start, after = found.start(), _after(markdown, found)
        if after is None or markdown[after : after + 1] not in ("", "\n"):
            return None
        parts += [markdown[end:start], f'<{found[1]} data-raw="{len(blocks)}"></{found[1]}>']
        blocks.append(markdown[start:after])
        end = after
    rest = [*parts[::2], markdown[end:]]
    if not blocks or any(map(_ELSEWHERE.search, rest)) or any(map(_is_changed, blocks)):
        return None
    return Aside("".join([*parts, markdown[end:]]), tuple(blocks))


def _names(block: str) -> Iterator[str]:
    yield from (found[1] for found in _ID.finditer(block) if _is_attribute(block, found.start()))
    if "name=" in block:
        yield from _NAME.findall(block)


def _is_attribute(block: str, start: int) -> bool:
    """Whether it begins a word inside a tag."""
    opened = block.rfind("<", 0, start)
    if not block[start - 1].isspace() or opened < block.rfind(">", 0, start):
        return False
    return block[opened + 1].isascii() and block[opened + 1].isalpha()


def _after(markdown: str, opening: re.Match[str]) -> int | None:
    """Where the element that opens there ends, by its own tag alone."""
    depth = 0
    for found in _tags(opening[1]).finditer(markdown, opening.start()):
        depth += -1 if found[0].startswith("</") else 1
        if not depth:
            return found.end() if found[0].endswith(">") else None
    return None


def _is_changed(block: str) -> bool:
    return (
        any(mark in block for mark in _MARKS)
        or (any(fence in block for fence in _FENCES) and _FENCED.search(block) is not None)
        or any(form.search(block) for form in _CHANGED)
    )


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}[\s>]|<{name}(?=[\s/>])", re.IGNORECASE)
