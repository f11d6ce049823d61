"""Which spots and figures pages mark as doubtful: those that the data files mark."""

from generator.gathering.doubts import DOUBTFUL, is_doubtful, spot

__all__ = ["DOUBTFUL", "is_doubtful", "spot"]
