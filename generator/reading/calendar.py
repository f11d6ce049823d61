"""Dates as reports write them, in Arabic and in Chinese numerals."""

import re

DIGITS = str.maketrans("〇○零O一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
SMALL = r"[一二三四五六七八九十]{1,3}"
CHINESE_YEAR = re.compile(r"(?<![一二三四五六七八九])([一二][〇○零O一二三四五六七八九]{3})(?=\s*年)")
CHINESE_DAY = re.compile(rf"({SMALL})(?=\s*[月日])")
FULL_DATE = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


def to_int(numeral: str) -> int:
    """The value of a small numeral, Chinese or Arabic.

    >>> to_int("十二"), to_int("二十"), to_int("7")
    (12, 20, 7)
    """
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    value = int(ones.translate(DIGITS)) if ones else 0
    return value + 10 * (int(tens.translate(DIGITS)) if tens else 1) if ten else value


def in_digits(text: str) -> str:
    """The text with its years, and the days of its dates, in Arabic digits; for reading, not for showing.

    >>> in_digits("二〇一〇年二月二十六日，第二十次会议"), in_digits("２０２１年")
    ('2010年2月26日，第二十次会议', '2021年')
    """
    text = re.sub(r"[０-９]", lambda found: found[0].translate(DIGITS), text)
    text = CHINESE_YEAR.sub(lambda found: found[1].translate(DIGITS), text)
    return (
        CHINESE_DAY.sub(lambda found: str(to_int(found[1])), text) if re.search(r"\d{4}\s*年", text) else text
    )


def first_date(text: str) -> str | None:
    """The first full date of a text, ISO 8601; None if there is none.

    >>> first_date("——二〇一〇年二月二十六日在某县"), first_date("2月26日")
    ('2010-02-26', None)
    """
    found = FULL_DATE.search(in_digits(text))
    return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}" if found else None
