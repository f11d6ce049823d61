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
NO_WAY = float("inf")


def cheapest_roles(costs: Sequence[Costs]) -> list[Role]:
    """The role of each line on Viterbi's way over the four roles."""
    first, goes_on, head, head_on = costs[0].opens, NO_WAY, costs[0].heads, NO_WAY
    paragraph, heading = costs[0].ends_paragraph, costs[0].ends_head
    came: list[tuple[Role, Role, Role]] = []
    for own in costs[1:]:
        closed, before = _cheapest(first + paragraph, goes_on + paragraph, head + heading, head_on + heading)
        after_first, after_other = first + own.after_first, goes_on + own.after_other
        came.append(
            (
                before,
                Role.FIRST if after_first <= after_other else Role.GOES_ON,
                Role.HEAD if head <= head_on else Role.HEAD_GOES_ON,
            )
        )
        first, goes_on, head, head_on = (
            closed + own.opens,
            min(after_first, after_other),
            closed + own.heads,
            min(head, head_on) + own.head_goes_on,
        )
        paragraph, heading = own.ends_paragraph, own.ends_head
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
        role = going_on if role is Role.GOES_ON else heading_on if role is Role.HEAD_GOES_ON else opening
        path.append(role)
    return path[::-1]
