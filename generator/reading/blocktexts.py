"""Blocks as labels and texts: what the record is read from."""

from collections.abc import Sequence

from generator.model import Label

Texts = Sequence[tuple[Label, str]]
"""Blocks as labels and texts, in any order."""


def texts_of(texts: Texts, *labels: Label) -> list[str]:
    """The texts of these labels, in the order of the labels."""
    return [text for wanted in labels for label, text in texts if label is wanted]
