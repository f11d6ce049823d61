"""Bytes → Source: the text of a report as its files hold it, and what was unsure on the way."""

from generator.intake.text import decode

__all__ = ["decode"]
