"""Data files are made again where a change shows, and nowhere else."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings

from generator import exports
from generator.exports.api import reports
from generator.exports.pieces import cities
from generator.gathering import Catalogue, addresses, gather
from generator.model import Holding, Job, Page, Rights
from generator.pipeline.one import told
from generator.results import Memory, Store, digest, program, using
from tests.gathering.making import AUTHORITY, HOLDINGS, PROVINCE, Said, division, holding

Made = dict[str, tuple[str, list[Page]]]


def archive(holdings: Iterable[Holding]) -> Catalogue:
    return gather(map(told, holdings), AUTHORITY)


def made(catalogue: Catalogue) -> Made:
    """Every job but of those files that tell of all others, by name: what it depends on, what it makes."""
    return {job.name: (digest(job.depends()), list(job.make())) for job in exports.jobs(catalogue)}


def known(catalogue: Catalogue) -> dict[str, str]:
    return {job.name: digest(job.depends()) for job in exports.jobs(catalogue)}


@settings(max_examples=25)
@given(HOLDINGS, HOLDINGS)
def test_what_depends_on_equal_things_is_equal(held: list[Holding], other: list[Holding]) -> None:
    both = {one.id: one for one in (*held, *other)}.values()
    one, another = made(archive(held)), made(archive(both))
    for name in one.keys() & another.keys():
        if one[name][0] == another[name][0]:
            assert one[name][1] == another[name][1], name


def test_no_name_and_no_file_is_of_two_jobs() -> None:
    catalogue = archive(holding(division(n), 2020 + n % 2, said=[Said()]) for n in range(4))
    all_jobs = list(exports.jobs(catalogue))
    files = [page.path for job in all_jobs for page in job.make()]
    assert len({job.name for job in all_jobs}) == len(all_jobs)
    assert len(set(files)) == len(files)


def changed(before: Catalogue, after: Catalogue) -> set[str]:
    one, other = known(before), known(after)
    assert one.keys() == other.keys()
    return {name for name in one if one[name] != other[name]}


def wide(of_one: Holding) -> Catalogue:
    others = [holding(division(n), 2020 + n % 3, said=[Said()]) for n in range(12)]
    return archive([one for one in others if one.id != of_one.id] + [of_one])


def test_a_changed_text_remakes_what_shows_that_report_and_what_is_of_all() -> None:
    slug, year = division(4).slug, 2021
    id = f"{slug}/{year}-report"
    before, after = (wide(holding(division(4), year, said=[Said(value=value)])) for value in (7, 8))
    of_all = {"exports/data/reports", "exports/data/shares", "exports/data/parquet", "exports/data/sqlite"}
    of_all |= {"exports/compare", "exports/api/v1/topics", "exports/feeds/topics", "exports/feeds/archive"}
    of_year = {f"exports/data/{table}/{year}" for table in ("figures", "blocks")}
    of_year |= {f"exports/compare/years/{year}/", f"exports/api/v1/topics/{year}"}
    of_place = {
        f"exports/districts/{slug}/",
        f"exports/api/v1/districts/{slug}.json",
        f"exports/feeds/{slug}",
    }
    of_report = {f"exports/{addresses.api_report(id)}", f"exports/citations/{id}"}
    assert changed(before, after) == of_all | of_year | of_place | of_report


def test_what_a_card_does_not_tell_remakes_no_list() -> None:
    one = holding(division(4), 2021)
    before, after = wide(one), wide(replace(one, rights=Rights(note="另有说明")))
    assert f"exports/{addresses.api_list('reports')}" not in changed(before, after)
    assert f"exports/{addresses.api_year(2021)}" not in changed(before, after)


def test_another_title_remakes_every_list_that_shows_it() -> None:
    one = holding(division(4), 2021)
    record = replace(one.report.record, title="另一题目")
    before, after = wide(one), wide(replace(one, report=replace(one.report, record=record)))
    lists = {addresses.api_list("reports"), addresses.api_year(2021)}
    assert {f"exports/{address}" for address in lists} <= changed(before, after)


def test_the_description_of_the_data_changes_with_any_file() -> None:
    catalogue = wide(holding(division(4), 2021))
    files = list(chain.from_iterable(job.make() for job in exports.jobs(catalogue)))
    told_of = {page.path: (len(page.data), f"{n:064}") for n, page in enumerate(files)}
    data = {path: one for path, one in told_of.items() if path.startswith(addresses.DATA)}
    package = exports.package(catalogue, data)
    paths = {page.path for page in package.make()}
    assert paths == {addresses.DATAPACKAGE, addresses.CHECKSUMS}
    for path in data:
        other: Job = exports.package(catalogue, {**data, path: (data[path][0], "f" * 64)})
        assert digest(other.depends()) != digest(package.depends())


def test_a_report_s_document_needs_that_report_alone() -> None:
    one = holding(division(4), 2021, said=[Said()])
    alone = archive([one]).entries[0]
    beside = next(entry for entry in wide(one).entries if entry.id == alone.id)
    assert reports.document(alone) == reports.document(beside)


CITIES = (PROVINCE, division(1), replace(division(2), code="991002", slug="991002-yi"))


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """What is kept here is used while the test runs."""
    made = Memory(Store(tmp_path), program(None))
    using(made)
    yield made
    using(None)


def of_all(catalogue: Catalogue) -> dict[str, list[Page]]:
    """The files that are put together from pieces."""
    names = {"exports/compare", "exports/data/parquet"}
    return {job.name: list(job.make()) for job in exports.jobs(catalogue) if job.name in names}


def test_files_of_kept_pieces_are_those_that_are_made_at_once(memory: Memory) -> None:
    before, after = (
        archive(
            [
                *(holding(of, 2021, said=[Said()]) for of in CITIES),
                holding(CITIES[1], 2020, said=[Said(value=n)]),
            ]
        )
        for n in (1, 2)
    )
    assert len(list(cities(after.entries))) == len(CITIES)
    kept = [of_all(before), of_all(before), of_all(after)]
    using(None)
    assert kept == [of_all(before), of_all(before), of_all(after)]
    assert kept[1] != kept[2]


def test_a_table_of_pieces_has_every_row_once_and_in_order() -> None:
    catalogue = archive(holding(of, year, said=[Said()]) for of in CITIES for year in (2020, 2021))
    tables = {page.path: page.data for page in of_all(catalogue)["exports/compare"]}
    for one in AUTHORITY.indicators:
        found = json.loads(tables[f"compare/{one.id}/{one.id}.json"])
        assert [(row["division"], row["year"]) for row in found] == [
            (of.name, year) for of in CITIES for year in (2020, 2021)
        ]
