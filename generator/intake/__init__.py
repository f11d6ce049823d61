"""Bytes → Source: the text of a report as its files hold it, and what was unsure on the way."""

from collections.abc import Mapping, Sequence

from generator.intake.asking import Asked
from generator.intake.forms import form_of
from generator.intake.joining import join
from generator.model import Source

__all__ = ["decode", "form_of"]


def decode(
    files: Sequence[tuple[str, bytes]], article: str | None = None, kept: Mapping[str, bytes] | None = None
) -> Source:
    """The source that these files make, in the order given. Each is a name and its bytes.

    `article` names one of several on a page; `kept` is what is kept of earlier readings, by the name of
    the file it was read from. Raises UnreadableSource for a file that cannot be made into text.
    """
    held = kept or {}
    return join(
        [form_of(name, data).read(name, data, Asked(article, held.get(name))) for name, data in files]
    )
