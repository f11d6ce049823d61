"""Kinship of reports: what they share word for word, and what one year says of the other."""

from generator.gathering.kinship.common import Common, common
from generator.gathering.kinship.kin import Beside, Compared, Sharing
from generator.gathering.kinship.sharing import sharing
from generator.gathering.kinship.sketches import sketch
from generator.gathering.kinship.years import beside, compare

__all__ = ["Beside", "Common", "Compared", "Sharing", "beside", "common", "compare", "sharing", "sketch"]
