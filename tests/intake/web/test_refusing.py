"""A page without an article is refused, and the mend is told."""

import pytest

from generator.errors import UnreadableSource
from tests.intake.web.pages import PARAGRAPHS, page
from tests.intake.web.reading import source_of

LINKS = "".join(f"<li><a href='{n}'>区人大常委会召开第{n}次会议听取报告</a></li>" for n in range(60))


@pytest.mark.parametrize(
    ("markup", "what", "mend"),
    [
        ("<html><div id=app></div><script src=a.js></script>", "made by scripts", "copy its text"),
        ("<html><frameset><frame src=a.html></frameset>", "in a frame", "frame by itself"),
        ("<html><body><iframe src='a.html'></iframe></body>", "in a frame", "frame by itself"),
        (f"<html><body><ul>{LINKS}</ul></body>", "no article", "Copy the report's text"),
        ("<html><body><p>Hello, world. This is a page.</p></body>", "no Chinese", "the page that you mean"),
        ("<html></html>", "no Chinese", "the page that you mean"),
        ("<html>" + "<div>" * 5000, "nesting", "Get the file anew"),
        ("<html><div id=zoom><p>会议</p></div>", "no article", "Copy the report's text"),
    ],
)
def test_a_page_without_an_article_is_refused(markup: str, what: str, mend: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        source_of(markup)
    assert str(refused.value).startswith("page.html: ")
    assert what in str(refused.value) and mend in str(refused.value)


def test_a_summary_in_the_known_place_is_not_taken_for_the_article() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS * 3)
    markup = page("trs", PARAGRAPHS[3:4]).replace(
        '<div class="related">', f'<div class="main">{body}</div><div class="related">'
    )
    assert PARAGRAPHS[-1] in source_of(markup).text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket", lambda *_: pytest.fail("a connection was made"))
    assert source_of(page("unknown")).text
