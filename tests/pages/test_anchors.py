"""Whatever was ever linked to leads to its text: under any cutting of a source into paragraphs."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.gathering.neighbours import Neighbours
from generator.model import Report, Source, Span
from generator.pages.lines import SourceLines
from generator.pages.report import report_page
from tests.pages.cutting import block_of, by_blank_lines, cut, entry_of, sentences, shown, source_of, sources
from tests.pages.hostile import Html, markdown
from tests.pages.test_report import AUTHORITY

cuts = st.sets(st.integers(1, 24))


def page(report: Report) -> Html:
    made = report_page(entry_of(report), Neighbours(), AUTHORITY, lambda division: division.name)
    return markdown(made.content.split("\n---\n", 1)[1])


def targets(html: Html) -> dict[int, str]:
    """By place in the source, the page's text from the anchor on."""
    found = [(one.attributes.get("id") or "", html.text[one.at :]) for one in html.elements]
    return {
        int(id[1:]): "".join(filter(shown, text)) for id, text in found if id[:1] in "ps" and id[1:].isdigit()
    }


def rest_of_line(source: Source, place: int) -> str:
    """What is shown of a line from a place on."""
    line = SourceLines(source).at(place)
    return "".join(filter(shown, source.text[place : line.span.end]))


def line_starts(source: Source) -> list[int]:
    """The first character with ink of each line that shows anything."""
    found = []
    for line in SourceLines(source).lines:
        ink = [p for p in range(line.span.start, line.span.end) if not source.text[p].isspace()]
        if any(shown(source.text[place]) for place in ink):
            found.append(ink[0])
    return found


@given(sources, cuts)
def test_every_line_start_is_a_target_at_its_very_text(source: Source, opens: set[int]) -> None:
    reached = targets(page(cut(source, opens)))
    for place in line_starts(source):
        assert reached[place].startswith(rest_of_line(source, place))


@given(sources, cuts, cuts)
def test_every_block_of_another_cutting_is_a_target(source: Source, one: set[int], other: set[int]) -> None:
    reached = targets(page(cut(source, one)))
    for opens in (other, by_blank_lines(source)):
        for block in cut(source, opens).blocks:
            place = int(block.id[1:])
            assert reached[place].startswith(rest_of_line(source, place))


@given(sources, cuts, cuts)
def test_the_place_before_any_sentence_stands_in_its_line(
    source: Source, one: set[int], other: set[int]
) -> None:
    """What theme/assets/javascripts/places.js goes to; tests/site holds that it does."""
    reached = targets(page(cut(source, one)))
    lines = SourceLines(source)
    for block in cut(source, other).blocks:
        for place in sentences(block):
            nearest = max(known for known in reached if known <= place)
            assert lines.index(nearest) == lines.index(place)
            assert reached[nearest].startswith(rest_of_line(source, nearest))


def test_a_line_that_begins_with_what_is_not_shown_has_both_its_places() -> None:
    source = source_of("会议\n\u200b共8次")
    assert set(targets(page(cut(source, [])))) == {0, 3, 4}
    assert set(targets(page(cut(source, [1])))) == {0, 3, 4}


def test_two_blocks_on_one_line_are_both_reached() -> None:
    source = source_of("会议共8次\n2 项")
    blocks = (block_of(source, [Span(0, 2)]), block_of(source, [Span(2, 5), Span(6, 9)]))
    reached = targets(page(replace(cut(source, []), blocks=blocks)))
    assert reached.keys() == {0, 2, 6}
    assert reached[2].startswith("共8次2项")


def test_a_paragraph_of_one_line_has_no_anchor_but_its_own() -> None:
    html = page(cut(source_of("会议\n共8次"), [1]))
    assert [one for one in html.elements if one.tag == "a" and "id" in one.attributes] == []
