"""Blocks of HTML set aside come back as Python-Markdown would have passed them on."""

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.site.raw import set_aside

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]


def plain(text: str) -> str:
    try:
        return markdown.markdown(text, extensions=EXTENSIONS)
    except (
        IndexError,
        AttributeError,
    ) as fault:  # Python-Markdown's own, with lists in HTML with Markdown inside
        return repr(fault)


def short_cut(text: str) -> str:
    aside = set_aside(text)
    return aside.back(plain(aside.text)) if aside else plain(text)


words = st.sampled_from(
    ["会议", "a < b", "&amp;", "&lt;", "*not*", "[x](y)", "1. 一", "# 题", '"', "```", "`"]
)
inline = st.sampled_from(["<b>粗</b>", '<a href="#x">链</a>', "<br>", '<img src="x" alt="">', "<wbr>"])
insides = st.lists(st.one_of(words, inline, st.sampled_from(["\n", "\n\n", " "])), max_size=6).map("".join)
NAMES = (
    "div",
    "section",
    "table",
    "ul",
    "ol",
    "figure",
    "nav",
    "details",
    "dl",
    "p",
    "tr",
    "li",
    "h2",
    "pre",
)
tags = st.sampled_from([*NAMES, "blockquote"])


@st.composite
def elements(draw: st.DrawFn, depth: int = 2) -> str:
    tag, inside = draw(tags), draw(insides)
    attribute = draw(
        st.sampled_from(
            ["", ' id="a1"', ' class="x y" hidden', " class=x id=a2", " markdown", ' data-x="&quot;"']
        )
    )
    if depth:
        inside += "".join(draw(st.lists(elements(depth - 1), max_size=2)))
    gap = draw(st.sampled_from(["", "\n"]))
    return f"<{tag}{attribute}>{gap}{inside}{gap}</{tag}>"


proses = [
    "# 题 {#t}",
    "一段 *话*。",
    "- 一\n- 二",
    "> 引",
    "|a|b|\n|-|-|\n|1|2|",
    "    <div>",
    "```\n<div>\n```",
]
outside = [
    "<span>行</span>内",
    "[r]: ../x.md",
    "行 <b",
    "a <!-- b",
    "<hr>",
    "<div markdown>",
    "</div>",
    "&copy x",
]
prose = st.sampled_from([*proses, *outside, "`<div>`"])
separators = st.sampled_from(["\n\n", "\n\n", "\n\n\n", "\n", " ", "\n\n "])


@st.composite
def pages(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.one_of(elements(), elements(), prose), min_size=1, max_size=5))
    return "".join(part + draw(separators) for part in parts)


@given(pages())
@example("<div>\n<div>\n</div>\n\n</div>\n\n- a\n\n<ul>\n<li>b</li>\n</ul>\n")
def test_the_outcome_is_that_of_the_whole_page(page: str) -> None:
    assert short_cut(page) == plain(page)


def test_a_page_of_blocks_is_set_aside() -> None:
    block = '<div class="x">\n<p id="p1">一</p>\n\n<p>二</p>\n</div>'
    page = f"# 题 {{#t}}\n\n{block}\n\n## 二\n\n<ul>\n<li>x</li>\n</ul>\n"
    aside = set_aside(page)
    assert aside and len(aside.blocks) == 2 and aside.anchors() == {"p1"}
    assert "<p" not in aside.text
    assert short_cut(page) == plain(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div markdown>\n\n<ul>\n<li>a</li>\n</ul>\n\n</div>\n",  # Markdown around it
        "<div>\n&copy 2020\n</div>\n",  # gets a semicolon
        "<div>\n\ta\n</div>\n",  # gets blanks for its tab
        "文 <!-- \n\n<div>\n-->\n</div>\n",  # in a comment
        "```\n\n<div>\n</div>\n\n```\n",  # in a fence
        "<div>\n```\n文\n```\n</div>\n",  # around one
        "<div>\n</div>文\n",  # not alone
        "<section>\n\n<div>\n</div>\n",  # in what stays open
        "没有\n",
    ],
)
def test_what_might_come_out_otherwise_is_left_in_its_place(page: str) -> None:
    assert set_aside(page) is None


def test_a_fence_within_a_line_is_none() -> None:
    page = "<div>\n<p>```</p>\n<p>~~~ ```</p>\n</div>\n"
    aside = set_aside(page)
    assert aside and "`" not in aside.text
    assert short_cut(page) == plain(page)


def test_a_deep_page_is_no_slower_than_its_length() -> None:
    page = "<div>\n" * 3000 + "x\n" + "</div>\n" * 3000
    aside = set_aside(page)
    assert aside and aside.text.count("<") == 2
