"""PDF → Source."""

from generator.errors import UnreadableSource
from generator.intake.asking import Asked
from generator.model import Source


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that one file of this form makes. Raises UnreadableSource."""
    raise UnreadableSource(
        name, "it is of a form that is not taken yet.", "Save its text as UTF-8 and add that."
    )
