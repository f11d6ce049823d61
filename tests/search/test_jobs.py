"""The index by jobs: what is kept of archives before changes nothing of what comes out, and saves work."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import results, search
from generator.gathering import keyterms
from generator.gathering.keyterms import tallies, units
from generator.model import Holding, Page
from generator.results import Code, Memory, Store, digest
from generator.search import chunks, segments
from generator.search.shelves import Shelf
from tests.gathering.making import division
from tests.search.making import HOLDINGS, Said, catalogue, holding, over

Files = Mapping[str, bytes]
Done = Mapping[str, tuple[str, Files]]
"""The files of each job by its name, with the digest of what they depend on."""


class Unchanged:
    """Code that stays as it is."""

    def fingerprint(self, *modules: str) -> str:
        return " ".join(modules)


@pytest.fixture(scope="module", autouse=True)
def small() -> Iterable[None]:
    """Segments and chunks of a few reports."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "LEAST", 2)
        patch.setattr(units, "REPORTS", 2)
        yield


@contextmanager
def kept() -> Iterator[Store]:
    """A store that results are kept in."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        results.using(Memory(store, cast(Code, Unchanged())))
        try:
            yield store
        finally:
            results.using(None)


def digested(holdings: Iterable[Holding]) -> list[Holding]:
    """Reports with digests of what they say."""
    return [replace(one, digest=digest((one.id, one.report))) for one in holdings]


def done(shelf: Shelf, before: Done) -> tuple[Done, list[str]]:
    """All jobs, those not made again that depend on what they did before; and those that were made."""
    found: dict[str, tuple[str, Files]] = {}
    made = []
    for job in search.jobs(shelf):
        key = digest(job.depends())
        if before.get(job.name, ("",))[0] == key:
            found[job.name] = before[job.name]
        else:
            made.append(job.name)
            found[job.name] = key, {page.path: page.data for page in job.make()}
    return found, made


def files(done: Done) -> dict[str, bytes]:
    return {path: data for _, made in done.values() for path, data in made.items()}


def fresh(pages: Iterable[Page]) -> dict[str, bytes]:
    return {page.path: page.data for page in pages}


@settings(max_examples=10)
@given(st.lists(HOLDINGS, min_size=2, max_size=4), st.booleans())
def test_what_was_kept_of_other_archives_changes_nothing(archives: list[list[Holding]], many: bool) -> None:
    before: Done = {}
    with kept():
        for holdings in archives:
            archive = catalogue(digested(holdings))
            before, _ = done(over(archive) if many else search.shelf(archive), before)
            assert files(before) == fresh(search.index(archive))


@settings(max_examples=10)
@given(HOLDINGS)
def test_jobs_give_the_same_in_any_order_and_without_a_store(holdings: list[Holding]) -> None:
    archive = catalogue(digested(holdings))
    jobs = list(search.jobs(search.shelf(archive)))
    assert len({job.name for job in jobs}) == len(jobs)
    backward = {page.path: page.data for job in reversed(jobs) for page in job.make()}
    assert backward == fresh(search.index(archive))


def counting(patch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[tuple[Any, ...]]:
    """What a function of a module is given from now on."""
    given: list[tuple[Any, ...]] = []
    whole = getattr(module, name)

    def told(*values: Any) -> Any:
        given.append(values)
        return whole(*values)

    patch.setattr(module, name, told)
    return given


def many(said: Mapping[int, str]) -> list[Holding]:
    """Reports of twelve districts in three years, one of which says something of its own."""
    places = [(district, year) for district in range(12) for year in (2021, 2022, 2023)]
    return digested(
        holding(division(district), year, said=[Said(said.get(number, f"备案审查第{number}件。"))])
        for number, (district, year) in enumerate(places)
    )


def test_one_report_costs_its_own_chunk_and_segment(monkeypatch: pytest.MonkeyPatch) -> None:
    with kept():
        before, _ = done(search.shelf(catalogue(many({}))), {})
        read = counting(monkeypatch, chunks, "grams")
        after, made = done(search.shelf(catalogue(many({4: "别的事情。"}))), before)
    assert [name.split("/")[1] for name in made] == ["texts", "segment", "manifest"]
    assert len(read) == 1
    assert files(after) == fresh(search.index(catalogue(many({4: "别的事情。"}))))


def test_nothing_changed_is_nothing_made() -> None:
    with kept():
        before, _ = done(search.shelf(catalogue(many({}))), {})
        assert done(search.shelf(catalogue(many({}))), before)[1] == []


def test_terms_that_were_counted_are_not_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    more = {4: "“柑橘产业”好。", 8: "“柑橘产业”多。"}
    with kept():
        counted = counting(monkeypatch, tallies, "tallied")
        archive = catalogue(many({}))
        of_all = archive.key_terms()
        first = [len(terms) for terms, _ in counted]
        counted.clear()
        found = catalogue(many(more)).key_terms()
        again = sorted(len(terms) for terms, _ in counted)
        assert catalogue(many({})).key_terms() == of_all
    assert len(again) == len(first)
    assert set(again[:-2]) == {again[0]} and again[0] < min(first) < again[-1]
    assert found == catalogue(many(more)).key_terms() != of_all


def test_the_key_terms_of_handles_are_those_of_reports() -> None:
    archive = catalogue(many({4: "“柑橘产业”好。", 8: "“柑橘产业”多。"}))
    shelf = over(archive)
    those = [shelf.unit(one) for one in keyterms.grouped(shelf.handles).values()]
    found = keyterms.archive_terms(those, shelf.divisions, archive.authority)
    assert found == archive.key_terms().archive
    assert "柑橘产业" in {one.text for one in found}
