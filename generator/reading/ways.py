"""The cheapest way of reading a page, one role a line, and how much dearer each other way is."""

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


NO_WAY = float("inf")

Rest = tuple[float, float, float, float]
"""For each role of a line, the least that all after it costs, the end of its own chunk included."""


class Way(NamedTuple):
    """The cheapest reading of a page.

    `joins[i]` is how much dearer the page gets where line i opens a chunk instead of going on, or
    goes on instead of opening one; `heads[i]` the same for a heading's line instead of a paragraph's.
    """

    roles: list[Role]
    joins: list[float]
    heads: list[float]


def cheapest_way(costs: Sequence[Costs]) -> Way:
    """The cheapest reading, by the costs before each line and after it for each of the four roles."""
    rests = _rests(costs)
    opens, _, _, heads, *_ = costs[0]
    so_far = (opens, NO_WAY, heads, NO_WAY)
    way = Way([], [], [])
    role: Role | None = None
    for at, rest in enumerate(rests):
        if at:
            so_far = _after(so_far, costs[at - 1], costs[at])
        first, goes_on, head, head_on = map(float.__add__, so_far, rest)
        way.joins.append(abs(min(first, head) - min(goes_on, head_on)))
        way.heads.append(abs(min(first, goes_on) - min(head, head_on)))
        role = _next(role, costs[at - 1], costs[at], rest)
        way.roles.append(role)
    return way


def _rests(costs: Sequence[Costs]) -> list[Rest]:
    """Backward, from the last line on."""
    end = costs[-1]
    first = goes_on = end.ends_paragraph
    head = head_on = end.ends_head
    rests: list[Rest] = [(first, goes_on, head, head_on)]
    after = end
    for own in costs[-2::-1]:
        opens = min(after.opens + first, after.heads + head)
        ended = own.ends_paragraph + opens
        first, goes_on = min(ended, after.after_first + goes_on), min(ended, after.after_other + goes_on)
        ended = own.ends_head + opens
        going_on = after.head_goes_on + head_on
        head, head_on = min(ended, going_on), min(ended, going_on + THIRD_LINE)
        rests.append((first, goes_on, head, head_on))
        after = own
    return rests[::-1]


def _after(so_far: Rest, last: Costs, own: Costs) -> Rest:
    """The least that all up to a line costs, for each of its roles."""
    first, goes_on, head, head_on = so_far
    ended = min(min(first, goes_on) + last.ends_paragraph, min(head, head_on) + last.ends_head)
    return (
        ended + own.opens,
        min(first + own.after_first, goes_on + own.after_other),
        ended + own.heads,
        min(head, head_on + THIRD_LINE) + own.head_goes_on,
    )


def _next(role: Role | None, last: Costs, own: Costs, rest: Rest) -> Role:
    """The role of a line on the cheapest way, given that of the line before."""
    opens, heads = own.opens + rest[0], own.heads + rest[2]
    new = Role.FIRST if opens <= heads else Role.HEAD
    if role is None:
        return new
    if role is Role.HEAD or role is Role.HEAD_GOES_ON:
        third = THIRD_LINE if role is Role.HEAD_GOES_ON else 0.0
        on = own.head_goes_on + third + rest[3] < last.ends_head + min(opens, heads)
        return Role.HEAD_GOES_ON if on else new
    joined = own.after_first if role is Role.FIRST else own.after_other
    return Role.GOES_ON if joined + rest[1] < last.ends_paragraph + min(opens, heads) else new
