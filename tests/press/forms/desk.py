"""The desk a page is made up on: what was put down, frame by frame."""

from collections.abc import Sequence
from dataclasses import replace

from tests.press.forms.pouring import Item, pour
from tests.press.forms.sheets import Patch, Region, Rule, Run


class Desk:
    """Runs, rules and patches in the order in which they were put down."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.rules: list[Rule] = []
        self.patches: list[Patch] = []
        self.frames = 0
        self.others: list[str] = []
        self.furniture: list[str] = []

    def put(self, runs: Sequence[Run]) -> None:
        """Put down runs as frames of their own."""
        self.frames += 1
        base = self.frames * 100_000
        self.runs += [replace(run, frame=base + run.frame) for run in runs]

    def set(self, items: Sequence[Item], region: Region) -> float:
        """Set items into a region, which must hold them all; the end of the last line."""
        runs, left = pour(items, [region])
        if left:
            raise ValueError(f"no room for {left[0].text[:20]!r} in {region}")
        if not runs:
            return region.top
        self.put(runs)
        return max(run.y for run in runs) + items[-1].lead - items[-1].size * 0.88

    def line(self, item: Item, region: Region) -> float:
        """Set page furniture: one line."""
        self.furniture.append(item.text)
        return self.set([item], region)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.rules.append(Rule(x0, y0, x1, y1))

    def picture(self, left: float, top: float, right: float, bottom: float) -> None:
        self.patches.append(Patch(left, top, right, bottom, 0.76))

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        self.patches.append(Patch(left, top, right, bottom))
