"""Markdown → Source (CommonMark 0.31, with GitHub's tables)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.intake import text as plain
from generator.intake.asking import Asked
from generator.intake.drafting import Draft
from generator.intake.limits import MARKUP, hold
from generator.intake.matter import told_by
from generator.intake.remainders import remainder
from generator.intake.tabling import CellText, RowText
from generator.intake.word.parts import Blocks, Paragraph, Table
from generator.intake.word.writing import write
from generator.model import Label, Source

FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
LEAVES = frozenset(("inline", "fence", "html_block"))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Indented text is no code in a report: it is how a paragraph begins."""
    return MarkdownIt("commonmark").enable("table").disable("code")


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a Markdown file makes: headings, paragraphs, lists and tables, without their signs.

    The number of a list's item is shown, as a reader sees it; the rest (#, **, addresses, HTML, front
    matter) is left out on record. Raises UnreadableSource as for any text.

    >>> read("a.md", "# 工作报告\\n\\n1. 听取**报告**8项".encode(), Asked()).text
    '工作报告\\n1. 听取报告8项'
    """
    hold(name, MARKUP, len(data))
    decoded = plain.read(name, data, asked)
    text = re.sub(r"\r\n?", "\n", decoded.text)
    draft = Draft(name)
    matter = FRONT_MATTER.match(text)
    body = text[matter.end() :] if matter else text
    told, title = told_by(matter[1] if matter else "")
    tokens = _parser().parse(body)
    blocks = list(_blocks(tokens))
    if title and not _stands(title, blocks):
        blocks.insert(0, Paragraph(title, "title", Label.TITLE))
        draft.omit("front-matter", (matter[0] if matter else "").replace(title, "", 1))
    else:
        draft.omit("front-matter", matter[0] if matter else "")
    write(blocks, draft)
    _audit(body, tokens, draft)
    return draft.source(data, "text/markdown", decoded.parts[0].encoding, told)


def _stands(title: str, blocks: Blocks) -> bool:
    return any("".join(title.split()) in "".join(b.text.split()) for b in blocks if isinstance(b, Paragraph))


def _blocks(tokens: Sequence[Token]) -> Iterator[Paragraph | Table]:
    rows: list[RowText] = []
    cells: list[CellText] = []
    element, number = "p", ""
    for token in tokens:
        if token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type in ("heading_open", "th_open", "td_open", "paragraph_open"):
            element = token.tag
        elif token.type == "inline" and element in ("th", "td"):
            cells.append(CellText(_shown(token)))
        elif token.type in ("inline", "fence"):
            yield _paragraph(number + _shown(token), element)
            number = ""
        elif token.type == "tr_close":
            rows.append(RowText(tuple(cells), element == "th"))
            cells = []
        elif token.type == "table_close":
            yield Table(rows)
            rows = []


def _paragraph(text: str, element: str) -> Paragraph:
    return Paragraph(text, element, Label.HEADING if element[0] == "h" else None)


def _shown(token: Token) -> str:
    """What is shown of a block's text."""
    if token.type == "fence":
        return token.content.rstrip("\n")
    return "".join(map(_piece, token.children or ()))


def _piece(child: Token) -> str:
    if child.type in ("text", "code_inline", "text_special"):
        return child.content
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return "\n" if child.type == "html_inline" and LINE_BREAK.fullmatch(child.content) else ""


def _audit(body: str, tokens: Sequence[Token], draft: Draft) -> None:
    """Tell what of each line was not shown."""
    lines = body.split("\n")
    left: list[str] = []
    done, html = 0, False
    for (start, end), shown in _spans(tokens):
        left += lines[done:start]
        raw = "\n".join(lines[max(start, done) : end])
        if shown is None:
            draft.omit("html", raw)
            html = html or bool(IDEOGRAPH.search(raw))
        else:
            left.append(remainder(raw, shown))
        done = max(done, end)
    draft.omit("markup", "\n".join(one for one in (*left, *lines[done:]) if one.strip()))
    if html:
        draft.doubt(
            "html-in-markdown",
            "it holds HTML with text, which is not read: write it as Markdown, or save the page as .html.",
        )


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[tuple[int, int], str | None]]:
    """The lines that hold text, from and to, and what is shown of them; None for HTML."""
    span, shown, number = (0, 0), "", ""
    for token in tokens:
        if token.type == "list_item_open":
            number = token.info + token.markup if token.info else ""
        if token.type not in LEAVES:
            continue
        here = (token.map[0], token.map[1]) if token.map else span
        if here != span or token.type == "html_block":
            yield span, shown
            span, shown = here, ""
        if token.type == "html_block":
            yield here, None
            span = (here[1], here[1])
        else:
            shown += number + _shown(token)
            number = ""
    yield span, shown
