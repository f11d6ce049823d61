"""What holds for any page: nothing lost, nothing doubled, the same again, only foreseen faults."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake.web.building import parse
from tests.intake import contract
from tests.intake.web import pages
from tests.intake.web.pages import PARAGRAPHS, page
from tests.intake.web.reading import source_of

# fmt: off
TAGS = (
    "p", "div", "span", "b", "i", "a", "section", "h1", "h2", "h3", "li", "ul", "ol", "table", "tr",
    "td", "th", "thead", "tbody", "caption", "font", "center", "blockquote", "pre", "figure",
    "figcaption", "nav", "header", "footer", "aside", "del", "s", "button", "select", "option",
    "template", "noscript", "title", "iframe", "svg", "founder-content", "em", "sup", "rt", "ruby",
    "textarea", "form", "label", "main", "article",
)
# fmt: on
NAMES = (
    "",
    ' class="nav"',
    ' id="zoom"',
    ' class="TRS_Editor"',
    ' style="display:none"',
    " hidden",
    ' class="title"',
)
WORDS = (
    "会议8次",
    "听取报告，",
    "一、工作回顾",
    "\u3000\u3000各位代表：",
    "&nbsp;",
    "来源：某某日报",
    "\n  ",
    "<br>",
    "&#8226;",
    "甲&lt;乙",
    "\u200b",
)

OF_ATTRIBUTES = frozenset(("meta", "comment", "alternative-text", "tooltip", "prompt"))
"""Kinds of what is told of a page beside the texts of its tree."""

words = st.sampled_from((*WORDS, *PARAGRAPHS))
markup = st.recursive(
    words,
    lambda inner: st.builds(
        lambda tag, name, held, closed: f"<{tag}{name}>{''.join(held)}" + (f"</{tag}>" if closed else ""),
        st.sampled_from(TAGS),
        st.sampled_from(NAMES),
        st.lists(inner, max_size=4),
        st.booleans(),
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(markup, max_size=6))
def test_each_text_of_a_page_stands_once_in_text_or_on_record(parts: list[str]) -> None:
    site = page("zoom", body="".join(parts) + "".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    try:
        source = source_of(site)
    except UnreadableSource:
        return
    tree = parse("page.html", site)
    held = Counter("".join("".join(node.text.split()) for node in tree.nodes if not node.tag))
    told = [one.text for one in source.omissions if one.kind not in OF_ATTRIBUTES]
    assert Counter("".join("".join(text.split()) for text in (source.text, *told))) == held
    assert contract.faults_of(source, [("page.html", site.encode())]) == []
    assert source == source_of(site)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(pages.SITES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=6),
)
def test_a_damaged_page_raises_only_what_is_foreseen(
    site: str, wounds: list[tuple[float, int, bytes]]
) -> None:
    data = page(site).encode()
    for where, size, instead in wounds:
        at = int(where * len(data))
        data = data[:at] + instead + data[at + size :]
    try:
        source = source_of(data)
    except UnreadableSource as fault:
        assert str(fault).startswith("page.html: ")
    else:
        assert contract.faults_of(source, [("page.html", data)]) == []
