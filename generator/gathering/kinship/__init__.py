"""Kinship of reports: what they share word for word, and what one year says of the other."""

from generator.gathering.kinship.kin import Beside, Sharing

__all__ = ["Beside", "Sharing"]
