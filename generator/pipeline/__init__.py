"""The composition of it all, from corpus/ to site/: begin with building.py."""

from generator.pipeline.building import render, write
from generator.pipeline.executors import FEW, workers
from generator.pipeline.one import NOTHING_KNOWN, corrected, decoded, draw, explain, hold, look, read
from generator.pipeline.parted import parts
from generator.pipeline.refusing import refusals
from generator.pipeline.sites import build, forecast, reports
from generator.pipeline.tools import Track, untold

__all__ = [
    "FEW",
    "NOTHING_KNOWN",
    "Track",
    "build",
    "corrected",
    "decoded",
    "draw",
    "explain",
    "forecast",
    "hold",
    "look",
    "parts",
    "read",
    "refusals",
    "render",
    "reports",
    "untold",
    "workers",
    "write",
]
