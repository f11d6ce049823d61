"""Clause → indicators: what a quantity counts, or nothing where that is not sure."""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.figures.attempts import Attempt, Match
from generator.figures.bodies import Levels
from generator.figures.clauses import Clause
from generator.figures.listing import VERB, Listing, listing, longest
from generator.figures.phrases import COORDINATORS, VERBS
from generator.figures.standing import is_increase, is_share, stands
from generator.figures.wordings import Vocabularies, Vocabulary
from generator.figures.words import either, words

_TIMES = frozenset(words("次 场 期 % 场次 批次"))
_ONWARD = words("""
    均 并 已 都 全 在 由 为 使 较 比 以 得 让 共 占 涉 促 有 被 予 逐 按 经 担 分 转 列 就 其 、 ”
""")
_WITHIN = "中"
"""代表建议 132 件中, …: what follows is said of part of them."""
_GOES_ON = re.compile(either((*VERBS, *COORDINATORS, *_ONWARD)))
"""What may follow a figure in its clause without being what it counts."""
_COORDINATOR = re.compile(either(COORDINATORS))
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
_STOPS = re.compile(r"[，；：。！？（）|｜]|\d")
_SAME_NOUN = 6
"""Nouns after a number that end within so many characters are one noun, and the longest is meant."""


def match(clause: Clause, previous: Match, vocabularies: Vocabularies, levels: Levels) -> Match:
    """The indicators that a quantity is a figure of; none where anything speaks against one.

    读者：按词表认定数字属于哪个指标：看同一分句里的名词、动词和量词，承前省略的动词也算。几项合计的数不归任何
    一项；别的机关、别的层级、增减量和出席人数一概不归。认不准就空着。
    """
    fitting = vocabularies.by_unit.get(clause.quantity.unit, ())
    candidates = tuple(one for one in fitting if not (one.unless and one.unless.search(clause.item)))
    attempt = Attempt(clause, candidates, previous, levels)
    if not candidates or clause.each or is_increase(clause) or is_share(clause):
        return Match(verbs=attempt.verbs)
    found = (way(attempt) for way in _ways(attempt))
    return next((one for one in found if one), Match(verbs=attempt.verbs))


def _ways(attempt: Attempt) -> tuple[Callable[[Attempt], Match | None], ...]:
    """How to look for what is counted: numbers in a row are shared out to their nouns or to none."""
    clause = attempt.clause
    if clause.chained:
        return (_continued,) if attempt.previous.pending else ()
    if clause.respectively or (clause.run > 1 and _is_shared_out(attempt)):
        return (_respectively,)
    return (_ended, _formed, _opened, _continued, _resumed, _contrasted)


def _is_shared_out(attempt: Attempt) -> bool:
    """执法检查、视察 4 次、3 次; 128 批次、341 人次 are two counts of one thing."""
    nouns = listing(attempt.clause.bare, attempt.candidates, attempt.has_verb)
    return attempt.clause.in_row or len(nouns.groups) == attempt.clause.run


def _ended(attempt: Attempt) -> Match | None:
    """The noun stands before the number, alone or last in a list: 执法检查、视察、调研 12 次."""
    if _counts_what_follows(attempt.clause):
        return None
    nouns = listing(attempt.clause.bare, attempt.candidates, attempt.has_verb)
    if not nouns.groups:
        return _among_others(attempt)
    groups = [[hit.vocabulary for hit in group] for group in nouns.groups]
    if _is_mixed(nouns, groups) or (len(groups) > 1 and "分别" in attempt.clause.head):
        return None
    free = any(hit.free for group in nouns.groups for hit in group)
    own = free or VERB.search(nouns.rest)
    return attempt.told(groups, verbs=attempt.clause.head if own else attempt.previous.verbs)


def _counts_what_follows(clause: Clause) -> bool:
    """任命 35 名调解员, 专题询问 3 个议题: the noun after the number is what it counts."""
    counts = clause.quantity.unit not in _TIMES and clause.tail
    return bool(counts) and clause.tail != _WITHIN and not _GOES_ON.match(clause.tail)


def _is_mixed(nouns: Listing, groups: list[list[Vocabulary]]) -> bool:
    """A total of one indicator and of things that are none is no figure of that indicator."""
    ids = {one.id for group in groups for one in group}
    return nouns.foreign and len(ids) == 1 and not any(one.among_others for one in groups[0])


def _among_others(attempt: Attempt) -> Match | None:
    """A list that ends in other things (调研报告、理论文章等 70 余篇), where the vocabulary allows it."""
    items = attempt.clause.bare.split("、")
    for count in range(len(items) - 1, 0, -1):
        hits = longest("、".join(items[:count]), attempt.candidates)
        allowed = [hit.vocabulary for hit in hits if hit.vocabulary.among_others]
        if allowed and not any(VERB.search(item) for item in items[count:]):
            return attempt.told([allowed])
    return None


