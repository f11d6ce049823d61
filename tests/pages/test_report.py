"""A report's page holds the whole report, each character once, and every figure leads to its sentence."""

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from mkdocs.utils.meta import get_data

from generator.authority import Archive, Authority, Indicator, Topic
from generator.citing import cite
from generator.gathering.cells import Mark, citations, wordings
from generator.gathering.entries import Entry, enter
from generator.gathering.neighbours import Neighbours, neighbours
from generator.model import (
    Aspect,
    Correction,
    Holding,
    Kind,
    Label,
    Page,
    Part,
    Record,
    Report,
    Scope,
    Source,
    SourcePart,
    Span,
)
from generator.pages import labels, linked, record
from generator.pages.fulltext import full_text
from generator.pages.places import whole
from generator.pages.report import adjacent, report_page
from generator.reading import emend
from tests.pages.hostile import Element, Html, hostile_holding, ink, markdown, plain
from tests.press.truth import demonstration_holdings, demonstration_reports

TOPICS = (
    "overview",
    "supervision",
    "deputies",
    "appointments",
    "party-leadership",
    "decisions",
    "central-tasks",
)
INDICATORS = tuple(
    Indicator(id, f"指标{id}", TOPICS[number % len(TOPICS)], ("件",))
    for number, id in enumerate(
        sorted(
            {id for _, report in demonstration_reports() for f in report.figures for id in f.indicators}
            | {"proposals", "motions", "oaths"}
        )
    )
)
AUTHORITY = Authority(
    Archive("档案", "述", "者", "https://a.example/", "CC0-1.0", "mailto:a@a.example", True),
    (),
    tuple(
        Topic(id, f"主题{id}", "", ())
        for id in sorted(
            {*TOPICS}
            | {block.topic for _, report in demonstration_reports() for block in report.blocks if block.topic}
        )
    ),
    INDICATORS,
)
ENTRIES = enter((*demonstration_holdings(), hostile_holding()))


def page_of(entry: Entry) -> Page:
    others = [other for other in ENTRIES if other.division == entry.division]
    same = [other for other in ENTRIES if other.year == entry.year]
    return report_page(entry, neighbours(entry, others, same), AUTHORITY, lambda division: division.name)


@cache
def split(entry: Entry) -> tuple[dict[str, object], Html]:
    """The front matter of an entry's page, and its body as rendered."""
    body, data = get_data(page_of(entry).content)
    return data, markdown(body)


def blocks(html: Html) -> list[Element]:
    return [
        one
        for one in html.elements
        if one.tag != "a" and re.fullmatch(r"p\d+", one.attributes.get("id") or "")
    ]


def links(html: Html) -> list[str]:
    return [one.attributes["href"] or "" for one in html.elements if one.tag == "a"]


def hrefs(html: Html, name: str) -> set[str]:
    return {one.attributes["href"] or "" for one in html.elements if one.attributes.get("class") == name}


every_report = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)


@every_report
def test_every_character_of_the_source_stands_exactly_once(entry: Entry) -> None:
    shown = "".join(block.text for block in blocks(split(entry)[1]))
    assert Counter(ink(shown)) == Counter(ink(entry.holding.report.source.text))


@every_report
def test_every_block_stands_under_its_id_with_its_text(entry: Entry) -> None:
    found = {one.attributes["id"]: plain(one.text) for one in blocks(split(entry)[1])}
    assert found == {block.id: plain(block.shown.text) for block in entry.holding.report.blocks}


@every_report
def test_no_id_is_given_twice(entry: Entry) -> None:
    ids = Counter(one.attributes["id"] for one in split(entry)[1].elements if one.attributes.get("id"))
    assert [id for id, count in ids.items() if count > 1] == []


@every_report
def test_every_anchor_of_a_figure_is_on_the_page(entry: Entry) -> None:
    ids = {one.attributes.get("id") for one in split(entry)[1].elements}
    assert len(citations(entry)) == len(entry.holding.report.figures)
    assert {one.anchor for one in (*citations(entry), *wordings(entry))} <= ids
    assert {entry.holding.report.blocks[one.figure.block].id for one in citations(entry)} <= ids


@every_report
def test_links_within_the_page_lead_somewhere(entry: Entry) -> None:
    html = split(entry)[1]
    ids = {one.attributes.get("id") for one in html.elements}
    assert {link[1:] for link in links(html) if link.startswith("#")} <= ids


