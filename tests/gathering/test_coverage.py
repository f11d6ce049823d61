"""What is held, missing and known not to have been published, by district and year."""

from dataclasses import replace

import pytest

from generator.errors import Faults
from generator.gathering import gather
from generator.gathering.coverage import Coverage, State, coverage
from generator.model import Unpublished
from tests.gathering.making import AUTHORITY, division, holding

ONE, TWO, THREE = division(1), division(2), division(3)


def absent(slug: str, year: int) -> Unpublished:
    return Unpublished(slug, year, "据答复")


def test_nothing_is_covered_where_nothing_is_held_or_known() -> None:
    assert coverage((), (), (ONE,), ()) == Coverage()


def test_each_place_is_held_missing_or_unpublished() -> None:
    covered = coverage((ONE, TWO), {(ONE.slug, 2021), (TWO.slug, 2022)}, (), [absent(ONE.slug, 2022)])
    assert [[covered.state(one, year) for year in covered.years] for one in covered.divisions] == [
        [State.HELD, State.UNPUBLISHED],
        [State.MISSING, State.HELD],
    ]


def test_a_district_and_a_year_of_which_only_the_lack_is_known_stand_in_the_grid() -> None:
    covered = coverage((TWO,), {(TWO.slug, 2021)}, (THREE, TWO, ONE), [absent(ONE.slug, 2018)])
    assert covered.divisions == (ONE, TWO)
    assert covered.years == (2018, 2019, 2020, 2021)


@pytest.mark.parametrize("far", [1980, 2015, 2027, 2100])
def test_a_year_far_off_gives_the_grid_no_column_and_is_told_all_the_same(far: int) -> None:
    covered = coverage((ONE,), {(ONE.slug, 2021)}, (), [absent(ONE.slug, far), absent(ONE.slug, 2023)])
    assert covered.years == (2021, 2022, 2023)
    assert list(covered.unpublished) == sorted([(ONE.slug, far), (ONE.slug, 2023)])


@pytest.mark.parametrize("near", [2016, 2026])
def test_a_year_nearby_stretches_the_grid(near: int) -> None:
    covered = coverage((ONE,), {(ONE.slug, 2021)}, (), [absent(ONE.slug, near)])
    assert covered.years == tuple(range(min(2021, near), max(2021, near) + 1))


def test_where_nothing_is_held_the_grid_is_of_what_is_known_together() -> None:
    covered = coverage((), (), (ONE,), [absent(ONE.slug, year) for year in (1980, 2019, 2021)])
    assert covered.years == (2019, 2020, 2021)


def test_a_district_is_named_as_it_was_called_last() -> None:
    before, after = replace(ONE, name="旧区", until=2019), replace(ONE, name="新区", since=2020)
    covered = coverage((), (), (after, before), [absent(ONE.slug, 2018)])
    assert [one.name for one in covered.divisions] == ["新区"]


def test_a_report_that_is_held_goes_before_what_was_known() -> None:
    covered = coverage((ONE,), {(ONE.slug, 2021)}, (), [absent(ONE.slug, 2021)])
    assert covered.state(ONE, 2021) is State.HELD
    assert covered.unpublished == {}


def test_a_district_that_nobody_knows_is_refused() -> None:
    with pytest.raises(Faults, match="990901-shi1"):
        coverage((), (), (TWO,), [absent(ONE.slug, 2021)])


def test_gathering_takes_it_up_and_tells_names_apart() -> None:
    other = replace(division(2, city="别州市"), name=ONE.name)
    authority = replace(AUTHORITY, divisions=(ONE, other))
    catalogue = gather([holding(ONE, 2021)], authority, unpublished=[absent(other.slug, 2021)])
    assert catalogue.divisions == (ONE,)
    assert catalogue.coverage.divisions == (ONE, other)
    assert catalogue.name(other) != catalogue.name(ONE)
