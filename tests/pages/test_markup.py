"""Whatever a source says, a page shows it as written and nothing of it acts."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup
from mkdocs.utils.meta import get_data

from generator.model import Kind
from generator.pages import raw
from generator.pages.markup import ENVIRONMENT, RAW, escape, front_matter, verbatim, written
from tests.pages.hostile import STRINGS, Html, ink, markdown, plain

texts = st.text(
    st.one_of(
        st.sampled_from("<>&\"'\\`*_{}[]()#+-.!|~^=:$@/ \n1一，。"),
        st.characters(exclude_categories=["Cs", "Cc", "Cn"]),
    ),
    max_size=40,
)


def rendered(source: str) -> Html:
    page = markdown(source)
    assert not page.others
    return page


def outline(page: Html) -> list[tuple[str, dict[str, str | None]]]:
    return [(element.tag, element.attributes) for element in page.elements]


def every_hostile(function: Callable[..., None]) -> Callable[..., None]:
    for text in (*STRINGS, "甲  \n乙\r\n\n丙"):
        function = example(text)(function)
    return function


def template(source: str, **context: object) -> str:
    return ENVIRONMENT.from_string(source).render(context)


@given(texts)
@every_hostile
def test_a_paragraph_shows_its_text_and_nothing_else(text: str) -> None:
    page = rendered(template("前{{ text }}", text=text))
    assert plain(page.text) == plain("前" + text)
    assert outline(page) == [("p", {})]


@given(texts)
@every_hostile
def test_a_paragraph_that_is_all_text_shows_it_and_takes_the_attributes_we_give(text: str) -> None:
    page = rendered(template("{{ text }}\n{: #p7 }\n", text=text or "空"))
    if plain(text):
        assert plain(page.text) == plain(text)
        assert outline(page) == [("p", {"id": "p7"})]


@given(texts)
@every_hostile
def test_a_heading_shows_its_text(text: str) -> None:
    page = rendered(template("## 一{{ text }} {: #p7 }\n", text=text))
    assert plain(page.text) == plain("一" + text)
    assert outline(page) == [("h2", {"id": "p7"})]


@given(texts)
@every_hostile
def test_a_cell_of_a_table_shows_its_text(text: str) -> None:
    page = rendered(template("| 头 | 尾 |\n| --- | --- |\n| {{ text }} | 末 |\n", text=text))
    assert ink(page.text) == "头尾" + ink(text) + "末"
    assert [element.tag for element in page.elements] == [
        "table",
        "thead",
        "tr",
        "th",
        "th",
        "tbody",
        "tr",
        "td",
        "td",
    ]


@given(texts)
@every_hostile
def test_raw_html_shows_its_text_and_its_attribute(text: str) -> None:
    page = rendered(template('<div title="{{ text }}"><b>{{ text }}</b></div>\n', text=text))
    assert plain(page.text) == plain(text)
    assert [element.tag for element in page.elements] == ["div", "b"]
    assert plain(page.elements[0].attributes["title"] or "") == plain(text)


@given(texts)
@every_hostile
def test_a_raw_block_shows_its_text_and_its_attribute(text: str) -> None:
    inside = f'<p title="{raw.html(text)}">{raw.html(text)}</p>\n<b>{raw.html(text)}</b>'
    block = raw.block("div", inside, 'class="a"')
    page = rendered(f"前\n{block}后")
    assert plain(page.text) == plain(f"前 {text} {text} 后")
    assert [element.tag for element in page.elements] == ["p", "div", "p", "b", "p"]
    assert plain(page.elements[2].attributes["title"] or "") == plain(text)


@given(texts)
@every_hostile
def test_a_template_of_raw_blocks_escapes_once(text: str) -> None:
    source = (
        "{% macro m(t) %}<i>{{ t }}</i>{% endmacro %}"
        "<div>\n{{ m(text) }}{{ text | e }}\n</div>\n\n{{ text | markdown }}末"
    )
    page = rendered(RAW.from_string(source).render(text=text))
    assert plain(page.text) == plain(f"{text}{text} {text}末")
    assert [element.tag for element in page.elements] == ["div", "i", "p"]


@given(texts)
@every_hostile
def test_html_that_holds_markdown_shows_its_text(text: str) -> None:
    source = '<section markdown="1">\n\n{{ text }}甲<span id="s1">{{ text }}</span>\n\n</section>\n'
    page = rendered(template(source, text=text))
    assert plain(page.text) == plain(text + "甲" + text)
    assert [element.tag for element in page.elements] == ["section", "p", "span"]


@given(texts)
@every_hostile
def test_a_link_shows_its_text_and_leads_where_we_say(text: str) -> None:
    page = rendered(template("见{{ link(text, 'a/index.md#p1') }}", text=text, path="b/index.md"))
    assert plain(page.text) == plain("见" + text)
    assert outline(page) == [("p", {}), ("a", {"href": "../a/index.md#p1"})]


@given(texts)
@every_hostile
def test_macros_escape_once(text: str) -> None:
    source = (
        "{% macro m(t) %}<b>{{ t }}</b>{% endmacro %}前{{ m(text) }}{% set x %}{{ text }}{% endset %}{{ x }}"
    )
    page = rendered(template(source, text=text))
    assert plain(page.text) == plain("前" + text + text)
    assert outline(page) == [("p", {}), ("b", {})]


@given(texts)
@every_hostile
def test_verbatim_keeps_every_space_of_a_line(text: str) -> None:
    line = "".join(text.splitlines())
    pictures = {code: 0x2400 + code for code in range(32)}
    assert Html(f"<div>{verbatim(line)}</div>").text == line.translate(pictures)
    assert rendered(raw.block("div", f"<b>{raw.verbatim(line)}</b>")).elements[1].text == line.translate(
        pictures
    )


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
    assert written(target, page) == address


plain_data = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | st.sampled_from(STRINGS),
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
