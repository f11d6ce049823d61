"""A source with pages shows each page's picture, every line a place on it that leads to its line and back."""

import re
from dataclasses import replace

import pytest

from generator.gathering.entries import Entry
from generator.model import (
    Box,
    Cell,
    Holding,
    Leaf,
    Mark,
    Omission,
    Picture,
    Report,
    Row,
    Source,
    Span,
    Unsure,
)
from generator.pages import labels
from generator.pages.leftout import left_out
from generator.pages.lines import SourceLines
from generator.pages.plates import files
from generator.pages.printed import printed_page
from generator.pages.report import first_unsure
from generator.pages.unsure import weak
from generator.words import table
from tests.pages.cutting import block_of, cut, entry_of, source_of
from tests.pages.hostile import Element, Html, markdown
from tests.pages.test_report import page_of

TEXT = "会议共8次，\n听取报告。\n\n全年\f下版 2 项\n再议。"
HOSTILE = '<img src=x onerror=alert(1)>"*{: #x }'


def paged(media_type: str = "application/pdf", encoding: str = "pdf", **more: object) -> Source:
    """Two pages of one file, each line with its box."""
    source = source_of(TEXT)
    lines = [line.span.start for line in SourceLines(source).lines if source.text[line.span.start].strip()]
    marks = tuple(Mark(start, box=Box(10, 20.25 * n, 90, 20.25 * n + 12)) for n, start in enumerate(lines, 1))
    border = TEXT.index("\f")
    leaves = (Leaf(0, 1, 100, 200, Span(0, border)), Leaf(0, 2, 100, 200, Span(border + 1, len(TEXT))))
    part = replace(source.parts[0], media_type=media_type, encoding=encoding)
    return replace(source, parts=(part,), marks=marks, leaves=leaves, **more)


def pictured(report: Report, *numbers: int) -> Entry:
    pictures = tuple(Picture(0, number, 1200, 2400, b"x" * 5400) for number in numbers)
    entry = entry_of(report)
    return replace(entry, holding=replace(entry.holding, pictures=pictures))


def shown(entry: Entry) -> Html:
    return markdown(printed_page(entry).content.split("\n---\n", 1)[1])


def tagged(html: Html, tag: str) -> list[Element]:
    return [one for one in html.elements if one.tag == tag]


def ids(html: Html) -> list[str]:
    return [one.attributes["id"] or "" for one in html.elements if "id" in one.attributes]


def numbers(html: Html) -> list[str]:
    return [
        one.text
        for one in tagged(html, "a")
        if re.match(r"\.\./#p\d+$", one.attributes.get("href") or "") and one.text.isdigit()
    ]


def test_each_page_shows_its_picture_without_a_shift() -> None:
    entry = pictured(cut(paged(), range(9)), 1, 2)
    images = tagged(shown(entry), "img")
    assert [one.attributes["src"] for one in images] == ["source-1-page-1.webp", "source-1-page-2.webp"]
    for one in images:
        assert (one.attributes["width"], one.attributes["height"]) == ("1200", "2400")
        assert one.attributes["loading"] == "lazy"
        assert one.attributes["alt"]
    folder = printed_page(entry).path.removesuffix("index.md")
    assert [one.path for one in files(entry)] == [folder + str(one.attributes["src"]) for one in images]


def test_every_line_is_a_place_on_its_page_and_leads_to_its_block() -> None:
    html = shown(pictured(cut(paged(), range(9)), 1, 2))
    places = [one for one in html.elements if one.tag == "rect"]
    lines = [one for one in tagged(html, "li") if (one.attributes.get("id") or "").startswith("p")]
    assert [one.attributes["id"][1:] for one in places] == [one.attributes["id"][1:] for one in lines]
    assert [one.attributes["viewbox"] for one in tagged(html, "svg")] == ["0 0 100 200"] * 2
    first = places[0].attributes
    assert (first["x"], first["y"], first["width"], first["height"]) == ("10", "20.2", "80", "12")
    assert len(set(ids(html))) == len(ids(html))