@pytest.mark.parametrize("entry", ENTRIES[:-1], ids=lambda entry: entry.id)
def test_a_sentence_of_a_figure_holds_the_figure(entry: Entry) -> None:
    html = split(entry)[1]
    sentences = {
        one.attributes["id"]: one.text for one in html.elements if one.attributes.get("class") == "sentence"
    }
    for one in citations(entry):
        assert one.quantity in sentences[one.anchor]


@every_report
def test_every_paragraph_links_to_itself_and_to_its_lines(entry: Entry) -> None:
    html, text = split(entry)[1], full_text(entry.holding.report)
    ids = {line.id for stretch in text.body for line in stretch.lines}
    assert {f"#{id}" for id in ids} <= hrefs(html, "self")
    assert {f"printed/#{id}" for id in ids} <= hrefs(html, "lines")


def test_nothing_of_a_hostile_report_acts() -> None:
    html = split(ENTRIES[-1])[1]
    assert not html.others
    assert {one.tag for one in html.elements} <= {
        *("nav", "span", "a", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "time", "code", "small", "b"),
        *("section", "details", "summary", "ul", "li", "button", "h4", "h5"),
    }
    assert not [one for one in html.elements if any(name.startswith("on") for name in one.attributes)]
    assert not [link for link in links(html) if re.match(r"\w+:", link)]


def test_the_front_matter_is_what_the_theme_asks_for() -> None:
    """It is read on every build of the site, so the record and its figures stand in the files taken along."""
    entry = next(one for one in ENTRIES if one.id == "990102-yundu/2021-report")
    data = split(entry)[0]
    assert (data["id"], data["year"], data["schema"]) == ("990102-yundu/2021-report", 2021, "Report")
    assert data["division"] == {"name": "云渡区", "slug": "990102-yundu"}
    assert data["published"] == "2022-01-11"
    told = linked.report(entry, AUTHORITY)
    assert json.loads(str(data["linked"])) == json.loads(linked.written(told))
    assert all(isinstance(value, str | int | list | dict) for value in data.values())


def test_the_head_tells_the_sitemap_of_the_day_and_of_corrections() -> None:
    """It gives the day on which a report was taken in, unless it was corrected since."""
    one = replace(ENTRIES[0], holding=replace(ENTRIES[0].holding, added="2024-06-01"))
    head = record.head(one, AUTHORITY)
    assert head["added"] == "2024-06-01" and "corrections" not in head
    mended = (Correction(Aspect.FIELD, "a", None, "b", field="title"),)
    there = replace(one, holding=replace(one.holding, report=replace(one.holding.report, corrections=mended)))
    assert record.head(there, AUTHORITY)["corrections"] is True


def section(html: Html, name: str) -> str:
    return "".join(one.text for one in html.elements if name in (one.attributes.get("class") or "").split())


def test_figures_of_a_plan_stand_apart_from_what_was_done() -> None:
    for entry in ENTRIES[:-1]:
        listed = [one for one in entry.holding.report.figures if one.indicators]
        plan = section(split(entry)[1], "key-figures-plan")
        planned = [one for one in listed if one.part is Part.PLAN]
        assert bool(plan) == bool(planned)
        for one in planned:
            text = entry.holding.report.blocks[one.block].shown.text[one.place.start : one.place.end]
            assert text in plan


def test_a_plan_is_labelled_in_words() -> None:
    entry = next(
        one for one in ENTRIES if any(block.part is Part.PLAN for block in one.holding.report.blocks)
    )
    plan = section(split(entry)[1], "plan")
    assert plan.strip().startswith("计划")


def with_figures(holding: Holding, **changes: object) -> Entry:
    first = next(one for one in holding.report.figures if one.indicators)
    report = replace(holding.report, figures=(replace(first, **changes),))  # type: ignore[arg-type]
    return enter((replace(holding, report=report),))[0]


@pytest.mark.parametrize(
    ("changes", "tag"),
    [
        ({"indicators": ("proposals", "motions"), "part": Part.REVIEW, "scope": None}, "合计"),
        ({"scope": Scope.TERM, "part": Part.REVIEW}, "全届"),
        ({"scope": Scope.TERM_TO_DATE, "part": Part.REVIEW}, "累计"),
    ],
)
def test_a_figure_that_is_not_the_years_own_says_so(changes: dict[str, object], tag: str) -> None:
    entry = with_figures(demonstration_holdings()[0], **changes)
    assert section(split(entry)[1], "tag") == tag


