"""What of a marked-up text is not shown: its signs, without the words between them."""

import html
import re

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

LONGEST = 34
"""Characters of an entity."""


def remainder(raw: str, shown: str) -> str:
    """The characters of `raw` that are not those of `shown`, which stand in it in their order.

    >>> remainder("听取**报告**8项", "听取报告8项")
    '****'
    >>> remainder("甲&lt;乙&nbsp;丙", "甲<乙\\u00a0丙")
    '&lt;&nbsp;'
    >>> remainder("```\\n甲&amp;乙", "甲&amp;乙")
    '```'
    """
    wanted = [c for c in shown if not c.isspace()]
    at, place, left = 0, 0, []
    while place < len(raw):
        size, meant = _next(raw, place, "".join(wanted[at : at + LONGEST]))
        ink = "".join(meant.split())
        if ink and "".join(wanted[at : at + len(ink)]) == ink:
            at += len(ink)
            left.append(raw[place : place + size].replace(meant, "", 1))
        else:
            left.append(raw[place : place + size])
        place += size
    return "".join(left).strip()


def _next(raw: str, place: int, wanted: str) -> tuple[int, str]:
    """How many characters stand for the next one, and which that is. In code an entity stands for itself."""
    entity = ENTITY.match(raw, place) if raw[place] == "&" else None
    if entity and not wanted.startswith(entity[0]) and (meant := html.unescape(entity[0])) != entity[0]:
        return len(entity[0]), meant
    return 1, raw[place]
