"""The page of coverage: each place once, in its state, whatever the size of the archive."""

import re
from dataclasses import replace

from generator.authority import Division
from generator.gathering import Catalogue, addresses, gather
from generator.model import Kind, Page, Unpublished
from generator.pages import coverage, labels
from generator.pages.grid import CELLS, Grid, anchor
from tests.gathering.making import AUTHORITY, PROVINCE, division, holding
from tests.pages.hostile import STRINGS, Html, ink, markdown

ONE, TWO = division(1), division(2)
YEARS = (2018, 2019, 2020)


def many(number: int, province: int) -> Division:
    code = f"{11 + province:02}{number:04}"
    name = f"第{number}区"
    return Division(code, name, f"{code}-d", "district", f"省{province}", f"市{number // 40}")


COUNTRY = tuple(many(number, province) for province in range(30) for number in range(95))


def small() -> Catalogue:
    authority = replace(AUTHORITY, divisions=(ONE, TWO, division(3)))
    held = [holding(ONE, 2020), holding(ONE, 2020, Kind.ABSTRACT), holding(TWO, 2019)]
    return gather(held, authority, unpublished=[Unpublished(ONE.slug, 2019, "据答复")])


def country() -> Catalogue:
    """Of every district of a large country it is known that one year's report was not published."""
    absent = [Unpublished(one.slug, YEARS[one.name == "第0区"], "据答复") for one in COUNTRY]
    held = [holding(COUNTRY[0], 2018), holding(COUNTRY[100], 2020)]
    return gather(held, replace(AUTHORITY, divisions=COUNTRY), unpublished=absent)


def pages(catalogue: Catalogue) -> list[Page]:
    return list(coverage.render(catalogue))


def body(page: Page) -> str:
    return str(page.content).split("\n---\n", 1)[1]


def html(page: Page) -> Html:
    return markdown(body(page))


def cells(page: Page) -> list[str]:
    return re.findall(r'<td class="(held|missing|unpublished)">', body(page))


def test_each_place_stands_in_its_state() -> None:
    [page] = pages(small())
    assert cells(page) == ["unpublished", "held", "held", "missing"]
    told = html(page).text
    assert labels.NOT_HELD in told
    assert labels.NOT_PUBLISHED in told


def test_every_report_of_a_place_is_linked_by_its_kind() -> None:
    [page] = pages(small())
    [cell] = re.findall(r'<td class="held">(.*2020-report.*)</td>', body(page))
    assert re.findall(r'href="([^"]*)"', cell) == [
        addresses.relative(addresses.COVERAGE, addresses.report(f"{ONE.slug}/{name}"))
        for name in ("2020-report", "2020-abstract")
    ]
    assert re.findall(r">([^<]+)</a>", cell) == [
        labels.KINDS_SHORT[Kind.REPORT],
        labels.KINDS_SHORT[Kind.ABSTRACT],
    ]


def test_what_was_not_published_leads_to_the_reason() -> None:
    [page] = pages(small())
    assert f'<td class="unpublished"><a href="./#{anchor(ONE.slug, 2019)}">' in body(page)
    [note] = re.findall(rf'<li id="{anchor(ONE.slug, 2019)}">(.*)</li>', body(page))
    assert "据答复" in note


def test_sums_count_what_is_held_of_what_can_be() -> None:
    """Of two districts and two years, three places are held or missing; one was not published."""
    grid = Grid(small())
    [own] = grid.sums()
    assert [(one.held, one.possible) for one in own.years] == [(1, 1), (1, 2)]
    assert (own.total.held, own.total.possible) == (2, 3)
    assert (own.districts.held, own.districts.possible) == (2, 3)


def test_a_year_without_a_report_and_a_district_without_one_have_no_page_to_lead_to() -> None:
    absent = [Unpublished(TWO.slug, 2017, "据答复")]
    catalogue = gather([holding(ONE, 2019)], replace(AUTHORITY, divisions=(ONE, TWO)), unpublished=absent)
    [page] = pages(catalogue)
    assert "years/2019/" in body(page)
    assert "years/2017/" not in body(page)
    assert f"districts/{ONE.slug}/" in body(page)
    assert f"districts/{TWO.slug}/" not in body(page)


def test_a_large_country_is_paged_and_every_district_stands_once() -> None:
    catalogue = country()
    made = pages(catalogue)
    assert -(-len(COUNTRY) // 200) <= len(made) <= -(-len(COUNTRY) // 100)
    assert sum(len(cells(page)) for page in made) == len(COUNTRY) * len(YEARS)
    assert all(len(cells(page)) <= CELLS for page in made)
    assert max(len(body(page)) for page in made) < 200_000
    rows = [name for page in made for name in re.findall(r'id="(none-[^"]*)"', body(page))]
    assert len(rows) == len(set(rows)) == len(COUNTRY)


def test_provinces_lead_to_where_their_districts_begin() -> None:
    made = {page.path: body(page) for page in pages(country())}
    first = next(iter(made.values()))
    links = re.findall(r'<th scope="row"><a href="([^"]*)#(province-\d\d)">', first)
    assert len(links) == 30
    for link, name in links:
        path = addresses.document(f"coverage/{link}".replace("coverage/./", "coverage/"))
        assert f"{{ #{name} }}" in made[path], link
    assert all("<tfoot>" not in page for page in list(made.values())[1:])


def test_many_years_make_pages_shorter_not_larger() -> None:
    absent = [Unpublished(one.slug, 1980, "据答复") for one in COUNTRY[:150]]
    held = [holding(COUNTRY[0], year) for year in (1980, 2023)]
    catalogue = gather(held, replace(AUTHORITY, divisions=COUNTRY), unpublished=absent)
    assert all(len(cells(page)) <= CELLS for page in pages(catalogue))
    assert len(pages(catalogue)) == 3


def test_what_is_known_of_a_year_far_off_is_told_below_the_grid() -> None:
    absent = [Unpublished(ONE.slug, 2100, "据答复")]
    (page,) = pages(gather([holding(ONE, 2022)], AUTHORITY, unpublished=absent))
    assert '<th scope="col">2100' not in page.content
    assert f'<li id="none-{ONE.slug}-2100">' in page.content


def test_an_empty_archive_has_its_page() -> None:
    [page] = pages(gather([], AUTHORITY))
    assert "<table" not in body(page)


def test_hostile_words_only_show_themselves() -> None:
    years = range(1900, 1900 + len(STRINGS))
    address = "https://example.org/?a=1&b='2'"
    absent = [Unpublished(ONE.slug, *told, address) for told in zip(years, STRINGS, strict=True)]
    catalogue = gather([holding(ONE, 1899)], replace(AUTHORITY, divisions=(ONE,)), unpublished=absent)
    [page] = pages(catalogue)
    made = html(page)
    assert [text for text in STRINGS if ink(text) not in ink(made.text)] == []
    assert {element.tag for element in made.elements} & {"script", "img", "b", "iframe"} == set()
    links = [element.attributes.get("href") for element in made.elements if element.tag == "a"]
    assert links.count(address) == len(STRINGS)


def test_a_province_of_itself_stands_without_a_city() -> None:
    [page] = pages(gather([holding(PROVINCE, 2020), holding(ONE, 2020)], AUTHORITY))
    assert re.findall(r'<th scope="rowgroup"[^>]*>([^<]*)<', body(page)) == [str(ONE.city)]