def test_a_plain_figure_bears_no_mark() -> None:
    entry = with_figures(
        demonstration_holdings()[0], indicators=("proposals",), part=Part.REVIEW, scope=Scope.YEAR
    )
    assert section(split(entry)[1], "tag") == ""


def test_the_note_stands_where_the_order_was_reconstructed_and_nowhere_else() -> None:
    holding = demonstration_holdings()[0]
    for said in (True, False):
        report = replace(holding.report, order_reconstructed=said)
        page = page_of(enter((replace(holding, report=report),))[0])
        assert ("note-order" in page.content) is said


def test_a_report_of_a_province_has_its_page() -> None:
    holding = demonstration_holdings()[0]
    division = holding.report.record.division
    assert division
    above = replace(
        division, code="990000", name="沅澜省", slug="990000-yuanlan", level="province", city=None
    )
    told = replace(holding.report.record, division=above)
    entry = enter(
        (replace(holding, id="990000-yuanlan/2021-report", report=replace(holding.report, record=told)),)
    )[0]
    assert whole(entry.division) == "沅澜省"
    assert record.data(entry, AUTHORITY)["district"] is None
    assert split(entry)[0]["division"] == {"name": "沅澜省", "slug": "990000-yuanlan"}


def test_an_almost_empty_report_has_its_page() -> None:
    division = demonstration_holdings()[0].report.record.division
    record = Record(division=division, year=2021, kind=ENTRIES[0].kind)
    source = Source("甲", (SourcePart("source.txt", "text/plain", "utf-8", "0" * 64, Span(0, 1)),))
    page = report_page(
        enter((Holding("990102-yundu/2021-report", Report(source, record, ())),))[0],
        Neighbours(),
        AUTHORITY,
        lambda division: division.name,
    )
    assert '# 云渡区 2021 年<span class="supplied">（题名为编者所拟）</span> {: #title }' in page.content


def test_captions_and_furniture_stand_apart_from_the_text() -> None:
    holding = demonstration_holdings()[0]
    report = holding.report
    label = {len(report.blocks) - 2: Label.CAPTION, len(report.blocks) - 1: Label.FURNITURE}
    changed = tuple(replace(block, label=label.get(n, block.label)) for n, block in enumerate(report.blocks))
    text = full_text(replace(report, blocks=changed, figures=(), mentions=()))
    assert [line.id for line in text.captions] == [changed[-2].id]
    assert [line.id for line in text.furniture] == [changed[-1].id]


def test_neighbours_are_linked_newest_first_and_each_once() -> None:
    entry = next(one for one in ENTRIES if one.id.startswith("990102") and one.year == 2021)
    later = [replace(entry, year=year) for year in range(2022, 2026)]
    content = report_page(entry, Neighbours(tuple(later)), AUTHORITY, lambda division: division.name).content
    near, _, lists = content.partition('<nav class="neighbours"')
    assert re.findall(r">(\d{4}) 年", near.partition('<nav class="adjacent"')[2]) == ["2022"]
    assert re.findall(r">(\d{4}) 年", lists) == ["2025", "2024", "2023"]


@pytest.mark.parametrize(
    ("year", "earlier", "later"), [(2021, None, 2022), (2022, 2021, 2023), (2023, 2022, None)]
)
def test_the_years_before_and_after_are_at_hand(year: int, earlier: int | None, later: int | None) -> None:
    entry = next(one for one in ENTRIES if one.id.startswith("990102") and one.year == year)
    near = page_of(entry).content.partition('<nav class="adjacent"')[2].partition("</nav>")[0]
    found = {name: int(at) for name, at in re.findall(r'<p class="(\w+)".*href="\.\./(\d{4})-', near)}
    assert (found.get("earlier"), found.get("later")) == (earlier, later)


def test_of_several_reports_on_a_year_the_fullest_is_the_next() -> None:
    first, *_ = (one for one in ENTRIES if one.id.startswith("990102"))
    report, abstract = (replace(first, year=2030, kind=kind) for kind in (Kind.REPORT, Kind.ABSTRACT))
    assert adjacent(first, Neighbours((report, abstract))) == (None, report)
    older = replace(first, year=2010)
    assert adjacent(first, Neighbours((older, replace(first, year=2012), report))) == (
        replace(first, year=2012),
        report,
    )


