"""What the words of one line say of it, whatever its place on the page."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from generator.reading import signs
from generator.reading.captions import CAPTION_ENOUGH, PICTURE_CREDIT, caption_votes
from generator.reading.forms import (
    BULLET,
    CANNOT_OPEN,
    CLAUSE_END,
    CREDIT,
    DASHED,
    FEATURE_LINE,
    HEAD_OPENING,
    NUMBERED,
    OPENING,
    PART_HEAD,
    REPORT_TITLE,
    RUN_IN_HEAD,
    SALUTATION,
    SENTENCE_END,
    SESSION_LINE,
    SPEAKER,
    STATISTIC,
    TWO_CLAUSES,
    TWO_PHRASES,
    WORK_HEAD,
)

COUNT = re.compile(r"\d\s*[余多万]*\s*(?:人次|场次|[次项件条名人个篇期部份%％])")
"""A quantity: a heading tells none."""

PUNCTUATION = re.compile(r"[，。、；：！？“”《》（）]")
BRACKETS = re.compile("[“”《》（）]")
DIGIT = re.compile(r"\d")

LEAST_UNMARKED, SHORTEST_HEAD, LONGEST_HEAD, SHORTEST_CALL = 10, 4, 30, 6
LONGEST_CALL, LONGEST_HALF_CALL = 20, 12
"""Characters: a line without any mark says something from the first on, a heading seldom has fewer
than the second or more than the third, nor a heading that calls to something fewer than the fourth."""

MARKED = signs.NUMBERED | signs.BULLETED | signs.PART_HEAD | signs.WORK_HEAD
BEGINS = signs.OPENING | signs.RUN_IN_HEAD | signs.SALUTATION
HOLDS_MARK = signs.ENDED | signs.BREAKS_CLAUSE | signs.STOP_INSIDE
"""Signs of a line that holds a mark, so that none need be looked for."""
TELLS = signs.ENDED | signs.STOP_INSIDE | signs.CANNOT_OPEN
"""Signs of running text: who has them is like no heading and no caption, whatever it tells of."""
FRONT = signs.FRONT_MATTER | signs.SUBTITLED | signs.SALUTATION | signs.DASHED


class Form(NamedTuple):
    """A form that a line may have, and what `has` it.

    `first` and `last` are classes of characters: a line whose first or last character is of another
    class need not be looked at. They only save time.
    """

    sign: int
    has: Callable[[str], object]
    first: str = "."
    last: str = "."


FORMS: tuple[Form, ...] = (
    Form(signs.ENDED, SENTENCE_END.search, last="[。！？!?…”’」』）)》]"),
    Form(signs.BREAKS_CLAUSE, CLAUSE_END.search, last=r"[，、；：,;:—（《“‘(\-·]"),
    Form(signs.COMMA_LAST, bool, last="，"),
    Form(signs.COLON_LAST, bool, last="："),
    Form(signs.CANNOT_OPEN, CANNOT_OPEN.match, first="[，。、；：！？）》”’】」』,.;:!?)%％]"),
    Form(signs.OPENING, OPENING.match, first=r"[—－\-■●◆▲一二三四五六七八九十两过各本特记通12今新此我]"),
    Form(signs.NUMBERED, NUMBERED.match, first=r"[■◆●▲★□◇○▶一二三四五六七八九十（(第\d]"),
    Form(signs.BULLETED, BULLET.match, first="[■◆●▲★□◇○▶]"),
    Form(signs.PART_HEAD, PART_HEAD.fullmatch, r"[\d二〇零一三四五六七八九过今未新]", "[年顾结排划算务]"),
    Form(signs.WORK_HEAD, WORK_HEAD.match, last="[作顾眸结况排务算望议见]"),
    Form(signs.SALUTATION, SALUTATION.match, "[各尊主]", "[：:]"),
    Form(signs.DASHED, DASHED.match, r"[—－\-]"),
    Form(signs.CREDITED, PICTURE_CREDIT.search, last="[摄图料片）)]"),
    Form(signs.CREDITED, PICTURE_CREDIT.match, first="[图上下左右本]"),
    Form(signs.FRONT_MATTER, REPORT_TITLE.match, last="[告）)】]"),
    Form(signs.FRONT_MATTER, CREDIT.match, first="—"),
    Form(signs.SUBTITLED, SESSION_LINE.match, r"[（(—－\-\d一二]", "[议会上）)]"),
    Form(signs.SUBTITLED, FEATURE_LINE.match, r"[—－\-]"),
)
"""The forms that are looked for in each line, its white space taken out."""

FORMS_WITH_STOP: tuple[tuple[int, Callable[[str], object]], ...] = (
    (signs.STOP_INSIDE, lambda text: text.find("。", 0, -1) >= 0),
    (signs.RUN_IN_HEAD, RUN_IN_HEAD.match),
)
FORMS_OF_FIGURES: tuple[tuple[int, Callable[[str], object]], ...] = ((signs.STATISTIC, STATISTIC.match),)
FORMS_WITH_COLON: tuple[tuple[int, Callable[[str], object]], ...] = (
    (signs.FRONT_MATTER, CREDIT.match),
    (signs.FRONT_MATTER, SPEAKER.match),
)
"""The forms that only lines with a full stop can have, with a digit and no comma, with a colon."""


def signs_of(printed: str, ink: str) -> int:
    """The signs of a line, as printed and without white space, that lie in its words."""
    found = 0
    for sign, has in _forms_to_try(ink):
        if has(ink):
            found |= sign
    found |= _signs_of_size(ink, found)
    if printed is not ink and (CREDIT.match(printed) or SPEAKER.match(printed)):
        found |= signs.FRONT_MATTER
    if BRACKETS.search(ink):
        found |= _signs_of_brackets(ink)
    if found & BEGINS or (found & signs.NUMBERED and "。" in ink):
        found |= signs.BEGINS
    if found & FRONT:
        found |= signs.FRONT_MATTER
    return found | _likeness(printed, ink, found)


def _signs_of_size(ink: str, found: int) -> int:
    size = len(ink)
    if size < SHORTEST_HEAD:
        return signs.SHORTEST
    long = signs.LONG if size > LONGEST_HEAD else 0
    unmarked = size >= LEAST_UNMARKED and not found & HOLDS_MARK and not PUNCTUATION.search(ink)
    return long | signs.UNMARKED if unmarked else long


def _forms_to_try(ink: str) -> tuple[tuple[int, Callable[[str], object]], ...]:
    possible = _possible(ink[0], ink[-1])
    if "。" in ink:
        possible += FORMS_WITH_STOP
    elif "，" not in ink and DIGIT.search(ink):
        possible += FORMS_OF_FIGURES
    if "：" in ink or ":" in ink:
        possible += FORMS_WITH_COLON
    return possible


def _possible(first: str, last: str) -> tuple[tuple[int, Callable[[str], object]], ...]:
    """The forms that a line of this first and last character may have."""
    return _forms(_beginning(first) & _ending(last))


@lru_cache(maxsize=1 << 13)
def _beginning(character: str) -> int:
    """Which of FORMS may begin so, a bit for each."""
    return sum(1 << at for at, form in enumerate(FORMS) if re.fullmatch(form.first, character))


@lru_cache(maxsize=1 << 13)
def _ending(character: str) -> int:
    """Which of FORMS may end so, a bit for each."""
    return sum(1 << at for at, form in enumerate(FORMS) if re.fullmatch(form.last, character))


@lru_cache(maxsize=1 << 12)
def _forms(bits: int) -> tuple[tuple[int, Callable[[str], object]], ...]:
    return tuple((form.sign, form.has) for at, form in enumerate(FORMS) if bits >> at & 1)


def _signs_of_brackets(ink: str) -> int:
    unclosed = signs.UNCLOSED if _is_unclosed(ink) else 0
    return unclosed | signs.CLOSES_UNOPENED if _closes_unopened(ink) else unclosed


def _is_unclosed(text: str) -> bool:
    """Whether it opens a quotation, a title or a bracket and does not close it."""
    return (
        ("“" in text and text.rfind("“") > text.rfind("”"))
        or ("《" in text and text.rfind("《") > text.rfind("》"))
        or ("（" in text and text.rfind("（") > text.rfind("）"))
    )


def _closes_unopened(text: str) -> bool:
    """Whether it closes a quotation, a title or a bracket that began before it; 1） is a number."""
    return (
        ("”" in text and not 0 <= text.find("“") < text.find("”"))
        or ("》" in text and not 0 <= text.find("《") < text.find("》"))
        or ("）" in text[3:] and not 0 <= text.find("（") < text.find("）", 3))
    )


def reads_as_head(text: str) -> bool:
    """Whether a line has the form of a heading: numbered, a part's head, or a call to something."""
    marked = (NUMBERED.match(text), BULLET.match(text), PART_HEAD.fullmatch(text), WORK_HEAD.match(text))
    return (any(marked) or _calls(text)) and not _tells(text)


