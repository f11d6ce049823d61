"""The composition of it all, from corpus/ to site/: begin with building.py."""

from generator.pipeline.accounts import Account, begin
from generator.pipeline.afar import cluster
from generator.pipeline.building import render, write
from generator.pipeline.executors import FEW, together, workers
from generator.pipeline.holdings import remember
from generator.pipeline.one import NOTHING_KNOWN, corrected, decoded, draw, explain, hold, look, read
from generator.pipeline.parted import parts
from generator.pipeline.refusing import refusals
from generator.pipeline.sites import build, forecast, reports
from generator.pipeline.tools import Track, untold

__all__ = [
    "FEW",
    "NOTHING_KNOWN",
    "Account",
    "Track",
    "begin",
    "build",
    "cluster",
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
    "remember",
    "render",
    "reports",
    "together",
    "untold",
    "workers",
    "write",
]
