"""Pages of comparison draw what can be compared, say what they leave out, and stay bounded."""

import re

from generator.gathering import gather
from generator.gathering.catalogue import Catalogue
from generator.model import Holding, Part, Scope
from generator.pages.comparison import render
from generator.pages.drawn import BARS, PANELS, POINTS
from tests.gathering.making import AUTHORITY, Said, division, holding
from tests.pages.hostile import Html, markdown

PROPOSALS = "compare/proposals/index.md"


def gathered(*holdings: Holding) -> Catalogue:
    return gather(holdings, AUTHORITY)


def page(path: str, *holdings: Holding) -> Html:
    found = {page.path: page.content for page in render(gathered(*holdings))}
    return markdown(found[path].split("\n---\n", 1)[1])


def classed(html: Html, *names: str) -> list[dict[str, str | None]]:
    wanted = [
        e.attributes for e in html.elements if set(names) <= set((e.attributes.get("class") or "").split())
    ]
    return wanted


def labels(html: Html) -> list[str]:
    return [attributes["aria-label"] or "" for attributes in classed(html, "point")]


def held(number: int, year: int, *said: Said) -> Holding:
    return holding(division(number), year, said=said)


def test_lines_stand_for_districts_of_two_years_and_bars_for_the_newest_year_of_two_districts() -> None:
    html = page(
        PROPOSALS,
        held(1, 2020, Said(value=7)),
        held(1, 2021, Said(value=9)),
        held(2, 2021, Said(value=4)),
        held(1, 2022, Said(value=11)),
    )
    assert labels(html) == ["试1区：9件", "试2区：4件", "2020 年：7件", "2021 年：9件", "2022 年：11件"]
    assert len(classed(html, "chart-bars")) == len(classed(html, "chart-lines")) == 1


def test_each_point_leads_to_the_sentence_of_its_figure() -> None:
    one = held(1, 2020, Said(value=7))
    html = page(PROPOSALS, one, held(1, 2021, Said(value=9)))
    first = classed(html, "point")[0]
    assert first["href"] == f"../../reports/{one.id}/#s5"


def test_what_is_not_the_years_own_single_figure_is_not_drawn_and_its_number_is_told() -> None:
    html = page(
        PROPOSALS,
        held(1, 2020, Said(value=7)),
        held(1, 2021, Said(value=9)),
        held(1, 2022, Said(value=300, part=Part.PLAN)),
        held(1, 2023, Said(value=1000, scope=Scope.TERM)),
        held(2, 2021, Said(value=1), Said(value=2)),
        held(2, 2022, Said(indicators=("proposals", "inspections"), value=5)),
    )
    assert labels(html) == ["2020 年：7件", "2021 年：9件"]
    assert "未画的 4 格：一格有几个不同数字的 1 格、只有合计、计划、全届或累计数字的 3 格。" in html.text


def test_nothing_is_drawn_nor_said_of_drawings_where_nothing_compares() -> None:
    for holdings in ((), (held(1, 2020, Said(value=7)),), (held(1, 2020, Said(value=7)), held(2, 2021))):
        html = page(PROPOSALS, *holdings)
        assert classed(html, "chart") == []
        assert "单位：" not in html.text.replace("计量单位：", "")


def test_many_districts_are_drawn_as_far_as_can_be_seen_and_the_rest_is_counted() -> None:
    many = [held(n, year, Said(value=n + 1)) for n in range(PANELS + 3) for year in (2020, 2021)]
    longest = held(PANELS + 2, 2019, Said(value=5))
    html = page(PROPOSALS, *many, longest)
    assert len(classed(html, "chart-lines")) == PANELS
    assert len(classed(html, "bar")) == BARS
    assert "有两年以上数字的地区另有 3 个" in html.text
    assert "数字较小的另有 3 个地区未画" in html.text
    drawn = [e.text for e in html.elements if e.tag == "figcaption"]
    assert f"试{PANELS + 2}区" in drawn, "who has the most years goes first"
    ids = [e.attributes["id"] for e in html.elements if e.attributes.get("id")]
    assert len(ids) == len(set(ids))


