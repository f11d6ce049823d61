"""What the words of one line say of it, whatever its place on the page."""

import re
from dataclasses import dataclass

from generator.reading.captions import CAPTION_ENOUGH, PICTURE_CREDIT, caption_votes
from generator.reading.forms import (
    BULLET,
    CANNOT_OPEN,
    CLAUSE_END,
    CREDIT,
    DASHED,
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

BRACKETS = (("“", "”"), ("《", "》"), ("（", "）"))
COUNT = re.compile(r"\d\s*[余多万]*\s*(?:人次|场次|[次项件条名人个篇期部份%％])")
"""A quantity: a heading tells none."""

PUNCTUATION = re.compile(r"[，。、；：！？“”《》（）]")

FRONT, MARKED, CALLED_IN_TWO, SURE_CAPTION, CALLED, TWO, CAPTION, STRANGE = (
    -1.0,
    -1.0,
    0.0,
    0.2,
    0.3,
    0.6,
    0.8,
    2.0,
)
"""How little a line reads like a heading or caption, by what it is: front matter … nothing of the kind."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The forms a line has. `strangeness` tells how little it reads like a heading or caption."""

    text: str
    ended: bool
    unclosed: bool
    breaks_clause: bool
    cannot_open: bool
    opening: bool
    run_in_head: bool
    numbered: bool
    bulleted: bool
    part_head: bool
    salutation: bool
    dashed: bool
    credited: bool
    statistic: bool
    front_matter: bool
    strangeness: float

    @property
    def opens_paragraph(self) -> bool:
        """Whether its words open a paragraph."""
        return self.opening or self.run_in_head or self.salutation or (self.numbered and "。" in self.text)


def wording_of(printed: str) -> Wording:
    """The forms of a line as printed; its text is taken without white space."""
    text = "".join(printed.split())
    return Wording(
        text=text,
        ended=bool(SENTENCE_END.search(text)),
        unclosed=any(text.rfind(opening) > text.rfind(closing) for opening, closing in BRACKETS),
        breaks_clause=bool(CLAUSE_END.search(text)),
        cannot_open=bool(CANNOT_OPEN.match(text)),
        opening=bool(OPENING.match(text)),
        run_in_head=bool(RUN_IN_HEAD.match(text)),
        numbered=bool(NUMBERED.match(text)),
        bulleted=bool(BULLET.match(text)),
        part_head=bool(PART_HEAD.fullmatch(text)),
        salutation=bool(SALUTATION.match(text)),
        dashed=bool(DASHED.match(text)),
        credited=bool(PICTURE_CREDIT.search(text)),
        statistic=bool(STATISTIC.match(text)),
        front_matter=is_front_matter(text),
        strangeness=_strangeness(printed, text),
    )


def reads_as_head(text: str) -> bool:
    """Whether a line has the form of a heading: numbered, a part's head, or a call to something."""
    called = HEAD_OPENING.match(text) and len(text) >= 6 and not CLAUSE_END.search(text)
    return bool(_is_marked(text) or called) and "。" not in text and not COUNT.search(text)


def is_front_matter(text: str) -> bool:
    """Whether a line by itself is a title, subtitle, byline or salutation of the genre."""
    return any(p.match(text) for p in (REPORT_TITLE, CREDIT, SPEAKER, SESSION_LINE, SALUTATION, DASHED))


def _is_marked(text: str) -> bool:
    forms = (NUMBERED.match(text), BULLET.match(text), PART_HEAD.fullmatch(text), WORK_HEAD.match(text))
    return any(forms)


def _strangeness(printed: str, text: str) -> float:
    if is_front_matter(text) or TWO_PHRASES.match(printed):
        return FRONT
    if _is_marked(text):
        return MARKED
    in_two = bool(TWO_CLAUSES.match(text))
    if reads_as_head(text):
        return CALLED_IN_TWO if in_two else CALLED
    votes = caption_votes(text)
    if votes >= 1.5 * CAPTION_ENOUGH:
        return SURE_CAPTION
    return TWO if in_two else CAPTION if votes >= CAPTION_ENOUGH else STRANGE
