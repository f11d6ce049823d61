"""The title among labelled chunks: which it is, over how many lines, and what stands above it."""

import re
from collections.abc import Sequence

from generator.model import Label
from generator.reading.chunk_forms import LONGEST_HEAD
from generator.reading.forms import OTHER_TITLE, REPORT_TITLE, SESSION_LINE, TWO_PHRASES
from generator.reading.paragraphs import Chunk, joined

LIKE_HEADS = (Label.HEADING, Label.CAPTION)
"""What a feature's title looks like by its form alone."""

ONE_PHRASE = re.compile(r"[^\s，。、（）：；0-9]{4,14}")
MEETING_END = re.compile(r"[^，。]{0,14}(?:会议|大会)上?[）)]?$")
"""The rest of a session's name, where it did not fit on the subtitle's first line."""

SAME_LENGTH = 2
"""Characters by which the two phrases of a compound title may differ."""


def find_title(chunks: Sequence[Chunk], labels: Sequence[Label]) -> tuple[int, ...]:
    """The chunk that is the title: one that says so, else the line before the subtitle, else none.

    A title over two lines may be two chunks; then both are given.
    """
    texts = [chunk.plain for chunk in chunks]
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


def is_kicker(at: int, chunks: Sequence[Chunk], labels: Sequence[Label]) -> bool:
    """Whether a line before the title is its kicker (引题): three phrases, or the text's only heading."""
    if at < 0 or labels[at] is not Label.HEADING:
        return False
    phrases = chunks[at].plain.split()
    alike = len(phrases) > 2 and len(set(map(len, phrases))) == 1
    return alike or labels.count(Label.HEADING) == 1


def whole_title(
    chunks: Sequence[Chunk], labels: Sequence[Label]
) -> tuple[tuple[Chunk, ...], tuple[Label, ...]]:
    """Chunks and labels with a title of two lines, and a subtitle of two lines, as one chunk each."""
    for at in reversed(range(len(labels) - 1)):
        if labels[at] is labels[at + 1] is Label.TITLE or _is_wrapped_subtitle(at, chunks, labels):
            chunks = (*chunks[:at], joined(chunks[at], chunks[at + 1]), *chunks[at + 2 :])
            labels = (*labels[: at + 1], *labels[at + 2 :])
    return tuple(chunks), tuple(labels)


def _is_wrapped_subtitle(at: int, chunks: Sequence[Chunk], labels: Sequence[Label]) -> bool:
    """Whether the next line is the rest of the line that says before whom the report was given."""
    first, second = chunks[at].plain, chunks[at + 1].plain
    rest = labels[at + 1] in (*LIKE_HEADS, Label.BYLINE) and MEETING_END.match(second)
    return bool(labels[at] is Label.SUBTITLE and rest and SESSION_LINE.match(first + second))
