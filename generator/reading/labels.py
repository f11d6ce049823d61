"""Chunks → labels: what each is on the page, from its form and its words."""

from collections.abc import Sequence

from generator.model import Label
from generator.reading import front
from generator.reading.annexes import ANNEX, first_of_annexes
from generator.reading.captions import in_clusters
from generator.reading.chunk_forms import SUBTITLE_DASH, label_alone
from generator.reading.forms import NUMBERED
from generator.reading.marks import label_of, settle, titles_of
from generator.reading.names import is_name
from generator.reading.paragraphs import Chunk
from generator.reading.tables import rows_of
from generator.reading.titles import LIKE_HEADS, find_title, is_kicker


def label_chunks(chunks: Sequence[Chunk]) -> tuple[Label, ...]:
    """One label a chunk. There is at most one title and one subtitle.

    读者：先看形式（编号、会议时间、记者署名、摄影署名、句末标点），形式不能断定的，再看像标题还是像图片说明。
    标题和副题各至多一个。版式或
    网页、文档的标记已经说明的，以它为准。
    """
    said = [label_of(chunk.lines[0]) for chunk in chunks]
    labels = [label or label_alone(chunk) for label, chunk in zip(said, chunks, strict=True)]
    for at in rows_of([chunk.lines[0] for chunk in chunks]):
        labels[at] = Label.PARAGRAPH
    title = titles_of(said) or find_title(chunks, labels)
    for at in title:
        labels[at] = Label.TITLE
    kicker = title[0] - 1 if title and is_kicker(title[0] - 1, chunks, labels) else None
    _settle_subtitle(chunks, labels, title)
    if kicker is not None:
        labels[kicker] = Label.SUBTITLE
    texts = [plain(chunk) for chunk in chunks]
    for at, label in list(front.settled(texts, labels, title)):
        labels[at] = label
    for at in list(in_clusters(texts, labels)):
        labels[at] = Label.CAPTION
    _settle_annexes(texts, labels)
    settle(said, labels, title)
    return tuple(labels)


def _settle_annexes(texts: Sequence[str], labels: list[Label]) -> None:
    """In an annex stand its head, numbered heads, and rows or notes; nothing there is a picture's."""
    for at in range(first_of_annexes(list(zip(labels, texts, strict=True))), len(labels)):
        if ANNEX.match(texts[at]):
            labels[at] = Label.HEADING
        elif labels[at] in LIKE_HEADS and not NUMBERED.match(texts[at]):
            labels[at] = Label.PARAGRAPH


def plain(chunk: Chunk) -> str:
    """The chunk's text with white space closed, but for a space between words."""
    return chunk.plain


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
