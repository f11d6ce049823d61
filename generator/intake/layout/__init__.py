"""Printed pages, as glyphs with their places → text in reading order: shared by PDF and scans."""

from generator.intake.layout.plates import Glyph, Plate

__all__ = ["Glyph", "Plate"]
