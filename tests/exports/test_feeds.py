"""Feeds are valid Atom (RFC 4287), newest first, and tell no date that nobody knows."""

from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest

from generator.exports.feeds import NEVER, NEWEST, jobs, updated
from generator.gathering import addresses, gather
from generator.model import Holding, Page
from tests.citing.making import entry
from tests.gathering.making import ARCHIVE, AUTHORITY, Said, division, holding
from tests.pages.hostile import hostile_holding, plain
from tests.press.truth import demonstration_holdings

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = ARCHIVE.address
CATALOGUE = gather([*demonstration_holdings(), hostile_holding()], AUTHORITY)
FEEDS = [page for job in jobs(CATALOGUE) for page in job.make()]


def made(*holdings: Holding) -> dict[str, Page]:
    return {page.path: page for job in jobs(gather(holdings, AUTHORITY)) for page in job.make()}


def entries(page: Page) -> list[ElementTree.Element]:
    return ElementTree.fromstring(page.content).findall(f"{ATOM}entry")


def told(element: ElementTree.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(f"{ATOM}{name}")]


def links(element: ElementTree.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(f"{ATOM}link")}


def test_there_is_one_for_all_for_each_district_and_for_each_topic() -> None:
    assert [page.path for page in FEEDS] == [
        "feed.xml",
        *(f"districts/{division.slug}/feed.xml" for division in CATALOGUE.divisions),
        *(f"topics/{topic.id}/feed.xml" for topic in AUTHORITY.topics),
    ]


@pytest.mark.parametrize("page", FEEDS, ids=lambda page: page.path)
def test_a_feed_is_read_without_complaint(page: Page) -> None:
    read = feedparser.parse(page.data, response_headers={"content-type": "application/atom+xml"})
    assert read.bozo is False
    assert read.version == "atom10"
    assert len(read.entries) == len(entries(page))


@pytest.mark.parametrize("page", FEEDS, ids=lambda page: page.path)
def test_a_feed_has_what_the_standard_asks_for(page: Page) -> None:
    root = ElementTree.fromstring(page.content)
    assert root.tag == f"{ATOM}feed"
    assert root.attrib[XML_LANG] == "zh-CN"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(told(element, name)) == 1
            assert told(element, name)[0]
        assert told(element, "id")[0].startswith(SITE)
        assert all(link.startswith(SITE) for link in links(element).values())
        assert len(element.findall(f"{ATOM}link")) == len(links(element))
    address = page.path.removesuffix("feed.xml")
    assert links(root) == {"self": f"{SITE}{page.path}", "alternate": f"{SITE}{address}"}
    assert root.find(f"{ATOM}author/{ATOM}name").text == ARCHIVE.publisher
    ids = [told(one, "id")[0] for one in entries(page)]
    assert len(set(ids)) == len(ids)
    assert told(root, "updated")[0] == max(
        (told(one, "updated")[0] for one in entries(page)), default=NEVER.isoformat()
    )


def test_the_newest_come_first_and_no_more_than_a_feed_bears() -> None:
    many = [holding(division(1), 1960 + year, suffix=f"-{copy}") for year in range(30) for copy in (2, 3)]
    page = made(*many)["feed.xml"]
    times = [told(one, "updated")[0] for one in entries(page)]
    assert times == sorted(times, reverse=True)
    assert len(times) == NEWEST
    assert times[0].startswith("1990-01-01")


@pytest.mark.parametrize(
    ("added", "date", "expected"),
    [
        ("2024-06-01", "2023-01-09", "2024-06-01T00:00:00+08:00"),
        (None, "2023-01-09", "2023-01-09T00:00:00+08:00"),
        (None, None, "2023-01-01T00:00:00+08:00"),
    ],
)
def test_when_an_entry_came(added: str | None, date: str | None, expected: str) -> None:
    one = entry(added=added, date=date)
    assert updated(one).isoformat() == expected
    found = entries(made(one.holding)["feed.xml"])[0]
    assert told(found, "updated") == [expected]
    assert told(found, "published") == ([f"{date}T00:00:00+08:00"] if date else [])


def test_a_feed_of_nothing_tells_no_day_of_ours() -> None:
    page = made()["feed.xml"]
    assert told(ElementTree.fromstring(page.content), "updated") == ["1980-01-01T00:00:00+08:00"]
    assert page == made()["feed.xml"]


def test_an_entry_tells_its_record_and_begins_as_the_report() -> None:
    long = Said(before="全年共计办理各位代表提出的意见和建议以及其他各方面事项若干，累计")
    one = holding(division(1), 2022, said=[Said(), long], title="工作报告")
    rights = replace(one.rights, rights="转载请注明")
    found = entries(made(replace(one, rights=rights))["feed.xml"])[0]
    assert told(found, "title") == ["工作报告（试1区，2022 年）"]
    assert told(found, "summary") == [f"<p>{long.sentence}</p>"]
    assert told(found, "rights") == ["转载请注明"]
    assert links(found)["alternate"] == f"{SITE}{addresses.report(one.id)}" == told(found, "id")[0]
    assert told(found.find(f"{ATOM}author"), "name") == ["试省试州市试1区人民代表大会常务委员会"]


def test_every_creator_is_an_author() -> None:
    found = entries(made(entry(creators=("甲", "乙")).holding)["feed.xml"])[0]
    assert [author[0].text for author in found.findall(f"{ATOM}author")] == ["甲", "乙"]


def test_a_topic_lists_the_reports_that_speak_of_it_with_what_they_say() -> None:
    found = made(*(holding(division(n), 2022, said=[Said()]) for n in (1, 2)))
    deputies = entries(found["topics/deputies/feed.xml"])
    assert [told(one, "summary") for one in deputies] == [["<p>办了3件。</p>"]] * 2
    assert entries(found["topics/supervision/feed.xml"]) == []
    assert [links(one)["alternate"].partition("#")[2] for one in deputies] == ["p0", "p0"]


def test_an_excerpt_takes_whole_paragraphs_and_ends() -> None:
    said = [Said(before="办" * 200) for _ in range(9)]
    found = entries(made(holding(division(1), 2022, said=said))["topics/deputies/feed.xml"])[0]
    assert told(found, "summary")[0] == f"<p>{said[0].sentence}</p>" * 3


def test_no_text_of_a_source_acts() -> None:
    hostile = hostile_holding()
    found = entries(made(hostile)["feed.xml"])[0]
    assert plain(hostile.report.record.title) in plain(told(found, "title")[0])
    summary = feedparser.parse(made(hostile)["feed.xml"].data).entries[0].summary
    assert "<script" not in summary
    assert told(found, "summary")[0].count("<p>") == 1


def test_what_xml_cannot_hold_is_shown() -> None:
    found = entries(made(entry(title="题\x02\ufffe目").holding)["feed.xml"])[0]
    assert told(found, "title")[0].startswith("题␂\ufffd目")
