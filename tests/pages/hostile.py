"""A report made of strings that would act if a page let them, and readers of what a page shows."""

import hashlib
import re
from dataclasses import dataclass, field
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import yaml
from markdown import Markdown

from generator.authority import Division
from generator.model import (
    Block,
    Emendation,
    Figure,
    Holding,
    Kind,
    Label,
    Mention,
    Part,
    Record,
    Report,
    Rights,
    Source,
    SourcePart,
    Span,
    TracedText,
)

STRINGS = (
    "<script>window.acted = 1</script>",
    "[x](javascript:alert(1))",
    "![x](data:text/html,1)",
    "{{ config }}{% raw %}",
    "---",
    "===",
    "# 标题 #",
    "1. 一",
    "1) 一",
    "> 引文",
    "- 项",
    "+ 项",
    "* 项",
    "| 甲 | 乙 |",
    "甲|乙",
    "{: #id .class onclick=alert(1) }",
    "{#p1}",
    "*[abbr]: 缩写",
    "[^1]",
    "[^1]: 注",
    "[1]: http://a.example",
    "http://a.example/?a=1&b=2",
    "www.a.example",
    "a@a.example",
    "<http://a.example>",
    "<img src=x onerror=window.acted=1>",
    "&lt;b&gt; &amp;lt; &#60;",
    "**重** __重__ *斜* _斜_ `码` ~~删~~ ==标== ^上^ $x$",
    "```",
    "~~~",
    "    代码",
    "\\* \\",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "</p></td></table></div></section></details>",
    "<!-- -->",
    "<![CDATA[",
    "<?php ?>",
    ": 定义",
    "!!! note",
    '??? "题"',
    '--8<-- "mkdocs.yml"',
    ":smile:",
    "[TOC]",
    "klzzwxh:0",
    "\x02klzzwxh:0\x03",
    "\x02amp\x03",
    "满意率99.8%，1- 6月（一）2022-2023",
)

DIVISION = Division("990199", "<b>示", "990199-shi", "district", "沅澜省", "澜*川*市")


def plain(text: str) -> str:
    """Text as a reader sees it: white space joined, control characters as their pictures."""
    pictures = {c: chr(0x2400 + c) for c in range(32) if chr(c) not in "\t\n\v\f\r\x1c\x1d\x1e\x1f"}
    return re.sub(r"\s+", " ", text.translate(pictures)).strip()


def ink(text: str) -> str:
    """The characters of a text that are not white space, as a reader sees them."""
    return "".join(plain(text).split())


@dataclass
class Element:
    """One element of a page: its name, its attributes, all text inside it, and where in the page's text
    it begins."""

    tag: str
    attributes: dict[str, str | None]
    text: str = field(default="")
    at: int = 0


class Html(HTMLParser):
    """The elements and the text of a piece of HTML."""

    VOID = frozenset({"br", "hr", "img", "input", "meta", "link"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.others: list[str] = []
        self.text = ""
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), at=len(self.text))
        self.elements.append(element)
        if tag not in self.VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.text += data
        for element in self._open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def markdown(body: str) -> Html:
    """A page's Markdown as the project's own extensions render it."""
    configured = yaml.safe_load(Path("mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in configured]
    return Html(Markdown(extensions=[*names, "fenced_code"]).convert(body))


def hostile_holding() -> Holding:
    """A report whose every field, block and change is such a string."""
    labels = (Label.TITLE, Label.SUBTITLE, Label.BYLINE, *[Label.HEADING, Label.PARAGRAPH] * 50)
    texts = [text.strip() for text in STRINGS]
    lines = [*texts[:3], *texts, *texts, *texts[:2]]
    pairs = list(zip(lines, [*labels[: len(lines) - 2], Label.CAPTION, Label.FURNITURE], strict=True))
    blocks: list[Block] = []
    place = 0
    for text, label in pairs:
        blocks.append(_block(text, label, place))
        place += len(text) + 1
    source = "\n".join(lines)
    figures = tuple(
        _figure(number, block) for number, block in enumerate(blocks) if len(block.shown.text) > 5
    )
    return Holding(
        "990199-shi/2023-report",
        Report(
            source=_source(source),
            record=_record(),
            blocks=tuple(blocks),
            figures=figures,
            mentions=(Mention("oaths", Part.REVIEW, STRINGS[0], 4, Span(0, 2)),),
            order_reconstructed=True,
        ),
        Rights("javascript:alert(1)", STRINGS[1], STRINGS[0]),
    )


def _block(text: str, label: Label, place: int) -> Block:
    return Block(
        label,
        TracedText(text, tuple(range(place, place + len(text)))),
        (Span(place, place + len(text)),),
        level=3 if label is Label.HEADING else None,
        part=Part.PLAN if place % 2 else Part.REVIEW,
        topic=("deputies", "supervision", None)[place % 3],
        emendations=(Emendation(text, Span(place, place + 1), text, text),),
    )


def _figure(number: int, block: Block) -> Figure:
    end = len(block.shown.text)
    return Figure(
        indicators=(("proposals",), (), ("proposals", "motions"))[number % 3],
        low=Decimal(number),
        high=Decimal(number),
        unit=block.shown.text[:3],
        approximation=None,
        part=block.part or Part.REVIEW,
        scope=None,
        wording=block.shown.text,
        block=number,
        place=Span(1, end),
        sentence=Span(number % 2, end - number % 3),
        span=block.spans[0],
    )


def _record() -> Record:
    return Record(
        title=STRINGS[0],
        subtitle=STRINGS[1],
        division=DIVISION,
        year=2023,
        kind=Kind.REPORT,
        term=3,
        session=2,
        date="2024-01-12",
        newspaper=STRINGS[-20],
        creators=tuple(STRINGS[:5]),
    )


def _source(text: str) -> Source:
    digest = hashlib.sha256(text.encode()).hexdigest()
    part = SourcePart("<b>*source*.txt", "text/plain", "utf-8", digest, Span(0, len(text)))
    return Source(text, (part,))