def _calls(text: str) -> bool:
    return len(text) >= SHORTEST_CALL and bool(HEAD_OPENING.match(text)) and not CLAUSE_END.search(text)


def _tells(text: str) -> bool:
    """Whether it holds a whole sentence or a quantity, which no heading does."""
    return "。" in text or bool(COUNT.search(text))


def _likeness(printed: str, ink: str, found: int) -> int:
    """What heading or caption a line is most like: the sign of one kind."""
    if found & signs.FRONT_MATTER or (printed is not ink and TWO_PHRASES.match(printed)):
        return signs.LIKE_FRONT
    if found & MARKED:
        return signs.LIKE_MARKED
    if found & signs.CREDITED:
        return signs.LIKE_SURE_CAPTION
    if found & TELLS:
        return signs.LIKE_NONE
    in_two = ink.count("，") == 1 and TWO_CLAUSES.match(ink) is not None
    return _like_call(ink, found, in_two) or _like_others(ink, in_two)


def _like_call(ink: str, found: int, in_two: bool) -> int:
    """The sign of a call to something, whole or half; 0 if it is none."""
    if _calls(ink) and not _tells(ink):
        long = len(ink) > LONGEST_CALL and "，" not in ink
        return signs.LIKE_CALL_IN_TWO if in_two else signs.LIKE_LONG_CALL if long else signs.LIKE_CALL
    half = found & signs.COMMA_LAST and len(ink) <= LONGEST_HALF_CALL and HEAD_OPENING.match(ink)
    return signs.LIKE_HALF_CALL if half else 0


def _like_others(ink: str, in_two: bool) -> int:
    votes = caption_votes(ink)
    if votes >= 1.5 * CAPTION_ENOUGH:
        return signs.LIKE_SURE_CAPTION
    if in_two:
        return signs.LIKE_TWO
    return signs.LIKE_CAPTION if votes >= CAPTION_ENOUGH else signs.LIKE_NONE
