"""Index pages: every link leads somewhere, every report is reached, hostile text only shows itself."""

import re
from functools import cache
from posixpath import join, normpath

import pytest
from hypothesis import given

from generator.exports import export
from generator.gathering import gather
from generator.gathering.catalogue import Catalogue
from generator.gathering.method import Family, Limit, Method, Sureness
from generator.model import Holding, Kind, Label, Page, Tombstone, Unpublished
from generator.pages import render
from generator.pages.labels import ABSENCES, NOT_HELD, NOT_STATED
from generator.pages.paging import ROWS
from tests.gathering.making import AUTHORITY, HOLDINGS, Said, division, holding
from tests.pages.hostile import STRINGS, Html, hostile_holding, ink, markdown, plain
from tests.pages.test_report import AUTHORITY as DEMONSTRATION
from tests.press.truth import demonstration_holdings

STONES = (
    Tombstone("990109-jiu/2020-report", hostile_holding().id, STRINGS[0]),
    Tombstone("990109-jiu/2019-report", None, STRINGS[1]),
)
FAMILY = Family(
    500,
    2,
    {"program": {"blocks": 0.97, "order": 0.99996}, "full stop": {"blocks": 0.5, "order": 0.6}},
    {"blocks": 0.81, "order": 0.7},
    {"joins": Sureness(900, 0.86, 0.98), "figures": Sureness(0, None, None)},
)
METHOD = Method(
    steps=(("识别 <b>*数字*", "全角数字 [写](javascript:x) 作半角。"),),
    measured={"seen": FAMILY},
    limits=(Limit("torn", STRINGS[0], STRINGS[1], "*例*", ("test_torn",)),),
)


@cache
def catalogue() -> Catalogue:
    absent = [
        Unpublished("990103-luting", 2020, STRINGS[0]),
        Unpublished("990104-hexi", 2019, STRINGS[1]),
    ]
    return gather((*demonstration_holdings(), hostile_holding()), DEMONSTRATION, STONES, METHOD, absent)


@cache
def made() -> tuple[Page, ...]:
    """Every page, and the files that lie beside the reports' pages."""
    return tuple(render(catalogue()))


@cache
def site() -> dict[str, Html]:
    return {page.path: read(page) for page in made() if page.path.endswith(".md")}


def read(page: Page) -> Html:
    return markdown(page.content.split("\n---\n", 1)[1])


def pages_of(*holdings: Holding) -> dict[str, Page]:
    return {page.path: page for page in render(gather(holdings, AUTHORITY))}


def target(path: str, href: str) -> tuple[str, str]:
    """The file below docs/ that a link on the page leads to, and the anchor in it."""
    address, _, fragment = href.partition("#")
    address = address.partition("?")[0]
    if not address:
        return path, fragment
    if address.endswith(".md"):
        return normpath(join(path, "..", address)), fragment
    # Pages are served from their folder, so what is relative to the page is relative to its file.
    found = normpath(join(path, "..", address))
    return (normpath(join(found, "index.md")) if address.endswith("/") else found), fragment


def links(path: str, html: Html) -> list[tuple[str, str]]:
    hrefs = [element.attributes.get("href") or "" for element in html.elements if element.tag == "a"]
    return [target(path, href) for href in hrefs if not re.match(r"[a-z]+:", href)]


def test_every_link_leads_to_a_page_or_file_and_every_anchor_is_there() -> None:
    files = {page.path for page in (*made(), *export(catalogue())) if not page.path.endswith(".md")}
    anchors = {path: {e.attributes.get("id") for e in html.elements} for path, html in site().items()}
    broken = [
        (path, *link)
        for path, html in site().items()
        for link in links(path, html)
        if link[0] not in files and (link[0] not in anchors or (link[1] and link[1] not in anchors[link[0]]))
    ]
    assert broken == []


def test_no_page_has_an_anchor_twice() -> None:
    for path, html in site().items():
        ids = [id_ for e in html.elements if (id_ := e.attributes.get("id"))]
        assert len(ids) == len(set(ids)), path


def test_every_page_is_reached_from_home() -> None:
    reached = {"index.md", "about/index.md"}  # the latter from the navigation
    at_hand = sorted(reached)
    while at_hand:
        found = {path for path, _ in links(at_hand[0], site()[at_hand.pop(0)])} & site().keys()
        at_hand += sorted(found - reached)
        reached |= found
    old = {f"reports/{stone.id}/index.md" for stone in STONES}
    told = {"data/index.md", "about/index.md", "search/index.md"}  # in the navigation or the masthead
    assert site().keys() - reached <= old | told


def test_hostile_text_shows_itself_and_does_nothing() -> None:
    # test_report and test_printed read these.
    entries = catalogue().entries
    read = {f"reports/{one.id}/{page}index.md" for one in entries for page in ("", "printed/")}
    for path, html in site().items():
        if path in read:
            continue
        assert not html.others, path
        assert not {e.tag for e in html.elements} & {"script", "img", "b", "iframe", "style"}, path
        assert not [e for e in html.elements for name in e.attributes if name.startswith("on")], path
        hrefs = [e.attributes.get("href") or "" for e in html.elements]
        assert not [href for href in hrefs if re.match(r"\s*(javascript|data):", href)], path


