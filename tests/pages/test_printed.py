"""The page that shows a source as printed holds every line as it is, and what was made of each."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.gathering.entries import Entry
from generator.model import Emendation, Join, Label, Mention, Part, Report, Source, Span
from generator.pages import labels
from generator.pages.changes import changes, emendations
from generator.pages.lines import SourceLines
from generator.pages.printed import printed_page
from generator.pages.runs import Move, _heaviest_rise, moves, runs
from tests.pages.cutting import block_of, by_blank_lines, cut, entry_of, source_of, sources
from tests.pages.hostile import Element, Html, ink, markdown
from tests.pages.test_report import ENTRIES, split

every_report = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)


@cache
def sheet(entry: Entry) -> Html:
    return markdown(printed_page(entry).content.split("\n---\n", 1)[1])


def page(report: Report) -> Html:
    return sheet.__wrapped__(entry_of(report))


def texts(html: Html) -> list[str]:
    """The lines, as shown."""
    return [one.text for one in html.elements if one.tag == "span" and not one.attributes]


def ids(html: Html) -> list[str]:
    return [one.attributes["id"] or "" for one in html.elements if "id" in one.attributes]


def classed(html: Html, name: str) -> list[Element]:
    return [one for one in html.elements if name in (one.attributes.get("class") or "").split()]


def as_seen(text: str) -> str:
    """Characters as HTML can hold them: control characters as their pictures."""
    return "".join(chr(0x2400 + ord(c)) if ord(c) < 32 else "␡" if ord(c) == 127 else c for c in text)


def bare(source: Source) -> list[str]:
    return [as_seen(source.text[line.span.start : line.span.end]) for line in SourceLines(source).lines]


@every_report
def test_the_source_is_shown_line_by_line_as_it_is(entry: Entry) -> None:
    assert texts(sheet(entry)) == bare(entry.holding.report.source)


@every_report
def test_what_was_made_of_it_is_shown_whole(entry: Entry) -> None:
    shown = "".join(block.shown.text for block in entry.holding.report.blocks)
    read = "".join(one.text for one in classed(sheet(entry), "read"))
    assert Counter(ink(read)) == Counter(ink(shown))


@every_report
def test_both_pages_lead_to_one_another(entry: Entry) -> None:
    here, there = sheet(entry), split(entry)[1]
    links = {one.attributes.get("href") or "" for one in here.elements if one.tag == "a"}
    assert {link[4:] for link in links if link.startswith("../#")} <= set(ids(there))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids(here))
    back = {one.attributes.get("href") or "" for one in there.elements if one.tag == "a"}
    assert {link.removeprefix("printed/#") for link in back if link.startswith("printed/#")} <= set(ids(here))


@every_report
def test_every_place_of_the_reports_page_is_a_place_of_this(entry: Entry) -> None:
    places = {one for one in ids(split(entry)[1]) if re.fullmatch(r"[ps]\d+", one)}
    assert places <= set(ids(sheet(entry)))
    assert [one for one, count in Counter(ids(sheet(entry))).items() if count > 1] == []


def test_nothing_of_a_hostile_report_acts() -> None:
    html = sheet(ENTRIES[-1])
    assert not html.others
    assert {one.tag for one in html.elements} <= {
        *(
            "a",
            "h1",
            "h2",
            "p",
            "dl",
            "div",
            "dt",
            "dd",
            "ol",
            "li",
            "span",
            "small",
            "u",
            "mark",
            "code",
            "i",
        ),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    }
    assert not [one for one in html.elements if any(name.startswith("on") for name in one.attributes)]


def test_search_engines_are_kept_out() -> None:
    _, matter = get_data(printed_page(ENTRIES[0]).content)
    assert matter["robots"] == "noindex"


@given(sources, st.sets(st.integers(1, 24)))
def test_every_line_of_any_source_is_there_once_in_order(source: Source, opens: set[int]) -> None:
    report = cut(source, opens)
    shown = [line for run in runs(report, SourceLines(source)) for line in run.lines]
    assert shown == list(range(len(SourceLines(source).lines)))


@given(sources)
def test_any_source_is_shown_as_it_is(source: Source) -> None:
    assert texts(page(cut(source, by_blank_lines(source)))) == bare(source)


def test_a_paragraph_that_goes_on_elsewhere_says_where() -> None:
    source = source_of("常委会听取\n第2版\n专项报告。")
    spans = [line.span for line in SourceLines(source).lines]
    paragraph = block_of(source, (spans[0], spans[2]))
    furniture = block_of(source, (spans[1],), Label.FURNITURE)
    links = classed(page(Report(source, cut(source, []).record, (paragraph, furniture))), "goes-on")
    assert [(one.text, one.attributes["href"]) for one in links] == [
        ("下接第3行", "#p10"),
        ("上接第1行", "#p0"),
    ]


def test_a_blank_line_inside_a_paragraph_is_told_from_one_between() -> None:
    html = page(cut(source_of("全部办\n\n结。\n\n一、监督"), [2]))
    assert [one.text for one in html.elements if one.tag == "small"] == ["空行，前后接排", "空行"]


def test_two_blocks_on_one_line_stand_beside_it_both() -> None:
    source = source_of("2022年 2023年\n会议")
    heads = [block_of(source, [span], Label.HEADING) for span in (Span(0, 5), Span(6, 11))]
    html = page(replace(cut(source, []), blocks=(*heads, block_of(source, [Span(12, 14)]))))
    assert [one.text for one in classed(html, "read")] == ["2022年", "2023年", "会议"]
    assert {"p0", "p6", "p12"} <= set(ids(html))


def test_sentences_that_tell_without_a_number_have_their_anchor_in_the_line() -> None:
    report = cut(source_of("会议共8次。全部办结。"), [])
    mentions = tuple(Mention("oaths", part, "办结", 0, Span(6, 11)) for part in Part)
    for mention in mentions:
        assert "s6" in ids(page(replace(report, mentions=(mention,))))


def test_white_space_can_be_seen() -> None:
    html = page(cut(source_of("　　会议 10 次"), []))
    assert [one.text for one in html.elements if one.tag == "u"][1:] == [
        "　　",
        " ",
        " ",
    ]  # the first explains


def test_lines_of_several_files_are_counted_each_by_itself() -> None:
    source = source_of("会议共\n8次", "全年\n2 项。")
    html = page(cut(source, []))
    numbers = [one.text for one in html.elements if (one.attributes.get("href") or "").startswith("../#p")]
    assert [text for text in numbers if text.isdigit()] == ["1", "2", "1", "2"]
    assert [one.text for one in classed(html, "goes-on")] == ["下接文件2第1行", "上接文件1第2行"]


def moved(source: Source, *order: int) -> dict[int, Move]:
    report = cut(source, range(9))
    blocks = tuple(report.blocks[number] for number in order)
    return moves(replace(report, blocks=blocks), SourceLines(source))


def test_only_what_changed_its_place_is_moved() -> None:
    source = source_of("一二三四\n五六\n七八九十\n甲乙丙丁")
    assert moved(source, 0, 1, 2, 3) == {}
    assert moved(source, 0, 2, 1, 3) == {2: Move(after=2)}
    assert moved(source, 1, 0, 2, 3) == {0: Move(first=True)}


@given(st.permutations(range(8)), st.lists(st.integers(1, 4), min_size=8, max_size=8))
def test_the_fewest_characters_are_said_to_be_moved(order: list[int], weights: list[int]) -> None:
    """Whatever stands in rising order already stays: no other choice of what stays is longer."""
    stayed = _heaviest_rise(order, weights)
    weight = dict(zip(order, weights, strict=True))
    rises = [
        chosen
        for size in range(1, 9)
        for chosen in combinations(order, size)
        if list(chosen) == sorted(chosen)
    ]
    assert tuple(one for one in order if one in stayed) in rises
    assert sum(weight[one] for one in stayed) == max(sum(weight[one] for one in rise) for rise in rises)


def test_what_was_moved_with_its_neighbour_follows_it() -> None:
    source = source_of("一\n二\n三三三\n四四四")
    assert moved(source, 2, 3, 0, 1) == {2: Move(after=3), 3: Move()}


def test_a_moved_paragraph_says_where_it_is_read() -> None:
    source = source_of("一二三四\n五六\n七八九十")
    report = cut(source, range(9))
    html = page(replace(report, blocks=tuple(report.blocks[number] for number in (0, 2, 1))))
    tag = classed(html, "tag")[1:]  # the first explains
    assert [one.text for one in tag] == ["移位：读在第3行之后"]


def emended(*edits: Emendation) -> Report:
    report = cut(source_of("会议５％\u200b共|次"), [])
    return replace(report, blocks=(replace(report.blocks[0], emendations=edits),))


EDITS = (
    Emendation("fold_fullwidth_digits", Span(2, 3), "５", "5"),
    Emendation("fold_fullwidth_digits", Span(3, 4), "％", "%"),
    Emendation("drop_invisible", Span(4, 5), "\u200b", ""),
    Emendation("a_new_rule", Span(6, 7), "|", "*"),
)


def test_changes_are_listed_with_line_and_column_and_marked_in_the_line() -> None:
    html = page(emended(*EDITS))
    table = [
        one.text for one in html.elements if one.tag in ("td", "th") and one.attributes.get("scope") != "col"
    ]
    assert table == [
        *("全角数字", "５％", "5%", "第1行第3字"),
        *("不可见字符", "〔U+200B〕", "（无）", "第1行第5字"),
        *("a_new_rule", "|", "*", "第1行第7字"),
    ]
    marks = [one for one in html.elements if one.tag == "mark"][1:]
    assert [(one.attributes["id"], one.text) for one in marks] == [
        ("e2", "５％"),
        ("e4", "\u200b"),
        ("e6", "|"),
    ]
    assert marks[0].attributes["title"] == "全角数字：５％ → 5%"


def test_a_change_inside_another_is_marked_itself() -> None:
    spaced = Emendation("close_letter_spacing", Span(0, 8), "会议５％\u200b共|次", "会议5%共|次")
    html = page(emended(spaced, *EDITS[:2]))
    marks = [one for one in html.elements if one.tag == "mark"][1:]
    assert [one.text for one in marks] == ["会议", "５％", "\u200b共|次"]
    assert [one.attributes.get("id") for one in marks] == ["e0", "e2", None]


def test_equal_changes_stand_together_with_every_place() -> None:
    report = emended(*EDITS[:1], replace(EDITS[0], span=Span(7, 8)))
    found = changes(emendations(report), SourceLines(report.source))
    assert [(one.before, [spot.column for spot in one.spots]) for one in found] == [("５", [3, 8])]


@every_report
def test_every_emendation_is_listed_and_marked(entry: Entry) -> None:
    found = emendations(entry.holding.report)
    assert sum(len(one.before) for one in found) == sum(
        len(one.before) for block in entry.holding.report.blocks for one in block.emendations
    )
    assert {f"e{one.span.start}" for one in found} <= set(ids(sheet(entry)))


def test_a_doubtful_join_is_marked_at_its_line() -> None:
    report = cut(source_of("常委会听取\n专项报告。"), [])
    joins = (Join(0, False, 0.9), Join(6, True, 0.5))
    html = page(replace(report, blocks=(replace(report.blocks[0], joins=joins),)))
    line = next(one for one in html.elements if one.attributes.get("id") == "p6")
    assert line.text.endswith("接合存疑")
    assert labels.DOUBTFUL_TEXT in classed(html, "read-as")[0].text


def test_where_all_is_sure_nothing_is_marked() -> None:
    html = page(cut(source_of("常委会听取\n专项报告。"), []))
    assert [one.text for one in html.elements if one.tag == "small"] == []
    assert len(classed(html, "doubt")) == 1  # the one that explains
