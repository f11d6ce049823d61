"""What the stages hand to one another: frozen data, no logic.

Places are offsets into `Source.text`, in characters as Python counts them. A source of several
files (parts of one report) has one text, the parts in order, parted by a form feed; so a single
number names a place, and `Source.parts` tells which file it lies in.
"""

from generator.model.accounts import Account, Evidence, Question
from generator.model.blocks import APART, BODY, FRONT, Block, Join, Label, Part
from generator.model.corrections import Aspect, Correction, Value
from generator.model.forms import Box, Leaf, Mark, Omission, Picture, Told, Unsure
from generator.model.holdings import Holding, Page, Rights, Tombstone, Unpublished
from generator.model.jobs import Job
from generator.model.ledger import Figure, Mention, Scope
from generator.model.reports import Kind, Record, Report
from generator.model.sources import Source, SourcePart
from generator.model.tables import Cell, Row
from generator.model.texts import Doubt, Emendation, Span, TracedText

__all__ = [
    "APART",
    "BODY",
    "FRONT",
    "Account",
    "Aspect",
    "Block",
    "Box",
    "Cell",
    "Correction",
    "Doubt",
    "Emendation",
    "Evidence",
    "Figure",
    "Holding",
    "Job",
    "Join",
    "Kind",
    "Label",
    "Leaf",
    "Mark",
    "Mention",
    "Omission",
    "Page",
    "Part",
    "Picture",
    "Question",
    "Record",
    "Report",
    "Rights",
    "Row",
    "Scope",
    "Source",
    "SourcePart",
    "Span",
    "Told",
    "Tombstone",
    "TracedText",
    "Unpublished",
    "Unsure",
    "Value",
]