def test_a_topics_page_shows_every_paragraph_as_written() -> None:
    shown = ink(site()["topics/deputies/index.md"].text)
    blocks = [block for block in hostile_holding().report.blocks if block.topic == "deputies"]
    paragraphs = [block.shown.text for block in blocks if block.label is Label.PARAGRAPH]
    assert len(paragraphs) > 5
    assert [text for text in paragraphs if ink(text) not in shown] == []


def test_old_addresses_lead_on_or_tell_why() -> None:
    pages = {page.path: page.content for page in render(catalogue())}
    moved = pages["reports/990109-jiu/2020-report/index.md"]
    assert 'redirect: "../../990199-shi/2023-report/"\n' in moved
    assert STRINGS[1] in site()["reports/990109-jiu/2019-report/index.md"].text


def test_the_method_is_told_in_the_rules_own_words() -> None:
    told = site()["about/method/index.md"]
    assert all(words in told.text for step in METHOD.steps for words in step)


def test_known_failures_are_told_as_written() -> None:
    told = plain(site()["about/method/index.md"].text)
    for limit in METHOD.limits:
        assert all(plain(words) in told for words in (limit.what, limit.why, limit.example))


def test_measured_figures_stand_beside_the_baselines_and_are_not_rounded_up_to_all() -> None:
    html = site()["about/method/index.md"]
    heads = [one.text for one in html.elements if one.tag == "th" and one.attributes["scope"] == "col"]
    assert heads == ["项目", "本库", "最难的一成", "句号分段"]
    assert "有 2 版程序误以为不是报告" in html.text
    assert "97.0%81.0%50.0%" in html.text
    assert "99.9%70.0%60.0%" in html.text
    assert "各行的接合：把握在九成以上的占 86.0%，其中确实对的占 98.0%。" in html.text
    assert "数字的归类：把握" not in html.text


def test_nothing_is_said_of_measures_where_none_were_taken() -> None:
    told = pages_of(holding())["about/method/index.md"].content
    assert "读得多准 {" not in told
    assert "还会读错的几处" not in told


@pytest.mark.parametrize("path", ["compare/proposals/index.md", "compare/years/2022/index.md"])
def test_tables_are_named_and_headed_and_tell_the_absences_apart(path: str) -> None:
    html = site()[path]
    tables = [e for e in html.elements if e.tag == "table"]
    assert len([e for e in html.elements if e.tag == "caption"]) == len(tables) > 0
    assert all(e.attributes.get("scope") for e in html.elements if e.tag == "th")
    legend = "".join(e.text for e in html.elements if e.tag == "dl")
    assert all(word in legend for word in ABSENCES)


@given(HOLDINGS)
def test_pages_are_the_same_each_time_and_have_one_path_each(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    pages = [page for page in render(catalogue) if not page.path.startswith("reports/9")]
    assert pages == [page for page in render(catalogue) if not page.path.startswith("reports/9")]
    assert len({page.path for page in pages}) == len(pages)


def test_long_lists_are_paged_and_lose_nothing() -> None:
    made = [holding(division(n % 90), 2000 + n // 90, Kind.REPORT) for n in range(450)]
    pages = pages_of(*made)
    paths = [path for path in pages if re.fullmatch(r"reports/(page-\d+/)?index.md", path)]
    rows = [re.findall(r'class="title"><a href="([^"]+)', pages[path].content) for path in paths]
    assert all(ROWS // 2 <= len(found) <= ROWS for found in rows[:-1])
    assert 0 < len(rows[-1]) <= ROWS
    led = [target(path, href)[0] for path, found in zip(paths, rows, strict=True) for href in found]
    assert sorted(led) == sorted(f"reports/{h.id}/index.md" for h in made)


def test_a_report_of_a_far_year_changes_no_page_of_another_year() -> None:
    one, other = holding(division(1), 2020), holding(division(2), 2021)
    alone, together = (
        pages_of(one, holding(division(3), 2021)),
        pages_of(one, other, holding(division(3), 2021)),
    )
    assert alone["years/2020/index.md"].content.count("<tr>") == together[
        "years/2020/index.md"
    ].content.count("<tr>")
    assert alone[f"reports/{one.id}/index.md"] == together[f"reports/{one.id}/index.md"]


def test_cells_show_figures_apart_from_absences() -> None:
    page = pages_of(
        holding(division(1), 2020, said=[Said(value=7), Said(value=7), Said(value=9)]),
        holding(division(2), 2021),
    )["compare/proposals/index.md"]
    cells = re.findall(r"<td([^>]*)>(.*?)</td>", page.content, re.DOTALL)
    held, stated = ' class="absence--not-held"', ' class="absence--not-stated"'
    assert [attributes for attributes, _ in cells] == ["", held, held, stated]
    assert cells[0][1].count(">7件</a>") == 1
    assert cells[0][1].count('class="again"') == 1
    assert ">9件</a>" in cells[0][1]
    assert NOT_HELD in cells[1][1]
    assert NOT_HELD in cells[2][1]
    assert NOT_STATED in cells[3][1]


@pytest.mark.parametrize("holdings", [(), (holding(),)])
def test_archives_of_none_and_one_have_all_their_ways_in(holdings: tuple[Holding, ...]) -> None:
    pages = pages_of(*holdings)
    sections = (
        "",
        "reports/",
        "years/",
        "topics/",
        "districts/",
        "compare/",
        "compare/years/",
        "data/",
        "about/",
    )
    assert {f"{section}index.md" for section in sections} <= pages.keys()