def test_places_and_lines_lead_to_one_another() -> None:
    html = shown(pictured(cut(paged(), [0, 2, 3]), 1, 2))
    links = [
        one.attributes["href"] for one in tagged(html, "a") if one.attributes.get("href", "").startswith("#")
    ]
    assert {link[1:] for link in links} <= set(ids(html))
    regions = [one for one in tagged(html, "a") if "aria-label" in one.attributes]
    assert [one.attributes["href"] for one in regions] == ["#p0", "#p14", "#p17"]
    assert all(
        labels.BLOCKS[block] in one.attributes["aria-label"]
        for one, block in zip(regions, ["paragraph"] * 3, strict=True)
    )
    back = [one.attributes["href"] for one in tagged(html, "a") if one.attributes.get("class") == "to-page"]
    assert back == ["#b0", "#b14", "#b17"]


def test_nothing_is_styled_in_place() -> None:
    html = shown(pictured(cut(paged(), range(9)), 1, 2))
    assert not [one for one in html.elements if "style" in one.attributes]


def test_lines_are_counted_page_by_page_and_blank_ones_are_the_programs() -> None:
    html = shown(pictured(cut(paged(), range(9)), 1, 2))
    assert numbers(html) == ["1", "2", "3", "1", "2"]
    assert not [one for one in tagged(html, "li") if one.attributes.get("class") == "blank"]


def test_a_paragraph_that_goes_on_overleaf_names_the_page() -> None:
    html = shown(pictured(cut(paged(), [0, 2]), 1, 2))
    links = [one.text for one in tagged(html, "a") if one.attributes.get("class") == "goes-on"]
    assert links == ["下接第2页第1行", "上接第1页第3行"]


def test_a_page_without_a_picture_shows_its_lines_alone() -> None:
    html = shown(pictured(cut(paged(), range(9)), 2))
    assert len(tagged(html, "img")) == len(tagged(html, "svg")) == 1
    assert numbers(html) == ["1", "2", "3", "1", "2"]
    assert [one.attributes["id"] for one in tagged(html, "rect")] == ["b17", "b24"]


def test_a_line_without_a_box_is_no_place() -> None:
    source = paged()
    html = shown(pictured(cut(replace(source, marks=source.marks[:1]), range(9)), 1, 2))
    assert [one.attributes["id"] for one in tagged(html, "rect")] == ["b0"]


def test_what_the_markup_calls_a_line_stands_beside_it() -> None:
    source = source_of("一、监督\n会议\t8次")
    marks = (Mark(0, element="h2"), Mark(5, row=Row(0, (Cell(Span(5, 7)), Cell(Span(8, 10)))), element="td"))
    part = replace(source.parts[0], media_type="text/html", encoding="utf-8")
    html = shown(entry_of(cut(replace(source, parts=(part,), marks=marks), [0, 1])))
    elements = [one.text for one in tagged(html, "small") if one.attributes.get("class") == "element"]
    assert elements == ["p", "h2", "td"]  # the first explains
    assert [one.attributes.get("class") for one in tagged(html, "u")][1:] == ["cell"]


def scan(*places: int) -> Source:
    return paged(encoding="ocr", unsure=tuple(Unsure(place, 0.625 - place / 100) for place in places))


def test_doubtful_characters_are_marked_and_listed_with_their_page() -> None:
    html = shown(entry_of(cut(scan(3, 4, 20), range(9))))
    marks = [
        (one.text, one.attributes["id"])
        for one in tagged(html, "span")
        if one.attributes.get("class") == "unsure" and "id" in one.attributes
    ]
    assert marks == [("8次", "u3"), ("2", "u20")]
    found = weak(scan(3, 4, 20), SourceLines(scan()))
    assert [(one.text, one.place, one.percent) for one in found] == [
        ("8次", "第1页第1行第4字", 58),
        ("2", "第2页第1行第4字", 42),
    ]


def test_doubtful_characters_on_two_lines_are_two() -> None:
    assert [one.text for one in weak(scan(5, 7), SourceLines(scan()))] == ["，", "听"]


