"""Chunks → labels: what each is on the page, from its form and its words."""

import re
from collections.abc import Callable, Sequence

from generator.model import Label
from generator.reading.captions import CAPTION_ENOUGH, PICTURE_CREDIT, caption_votes, in_clusters
from generator.reading.forms import (
    CREDIT,
    FEATURE_LINE,
    NUMBERED,
    OTHER_TITLE,
    PART_HEAD,
    REPORT_TITLE,
    SALUTATION,
    SENTENCE_END,
    SESSION_LINE,
    SPEAKER,
    STATISTIC,
    TWO_PHRASES,
    is_furniture,
)
from generator.reading.names import SURNAMES, is_name
from generator.reading.paragraphs import Chunk, joined
from generator.reading.tables import rows_of
from generator.reading.wording import COUNT

LONGEST_HEAD = 45
"""Characters: what is longer is no heading and no byline."""

LONGEST_ENDED_HEAD = 30
"""Characters of a heading in two clauses that ends in a full stop, which few do."""

LONGEST_LINE = 2 * LONGEST_HEAD
"""Characters: what is longer is no caption and nothing of the page's, so it is a paragraph."""

MOST_COMMAS = 2
"""Commas in a heading or caption; in what looked like a paragraph as it was set, there is one at most."""

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


LIKE_HEADS = (Label.HEADING, Label.CAPTION)
"""What a feature's title looks like by its form alone."""

ONE_PHRASE = re.compile(r"[^\s，。、（）：；0-9]{4,14}")
SAME_LENGTH = 2
"""Characters by which the two phrases of a compound title may differ."""


def label_chunks(chunks: Sequence[Chunk]) -> tuple[Label, ...]:
    """One label a chunk. There is at most one title and one subtitle.

    读者：先看形式（编号、会议时间、记者署名、摄影署名、句末标点），形式不能断定的，再看像标题还是像图片说明。
    标题和副题各至多一个。
    """
    labels = [_label_alone(chunk) for chunk in chunks]
    for at in rows_of([chunk.lines[0] for chunk in chunks]):
        labels[at] = Label.PARAGRAPH
    title = find_title(chunks, labels)
    for at in title:
        labels[at] = Label.TITLE
    kicker = title[0] - 1 if title and _is_kicker(title[0] - 1, chunks, labels) else None
    _settle_subtitle(chunks, labels, title)
    if kicker is not None:
        labels[kicker] = Label.SUBTITLE
    for at in list(in_clusters([plain(chunk) for chunk in chunks], labels)):
        labels[at] = Label.CAPTION
    return tuple(labels)


def whole_title(
    chunks: Sequence[Chunk], labels: Sequence[Label]
) -> tuple[tuple[Chunk, ...], tuple[Label, ...]]:
    """Chunks and labels with a title of two lines as one chunk."""
    pairs = [at for at in range(len(labels) - 1) if labels[at] is labels[at + 1] is Label.TITLE]
    if not pairs:
        return tuple(chunks), tuple(labels)
    (at,) = pairs
    return (
        (*chunks[:at], joined(chunks[at], chunks[at + 1]), *chunks[at + 2 :]),
        (*labels[:at], *labels[at + 1 :]),
    )


def plain(chunk: Chunk) -> str:
    """The chunk's text with white space closed, but for a space between words."""
    return chunk.plain


def _label_alone(chunk: Chunk) -> Label:
    text = plain(chunk)
    for applies, label in BY_FORM:
        if applies(text):
            return label
    if text.count("，") > (MOST_COMMAS if chunk.is_head else 1):
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


