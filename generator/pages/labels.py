"""The words of the interface for what the model names: the typed door to section `labels` of zh.yml."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from generator.gathering.cells import Mark
from generator.gathering.entries import Entry
from generator.model import Aspect, Kind, Label, Part, SourcePart
from generator.words import say, table

Name = TypeVar("Name", bound=StrEnum)


def _by(names: type[Name], key: str) -> dict[Name, str]:
    """The texts below a key, by the members of an enumeration, in the order of the file."""
    return {names(name): text for name, text in table(key).items()}


KINDS = _by(Kind, "labels.kinds")
KINDS_SHORT = _by(Kind, "labels.kinds_short")


def kind(entry: Entry) -> str:
    """The kind of a report, told apart from others of its district, year and kind: 报告摘要（2）."""
    return _told_apart(KINDS[entry.kind], entry)


def kind_short(entry: Entry) -> str:
    """As `kind`, in as few characters as a cell bears: 摘要（2）."""
    return _told_apart(KINDS_SHORT[entry.kind], entry)


def _told_apart(words: str, entry: Entry) -> str:
    return say("labels.copy", kind=words, number=entry.copy) if entry.copy > 1 else words


def listed(items: Iterable[str]) -> str:
    """Several things one after another.

    >>> listed(["甲", "乙"])
    '甲、乙'
    """
    return COMMA.join(items)


def form(part: SourcePart) -> str:
    """What a file of a source is, in words: PDF, a scan and what read it, a text and its encoding.

    >>> from generator.model import Span
    >>> form(SourcePart("a.txt", "text/plain", "gb18030", "", Span(0, 0)))
    '文本（GB18030）'
    >>> form(SourcePart("a.pdf", "application/pdf", "ocr", "", Span(0, 0)))
    '扫描件（文字由 PP-OCRv6 识别）'
    """
    if part.encoding == "ocr":
        return say("labels.scanned")
    name = MEDIA_TYPES.get(part.media_type)
    return FORMS[name] if name else say("labels.plain_text", encoding=part.encoding.upper())


FORMS = table("labels.forms")
MEDIA_TYPES = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
    "application/rtf": "rtf",
    "text/html": "web",
    "application/xhtml+xml": "web",
    "multipart/related": "web",
    "text/markdown": "markdown",
}
"""What files of other forms than text are called, by their media type."""

COMMA = say("shared_words.comma")

PARTS = _by(Part, "labels.parts")
PLANNED = PARTS[Part.PLAN]
"""What is announced and not yet done, by one word everywhere."""

MARKS = _by(Mark, "labels.marks")
MARKS_EXPLAINED = _by(Mark, "labels.marks_explained")

NO_VALUE = say("labels.absences.no-value")
NOT_STATED = say("labels.absences.not-stated")
NOT_HELD = say("labels.absences.not-held")
NOT_PUBLISHED = say("labels.not_published")
ABSENCES = {word: say(f"labels.absences_explained.{name}") for name, word in table("labels.absences").items()}
"""Why a cell of comparison has no figure: the word that stands there, and what it means."""

BLOCKS = _by(Label, "labels.blocks")

NONE = say("labels.none")
SCOPES = table("labels.scopes")
ASPECTS = _by(Aspect, "labels.aspects")
"""What of a reading was set right."""

FIELDS = table("labels.fields")
"""Fields of the record that can be set right."""

DOUBTFUL = say("labels.doubtful")
DOUBTFUL_TEXT = say("labels.doubtful_text")
DOUBTFUL_FIGURE = say("labels.doubtful_figure")

RULES = table("labels.rules")
"""What the rules that change a character do, in a word; the page of method has what each says of itself."""
