"""Printed pages, as glyphs with their places → text in reading order: shared by PDF and scans."""

from generator.intake.layout.laying import Laid, lay_out, titles_on
from generator.intake.layout.plates import Glyph, Plate

__all__ = ["Glyph", "Laid", "Plate", "lay_out", "titles_on"]
