"""Scans (PNG, JPEG, TIFF, PDF of pictures) → Source, by recognising their print or by the text kept of it."""

import hashlib
from collections.abc import Collection

from generator.errors import UnreadableSource
from generator.intake.asking import Asked, alone
from generator.intake.layout import lay_out
from generator.intake.scan.misgivings import distrusted, misgivings
from generator.intake.scan.plating import plate, stamped
from generator.intake.scan.transcribing import transcribe
from generator.intake.scan.transcripts import Transcript, from_json, to_json
from generator.model import Source

__all__ = ["distrusted", "from_json", "misgivings", "plate", "read", "stamped", "to_json", "transcript"]

MEDIA_TYPES = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"", "image/tiff"),
)


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a scan makes: read by what is kept of it where that is of these bytes.

    Raises UnreadableSource where the picture is broken or too large, holds no print, or is to be
    recognised and nothing is installed that could.

    读者：扫描件先扶正，再由 PP-OCRv6 识别，每行换一种方式读两遍；两遍不合或把握不足的字标为存疑，数字从严。
    识别所得与原件一并保存，以后不再重认；存疑的数字不入图表，不作比较。
    """
    found = transcript(name, data, asked)
    laid = lay_out([plate(page) for page in found.pages], asked.article, name)
    if not laid.text.strip():
        mend = "Scan it anew at 300 dots an inch, or write its text out as UTF-8, and add that."
        raise UnreadableSource(name, "no print was recognised in it.", mend)
    told = {field: getattr(laid, field) for field in laid.__slots__ if field not in ("text", "doubts")}
    told["omissions"] = (*laid.omissions, *stamped(found.pages))
    told["unsure"] = distrusted(laid.text, laid.unsure, laid.leaves)
    doubts = (*laid.doubts, *misgivings(laid.text, laid.unsure, laid.leaves))
    return alone(name, data, _media_type(data), "ocr", laid.text, doubts=doubts, **told)


def transcript(name: str, data: bytes, asked: Asked, numbers: Collection[int] | None = None) -> Transcript:
    """What is kept of a scan where that is of these bytes, else what is recognised in it now; of a PDF
    those pages alone that `numbers` names. Raises UnreadableSource as `read` does."""
    if asked.kept is not None:
        kept = from_json(name, asked.kept)
        if kept.sha256 == hashlib.sha256(data).hexdigest():
            return kept
    return transcribe(name, data, None if numbers is None else frozenset(numbers))


def _media_type(data: bytes) -> str:
    return next(media_type for signature, media_type in MEDIA_TYPES if signature in data[:1024])
