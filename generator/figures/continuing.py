"""What is counted, told of a number before: a count goes on, is taken up, or is said anew."""

import re

from generator.figures.attempts import Attempt, Match
from generator.figures.decisions import Way
from generator.figures.listing import VERB
from generator.figures.preceding import ended
from generator.figures.settling import settled

_THIS_YEAR = re.compile(r"其中，?(?:今年|本年|当年|20\d\d年|本年度)$")
_TAKEN_UP = re.compile("(?:有|共|达|达到|共计|合计|累计|总计)$")
_FROM = re.compile(r"([^，；：。！？（）|｜\d]*)[由从][^，；。\d]{0,6}[\d.]+[^，；。\d]{1,2}$")
_RAISED = re.compile(
    r"(?:提高|提升|上升|增加|增长|发展|扩大|扩展|升|增)[到至]了?(?:今年|本年|目前|现在|如今|20\d\d年)?的?"
)
_ANEW = re.compile(
    r"(?:而|则|其中)?(?:(?:今年|本年|去年|上年|全年|明年|[三四五六]年来|本届以来|20\d\d年|[我本][区县市省州旗]|实际|计划|将|拟)+)"
    r"(?:则|又|已|共|预计|计划|将|拟|实际)*(?P<verb>[^，]{2})?了?(?:为|达|有)?"
)
_SUMMED_UP = re.compile(
    "(?:(?:目前|现|至此|至今|使)*(?:全[区县市省州旗])?)?(?:已|共)*累计(?:已|共)*(?:建成|建有|建设|建立|设立|打造|达到|达)"
)
"""建成21个，累计建成96个: all that stands, told behind what was added to it."""
_BUILT = re.compile("(?:建成|新建|建设|设立|打造)$")
_STOPS = re.compile(r"[，；：。！？（）|｜]|\d")


def continued(attempt: Attempt) -> Match | None:
    """A quantity without a noun of its own: 128 批次 341 人次; 9 期，其中今年 3 期."""
    clause, previous = attempt.clause, attempt.previous
    if not previous.ids:
        return None
    if previous.pending and not clause.head:
        waiting = attempt.of(previous.pending[:1])
        first = settled(attempt, Way.SHARED, [waiting], previous.words)
        first.pending = previous.pending[1:]
        return first
    if "其中" in clause.before and _THIS_YEAR.search(clause.before):
        same = attempt.of(previous.ids)
        return settled(attempt, Way.CONTINUED, [same], previous.words, own=False) if same else None
    if clause.bare or VERB.search(clause.head):
        return None
    ids = set(previous.ids)
    follower = [one for one in attempt.candidates if one.follows & ids and attempt.allows(one)]
    if not follower:
        return None
    return settled(attempt, Way.CONTINUED, [follower[:1]], previous.words)


def resumed(attempt: Attempt) -> Match | None:
    """The noun stands before a comma, and 有 or 共 takes it up, or before 由 and an older number.

    代表之家、联络站，如今有 76 个; 办结率由 91% 提高到 97%.
    """
    clause = attempt.clause
    if clause.tail or not clause.head:
        return None
    if clause.quantity.unit in "个处所座家" and _SUMMED_UP.fullmatch(clause.head):
        return _of(attempt, _BUILT.sub("", attempt.previous.said))
    raised = _FROM.search(clause.lead) if _RAISED.fullmatch(clause.head) else None
    if clause.bare and not raised:
        return None
    if raised:
        noun = raised[1]
    elif _TAKEN_UP.search(clause.head) and clause.lead.endswith("，"):
        noun = _STOPS.split(clause.lead[:-1])[-1]
    else:
        return None
    return _of(attempt, noun)


def _of(attempt: Attempt, noun: str) -> Match | None:
    """The match of a quantity whose noun stands elsewhere."""
    clause = attempt.clause
    found = ended(Attempt(clause.taken_up(noun), attempt.candidates, attempt.previous, attempt.scene))
    if found:
        found.way = Way.RESUMED
    return found


def contrasted(attempt: Attempt) -> Match | None:
    """The noun is the one before, said anew of another time or body: 去年召开会议 7 次，今年召开 8 次."""
    clause, previous = attempt.clause, attempt.previous
    anew = _ANEW.fullmatch(clause.head) if previous.raw and not clause.tail else None
    if not anew or (anew["verb"] and anew["verb"] not in previous.verbs):
        return None
    same = attempt.of(previous.raw)
    if len(same) != len(previous.raw):
        return None
    return settled(attempt, Way.CONTRASTED, [[one] for one in same], previous.words)
