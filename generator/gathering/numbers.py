"""A figure's value as JSON and YAML have it."""

from decimal import Decimal


def number(value: Decimal) -> int | float:
    """A whole number without a point, any other as a float.

    >>> number(Decimal("30000")), number(Decimal("98.50"))
    (30000, 98.5)
    """
    return int(value) if value == value.to_integral_value() else float(value)
