"""What a reader of a form is asked, and how it answers: with the source that one file makes."""

import hashlib
from dataclasses import dataclass
from typing import Any

from generator.model import Source, SourcePart, Span


@dataclass(frozen=True, slots=True)
class Asked:
    """How a file is to be read: `article` names one of several on a page by its title (a part of it
    is enough), `kept` is what is kept beside the file of an earlier reading (a scan's text)."""

    article: str | None = None
    kept: bytes | None = None


def alone(name: str, data: bytes, media_type: str, encoding: str, text: str, **told: Any) -> Source:
    """The source of one file: its text, and by keyword what else its form tells (see `Source`).

    >>> alone("a.txt", b"", "text/plain", "utf-8", "工作报告").parts[0].span
    Span(start=0, end=4)
    """
    checksum = hashlib.sha256(data).hexdigest()
    return Source(text, (SourcePart(name, media_type, encoding, checksum, Span(0, len(text))),), **told)