def _respectively(attempt: Attempt) -> Match | None:
    """The first of several numbers whose nouns were all told before; the others wait."""
    nouns = _told_apart(attempt)
    ids = tuple(group[0].vocabulary.id for group in nouns.groups)
    if len(ids) < 2 or nouns.foreign or (attempt.clause.run > 1 and len(ids) != attempt.clause.run):
        return None
    first = attempt.told([[nouns.groups[0][0].vocabulary]])
    return Match(first.ids, first.raw, first.verbs, pending=ids[1:])


def _told_apart(attempt: Attempt) -> Listing:
    """The nouns before several numbers, each by itself: 任命、免职 are two here, not 任免."""
    nouns = listing(attempt.clause.bare, attempt.candidates, attempt.has_verb)
    if len(nouns.groups) != 1:
        return nouns
    joint = {hit.vocabulary.id for hit in nouns.groups[0]}
    others = tuple(one for one in attempt.candidates if one.id not in joint)
    apart = listing(attempt.clause.bare, others, attempt.has_verb)
    return apart if len(apart.groups) > 1 else nouns


def _formed(attempt: Attempt) -> Match | None:
    """A whole clause has the form: 检查 17 部法律法规的实施情况. The first that nothing speaks against."""
    clause = attempt.clause
    fitting = [one for one in attempt.candidates if one.form and one.form.search(clause.text)]
    if not fitting:
        return None
    standing = [one for one in fitting if stands(one, clause, attempt.levels)] or fitting
    return attempt.told([standing[:1]], len(clause.tail))


def _opened(attempt: Attempt) -> Match | None:
    """The noun stands after the number: 44 项议题, 12 次执法检查、视察."""
    clause = attempt.clause
    hits = [
        (one, end)
        for one, end in _openings(clause.tail, attempt.candidates)
        if attempt.has_verb(one, clause.head) and not (clause.adjoined and end == len(clause.tail))
    ]
    if not hits:
        return None
    group, end = _nearest(hits)
    groups = [group]
    while not clause.adjoined and (more := _COORDINATOR.match(clause.tail, end)):
        further = _openings(clause.tail[more.end() :], attempt.candidates)
        if not further:
            break
        group, length = _nearest(further)
        groups.append(group)
        end = more.end() + length
    return attempt.told(groups, end)


def _openings(tail: str, candidates: tuple[Vocabulary, ...]) -> list[tuple[Vocabulary, int]]:
    found = [(one, one.opening.match(tail)) for one in candidates if one.opening]
    return [(one, hit.end()) for one, hit in found if hit]


def _nearest(hits: list[tuple[Vocabulary, int]]) -> tuple[list[Vocabulary], int]:
    least = min(end for _, end in hits)
    end = max(end for _, end in hits if end - least < _SAME_NOUN)
    return [one for one, reach in hits if reach == end], end


def _continued(attempt: Attempt) -> Match | None:
    """A quantity without a noun of its own: 128 批次 341 人次; 9 期，其中今年 3 期."""
    clause, previous = attempt.clause, attempt.previous
    if not previous.ids:
        return None
    if previous.pending and not clause.head:
        waiting = attempt.told([[one for one in attempt.candidates if one.id == previous.pending[0]]])
        return Match(waiting.ids, waiting.raw, waiting.verbs, pending=previous.pending[1:])
    if _THIS_YEAR.search(clause.before):
        same = [one for one in attempt.candidates if one.id in previous.ids]
        return Match(attempt.told([same]).ids, verbs=previous.verbs) if same else None
    follower = [one for one in attempt.candidates if one.follows & set(previous.ids)]
    return (
        attempt.told([follower[:1]])
        if follower and not clause.bare and not VERB.search(clause.head)
        else None
    )


def _resumed(attempt: Attempt) -> Match | None:
    """The noun stands before a comma, and 有 or 共 takes it up, or before 由 and an older number.

    代表之家、联络站，如今有 76 个; 办结率由 91% 提高到 97%.
    """
    clause = attempt.clause
    if clause.tail or not clause.head:
        return None
    raised = _FROM.search(clause.lead) and _RAISED.fullmatch(clause.head)
    if clause.bare and not raised:
        return None
    if raised := _FROM.search(clause.lead) if raised else None:
        noun = raised[1]
    elif _TAKEN_UP.search(clause.head) and clause.lead.endswith("，"):
        noun = _STOPS.split(clause.lead[:-1])[-1]
    else:
        return None
    return _ended(replace(attempt, clause=replace(clause, head=noun, bare=noun)))


def _contrasted(attempt: Attempt) -> Match | None:
    """The noun is the one before, said anew of another time or body: 去年召开会议 7 次，今年召开 8 次."""
    clause, previous = attempt.clause, attempt.previous
    anew = _ANEW.fullmatch(clause.head) if not clause.tail else None
    if not anew or not previous.raw or (anew["verb"] and anew["verb"] not in previous.verbs):
        return None
    same = [one for one in attempt.candidates if one.id in previous.raw]
    return attempt.told([[one] for one in same]) if len(same) == len(previous.raw) else None
