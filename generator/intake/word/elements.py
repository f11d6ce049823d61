"""Elements of WordprocessingML and DrawingML, by what they mean for the text (ECMA-376 part 1)."""

from collections.abc import Mapping

LEAVES = frozenset(("t", "delText", "instrText", "delInstrText", "v"))
"""Elements whose own content is text: of runs, of drawings, of formulas and, `v`, of charts."""

SEEN = "seen"
"""Set on every leaf that the walk has passed, so that the audit knows those it has not."""

LEFT_OUT: Mapping[str, str] = {
    "del": "deleted",
    "moveFrom": "deleted",
    "delText": "deleted",
    "delInstrText": "deleted",
    "instrText": "field",
    "rt": "ruby",
    "Fallback": "duplicate",
    "v": "chart",
}
"""Elements whose text is not part of the document as it stands, and what it is instead."""

SIGNS: Mapping[str, str] = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "",
}
"""Elements that stand for a character."""

PROPERTIES = frozenset(("pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtEndPr"))
"""Elements that say how something looks and hold no text."""
