"""What makes a figure of a review no sure count of the whole year: its sentence plans, or tells of a part.

Such figures stay where they are filed, so that tables lead to them, but are rated so low that they bear the
mark of doubt: nothing is drawn or compared of them.
"""

from collections.abc import Iterator

from generator.figures.decisions import Mark
from generator.figures.finding import Found
from generator.figures.patterns import guarded
from generator.figures.quantities import Quantity

_DO = (
    "(?:听取|审议|开展|组织|召开|举行|举办|进行|视察|检查|调研|督办|培训|作出|制定|修订|评议|询问|邀请|任免)"
)
_MEANT = guarded(
    f"力争|[比较]今年|(?<![按照度作督法划育训])(?:计划|打算){_DO}|"
    f"(?:^|[，；：]|全年|年内|继续|重点)拟?安排(?:好)?{_DO}(?!了|和审议了|并审议了|、审议了)"
)
"""Words that plan wherever they stand in a sentence; 先后安排视察 and 按计划开展 tell what was done."""
_NO_TARGETS = frozenset(("", "%", "成", "人", "户", "元"))
_BOUNDS = ("以上", "以下", "以内")
_ONE_MATTER = guarded(
    "(?:围绕|聚焦|针对|(?<!成)就(?!业|近|地))(?![^，；。]{0,40}(?:中心|大局|重点|重大|大事|全局|全[区县市省州旗年]|"
    "经济社会|民生|关切|热点|[等和及、与]))"
    f"[^，；。\\d]{{2,24}}?(?:(?:先后|共|集中|深入|专门|扎实|认真)*{_DO})"
)
"""围绕某产业链开展调研5项: of one matter. What names several, or 大局, may be the year's whole."""
_CHOSEN = guarded(
    "^[^，；。\\d]{0,8}?(?:被(?!列为|列入|确定|选为|纳入|交办|评议|任命)|获得?|荣获|转化为|转化成|入选|"
    "进入[^，；。\\d]{0,8}决策|得到[^，；。\\d]{0,10}批示)"
)
_CHOSEN_BEFORE = guarded("(?:获奖|得奖|(?:转发|批示|转化|刊发|采用)的)[^，；。\\d]{0,8}$")
_REVIEWED = guarded("(?:听取|审议|审查|检查|视察)[^，；。\\d]{4,}?(?:报告|情况|工作)[，；]")
_WHOLE = guarded("全年|一年来|今年以来|先后|[共总合累]计|共|各项|分别|等")
_OPINIONS = "deliberation-opinions"


def misgivings(found: Found) -> Iterator[Mark]:
    """The signs against a filed figure of a review."""
    bounds = [one for one in found.sentence.quantities if _is_bound(one)]
    reached = any(one.unit not in _NO_TARGETS for one in bounds)
    if not found.planned and (reached or _MEANT.search(found.sentence.text)):
        yield Mark.MEANT
    if found.quantity in bounds:
        yield Mark.BOUND
    if _is_of_a_part(found):
        yield Mark.PARTIAL


def _is_bound(quantity: Quantity) -> bool:
    """Counts are told so of what is to be reached (10 件以上), and what stands beside them is, too."""
    return (quantity.approximation or "").endswith(_BOUNDS)


def _is_of_a_part(found: Found) -> bool:
    clause = found.clause
    return bool(
        _ONE_MATTER.search(clause.stretch)
        or _CHOSEN.search(clause.tail)
        or _CHOSEN_BEFORE.search(clause.head)
        or _is_of_one_review(found)
    )


def _is_of_one_review(found: Found) -> bool:
    """听取某项报告，提出审议意见 12 条: the opinions on one, where nothing before tells of several."""
    before = found.clause.before
    first = found.sentence.quantities[0] is found.quantity
    return bool(
        _OPINIONS in found.indicators and first and _REVIEWED.search(before) and not _WHOLE.search(before)
    )
