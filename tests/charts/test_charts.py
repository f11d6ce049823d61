"""Drawings hold every point once, none that is not theirs, bridge no gap, and are plain SVG of classes."""

import re
from collections.abc import Sequence
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.charts import Bar, Line, Part, Point, bars, lines, shares

YEARS = range(2015, 2024)
HOSTILE = "<b>*x*</b> \"'`_~|\x02[a](javascript:b)\n# c &amp;"
WORDS = st.one_of(st.text(max_size=12), st.just(HOSTILE))
VALUES = st.decimals(0, 10**7, places=1)
POINTS = st.builds(
    Point,
    st.integers(2012, 2026),
    VALUES,
    WORDS,
    st.sampled_from(["", "../reports/a/2023-report/#s12"]),
    WORDS,
    st.one_of(st.just(""), WORDS),
)
LINES = st.lists(st.builds(Line, WORDS, st.lists(POINTS, max_size=9).map(tuple), st.booleans()), max_size=6)
BARS = st.lists(
    st.builds(Bar, WORDS, st.decimals(-100, 10**7, places=2), WORDS, st.just("a/#s1")), max_size=9
)


def read(drawn: Markup) -> ElementTree.Element:
    """The drawing, read as XML, which HTML's entities are no part of."""
    assert "\n" not in drawn
    return ElementTree.fromstring(drawn)


