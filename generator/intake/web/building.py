"""Markup → a page: parsed by selectolax, its nodes laid in a row without recursion."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from generator.intake.limits import DEPTH, MARKUP, TAGS, hold
from generator.intake.web.page import Node, Page

# fmt: off
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "founder-content",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "legend",
    "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "pre", "section",
    "select", "summary", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead",
    "title", "tr", "ul",
))
# fmt: on
"""Elements that stand on lines of their own (HTML Standard, 15.3), and one of newspapers' software."""

SILENT = frozenset(("script", "style"))
"""Elements whose content is no text for people."""

TAG = re.compile(rb"<(/?)([a-z][a-z0-9-]*+)([^<>]*+)>", re.IGNORECASE)
NEVER_DEEP = frozenset(
    b"area base br col dd dt embed hr img input li link meta option p param source td th tr wbr".split()
)
"""Tags that hold nothing, or close themselves."""

DEEPEST = 1000
"""Open tags at which the parser is not asked: it takes time with the square of the depth."""

_INLINE, _BLOCK = re.compile(r"display:\s*inline(?!-)"), re.compile(r"display:\s*(?:block|flex|grid|table)")


def parse(name: str, markup: str) -> Page:
    """The page that markup makes. Raises UnreadableSource for what is larger or deeper than any page."""
    data = markup.encode("utf-8", "replace")
    hold(name, MARKUP, len(data))
    hold(name, TAGS, data.count(b"<"))
    if (deep := _depth(data)) > DEEPEST:
        hold(name, DEPTH, deep)
    tree = LexborHTMLParser(data, options=LexborDocumentOptions.WO_EVENTS)
    builder = _Builder(name)
    for top in _children(tree.root.parent if tree.root and tree.root.parent else tree.root):
        builder.add(top)
    return builder.page(tree)


def _depth(data: bytes) -> int:
    """How deep tags are nested; "/>" closes a tag in a drawing alone, elsewhere nothing."""
    depth = deepest = drawings = 0
    for closing, tag, rest in TAG.findall(data):
        name = tag.lower()
        drawings += (name == b"svg") * (-1 if closing and drawings else 1)
        closed = drawings and rest.endswith(b"/")
        if name not in NEVER_DEEP and not closed:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _children(node: LexborNode | None) -> Iterator[LexborNode]:
    if node is None:
        return
    if node.tag == "template":
        for fragment in node.template_fragments()[:1]:
            yield from _children(fragment)
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


class _Builder:
    """Nodes in the order of the file, made without recursion."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.nodes: list[Node] = []
        self.starts: list[tuple[int, int]] = [(0, 0)]
        self.places: dict[int, int] = {}
        self.owners: list[int] = [0]
        self.inked = -1

    def add(self, top: LexborNode) -> None:
        stack: list[tuple[int, bool, Iterator[LexborNode]]] = []
        self._enter(top, -1, stack)
        while stack:
            hold(self.name, DEPTH, len(stack))
            at, is_block, children = stack[-1]
            child = next(children, None)
            if child is not None:
                self._enter(child, at, stack)
                continue
            stack.pop()
            self.nodes[at] = self.nodes[at]._replace(end=len(self.nodes))
            if is_block:
                self.owners.pop()
                self.starts.append((self.owners[-1], 0))

    def _enter(
        self, node: LexborNode, parent: int, stack: list[tuple[int, bool, Iterator[LexborNode]]]
    ) -> None:
        at = len(self.nodes)
        if node.is_text_node:
            text, line = node.text_content or "", len(self.starts) - 1
            self.nodes.append(Node(parent, at + 1, "", text, {}, line))
            self.inked = line if text.strip() else self.inked
        elif node.is_comment_node:
            self.nodes.append(Node(parent, at + 1, "!", node.comment_content or "", {}, -1))
        elif node.is_element_node:
            self._element(node, at, parent, stack)

    def _element(
        self, node: LexborNode, at: int, parent: int, stack: list[tuple[int, bool, Iterator[LexborNode]]]
    ) -> None:
        given = {name: value or "" for name, value in node.attributes.items()}
        tag = (node.tag or "").lower()
        self.places[node.mem_id] = at
        self.nodes.append(Node(parent, at + 1, tag, "", given, -1))
        if tag == "br":
            owner, breaks = self.starts[-1]
            inked = self.inked == len(self.starts) - 1
            self.starts.append((owner, 1 if inked else breaks + bool(breaks)))
            return
        if is_block := _is_block(tag, given.get("style", "")):
            self.owners.append(at)
            self.starts.append((at, 0))
        stack.append((at, is_block, _children(node)))

    def page(self, tree: LexborHTMLParser) -> Page:
        ink, linked, links_end, silent_end = [0], [0], 0, 0
        for at, node in enumerate(self.nodes):
            links_end = max(links_end, node.end if node.tag == "a" else 0)
            silent_end = max(silent_end, node.end if node.tag in SILENT else 0)
            if node.tag == "" and at < silent_end:
                self.nodes[at] = node._replace(tag="!")
            size = 0 if node.tag or at < silent_end else len("".join(node.text.split()))
            ink.append(ink[-1] + size)
            linked.append(linked[-1] + (size if at < links_end else 0))
        return Page(tuple(self.nodes), tuple(self.starts), tuple(ink), tuple(linked), tree, self.places)


def _is_block(tag: str, style: str) -> bool:
    return bool(_BLOCK.search(style)) or (tag in BLOCKS and not _INLINE.search(style))