def test_the_reports_page_marks_them_and_tells_how_many() -> None:
    entry = entry_of(cut(scan(3, 4, 20), range(9)))
    text = page_of(entry).content
    html = markdown(text.split("\n---\n", 1)[1])
    marks = [one for one in tagged(html, "span") if one.attributes.get("class") == "unsure"]
    assert [(one.text, one.attributes["id"]) for one in marks] == [("8次", "u3"), ("2", "u20")]
    assert all(one.attributes["title"] == "识别存疑" for one in marks)
    note = next(one for one in tagged(html, "p") if one.attributes.get("class") == "note-scan")
    assert "3 字" in note.text
    assert first_unsure(entry.holding.report) == "u3"


def test_a_scan_that_is_sure_says_what_it_is_and_others_say_nothing() -> None:
    assert "note-scan" in page_of(entry_of(cut(scan(), range(9)))).content
    assert "note-scan" not in page_of(entry_of(cut(paged(), range(9)))).content


@pytest.mark.parametrize("place", range(len(TEXT.replace("\n", ""))))
def test_any_character_may_be_doubtful(place: int) -> None:
    if not TEXT[place].isspace():
        html = markdown(page_of(entry_of(cut(scan(place), range(9)))).content.split("\n---\n", 1)[1])
        assert f"u{place}" in ids(html)


OMISSIONS = (
    Omission("navigation", "首页 > 新闻"),
    Omission("comment", HOSTILE + "\n\n第二段", leaf=2),
    Omission("navigation", "友情链接"),
    Omission("a-new-kind", "x"),
)


def test_what_was_left_out_is_shown_by_kind_every_character_of_it() -> None:
    source = paged(omissions=OMISSIONS)
    kinds = [(one.name, one.characters) for one in left_out(source)]
    assert kinds == [("导航", 9), ("批注", len(HOSTILE.replace(" ", "")) + 3), ("a-new-kind", 1)]
    html = shown(entry_of(cut(source, range(9))))
    folded = [one for one in tagged(html, "details") if one.attributes.get("class") == "left-out"]
    assert len(folded) == len(kinds)
    held = "".join("".join(one.text.split()) for one in folded)
    assert all("".join(one.text.split()) in held for one in OMISSIONS)
    assert "第2页" in folded[1].text
    assert not [one for one in tagged(html, "img") if one.attributes.get("src") == "x"]


def test_a_file_that_is_shown_whole_says_so_and_a_text_need_not() -> None:
    assert "没有遗漏" in printed_page(entry_of(cut(paged(), range(9)))).content
    assert "left-out" not in printed_page(entry_of(cut(source_of(TEXT), range(9)))).content


def test_every_form_has_its_words() -> None:
    assert set(labels.MEDIA_TYPES.values()) == set(table("labels.forms"))
    part = source_of("会议").parts[0]
    assert labels.form(replace(part, media_type="text/html")) == "网页"
    assert labels.form(part) == "文本（UTF-8）"
    assert "识别" in labels.form(replace(part, media_type="image/png", encoding="ocr"))


def test_blocks_that_stand_on_two_pages_are_a_region_on_each() -> None:
    source = paged()
    whole = block_of(source, [Span(0, 6), Span(7, 12), Span(14, 16), Span(17, 23), Span(24, 27)])
    html = shown(pictured(replace(cut(source, []), blocks=(whole,)), 1, 2))
    assert [len(re.findall("rect", one.text)) for one in tagged(html, "svg")] == [0, 0]
    assert [one.attributes["href"] for one in tagged(html, "a") if "aria-label" in one.attributes] == [
        "#p0",
        "#p17",
    ]


def test_holdings_without_pictures_have_no_files() -> None:
    assert list(files(entry_of(cut(paged(), [])))) == []
    assert isinstance(entry_of(cut(paged(), [])).holding, Holding)


def test_a_row_of_a_table_is_called_one_and_its_cells_stay_apart() -> None:
    source = source_of("办结率\t98%\t99.5%")
    row = Row(0, (Cell(Span(0, 3)), Cell(Span(4, 7)), Cell(Span(8, 13))))
    block = replace(block_of(source, [Span(0, 13)]), row=row)
    html = shown(entry_of(replace(cut(source, []), blocks=(block,))))
    assert [one.text for one in tagged(html, "p") if one.attributes.get("class") == "read"] == [
        "办结率　98%　99.5%"
    ]
    assert [one.text for one in tagged(html, "p") if one.attributes.get("class") == "read-as"] == [
        "表格的一行"
    ]
