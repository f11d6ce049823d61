"""Whatever a source says, a page shows it as written and nothing of it acts."""

import re
from collections.abc import Callable
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markdown import Markdown
from markupsafe import Markup
from mkdocs.utils.meta import get_data

from generator.model import Kind
from generator.pages.markup import ENVIRONMENT, escape, front_matter, relative, verbatim

HOSTILE = (
    "<script>alert(1)</script>",
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
    "&lt;b&gt; &amp;lt; &#60;",
    "**重** __重__ *斜* _斜_ `码` ~~删~~ ==标== ^上^ $x$",
    "```",
    "~~~",
    "    代码",
    "\\* \\",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "</p></td></table></div></details>",
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
    "甲  \n乙\r\n\n丙",
    "满意率99.8%，1- 6月（一）2022-2023",
)

texts = st.text(
    st.one_of(
        st.sampled_from("<>&\"'\\`*_{}[]()#+-.!|~^=:$@/ \n1一，。"),
        st.characters(exclude_categories=["Cs", "Cc", "Cn"]),
    ),
    max_size=40,
)


class Elements(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def plain(text: str) -> str:
    """Text as a reader sees it: white space joined, control characters as their pictures."""
    pictures = {c: chr(0x2400 + c) for c in range(32) if chr(c) not in "\t\n\v\f\r\x1c\x1d\x1e\x1f"}
    return re.sub(r"\s+", " ", text.translate(pictures)).strip()


def rendered(markdown: str) -> Elements:
    extensions = yaml.safe_load(Path("mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in extensions]
    elements = Elements(Markdown(extensions=[*names, "fenced_code"]).convert(markdown))
    assert not elements.others
    return elements


def every_hostile(function: Callable[..., None]) -> Callable[..., None]:
    for text in HOSTILE:
        function = example(text)(function)
    return function


def template(source: str, **context: object) -> str:
    return ENVIRONMENT.from_string(source).render(context)


@given(texts)
@every_hostile
def test_a_paragraph_shows_its_text_and_nothing_else(text: str) -> None:
    page = rendered(template("前{{ text }}", text=text))
    assert plain(page.text) == plain("前" + text)
    assert page.tags == [("p", [])]


@given(texts)
@every_hostile
def test_a_paragraph_that_is_all_text_shows_it_and_takes_the_attributes_we_give(text: str) -> None:
    page = rendered(template("{{ text }}\n{: #p7 }\n", text=text or "空"))
    if plain(text):
        assert plain(page.text) == plain(text)
        assert page.tags == [("p", [("id", "p7")])]


@given(texts)
@every_hostile
def test_a_heading_shows_its_text(text: str) -> None:
    page = rendered(template("## 一{{ text }} {: #p7 }\n", text=text))
    assert plain(page.text) == plain("一" + text)
    assert page.tags == [("h2", [("id", "p7")])]


@given(texts)
@every_hostile
def test_a_cell_of_a_table_shows_its_text(text: str) -> None:
    page = rendered(template("| 头 | 尾 |\n| --- | --- |\n| {{ text }} | 末 |\n", text=text))
    assert "".join(page.text.split()) == "头尾" + "".join(plain(text).split()) + "末"
    assert [tag for tag, _ in page.tags] == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]


@given(texts)
@every_hostile
def test_raw_html_shows_its_text_and_its_attribute(text: str) -> None:
    page = rendered(template('<div title="{{ text }}"><b>{{ text }}</b></div>\n', text=text))
    assert plain(page.text) == plain(text)
    assert [tag for tag, _ in page.tags] == ["div", "b"]
    assert plain(dict(page.tags[0][1])["title"] or "") == plain(text)


@given(texts)
@every_hostile
def test_html_that_holds_markdown_shows_its_text(text: str) -> None:
    source = '<section markdown="1">\n\n{{ text }}甲<span id="s1">{{ text }}</span>\n\n</section>\n'
    page = rendered(template(source, text=text))
    assert plain(page.text) == plain(text + "甲" + text)
    assert [tag for tag, _ in page.tags] == ["section", "p", "span"]


@given(texts)
@every_hostile
def test_a_link_shows_its_text_and_leads_where_we_say(text: str) -> None:
    page = rendered(template("见{{ link(text, 'a/index.md#p1') }}", text=text, path="b/index.md"))
    assert plain(page.text) == plain("见" + text)
    assert page.tags == [("p", []), ("a", [("href", "../a/index.md#p1")])]


@given(texts)
@every_hostile
def test_macros_escape_once(text: str) -> None:
    source = (
        "{% macro m(t) %}<b>{{ t }}</b>{% endmacro %}前{{ m(text) }}{% set x %}{{ text }}{% endset %}{{ x }}"
    )
    page = rendered(template(source, text=text))
    assert plain(page.text) == plain("前" + text + text)
    assert page.tags == [("p", []), ("b", [])]


@given(texts)
@every_hostile
def test_verbatim_keeps_every_space_of_a_line(text: str) -> None:
    line = "".join(text.splitlines())
    pictures = {code: 0x2400 + code for code in range(32)}
    assert Elements(f"<div>{verbatim(line)}</div>").text == line.translate(pictures)


def test_ordinary_text_stays_readable() -> None:
    text = "办结率99.8%，2022-2023年（第1—6期）共3万余件；“一府两院”A-B 1.5"
    assert escape(text) == text


def test_what_is_markup_already_is_left_alone() -> None:
    assert template("{{ a }}{{ a | e }}", a=Markup("<i>")) == "<i><i>"


def test_a_missing_or_empty_value_is_a_fault_of_the_template() -> None:
    with pytest.raises(UndefinedError):
        template("{{ missing }}")
    with pytest.raises(TypeError, match="prints None"):
        template("{{ value }}", value=None)


@pytest.mark.parametrize(
    ("target", "page", "address"),
    [
        ("index.md", "reports/a/b/index.md", "../../../index.md"),
        ("reports/a/c/index.md#s1", "reports/a/b/index.md", "../c/index.md#s1"),
        ("data/x.csv", "index.md", "data/x.csv"),
    ],
)
def test_relative_addresses(target: str, page: str, address: str) -> None:
    assert relative(target, page) == address


plain_data = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | st.sampled_from(HOSTILE),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["title", "figures", "date"]), plain_data, min_size=1))
def test_front_matter_says_what_it_was_given(mapping: dict[str, object]) -> None:
    body, data = get_data(front_matter(mapping) + "\n# 正文\n")
    assert data == mapping
    assert body == "# 正文\n"


def test_front_matter_writes_our_own_types_as_plain_data() -> None:
    mapping = {"kind": Kind.FEATURE, "values": (Decimal("99.8"), Decimal("3E+4")), "date": "2024-01-12"}
    _, data = get_data(front_matter(mapping))
    assert data == {"kind": "feature", "values": [99.8, 30000], "date": "2024-01-12"}
