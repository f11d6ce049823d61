"""When and before whom a report was given: date, term (届) and session (次会议) of the congress."""

import re
from collections import Counter

from generator.model import Label
from generator.reading.blocktexts import Texts, texts_of
from generator.reading.calendar import first_date, in_digits, to_int

NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
TERM = re.compile(rf"第?\s*({NUMERAL})\s*届")
SESSION = re.compile(rf"第\s*({NUMERAL})\s*次(?:全体)?会议|人大(?:常委会)?({NUMERAL})次会议")
RANKS = "省市州盟区县旗国"
GIVEN_AT = re.compile(
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日[^。]{0,20}在[^。]{0,30}第?[一二三四五六七八九十\d]{1,3}\s*届"
    r"[^。]{0,12}第?[一二三四五六七八九十\d]{1,3}\s*次会议上"
)
"""When and before whom a report was given, as the opening of an abstract tells it."""

OPENING_PARAGRAPHS = 3
FRONT = (Label.SUBTITLE, Label.TITLE, Label.BYLINE)

CONGRESS_AFTER = re.compile(r"\s*(?:人民代表大会|人大)")


def find_date(texts: Texts) -> str | None:
    """The date in subtitle, title or byline, else of the session in the opening; a page's head tells none.

    >>> find_date([(Label.SUBTITLE, "——2023年1月9日在某区第五届人民代表大会第二次会议上")])
    '2023-01-09'
    """
    for text in (*texts_of(texts, *FRONT), *_session_lines(texts)):
        if found := first_date(text):
            return found
    return None


def _session_lines(texts: Texts) -> list[str]:
    """Sentences of the opening that tell at which session the report was given."""
    opening = texts_of(texts, Label.PARAGRAPH)[:OPENING_PARAGRAPHS]
    return [found[0] for text in opening if (found := GIVEN_AT.search(in_digits(text)))]


def find_term(texts: Texts, rank: str = "") -> int | None:
    """The congress's term (届) that the front matter names, or the opening, else the one named most.

    `rank` is what the division's name ends in (区, 市 …): another rank's congress does not count.
    """
    for text in (*texts_of(texts, Label.SUBTITLE, Label.TITLE), *_session_lines(texts)):
        if found := TERM.search(text):
            return to_int(found[1])
    votes = Counter(
        to_int(found[1])
        for _, text in texts
        for found in TERM.finditer(text)
        if _of_congress(text, found, rank)
    )
    return max(votes, key=lambda term: (votes[term], -term)) if votes else None


def _of_congress(text: str, found: re.Match[str], rank: str) -> bool:
    """Whether a term is this congress's: not the party's committee's, not another level's."""
    before = text[max(0, found.start() - 1) : found.start()]
    other = before and before in RANKS and before != (rank or "区")
    return bool(CONGRESS_AFTER.match(text[found.end() :])) and not other


def find_session(texts: Texts) -> int | None:
    """The session (次会议) that the subtitle, or the opening, says the report was given at; else None.

    >>> find_session([(Label.SUBTITLE, "——2023年1月9日在某区第五届人民代表大会第二次会议上")])
    2
    """
    for text in (*texts_of(texts, Label.SUBTITLE, Label.TITLE), *_session_lines(texts)):
        if found := SESSION.search(text):
            return to_int(found[1] or found[2])
    return None
