"""The words round a quantity: its own clause, what stands before it in the sentence, what follows."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.figures.quantities import Quantity
from generator.figures.words import either, words

N = "\ue000"
"""Stands for the number of the quantity in the text that forms are held against."""

_STOPS = "，；：。！？（）();!?:|｜"
_HARD = re.compile(f"[{_STOPS}]")
_NEAR = 600
"""How many characters before and after a quantity are its sentence, at most."""
# Between a noun and its number: 议题共计 44 项, 建议达 45 件. 各 and 分别 share a number out.
_FILLERS = words("""
    举行 召开 增至 增加到 增加至 发展到 发展至 扩大到 扩大至 扩展到 提高到 提升到 提高至 上升到 共计
    累计 总计 合计 总共 一共 共有 共 达到 达 为 有 计 约 各类 突破 先后 已 全年 年内 约为 多达 高达
    保持在 稳定在 维持在 另有 目前 如今 一年来 一年 五年来 五年 任期内 持续 始终 开了 现有 已有 如今有
    目前有 ： : | ｜ （ 了 均 就 等活动 等工作 活动 工作 等 ” 的 进行 开展 组织 由此 一直 继续 平均
""")
_FILLER = re.compile(f"(?:{either(_FILLERS)}|[一二两三四五六七八九]批|连续[一二三四五六七八九]年)+$")
_FILLERS_END = frozenset(word[-1] for word in (*_FILLERS, "批", "年"))
_LABELS = frozenset("：:|｜")
_BRACKETED = ("（", "）")
"""常委会会议（8次）: a count in brackets of its own belongs to the noun before them."""
_BEFORE_NUMBERS = _LABELS | {_BRACKETED[0]}
_OPENING = re.compile(r"(?:、|以及|和|及|并|与)+")
_OPENING_OF_A_CLAUSE = re.compile(r"(?:、|以及|和|及|并)+")
_JOINT = frozenset(("、", "和", "及", "与", "以及"))
_LONGEST_JOINT = 2
_JOINT_BEGINS = frozenset("、以和及并与")
_RESPECTIVELY = re.compile(r"分别(?:召开|举行|开展|组织|作出)?(?:为|达到|达|有)?$")


@dataclass(slots=True)
class Clause:
    """A quantity in its sentence, all in text without white space.

    `head` reaches from the last stop or quantity to the number, `tail` from the unit to the next;
    `lead` is the sentence up to the head, `following` what comes after the tail, `earlier` the
    sentence before. `adjoined`: the next quantity follows with no stop between. `bare` is the head
    without words that say nothing (议题 of 议题共计), `item` the clause with N for the number. `run`: how
    many quantities stand in a row from this one on (4 次、3 次), `in_row`: the next is of the same unit,
    `chained`: the one before it. Of a sentence longer than any that people write, only what is near
    is looked at.
    """

    quantity: Quantity
    head: str
    bare: str
    tail: str
    lead: str
    item: str
    earlier: str
    following: str
    adjoined: bool
    run: int = 1
    in_row: bool = False
    chained: bool = False

    @property
    def each(self) -> bool:
        """执法检查、视察各 2 次: one number said of several things, a total of none."""
        return self.head.endswith("各")

    @property
    def respectively(self) -> bool:
        """办结率、满意率分别为 98% 和 95%: the numbers of several things, in their order."""
        return "分别" in self.head and bool(_RESPECTIVELY.search(self.head))

    @property
    def stretch(self) -> str:
        """The sentence from the last stop to the number, over other quantities and 、."""
        return _HARD.split(self.before)[-1]

    @property
    def before(self) -> str:
        """The sentence up to the number."""
        return self.lead + self.head

    @property
    def text(self) -> str:
        """The sentence up to the end of the clause, with N for the number."""
        return self.lead + self.item

    def taken_up(self, noun: str) -> "Clause":
        """The clause as if its head were the noun that it takes up."""
        return replace(self, head=noun, bare=noun)


@dataclass(slots=True)
class Claims:
    """How far the nouns after quantities are taken, so that the next quantity does not take them too."""

    end: int = 0


def clauses(
    sentence: str, start: int, earlier: str, found: Sequence[Quantity], claims: Claims
) -> Iterator[Clause]:
    """The clauses of a sentence that begins at `start` in the text whose quantities are `found`."""
    runs = _runs(sentence, start, found)
    stops = [stop.start() for stop in _HARD.finditer(sentence)]
    earlier = earlier[-_NEAR:]
    size, last, past, chained = len(sentence), len(found) - 1, 0, False
    for number, quantity in enumerate(found):
        begin, end, unit = quantity.start - start, quantity.end - start, quantity.unit
        floor = max(past, claims.end - start, begin - _NEAR)
        ceiling = found[number + 1].start - start if number < last else size
        opening = _opening(stops, floor, begin - _is_labelled(sentence, floor, begin, end))
        stop = bisect_left(stops, end)
        stopped = stop < len(stops) and stops[stop] < ceiling
        closing = min(stops[stop] if stopped else _own_end(sentence, end, ceiling), end + _NEAR)
        head = sentence[floor if opening is None else opening : begin]
        if head[:1] in _JOINT_BEGINS:
            joint = (_OPENING if number and opening is None else _OPENING_OF_A_CLAUSE).match(head)
            head = head[joint.end() :] if joint else head
        tail = sentence[end:closing]
        opening = floor if opening is None else opening
        in_row = runs[number] > 1 and found[number + 1].unit == unit
        yield Clause(
            quantity,
            head,
            _bare(head),
            tail,
            sentence[max(0, opening - _NEAR) : opening],
            f"{head}{N}{unit}{tail}",
            earlier,
            sentence[closing : closing + _NEAR],
            not stopped and closing == ceiling < size,
            runs[number],
            in_row,
            chained,
        )
        past, chained = end, in_row


def _opening(stops: list[int], floor: int, limit: int) -> int | None:
    """Where a head begins: behind the last stop from `floor` on; None where there is none."""
    last = bisect_left(stops, limit) - 1
    return stops[last] + 1 if last >= 0 and stops[last] >= floor else None


def _bare(head: str) -> str:
    if "分别" in head:
        head = _RESPECTIVELY.sub("", head)
    return _FILLER.sub("", head) if head[-1:] in _FILLERS_END else head


def _is_labelled(sentence: str, floor: int, begin: int, end: int) -> bool:
    """Whether the mark right before a number does not part it from its noun (议题：44项, 会议（8次）)."""
    if begin <= floor or (mark := sentence[begin - 1]) not in _BEFORE_NUMBERS:
        return False
    return mark in _LABELS or sentence[end : end + 1] == _BRACKETED[1]


def _runs(sentence: str, start: int, found: Sequence[Quantity]) -> list[int]:
    """For each quantity, how many stand in a row from it on with but 、 or 和 between them."""
    runs = [1] * len(found)
    for number in range(len(found) - 2, -1, -1):
        end, begin = found[number].end, found[number + 1].start
        if begin - end <= _LONGEST_JOINT and sentence[end - start : begin - start] in _JOINT:
            runs[number] = runs[number + 1] + 1
    return runs


def _own_end(sentence: str, end: int, ceiling: int) -> int:
    """Where a tail ends before the next quantity: at the last 、, for what follows is the next one's."""
    if ceiling == len(sentence):
        return ceiling
    mark = sentence.rfind("、", end, ceiling)
    if mark >= 0:
        return mark
    return end if _OPENING.match(sentence, end, ceiling) else ceiling
