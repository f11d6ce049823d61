"""A page of markup as one row of nodes in the order of the file, with the lines that its text makes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

LONGEST_NAMES = 200
"""Characters of the names of an element that are looked at."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = str.maketrans("\xa0\u2002", "  ")
_FULL = r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’—…]"
_CLOSED = re.compile(rf"(?<={_FULL})[ \t]*[\n\r\f][ \t\n\r\f]*(?={_FULL})")


class Node(NamedTuple):
    """An element, a text or a comment: `tag` is "" for a text and "!" for a comment.

    `parent` is the place of the element that holds it, `end` the place after the last node within it,
    `line` the line that a text stands on.
    """

    parent: int
    end: int
    tag: str
    text: str
    attributes: Mapping[str, str]
    line: int


class Line(NamedTuple):
    """Text between two blocks or line breaks: its text nodes, and its text with white space as it is shown.

    `owner` is the block that holds it, `breaks` how many <br> stand right before it (0: it is the first).
    """

    nodes: tuple[int, ...]
    text: str
    owner: int
    breaks: int


@dataclass(frozen=True)
class Page:
    """All nodes of a page, and what tells where lines begin: see `Line`. `ink` and `linked` count
    characters that are no white space before each node, of all text and of that in links."""

    nodes: tuple[Node, ...]
    starts: tuple[tuple[int, int], ...]
    ink: tuple[int, ...]
    linked: tuple[int, ...]
    tree: LexborHTMLParser
    places: Mapping[int, int]

    def select(self, css: str) -> list[int]:
        """The elements that a CSS selector finds, in order."""
        return sorted(self.places[node.mem_id] for node in self.tree.css(css) if node.mem_id in self.places)

    def texts(self, at: int) -> Iterator[int]:
        """The texts within a node."""
        nodes = self.nodes
        return (i for i in range(at, nodes[at].end) if not nodes[i].tag and nodes[i].text.strip())

    def above(self, at: int) -> Iterator[int]:
        """The elements that a node stands in, from the nearest to the root."""
        while (at := self.nodes[at].parent) >= 0:
            yield at

    def size(self, at: int) -> int:
        """Characters of text within a node, white space aside."""
        return self.ink[self.nodes[at].end] - self.ink[at]

    def in_links(self, at: int) -> int:
        """Characters within a node that stand in links."""
        return self.linked[self.nodes[at].end] - self.linked[at]

    def words(self, at: int) -> str:
        """The text within a node, without white space."""
        return "".join("".join(self.nodes[i].text.split()) for i in self.texts(at))

    def names(self, at: int) -> str:
        """The names that an element bears: its classes and its id."""
        given = self.nodes[at].attributes
        return f"{given.get('class', '')[:LONGEST_NAMES]} {given.get('id', '')[:LONGEST_NAMES]}".strip()

    def lines(self, texts: Iterable[int]) -> list[Line]:
        """The lines that these texts make, which stand in order."""
        held: dict[int, list[int]] = {}
        for at in texts:
            held.setdefault(self.nodes[at].line, []).append(at)
        made = (Line(tuple(on), self._shown(on), *self.starts[line]) for line, on in held.items())
        return [line for line in made if line.text.strip()]

    def _shown(self, texts: Sequence[int]) -> str:
        text = "".join(self.nodes[at].text for at in texts)
        if any(self.nodes[above].tag == "pre" for above in self.above(texts[0])):
            return text.strip("\n")
        return _SPACE.sub(" ", _CLOSED.sub("", text)).strip(" ").translate(_SPACES)
