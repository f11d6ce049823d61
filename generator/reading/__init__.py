"""Source → Report: from torn lines to blocks in reading order, labelled, filed and described."""

from generator.reading.explain import explain
from generator.reading.reader import read

__all__ = ["explain", "read"]
