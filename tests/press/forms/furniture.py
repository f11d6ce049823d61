"""What every page of a newspaper carries: its name, the date, the page's number, who made it."""

from random import Random

from tests.press.forms.desk import Desk
from tests.press.forms.plans import Layout
from tests.press.forms.pouring import Item
from tests.press.forms.sheets import Region

MAKERS = (
    "责任编辑：常澍　版式：黎穗　校对：宁昀",
    "■责编 陶然 ■美编 梅舒 ■审读 伍川",
    "投稿邮箱 本报地址 印刷：本报印务中心",
)
SECTIONS = ("要闻", "综合", "时政", "特别报道")


def heads(desk: Desk, layout: Layout, region: Region, paper: str, day: str, number: int) -> float:
    """The page's head and the line below it; where the page's own matter begins."""
    if layout["furniture"] == "none":
        return region.top
    rng = Random(f"furniture/{layout.seed}")
    section = rng.choice(SECTIONS)
    told = [(f"{number:02d} {section}", "left"), (day, "right"), (paper, "centre")]
    for text, align in told:
        size = 13.0 if text == paper else 8.0
        down = 0.0 if text == paper else 4.0
        item = Item(text, size, size * 1.3, align)
        desk.line(item, Region(region.left, region.top + down, region.right, 1e6))
    bottom = region.top + 19
    desk.rule(region.left, bottom, region.right, bottom)
    return bottom + 14


def feet(desk: Desk, layout: Layout, region: Region) -> float:
    """What stands at the page's foot; where it ends."""
    if layout["furniture"] != "both":
        return region.top
    text = Random(f"feet/{layout.seed}").choice(MAKERS)
    desk.rule(region.left, region.top, region.right, region.top)
    return desk.line(Item(text, 7.5, 11, "centre"), Region(region.left, region.top + 4, region.right, 1e6))
