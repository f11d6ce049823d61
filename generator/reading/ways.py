"""The cheapest way of reading a page, one role a line, and how much dearer each other way is.

Written out for the four roles, with no call for each line: it is run for every line of every report.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from generator.reading.costs import THIRD_LINE, Costs


class Role(IntEnum):
    """What a line is in its chunk."""

    FIRST = 0
    GOES_ON = 1
    HEAD = 2
    HEAD_GOES_ON = 3


FIRST, GOES_ON, HEAD, HEAD_GOES_ON = Role
NO_WAY = float("inf")

Rest = tuple[float, float, float, float]
"""For each role of a line, the least that all after it costs, the end of its own chunk included."""

Next = tuple[Role, Role, Role, Role]
"""For each role of a line, the role of the next line on the cheapest way."""


class Way(NamedTuple):
    """The cheapest reading of a page.

    `joins[i]` is how much dearer the page gets where line i opens a chunk instead of going on, or
    goes on instead of opening one.
    """

    roles: list[Role]
    joins: list[float]


def cheapest_way(costs: Sequence[Costs]) -> Way:
    """The cheapest reading: from the last line back what remains to pay, then forward what was paid."""
    rests, nexts = _backward(costs)
    return Way(_roles(costs[0], rests[0], nexts), _margins(costs, rests))


def _backward(costs: Sequence[Costs]) -> tuple[list[Rest], list[Next]]:
    last = costs[-1]
    first = goes_on = last.ends_paragraph
    head = head_on = last.ends_head
    rests: list[Rest] = [(first, goes_on, head, head_on)]
    nexts: list[Next] = []
    own = last
    for before in costs[-2::-1]:
        opens, after_first, after_other, heads, head_goes_on, _, _ = own
        _, _, _, _, _, ends_paragraph, ends_head = before
        first, head, new = opens + first, heads + head, FIRST
        if head < first:
            first, new = head, HEAD
        ended, head_ended = first + ends_paragraph, first + ends_head
        first, other = after_first + goes_on, after_other + goes_on
        second, third = head_goes_on + head_on, head_goes_on + head_on + THIRD_LINE
        nexts.append(
            (
                GOES_ON if first < ended else new,
                GOES_ON if other < ended else new,
                HEAD_GOES_ON if second < head_ended else new,
                HEAD_GOES_ON if third < head_ended else new,
            )
        )
        first, goes_on = first if first < ended else ended, other if other < ended else ended
        head, head_on = (
            second if second < head_ended else head_ended,
            third if third < head_ended else head_ended,
        )
        rests.append((first, goes_on, head, head_on))
        own = before
    return rests[::-1], nexts[::-1]


def _roles(costs: Costs, rest: Rest, nexts: Sequence[Next]) -> list[Role]:
    roles = [FIRST if costs.opens + rest[0] <= costs.heads + rest[2] else HEAD]
    for following in nexts:
        roles.append(following[roles[-1]])
    return roles


def _margins(costs: Sequence[Costs], rests: Sequence[Rest]) -> list[float]:
    joins = []
    first, goes_on, head, head_on = NO_WAY, NO_WAY, NO_WAY, NO_WAY
    ends_paragraph = ends_head = 0.0
    ended = 0.0
    for own, (rest_first, rest_on, rest_head, rest_head_on) in zip(costs, rests, strict=True):
        opens, after_first, after_other, heads, head_goes_on, ends_paragraph, ends_head = own
        first, goes_on = first + after_first, goes_on + after_other
        head_on += THIRD_LINE
        goes_on = first if first < goes_on else goes_on
        head_on = (head if head < head_on else head_on) + head_goes_on
        first, head = ended + opens, ended + heads
        a, b, c, d = first + rest_first, goes_on + rest_on, head + rest_head, head_on + rest_head_on
        joins.append(abs((a if a < c else c) - (b if b < d else d)))
        paragraph = (first if first < goes_on else goes_on) + ends_paragraph
        heading = (head if head < head_on else head_on) + ends_head
        ended = paragraph if paragraph < heading else heading
    return joins
