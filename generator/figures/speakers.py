"""Whose report it is: a government's or a court's holds none of the committee's figures."""

import re
from collections.abc import Iterable

from generator.model import Block, Label

_TITLE = re.compile(r"(?:政府|法院|检察院|监察委员会|政协[^，。]{0,16})工作报告(?:[（(].{1,12}[）)])?$")
_SPEECH = re.compile(
    r"(?:代表|受)[^，。；]{0,12}(?:人民)?(?:政府|法院|检察院|监察委员会)(?:委托)?，?(?:依法)?向(?:本次)?(?:大会|会议|各位代表)"
    r"(?:作|报告)"
)
_OPENING = 8
"""How many of a report's first blocks may say who speaks."""


def speaks_for_another(blocks: Iterable[Block]) -> bool:
    """Whether the title or the first words say that another body than the standing committee reports.

    读者：政府、法院、检察院等机关自己的工作报告，其数字一概不归入常委会的指标。
    """
    first = tuple(blocks)[:_OPENING]
    titles = ("".join(one.shown.text.split()) for one in first if one.label is Label.TITLE)
    if any(_TITLE.search(title) for title in titles):
        return True
    texts = ("".join(one.shown.text.split()) for one in first if one.label is Label.PARAGRAPH)
    return any(_SPEECH.search(text) for text in texts)
