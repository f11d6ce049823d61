"""A value in a data file is the value, neither rounded nor given a point that it has not."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.gathering.numbers import number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**12, places=2))
def test_numbers_are_told_as_they_are(value: Decimal) -> None:
    told = number(value)
    assert Decimal(str(told)) == value
    assert isinstance(told, int) == (value % 1 == 0)
