"""Pages of lists and tables are made again where a change shows, and nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authority import Authority
from generator.gathering import gather
from generator.gathering.catalogue import Catalogue
from generator.model import Holding, Job, Kind, Page, Part, Unpublished
from generator.pages import comparison, coverage, districts, reports, topics, years
from generator.results import digest
from tests.gathering.making import AUTHORITY, Said, division, holding

MODULES = (reports, years, topics, districts, comparison, coverage)

SAID = st.lists(
    st.builds(
        Said,
        st.sampled_from([("proposals",), ("inspections",), ("proposals", "inspections")]),
        st.integers(1, 9),
        part=st.sampled_from([None, Part.PLAN]),
    ),
    max_size=2,
)
PLACES = st.tuples(st.integers(1, 4), st.integers(2019, 2022), st.sampled_from([Kind.REPORT, Kind.ABSTRACT]))
ARCHIVES = st.dictionaries(PLACES, SAID, min_size=1, max_size=7)


def archive(held: dict[tuple[int, int, Kind], list[Said]], authority: Authority = AUTHORITY) -> Catalogue:
    return gather(
        [known(holding(division(n), y, kind, said=s)) for (n, y, kind), s in held.items()], authority
    )


def known(one: Holding) -> Holding:
    """With the digests that the program takes when it reads a report."""
    card = digest((one.id, one.report.record, one.added))
    return replace(one, digest=digest((one.id, one.report)), card=card)


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    for module in MODULES:
        yield from module.jobs(catalogue)


def made(catalogue: Catalogue) -> dict[str, tuple[str, list[Page]]]:
    return {job.name: (digest(job.depends()), list(job.make())) for job in jobs(catalogue)}


@settings(max_examples=40)
@given(ARCHIVES, ARCHIVES)
def test_what_depends_on_equal_things_is_equal(
    held: dict[tuple[int, int, Kind], list[Said]], other: dict[tuple[int, int, Kind], list[Said]]
) -> None:
    one, another = made(archive(held)), made(archive({**held, **other}))
    for name in one.keys() & another.keys():
        if one[name][0] == another[name][0]:
            assert one[name][1] == another[name][1], name


def test_names_are_unique_and_one_page_is_a_job() -> None:
    all_jobs = list(jobs(archive({(n, 2020 + n, Kind.REPORT): [Said()] for n in range(3)})))
    assert len({job.name for job in all_jobs}) == len(all_jobs)
    assert {len(list(job.make())) for job in all_jobs} == {1}


def wide(changed: list[Said]) -> Catalogue:
    """An archive of 600 districts in which one report says this."""
    held = {(n, 2021, Kind.REPORT): [Said(value=n + 1)] for n in range(600)}
    return archive({**held, (300, 2021, Kind.REPORT): changed})


def test_a_changed_report_remakes_only_pages_that_show_it() -> None:
    before, after = (
        {job.name: digest(job.depends()) for job in jobs(wide([Said(value=value)]))} for value in (7, 8)
    )
    assert before.keys() == after.keys()
    remade = {re.sub(r"page-\d+/", "page-n/", name) for name in before if before[name] != after[name]}
    slug = division(300).slug
    of_all = {"pages/compare/", "pages/topics/", "pages/coverage/", "pages/topics/deputies/"}
    here = {f"pages/districts/{slug}/", "pages/compare/years/2021/page-n/"}
    lists = {f"pages/compare/{one.id}/page-n/" for one in AUTHORITY.indicators}
    assert here | lists <= remade <= of_all | here | lists | {"pages/topics/deputies/page-n/"}
    assert sum(before[name] != after[name] for name in before) <= len(of_all | here | lists) + 1


def test_what_is_known_not_to_exist_remakes_its_page() -> None:
    held = [known(holding(division(1), 2020)), known(holding(division(1), 2022))]
    absent = Unpublished(division(1).slug, 2021, "据答复")
    one, other = gather(held, AUTHORITY), gather(held, AUTHORITY, unpublished=[absent])
    told = [digest(next(coverage.jobs(catalogue)).depends()) for catalogue in (one, other)]
    assert told[0] != told[1]
