"""Doubtful spots bear a mark that is seen, read out, and leads to the lines to compare; others none."""

from dataclasses import replace

import pytest

from generator.gathering import gather
from generator.gathering.doubts import DOUBTFUL, is_doubtful, spot
from generator.model import Block, Figure, Join, Report
from generator.pages import labels, render
from tests.gathering.making import AUTHORITY, Said, division, holding
from tests.pages.cutting import cut, source_of
from tests.pages.hostile import Html, markdown
from tests.pages.test_anchors import page
from tests.pages.test_report import ENTRIES, page_of

BELOW = DOUBTFUL - 0.01
SOURCE = source_of("常委会听取\n专项报告。")


def block(**changes: object) -> Block:
    return replace(cut(SOURCE, []).blocks[0], **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({}, None),
        ({"confidence": DOUBTFUL, "place_confidence": DOUBTFUL}, None),
        ({"confidence": BELOW}, 0),
        ({"place_confidence": BELOW}, 0),
        ({"joins": (Join(0, False, 1.0), Join(6, True, DOUBTFUL))}, None),
        ({"joins": (Join(0, False, 1.0), Join(6, True, BELOW))}, 6),
        ({"joins": (Join(0, False, 0.2), Join(6, True, BELOW))}, 0),
        ({"joins": (Join(0, False, 1.0), Join(6, True, BELOW)), "confidence": 0.1}, 6),
    ],
)
def test_what_is_doubtful_and_where_to_look(changes: dict[str, object], place: int | None) -> None:
    assert spot(block(**changes)) == place


def marks(html: Html) -> list[dict[str, str | None]]:
    return [one.attributes for one in html.elements if "doubt" in (one.attributes.get("class") or "").split()]


def test_a_doubtful_paragraph_leads_to_the_line_to_compare_and_says_why() -> None:
    report = Report(SOURCE, cut(SOURCE, []).record, (block(joins=(Join(6, True, BELOW),)),))
    html = page(report)
    (mark,) = marks(html)
    assert mark["href"] == "printed/#p6"
    assert labels.DOUBTFUL_TEXT in (mark["aria-label"] or "")
    assert mark["title"] == labels.DOUBTFUL_TEXT
    assert "1 段" in html.text


def test_a_sure_page_has_no_mark_and_no_word_of_doubt() -> None:
    html = page(cut(SOURCE, []))
    assert marks(html) == []
    assert labels.DOUBTFUL not in html.text


def unsure(figure: Figure) -> Figure:
    return replace(figure, confidence=BELOW)


def test_a_doubtful_figure_is_marked_in_the_key_figures() -> None:
    entry = next(one for one in ENTRIES if any(figure.indicators for figure in one.holding.report.figures))
    report = entry.holding.report
    changed = replace(report, figures=tuple(map(unsure, report.figures)))
    there = replace(entry, holding=replace(entry.holding, report=changed))
    content = str(page_of(there).content).partition('<div class="key-figures">')[2].partition("\n</div>\n")[0]
    rows = [one for one in Html(content).elements if one.tag == "b"]
    assert rows
    assert all(labels.DOUBTFUL_FIGURE in one.text for one in rows)
    assert labels.DOUBTFUL_FIGURE not in str(page_of(entry).content)


@pytest.mark.parametrize("confidence", [1.0, BELOW])
def test_a_doubtful_figure_is_marked_in_tables_and_explained(confidence: float) -> None:
    held = holding(division(1), 2020, said=[Said(value=7)])
    figures = tuple(replace(one, confidence=confidence) for one in held.report.figures)
    held = replace(held, report=replace(held.report, figures=figures))
    pages = {page.path: page for page in render(gather((held,), AUTHORITY))}
    for path in ("compare/proposals/index.md", "compare/years/2020/index.md"):
        html = markdown(pages[path].content.split("\n---\n", 1)[1])
        cells = [one for one in html.elements if one.tag == "td" and labels.DOUBTFUL_FIGURE in one.text]
        legend = [one for one in html.elements if one.tag == "dd" and labels.DOUBTFUL_FIGURE in one.text]
        doubtful = any(map(is_doubtful, figures))
        assert (bool(cells), bool(legend)) == (doubtful, doubtful)
