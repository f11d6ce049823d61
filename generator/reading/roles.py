"""Passages that say themselves where they stand: note, salutation, mandate, shortcomings, closing."""

import re
from functools import lru_cache

from generator.reading.forms import CLOSING, SALUTATION

NOTE_PLACE, SALUTATION_PLACE, MANDATE_PLACE, OPENING_PLACE = -5.0, -4.0, -3.0, 0.0
SHORTCOMINGS_PLACE, CLOSING_PLACE = 8.0, 9.0

ROLES: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"^编者按|^.{0,90}(?:刊登|摘登|刊发|摘发|摘要|摘编)如下"), NOTE_PLACE),
    (SALUTATION, SALUTATION_PLACE),
    (
        re.compile(r"^(?:现在，?)?我?受.{0,40}委托|^(?:现|我)(?:在)?.{0,30}(?:报告|汇报)|^我代表"),
        MANDATE_PLACE,
    ),
    (CLOSING, CLOSING_PLACE),
    (
        re.compile(r"^各位代表[！!，,]|^.{0,60}(?:清醒地?(?:认识|看到)|不足|差距|薄弱|我们也)"),
        SHORTCOMINGS_PLACE,
    ),
)


@lru_cache(maxsize=4096)
def role_place(text: str) -> float | None:
    """Where the genre puts a passage that says itself what it is; None if it does not.

    >>> role_place("各位代表：") == SALUTATION_PLACE, role_place("听取专项工作报告。")
    (True, None)
    """
    return next((place for pattern, place in ROLES if pattern.match(text)), None)
