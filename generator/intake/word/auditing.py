"""The audit of a Word document: every text in it that was not shown or left out yet is told as left out."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.intake.drafting import Draft
from generator.intake.word.elements import LEAVES, SEEN
from generator.intake.word.package import Package, local

KINDS: Mapping[str, str] = {
    "hdr": "header",
    "ftr": "footer",
    "comments": "comment",
    "glossaryDocument": "building-block",
    "chartSpace": "chart",
    "dataModel": "diagram",
    "drawing": "diagram",
}
"""What a part is, by its root."""

OTHER = "other"
PARAGRAPH_ENDS = frozenset(("p", "tr", "pt"))


def audit(package: Package, draft: Draft) -> None:
    """Go through every part for text that nothing was done with; doubt what is there in another form."""
    for _, root in package.texts():
        text = "".join(_unseen(root)).strip()
        draft.omit(KINDS.get(local(root), OTHER), text)
    embedded = package.embedded()
    if embedded:
        draft.doubt(
            "embedded-document",
            f"it holds {len(embedded)} documents inside that Word shows as its text ({', '.join(embedded)}), "
            "which are not read: open it in Word, save it anew, and add that.",
        )


def _unseen(element: Any) -> Iterator[str]:
    """The texts that the walk has not passed, in order, with a line's end behind each paragraph."""
    for one in element:
        yield from _unseen(one)
    name = local(element)
    if name in LEAVES and element.text and element.get(SEEN) is None:
        yield element.text
    elif name in PARAGRAPH_ENDS:
        yield "\n"