def test_a_years_page_has_folded_bars_of_each_topic_and_none_where_districts_are_too_many() -> None:
    path = "compare/years/2021/index.md"
    few = page(path, held(1, 2021, Said(value=3)), held(2, 2021, Said(value=8)), held(3, 2021))
    assert labels(few) == ["试2区：8件", "试1区：3件"]
    assert len([e for e in few.elements if e.tag == "details"]) == 1
    assert page(path, held(1, 2021, Said(value=3))).text.count("看条形图") == 0
    many = page(path, *(held(n, 2021, Said(value=3)) for n in range(BARS + 1)))
    assert classed(many, "chart") == []


def test_lines_of_many_years_are_fewer_so_that_a_page_stays_bounded() -> None:
    many = [held(n, year, Said(value=n + 1)) for n in range(30) for year in range(1994, 2024)]
    html = page(PROPOSALS, *many)
    assert len(classed(html, "chart-lines")) == POINTS // 30
    assert len(classed(html, "dot")) == POINTS


def test_small_lines_stand_on_one_scale() -> None:
    few = [held(1, year, Said(value=5)) for year in (2020, 2021)]
    many = [held(2, year, Said(value=100)) for year in (2020, 2021)]
    alone = classed(page(PROPOSALS, *few), "dot")
    beside = classed(page(PROPOSALS, *few, *many), "dot")
    five, five_alone, hundred = (float(one["cy"] or 0) for one in (beside[0], alone[0], beside[2]))
    assert five > hundred, "less is lower"
    assert five > five_alone, "alone it has all the room"


def test_bars_are_of_the_newest_year_that_at_least_half_of_the_districts_have() -> None:
    full = [held(n, 2021, Said(value=n + 1)) for n in range(6)]
    for newer, year in ((2, "2021"), (3, "2022")):
        html = page(PROPOSALS, *full, *(held(n, 2022, Said(value=40)) for n in range(newer)))
        (heading,) = [e.text for e in html.elements if e.attributes.get("id") == "bars"]
        assert heading == f"{year} 年各地区"
        assert f"../years/{year}/" in {e.attributes.get("href") for e in html.elements}


def test_pages_of_figures_repeat_no_sentence_but_lead_to_it() -> None:
    both = [held(n, 2021, Said(value=n)) for n in (3, 8)]
    for path in ("compare/years/2021/index.md", PROPOSALS):
        html = page(path, *both)
        assert "办了" not in html.text
        assert not [e for e in html.elements if "办了" in (e.attributes.get("title") or "")]
        led = [e.attributes.get("href") or "" for e in html.elements if e.text in ("3件", "8件")]
        assert all(re.search(r"reports/.*/2021-report/#s\d+$", href) for href in led if href)
        marked = [e.tag for e in html.elements if "data-says" in e.attributes]
        assert "table" in marked, "charts.js tells the sentences of what is within"


def test_a_cell_sorts_by_its_first_figure_whatever_its_words() -> None:
    path = "compare/years/2021/index.md"
    said = [Said(value=1000), Said(value=30, scope=Scope.TERM)]
    held_values = [
        e.attributes.get("data-value")
        for one in said
        for e in page(path, held(1, 2021, one)).elements
        if e.tag == "td"
    ]
    assert held_values == [None, ""], "its text begins with it; a marked one has no place"


def test_the_chooser_stands_in_the_page_and_offers_what_has_figures() -> None:
    html = page("compare/index.md", held(1, 2020, Said(value=7)))
    (form,) = [e.attributes for e in html.elements if e.tag == "form"]
    assert "hidden" not in form, "nothing moves when the script comes: compare.css hides it without scripts"
    (found,) = [e for e in html.elements if e.attributes.get("id") == "found-districts"]
    assert "试1区" in found.text
    offered = [e.attributes["value"] for e in html.elements if e.attributes.get("name") == "indicator"]
    assert offered == ["proposals"]
    assert [e for e in page("compare/index.md").elements if e.tag == "form"] == []
    assert re.findall(r"\d{4}", "".join(e.text for e in html.elements if e.tag == "option"))
