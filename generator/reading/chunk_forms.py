"""What a chunk is by its form alone: what it begins and ends with, its length, its marks."""

import re
from collections.abc import Callable

from generator.model import Label
from generator.reading.captions import CAPTION_ENOUGH, PICTURE_CREDIT, caption_votes
from generator.reading.forms import (
    CREDIT,
    FEATURE_LINE,
    NUMBERED,
    PART_HEAD,
    SALUTATION,
    SENTENCE_END,
    SESSION_LINE,
    SPEAKER,
    STATISTIC,
    is_furniture,
)
from generator.reading.names import SURNAMES
from generator.reading.paragraphs import Chunk
from generator.reading.wording import COUNT

LONGEST_HEAD = 45
"""Characters: what is longer is no heading and no byline."""

LONGEST_ENDED_HEAD = 30
"""Characters of a heading in two clauses that ends in a full stop, which few do."""

LONGEST_LINE = 2 * LONGEST_HEAD
"""Characters: what is longer is no caption and nothing of the page's, so it is a paragraph."""

MOST_COMMAS, LONGEST_OF_COMMAS = 2, 26
"""Commas in a heading or caption, and its characters; in a longer one, or in what looked like a
paragraph as it was set, there is one comma at most."""

POINTERS, MARKS = "▲▼◀▶", "■◆●▲★□◇○▶▼◀ "
"""Marks that point to a picture, if what they open tells of an event; and all that open headings."""

SPOKEN = re.compile(r"^(?:我受|现在[，,]我|受.{2,20}委托|我代表|我谨代表|现将)")
"""What the speaker says of the report itself."""

SHORTEST_CAPTION = 13
"""Characters: a shorter line that ends in 摄 credits a photographer and tells nothing."""

SUBTITLE_DASH = re.compile(r"^(?:——|－－|--|—)")

REPORTERS = re.compile(r"^\S{0,8}?(?:记者|通讯员)([\u4e00-\u9fff·]{2,10}?)(?:整理|摄|报道|摄影报道)?$")
"""A byline whose names stand close to the office."""

CREDIT_ANYWHERE = re.compile(
    r"(?:记者|通讯员|整理|文/|摄影|图/|/文|/图|撰稿|供稿)[\s\u3000：:/]|(?:[\s\u3000](?:整理|摄|文|图|供图|摄影|摄影报道))$"
)


def label_alone(chunk: Chunk) -> Label:
    """The label of a chunk by itself, whatever stands around it."""
    text = chunk.plain
    for applies, label in BY_FORM:
        if applies(text):
            return label
    if text.count("，") > (MOST_COMMAS if chunk.is_head and len(text) <= LONGEST_OF_COMMAS else 1):
        return Label.PARAGRAPH
    return Label.CAPTION if _speaks_of_event(text) else Label.HEADING


def _is_long(text: str) -> bool:
    return len(text) > LONGEST_LINE


def _is_byline(text: str) -> bool:
    if len(text) > LONGEST_HEAD or SENTENCE_END.search(text):
        return False
    return bool(
        (CREDIT.match(text) and not SUBTITLE_DASH.match(text))
        or SPEAKER.match(text)
        or CREDIT_ANYWHERE.search(text)
        or _names_reporters(text)
    )


def _names_reporters(text: str) -> bool:
    found = REPORTERS.match(text)
    return found is not None and found[1][0] in SURNAMES


def _is_subtitle(text: str) -> bool:
    return bool(FEATURE_LINE.match(text) or SESSION_LINE.match(text))


def _is_caption(text: str) -> bool:
    credited = PICTURE_CREDIT.search(text.rstrip("。")) and len(text) > SHORTEST_CAPTION
    return bool(credited) or (text[0] in POINTERS and _speaks_of_event(text))


def _speaks_of_event(text: str) -> bool:
    return caption_votes(text.lstrip(MARKS)) >= CAPTION_ENOUGH


def _is_paragraph(text: str) -> bool:
    ended = SENTENCE_END.search(text) and (not NUMBERED.match(text) or _is_run_in(text))
    whole = SALUTATION.match(text) or STATISTIC.match(text) or SPOKEN.match(text)
    return bool(ended or whole or "。" in text[:-1] or len(text) > LONGEST_HEAD or text[-1] in "，、；：")


def _is_heading(text: str) -> bool:
    return bool(PART_HEAD.fullmatch(text) or (NUMBERED.match(text) and not _is_run_in(text)))


def _is_run_in(text: str) -> bool:
    """Whether a numbered text is no heading but a sentence, or a head set in the line with its text."""
    ended = SENTENCE_END.search(text) is not None
    tells = "：" in text or COUNT.search(text) or ("，" in text and len(text) > LONGEST_ENDED_HEAD)
    return "。" in text[:-1] or len(text) > LONGEST_HEAD or text[-1] in "；;" or (ended and bool(tells))


BY_FORM: tuple[tuple[Callable[[str], bool], Label], ...] = (
    (_is_long, Label.PARAGRAPH),
    (is_furniture, Label.FURNITURE),
    (_is_caption, Label.CAPTION),
    (_is_byline, Label.BYLINE),
    (_is_subtitle, Label.SUBTITLE),
    (_is_heading, Label.HEADING),
    (_is_paragraph, Label.PARAGRAPH),
)
"""What the form alone settles, the surest first; the rest is a heading or a caption."""