def of_class(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [node for node in tree.iter() if name in node.get("class", "").split()]


def point(year: int, value: int | str, href: str = "a/#s1") -> Point:
    return Point(year, Decimal(value), f"{year} 年：{value}件", href)


def drawn(*points: Point, years: Sequence[int] = YEARS, small: bool = False) -> ElementTree.Element:
    return read(lines("代表建议", years, [Line("代表建议", points)], unit="件", id="c", small=small))


def strokes(tree: ElementTree.Element) -> list[str]:
    return [node.get("d", "") for node in of_class(tree, "line")]


@given(LINES, st.booleans())
def test_every_point_of_a_year_shown_stands_once_and_no_other(given_lines: list[Line], small: bool) -> None:
    tree = read(lines(HOSTILE, YEARS, given_lines, unit="件", id="c", small=small))
    inside = [p for line in given_lines for p in line.points if p.x in YEARS]
    assert len(of_class(tree, "dot")) == len(of_class(tree, "point")) == len(inside)
    assert len(of_class(tree, "reach")) == len(inside)
    assert len([one for one in of_class(tree, "point") if one.tag == "a"]) == sum(
        bool(p.href) for p in inside
    )


@given(BARS)
def test_every_bar_stands_once_in_its_order(given_bars: list[Bar]) -> None:
    tree = read(bars("各地", given_bars, unit="件", id="c"))
    assert len(of_class(tree, "bar")) == len(of_class(tree, "point")) == len(given_bars)
    tops = [float(bar.get("y", "")) for bar in of_class(tree, "bar")]
    assert tops == sorted(tops)
    lengths = [float(bar.get("width", "")) for bar in of_class(tree, "bar")]
    longest = max(given_bars, key=lambda bar: abs(bar.value), default=None)
    assert not longest or lengths[given_bars.index(longest)] == max(lengths)


@given(LINES, BARS)
def test_drawings_are_plain_and_the_same_each_time(given_lines: list[Line], given_bars: list[Bar]) -> None:
    def both() -> list[Markup]:
        return [
            lines(HOSTILE, YEARS, given_lines, unit=HOSTILE, id="c"),
            bars(HOSTILE, given_bars, unit=HOSTILE, id="c"),
        ]

    assert both() == both()
    for made in both():
        tree = read(made)
        allowed = {"svg", "g", "a", "title", "desc", "text", "path", "line", "rect", "circle"}
        assert {node.tag for node in tree.iter()} <= allowed
        names = {name for node in tree.iter() for name in node.attrib}
        assert not names & {"style", "fill", "stroke", "font-family", "font-size", "onload"}
        assert not re.search(r"[*`_\[\]|~\\]", made), "Markdown reads nothing into it"
        ids = [node.get("id", "") for node in tree.iter() if node.get("id")]
        assert len(ids) == len(set(ids))
        assert all(id.startswith("c-") for id in ids)


def test_a_point_is_a_link_named_by_its_label_that_tells_its_sentence() -> None:
    tree = drawn(Point(2020, Decimal(92), "2020 年：92件", "../x/#s12", "共办理92件。"))
    (link,) = of_class(tree, "point")
    assert (link.tag, link.get("href"), link.get("aria-label")) == ("a", "../x/#s12", "2020 年：92件")
    assert link.findtext("title") == "2020 年：92件\u3000共办理92件。"


def test_the_drawing_is_named_by_its_title_and_told_by_its_unit() -> None:
    tree = drawn(point(2020, 1))
    assert tree.get("role") == "group"
    named = {node.get("id"): node.text for node in tree.iter() if node.get("id")}
    assert named[tree.get("aria-labelledby")] == "代表建议"
    assert named[tree.get("aria-describedby")] == "件"


def test_a_point_that_leads_nowhere_is_no_link_yet_named() -> None:
    (one,) = of_class(drawn(point(2020, 3, href="")), "point")
    assert (one.tag, one.get("role"), one.get("aria-label")) == ("g", "img", "2020 年：3件")


def test_a_line_never_bridges_a_year_that_is_missing() -> None:
    whole = strokes(drawn(*(point(year, year) for year in YEARS)))
    parted = strokes(drawn(*(point(year, year) for year in YEARS if year not in (2017, 2018))))
    assert [one.count("L") for one in whole] == [8]
    assert [one.count("L") for one in parted] == [1, 4]
    assert strokes(drawn(point(2015, 1), point(2017, 2), point(2019, 3))) == []


def test_what_is_planned_is_told_apart_by_its_class() -> None:
    planned = Line("计划", (point(2020, 3), point(2021, 4)), planned=True)
    tree = read(lines("次数", YEARS, [Line("次数", (point(2020, 5),)), planned], unit="次", id="c"))
    assert [node.get("class") for node in of_class(tree, "line")] == ["line planned"]
    assert len(of_class(tree, "planned")) == 3, "its line, its points, its name"


def test_years_are_whole_and_the_last_is_named() -> None:
    def named(first: int, last: int, small: bool) -> list[str]:
        tree = drawn(point(last, 3), years=range(first, last + 1), small=small)
        return [t.text or "" for g in of_class(tree, "bottom") for t in g.iter("text")]

    assert named(2020, 2023, False) == ["2020", "2021", "2022", "2023"]
    assert named(1994, 2023, False)[-1] == "2023"
    assert named(1994, 2023, True)[-1] == "2023"
    assert len(named(1994, 2023, True)) <= 4
    assert named(2021, 2021, False) == ["2021"]


def test_amounts_begin_at_nought_and_are_whole_where_all_values_are() -> None:
    def marks(*points: Point) -> list[str]:
        texts = [text for group in of_class(drawn(*points), "left") for text in group.iter("text")]
        return [text.text or "" for text in sorted(texts, key=lambda text: -float(text.get("y", "")))]

    assert marks(point(2020, 9900), point(2021, 12000)) == ["0", "5,000", "10,000", "15,000"]
    assert marks(point(2020, 2), point(2021, 1)) == ["0", "1", "2"]
    assert marks(point(2020, "0.5")) == ["0", "0.2", "0.4", "0.6"]
    assert marks(point(2020, 0), point(2021, 0)) == ["0", "1"]


def test_equal_values_lie_at_one_height_and_greater_ones_above() -> None:
    dots = of_class(drawn(point(2019, 5), point(2020, 5), point(2021, 7)), "dot")
    heights = [float(dot.get("cy", "")) for dot in dots]
    assert heights[0] == heights[1] > heights[2]


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("years", [(), (2021,), YEARS])
def test_nothing_known_draws_no_point(years: Sequence[int], small: bool) -> None:
    tree = read(lines("无", years, [Line("无", ())], unit="件", id="c", small=small))
    assert of_class(tree, "dot") == of_class(tree, "line") == []


def test_a_years_several_points_all_stand() -> None:
    assert len(of_class(drawn(point(2020, 3), point(2020, 5)), "dot")) == 2


def test_a_bars_text_is_as_worded_and_else_its_value_with_the_unit() -> None:
    rows = [Bar("甲县", Decimal(30000), "甲县：3万余件", text="3万余件"), Bar("乙县", Decimal(1200), "乙县")]
    tree = read(bars("各地", rows, unit="件", id="c"))
    assert [node.text for node in of_class(tree, "value")] == ["3万余件", "1,200件"]


def test_bars_begin_at_nought_however_alike_they_are() -> None:
    rows = [
        Bar("甲县", Decimal(99), "甲县"),
        Bar("甲县", Decimal(100), "甲县"),
        Bar("丙县", Decimal(0), "丙县"),
    ]
    lengths = [float(bar.get("width", "")) for bar in of_class(read(bars("", rows, unit="", id="c")), "bar")]
    assert lengths[0] / lengths[1] == pytest.approx(0.99, abs=0.001)
    assert lengths[2] == 0


def test_a_name_that_is_cut_is_told_whole() -> None:
    (row,) = of_class(read(bars("", [Bar("长" * 20, Decimal(1), "长" * 20)], unit="件", id="c")), "point")
    assert "…" in "".join(row.itertext())
    assert row.findtext("title") == "长" * 20


def share(*values: str | None, name: str = "监督", href: str = "") -> Part:
    return Part(name, tuple(None if value is None else Decimal(value) for value in values), href)


def test_shares_compare_by_one_measure_and_leave_out_what_is_not_known() -> None:
    parts = [share("0.5", None, "0.25"), share("0.1", "0.034", "0", name="代表", href="../topics/x/")]
    tree = read(shares("份额", [2020, 2021, 2022], parts, id="c"))
    heights = [float(bar.get("height", "")) for bar in of_class(tree, "bar")]
    assert heights == [24, 12, 4.8, 1.6, 0]
    assert [node.text for node in of_class(tree, "value")] == ["50.0%", "25.0%", "10.0%", "3.4%", "0.0%"]
    (name,) = of_class(tree, "point")
    assert name.get("href") == "../topics/x/"
    told = [node.get("aria-label") for node in tree.iter("g") if node.get("role") == "img"]
    assert told[0] == "监督 2020 50.0%\u3000监督 2022 25.0%"


def test_shares_of_nothing_are_an_empty_drawing_and_of_wrong_length_a_fault() -> None:
    assert of_class(read(shares("份额", [], [], id="c")), "bar") == []
    assert of_class(read(shares("份额", [2020], [share(None)], id="c")), "bar") == []
    with pytest.raises(ValueError, match="zip"):
        shares("份额", [2020], [share("0.1", "0.2")], id="c")


def test_a_year_of_too_little_is_hollow_and_no_line_leads_to_it() -> None:
    known = [Point(2020, Decimal(3), "a"), Point(2021, Decimal(4), "b")]
    tree = read(
        lines(
            "",
            [2020, 2021, 2022],
            [Line("", (*known, Point(2022, Decimal(9), "c", sparse=True)))],
            unit="",
            id="c",
        )
    )
    assert [dot.get("class") for dot in of_class(tree, "dot")] == ["dot", "dot", "dot sparse"]
    (path,) = [node for node in tree.iter("path") if "line" in (node.get("class") or "").split()]
    assert (path.get("d") or "").count("L") == 1
    drawn = read(shares("", [2021, 2022], [share("0.5", "0.25")], id="c", sparse=(2022,)))
    assert [bar.get("class") for bar in drawn.iter("rect")] == ["bar", "bar sparse"]


def test_points_that_all_rest_on_little_are_drawn_without_a_line() -> None:
    alone = tuple(Point(year, Decimal(1), "", sparse=True) for year in (2020, 2021))
    tree = read(lines("", [2020, 2021], [Line("", alone)], unit="", id="c"))
    assert len(of_class(tree, "dot")) == 2
    assert not [node for node in tree.iter("path") if "line" in (node.get("class") or "").split()]