def test_the_headings_of_a_text_stand_below_that_of_the_page() -> None:
    """The contents show them under it, and a screen reader's list of headings too."""
    for entry in ENTRIES:
        body = [line for stretch in full_text(entry.holding.report).body for line in stretch.lines]
        levels = [line.level for line in body if line.level]
        assert all(level >= 3 for level in levels)
        assert [pair for pair in pairwise((2, *levels)) if pair[1] > pair[0] + 1] == []


@every_report
def test_the_contents_name_the_headings_of_the_text_in_nested_lists(entry: Entry) -> None:
    """The theme puts them below the heading of the text: no Markdown tells it of them."""
    data, html = split(entry)
    contents = Html(str(data.get("contents", "")))
    heads = [one for one in html.elements if one.tag in ("h3", "h4")]
    links = [one for one in contents.elements if one.tag == "a"]
    assert [one.attributes["href"] for one in links] == [f"#{one.attributes['id']}" for one in heads]
    assert [plain(one.text) for one in links] == [plain(one.text) for one in heads]
    nested = [one for one in contents.elements if one.tag == "ul"][1:]
    below = "".join(one.text for one in nested)
    assert ink(below) == ink("".join(one.text for one in heads if one.tag == "h4"))
    written = str(data.get("contents", ""))
    assert [written.count(f"<{tag}>") for tag in ("ul", "li")] == [
        written.count(f"</{tag}>") for tag in ("ul", "li")
    ]


def test_a_text_may_go_without_levels() -> None:
    holding = demonstration_holdings()[0]
    blocks = tuple(
        replace(block, level=4) if block.label is Label.HEADING else block for block in holding.report.blocks
    )
    text = full_text(replace(holding.report, blocks=blocks))
    heads = [line for stretch in text.body for line in stretch.lines if line.level]
    assert {(line.level, line.look) for line in heads} == {(3, 4)}


def test_a_report_is_cited_as_printed_and_as_read_here() -> None:
    entry = next(one for one in ENTRIES if one.holding.report.record.newspaper)
    told = cite(entry, AUTHORITY.archive)
    html = split(entry)[1]
    shown = [one.text for one in html.elements if "data-citation" in one.attributes]
    assert shown == [told.newspaper, told.electronic]
    without = replace(entry.holding.report, record=replace(entry.holding.report.record, newspaper=None))
    other = replace(entry, holding=replace(entry.holding, report=without))
    assert 'data-citation="newspaper"' not in page_of(other).content


def test_the_day_of_reading_is_left_for_the_reader() -> None:
    entry = ENTRIES[0]
    told = cite(entry, AUTHORITY.archive)
    (place,) = (one for one in split(entry)[1].elements if "data-read-on" in one.attributes)
    before, after = told.electronic_parts
    assert place.attributes["data-read-on"] == after
    assert before + place.text == told.electronic


def test_a_report_can_be_taken_along() -> None:
    entry = ENTRIES[0]
    files = {link.rpartition("/")[2] for link in links(split(entry)[1])}
    name = entry.id.replace("/", "-")
    assert {f"{name}.{ending}" for ending in ("txt", "md.txt", "bib", "ris", "csl.json")} <= files


def test_pages_beside_it_are_named_where_they_are() -> None:
    entry, earlier = next(pair for pair in pairwise(ENTRIES) if pair[0].division == pair[1].division)[::-1]
    plain = page_of(entry).content
    assert "beside/" not in plain and "shared/" not in plain
    made = report_page(
        entry,
        Neighbours(),
        AUTHORITY,
        lambda division: division.name,
        beside=earlier.year,
        shared=True,
    ).content
    assert f'href="beside/">与 {earlier.year} 年对照' in made
    assert 'href="shared/"' in made


def test_every_rule_that_changes_a_character_has_a_name_for_readers() -> None:
    assert {rule.__name__ for rule in emend.RULES} <= labels.RULES.keys()


def test_a_heading_without_a_topic_does_not_begin_its_neighbours_topic_anew() -> None:
    report = next(entry for entry in ENTRIES if entry.id == "990102-yundu/2023-report").holding.report
    first = full_text(report).body[0]
    assert any(line.label is Label.HEADING and line.topic is None for line in first.lines)
    topics = [line.topic for line in first.lines if line.topic]
    assert [pair for pair in pairwise(topics) if pair[0] == pair[1]] == []


def test_a_plan_has_one_name() -> None:
    assert labels.PARTS[Part.PLAN] == labels.MARKS[Mark.PLAN] == labels.PLANNED
