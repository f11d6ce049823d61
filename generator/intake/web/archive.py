"""Web archives (MHTML, RFC 2557): the pages that browsers save as one file with what belongs to them."""

import email
import email.policy
import re
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message

from generator.errors import UnreadableSource
from generator.intake.limits import MARKUP, hold

HEADER = re.compile(
    rb"(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version|Content-Type|X-[\w-]+):[ \t]", re.I
)
SIGNS = (b"multipart/related", b"text/html")
HEAD = 2048
"""Bytes within which an archive says what it is."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page of an archive: its bytes, the encoding it is said to be in, and its address."""

    data: bytes
    charset: str | None
    address: str | None


def is_archive(data: bytes) -> bool:
    """Whether a file is a web archive.

    >>> is_archive(b"From: <Saved by Blink>\\r\\nMIME-Version: 1.0\\r\\nContent-Type: multipart/related;")
    True
    >>> is_archive(b"<html>"), is_archive("Subject: 关于multipart的报告".encode())
    (False, False)
    """
    head = data[:HEAD].lstrip()
    return bool(HEADER.match(head)) and any(sign in head.lower() for sign in SIGNS)


def pages_of(name: str, data: bytes) -> list[SavedPage]:
    """The pages of an archive, the outermost first. Raises UnreadableSource for one that is too large."""
    hold(name, MARKUP, len(data))
    try:
        parts = list(email.message_from_bytes(data, policy=email.policy.compat32).walk())
        top = parts[0].get("Snapshot-Content-Location") if parts else None
        return [_page(part, top) for part in parts if part.get_content_type() == "text/html"]
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        mend = "Save the page anew, as HTML, and add that."
        raise UnreadableSource(name, "it is a web archive that is broken.", mend) from None


def _page(part: Message, top: object) -> SavedPage:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    address = part.get("Content-Location") or top
    return SavedPage(content, part.get_content_charset(), str(address) if address else None)
