"""The pages of one report are made again where something changes that they show, and nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from mkdocs.utils.meta import get_data

from generator.gathering import gather
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry, enter
from generator.model import Holding, Kind, Page
from generator.pages import own
from generator.pages.printed import printed_page
from generator.results import digest
from generator.site.raw import set_aside
from tests.gathering.making import AUTHORITY, Said, division, holding
from tests.pages.hostile import Html
from tests.pages.paged import paged_holding
from tests.pages.test_lists_jobs import ARCHIVES, archive, known
from tests.pages.test_report import ENTRIES, page_of

Held = dict[tuple[int, int, Kind], list[Said]]


def made(catalogue: Catalogue) -> dict[str, tuple[str, list[Page]]]:
    return {job.name: (digest(job.depends()), list(job.make())) for job in own.jobs(catalogue)}


@settings(max_examples=25, deadline=None)
@given(ARCHIVES, ARCHIVES)
def test_what_depends_on_equal_things_is_equal(held: Held, other: Held) -> None:
    one, another = made(archive(held)), made(archive({**held, **other}))
    for name in one.keys() & another.keys():
        assert one[name][0] != another[name][0] or one[name][1] == another[name][1], name


def titled(one: Holding, title: str) -> Holding:
    record = replace(one.report.record, title=title)
    return known(replace(one, report=replace(one.report, record=record)))


def remade(before: list[Holding], after: list[Holding]) -> set[str]:
    one, other = (
        {job.name: digest(job.depends()) for job in own.jobs(gather(held, AUTHORITY))}
        for held in (before, after)
    )
    return {name.removeprefix("pages/") for name in other if one.get(name) != other[name]}


def held(number: int, year: int, *said: Said) -> Holding:
    return known(holding(division(number), year, said=said))


def test_a_text_remakes_its_own_report_alone_and_a_title_the_neighbours_too() -> None:
    first, second, far = held(1, 2021), held(1, 2022), held(2, 2023)
    ids = [one.id for one in (first, second, far)]
    changed = held(1, 2021, Said(value=7))
    changed = replace(changed, card=first.card)  # as much on its card as before
    assert remade([first, second, far], [changed, second, far]) == {ids[0]}
    assert remade([first, second, far], [titled(first, "另题"), second, far]) == set(ids[:2])


def test_a_word_of_the_vocabularies_remakes_all() -> None:
    one = [held(1, 2021), held(2, 2022)]
    topics = tuple(replace(topic, name=f"{topic.name}新") for topic in AUTHORITY.topics)
    other = replace(AUTHORITY, topics=topics)
    told = [
        {digest(job.depends()) for job in own.jobs(gather(one, authority))}
        for authority in (AUTHORITY, other)
    ]
    assert not told[0] & told[1]


def test_an_earlier_year_to_set_it_beside_remakes_its_page() -> None:
    later, earlier = held(1, 2022), held(1, 2021)
    assert remade([later], [earlier, later]) == {later.id, earlier.id}


@pytest.mark.parametrize("entry", [*ENTRIES, *enter([paged_holding()])], ids=lambda entry: entry.id)
def test_a_page_is_html_but_for_its_headings(entry: Entry) -> None:
    """So the site's builder hands it on unread (generator/site/raw.py): nothing else would be as fast."""
    for page in (page_of(entry), printed_page(entry)):
        body, _ = get_data(page.content)
        aside = set_aside(body)
        assert aside is not None
        left = [line for line in aside.text.splitlines() if line and "data-raw" not in line]
        assert all(line.startswith(("# ", "## ")) for line in left), left
        ids = {
            one.attributes["id"] for one in Html("".join(aside.blocks)).elements if one.attributes.get("id")
        }
        assert aside.anchors() == ids
