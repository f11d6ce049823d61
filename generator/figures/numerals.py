"""Numerals: what is written, and the number it stands for.

Arabic (186, 28,000, 2.8), Chinese (一百二十, 〇), financial (壹佰) and mixed (3万, 5千, 30余万) numerals.
A numeral says how exact it is by a word before it (近 约 超过), inside it (30余万) or after it (3万余);
上百 and 数十 are themselves numerals: the least number they can mean, with the word as approximation.
"""

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

_ROWS = ("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
DIGITS = {digit: value for value, row in enumerate(_ROWS) for digit in row}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8}

SIGNS = "".join(DIGITS) + "".join(SMALL) + "".join(LARGE)
# Bounded, and from their first sign on, so that a long row of digits takes no longer than other text.
CHINESE = f"(?<![{SIGNS}])[{SIGNS}]{{1,20}}(?:点[{''.join(DIGITS)}]{{1,6}}(?![十百千点])[万亿]?)?"
ARABIC = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,16}(?:\.\d{1,9})?)"
INNER = "余|多|来|几"
"""Approximations between a numeral and what multiplies it or is counted."""

# 千 and 万 multiply; in 千米 千克 千瓦 the 千 belongs to the unit.
_SMALLER = r"(?:(?<=[万亿])\d{1,4}(?:[千百](?![米克瓦伏卡])|万))?"
MIXED = rf"(?:{ARABIC})(?:(?:{INNER})?(?:[百千]?[万亿]+|[百千](?![米克瓦伏卡])){_SMALLER})?"
_PAIRS = "|".join(f"{low}、{high}" for low, high in pairwise("一二三四五六七八九")) + "|两、三"
PAIR = f"(?<![{SIGNS}])(?:[一二三四五六七八九]?十)?(?:{_PAIRS})(?![{SIGNS}])"
"""三、四次 is three or four times."""
NUMERAL = rf"(?:{MIXED}|{PAIR}|{CHINESE})"

_DIGIT = "[一二两三四五六七八九]"
_NEIGHBOURS = re.compile(rf"(?P<head>.*?)(?P<low>{_DIGIT})(?P<high>{_DIGIT})(?P<factor>[十百千万亿]*)")
_MIXED_PARTS = re.compile(rf"({ARABIC})((?:{INNER})?)([百千万亿]*)")


def arabic(text: str) -> tuple[Decimal, str]:
    """The value of an Arabic or mixed numeral, and the approximation written inside it.

    >>> arabic("2.8万"), arabic("2万8千"), arabic("30余万")
    ((Decimal('28000.0'), ''), (Decimal('28000'), ''), (Decimal('300000'), '余'))
    """
    parts = _MIXED_PARTS.match(text)
    if parts is None:
        raise ValueError(f"not an Arabic numeral: {text!r}")
    value = Decimal(parts[1].replace(",", ""))
    for factor in parts[3]:
        value *= SMALL.get(factor) or LARGE[factor]
    smaller = arabic(text[parts.end() :])[0] if parts.end() < len(text) else 0
    return value + smaller, parts[2]


def chinese(text: str) -> tuple[Decimal, Decimal]:
    """The least and the greatest value of a Chinese numeral; they differ for 两三, 五六十 and 十七八.

    >>> chinese("一百二十"), chinese("五六十"), chinese("九十八点六")
    ((Decimal('120'), Decimal('120')), (Decimal('50'), Decimal('60')), (Decimal('98.6'), Decimal('98.6')))
    """
    if "点" in text:
        value = _decimal(*text.split("点"))
        return value, value
    if all(character in DIGITS for character in text):
        return _digits(text)
    pair = _NEIGHBOURS.fullmatch(text)
    if pair and (DIGITS[pair["high"]] == DIGITS[pair["low"]] + 1 or pair["low"] + pair["high"] == "三五"):
        low, high = (pair["head"] + pair[name] + pair["factor"] for name in ("low", "high"))
        return Decimal(_sum(low)), Decimal(_sum(high))
    value = Decimal(_sum(text))
    return value, value


def _decimal(whole: str, fraction: str) -> Decimal:
    """九十八点六, 一点二万: whole and fraction, and what multiplies both."""
    digits = fraction.rstrip("万亿")
    value = _sum(whole) + Decimal("0." + "".join(str(DIGITS[digit]) for digit in digits))
    return value * (LARGE[fraction[-1]] if fraction != digits else 1)


def _digits(text: str) -> tuple[Decimal, Decimal]:
    low, high = DIGITS[text[0]], DIGITS[text[-1]]
    if len(text) == 2 and 0 < low < high:
        return Decimal(low), Decimal(high)
    value = Decimal("".join(str(DIGITS[digit]) for digit in text))
    return value, value


def _sum(text: str) -> int:
    total = section = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in SMALL:
            section += (digit or 1) * SMALL[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * LARGE[character]
            section = digit = 0
    return total + section + digit


@lru_cache(maxsize=4096)
def values(text: str) -> tuple[Decimal, Decimal, str]:
    """Least and greatest value of any numeral, and the approximation inside it.

    >>> values("30余万"), values("十二")
    ((Decimal('300000'), Decimal('300000'), '余'), (Decimal('12'), Decimal('12'), ''))
    """
    if text[0].isdigit():
        value, inner = arabic(text)
        return plain(value), plain(value), inner
    low, high = chinese(text.replace("、", ""))
    return plain(low), plain(high), ""


def plain(value: Decimal) -> Decimal:
    """The number without idle zeros or an exponent.

    >>> plain(Decimal("28000.0")), plain(Decimal("99.80"))
    (Decimal('28000'), Decimal('99.8'))
    """
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()
