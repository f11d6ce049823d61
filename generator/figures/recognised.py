"""Figures of a scan: one of whose characters is doubtful is doubtful itself, whatever it counts."""

from bisect import bisect_left
from itertools import takewhile

from generator.figures.finding import Found
from generator.model import Block, Source, Unsure


def is_unsure(found: Found, block: Block, source: Source) -> bool:
    """Whether a character of the quantity was recognised so that it may be another.

    读者：扫描件里，数字中有一个字识别存疑，这个数字就带存疑标记，不入图表，不作比较。
    """
    if not source.unsure:
        return False
    places = frozenset(block.shown.origins[found.place.start : found.place.end])
    near = source.unsure[bisect_left(source.unsure, min(places), key=_place) :]
    return any(one.place in places for one in takewhile(lambda one: one.place <= max(places), near))


def _place(one: Unsure) -> int:
    return one.place
