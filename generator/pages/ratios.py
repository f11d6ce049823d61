"""Shares, differences and growth as readers know them, rounded only where they are printed."""

from decimal import Decimal
from fractions import Fraction

from generator.charts.measures import number

MINUS = "−"


def decimal(share: Fraction) -> Decimal:
    """A share as charts take it, to far more places than can be drawn."""
    return Decimal(share.numerator) / Decimal(share.denominator)


def percent(share: Fraction) -> str:
    """A share in percent to one place, a half rounded away from nought.

    >>> percent(Fraction(1, 3)), percent(Fraction(1, 2000)), percent(Fraction(-1, 4)), percent(Fraction(1))
    ('33.3%', '0.1%', '−25.0%', '100.0%')
    """
    tenths = (abs(share.numerator) * 2000 + share.denominator) // (2 * share.denominator)
    sign = MINUS if share < 0 and tenths else ""
    return f"{sign}{tenths // 10}.{tenths % 10}%"


def signed(text: str) -> str:
    """A printed number with its sign before it, unless it is nought.

    >>> signed("12.5%"), signed("−3"), signed("0"), signed("0.0%")
    ('+12.5%', '−3', '0', '0.0%')
    """
    return text if text.startswith(MINUS) or not text.strip("0.%") else f"+{text}"


def difference(value: Decimal) -> str:
    """A difference with its sign, exact.

    >>> difference(Decimal("1200")), difference(Decimal("-0.50")), difference(Decimal(0))
    ('+1,200', '−0.5', '0')
    """
    return signed(number(value).replace("-", MINUS))


def points(share: Fraction) -> Decimal:
    """A share of 0 to 1 in percent, as a number of one place, rounded as `percent` is.

    >>> points(Fraction(1, 3)), points(Fraction(1))
    (Decimal('33.3'), Decimal('100.0'))
    """
    return Decimal(percent(share).removesuffix("%"))