def find_title(chunks: Sequence[Chunk], labels: Sequence[Label]) -> tuple[int, ...]:
    """The chunk that is the title: one that says so, else the line before the subtitle, else none.

    A title over two lines may be two chunks; then both are given.
    """
    texts = [plain(chunk) for chunk in chunks]
    for at, text in enumerate(texts):
        if len(text) <= LONGEST_HEAD and REPORT_TITLE.match(text) and labels[at] is not Label.SUBTITLE:
            return (at,)
    for at in range(len(texts) - 1):
        if len(texts[at]) + len(texts[at + 1]) <= LONGEST_HEAD and REPORT_TITLE.match(
            texts[at] + texts[at + 1]
        ):
            return (at, at + 1)
    others = (at for at, text in enumerate(texts) if labels[at] in LIKE_HEADS and OTHER_TITLE.match(text))
    if (other := next(others, None)) is not None:
        return (other,)
    return _before_subtitle(chunks, texts, labels)


def _before_subtitle(
    chunks: Sequence[Chunk], texts: Sequence[str], labels: Sequence[Label]
) -> tuple[int, ...]:
    for at, label in enumerate(labels):
        before = at - 1
        if label is Label.SUBTITLE and before >= 0 and labels[before] in LIKE_HEADS:
            first = before - 1
            broken = first >= 0 and _is_broken_title(first, chunks, texts, labels)
            return (first, before) if broken else (before,)
    for at, text in enumerate(texts):
        if labels[at] in LIKE_HEADS and TWO_PHRASES.match(text):
            return (at,)
    return ()


def _is_broken_title(at: int, chunks: Sequence[Chunk], texts: Sequence[str], labels: Sequence[Label]) -> bool:
    """Whether a line and the next are the two phrases of one title: alike in length, with no blank between.

    More lines of that sort before them are headings that were taken from their texts.
    """
    first, second = texts[at], texts[at + 1]
    clustered = at > 0 and labels[at - 1] is Label.HEADING
    alike = abs(len(first) - len(second)) <= SAME_LENGTH
    set_together = labels[at] in LIKE_HEADS and not chunks[at + 1].lines[0].gap
    return set_together and alike and not clustered and all(map(ONE_PHRASE.fullmatch, (first, second)))


def is_compound(chunk: Chunk) -> bool:
    """Whether a title's lines are its phrases (凝心聚力谋发展 | 履职为民谱新篇), not one phrase wrapped."""
    sizes = [len(line.ink) for line in chunk.lines]
    phrases = all(ONE_PHRASE.fullmatch(line.ink) for line in chunk.lines)
    return (
        phrases
        and len(sizes) > 1
        and max(sizes) - min(sizes) <= SAME_LENGTH
        and not REPORT_TITLE.match("".join(line.ink for line in chunk.lines))
    )


def _is_kicker(at: int, chunks: Sequence[Chunk], labels: Sequence[Label]) -> bool:
    """Whether a line before the title is its kicker (引题): three phrases, or the text's only heading."""
    if at < 0 or labels[at] is not Label.HEADING:
        return False
    phrases = plain(chunks[at]).split()
    alike = len(phrases) > 2 and len(set(map(len, phrases))) == 1
    return alike or labels.count(Label.HEADING) == 1


def _settle_subtitle(chunks: Sequence[Chunk], labels: list[Label], title: tuple[int, ...]) -> None:
    """Only the subtitle nearest the title is one; a dashed line right after the title is, too."""
    if title and (after := title[-1] + 1) < len(chunks) and SUBTITLE_DASH.match(plain(chunks[after])):
        labels[after] = Label.SUBTITLE
    found = [at for at, label in enumerate(labels) if label is Label.SUBTITLE]
    _settle_speaker(chunks, labels, bool(found))
    anchor = title[-1] if title else 0
    for at in sorted(found, key=lambda at: abs(at - anchor))[1:]:
        labels[at] = Label.HEADING


def _settle_speaker(chunks: Sequence[Chunk], labels: list[Label], given_at_session: bool) -> None:
    """The one name that stands by itself is the speaker's, where the report has no other byline."""
    names = [at for at, label in enumerate(labels) if label in LIKE_HEADS and is_name(plain(chunks[at]))]
    if given_at_session and len(names) == 1 and Label.BYLINE not in labels:
        labels[names[0]] = Label.BYLINE
