"""What the stages hand to one another: frozen data, no logic.

Places are offsets into `Source.text`, in characters as Python counts them. A source of several
files (parts of one report) has one text, the parts in order, parted by a form feed; so a single
number names a place, and `Source.parts` tells which file it lies in.
"""

from generator.model.accounts import Account, Evidence, Question
from generator.model.blocks import APART, BODY, FRONT, Block, Join, Label, Part
from generator.model.corrections import Aspect, Correction, Value
from generator.model.holdings import Holding, Page, Rights, Tombstone, Unpublished
from generator.model.ledger import Figure, Mention, Scope
from generator.model.reports import Kind, Record, Report
from generator.model.texts import Doubt, Emendation, Source, SourcePart, Span, TracedText

__all__ = [
    "APART",
    "BODY",
    "FRONT",
    "Account",
    "Aspect",
    "Block",
    "Correction",
    "Doubt",
    "Emendation",
    "Evidence",
    "Figure",
    "Holding",
    "Join",
    "Kind",
    "Label",
    "Mention",
    "Page",
    "Part",
    "Question",
    "Record",
    "Report",
    "Rights",
    "Scope",
    "Source",
    "SourcePart",
    "Span",
    "Tombstone",
    "TracedText",
    "Unpublished",
    "Value",
]
