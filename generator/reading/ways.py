"""The cheapest way of reading a page: one role a line."""

from collections.abc import Sequence
from enum import IntEnum

from generator.reading.costs import Costs


class Role(IntEnum):
    """What a line is in its chunk."""

    FIRST = 0
    GOES_ON = 1
    HEAD = 2
    HEAD_GOES_ON = 3


ROLES = tuple(Role)
FIRST, GOES_ON, HEAD, HEAD_GOES_ON = ROLES
NO_WAY = float("inf")


def cheapest_roles(costs: Sequence[Costs]) -> list[Role]:
    """The role of each line on Viterbi's way over the four roles."""
    first, goes_on, head, head_on = costs[0].opens, NO_WAY, costs[0].heads, NO_WAY
    paragraph, heading = costs[0].ends_paragraph, costs[0].ends_head
    came: list[tuple[Role, Role, Role]] = []
    for opens, after_first, after_other, heads, head_goes_on, ends_paragraph, ends_head in costs[1:]:
        closed, before = _cheapest(first + paragraph, goes_on + paragraph, head + heading, head_on + heading)
        after_first += first
        after_other += goes_on
        by_first, by_head = after_first <= after_other, head <= head_on
        came.append((before, FIRST if by_first else GOES_ON, HEAD if by_head else HEAD_GOES_ON))
        first, goes_on = closed + opens, after_first if by_first else after_other
        head, head_on = closed + heads, (head if by_head else head_on) + head_goes_on
        paragraph, heading = ends_paragraph, ends_head
    end = _cheapest(first + paragraph, goes_on + paragraph, head + heading, head_on + heading)[1]
    return _walk_back(came, end)


def _cheapest(*costs: float) -> tuple[float, Role]:
    """The least of the costs of the four roles, and the first role that has it."""
    least = min(costs)
    return least, ROLES[costs.index(least)]


def _walk_back(came: Sequence[tuple[Role, Role, Role]], role: Role) -> list[Role]:
    """The roles from the first line on, `role` being the last line's."""
    path = [role]
    for opening, going_on, heading_on in reversed(came):
        role = going_on if role is GOES_ON else heading_on if role is HEAD_GOES_ON else opening
        path.append(role)
    return path[::-1]
