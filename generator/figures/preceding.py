"""What is counted, told before the number: a noun, a list of them, as many nouns as numbers."""

import re
from collections.abc import Sequence

from generator.figures.attempts import Attempt, Match
from generator.figures.clauses import Clause
from generator.figures.decisions import Bar, Way
from generator.figures.listing import VERB, Listing, listing, longest
from generator.figures.phrases import COORDINATORS, VERBS
from generator.figures.settling import settled
from generator.figures.wordings import Vocabulary
from generator.figures.words import either, words

_TIMES = frozenset(words("次 场 期 % 场次 批次"))
_ONWARD = words("""
    均 并 已 都 全 在 由 为 使 较 比 以 得 让 共 占 涉 促 有 被 予 逐 按 经 担 分 转 列 就 其 、 ”
""")
_GOES_ON = re.compile(either((*VERBS, *COORDINATORS, *_ONWARD)))
"""What may follow a figure in its clause without being what it counts."""
_WITHIN = "中"
"""代表建议 132 件中, …: what follows is said of part of them."""


def ended(attempt: Attempt) -> Match | None:
    """The noun stands before the number, alone or last in a list: 执法检查、视察、调研 12 次."""
    if _counts_what_follows(attempt.clause):
        return None
    near = attempt.near(attempt.clause.bare)
    nouns = listing(attempt.clause.bare, near, attempt.has_verb) if near else None
    if not nouns or not nouns.groups:
        return _among_others(attempt, near) if near else None
    groups = [[hit.vocabulary for hit in group] for group in nouns.groups]
    if _is_mixed(nouns, groups) or (len(groups) > 1 and "分别" in attempt.clause.head):
        attempt.bar = Bar.MIXED
        return None
    own = any(hit.free for group in nouns.groups for hit in group) or bool(VERB.search(nouns.rest))
    words = attempt.clause.bare[len(nouns.rest) :]
    return settled(attempt, Way.ENDED, groups, words, own=own)


def _counts_what_follows(clause: Clause) -> bool:
    """任命 35 名调解员, 专题询问 3 个议题: the noun after the number is what it counts."""
    if not clause.tail or clause.quantity.unit in _TIMES or clause.tail == _WITHIN:
        return False
    return not _GOES_ON.match(clause.tail)


def _is_mixed(nouns: Listing, groups: list[list[Vocabulary]]) -> bool:
    """A total of one indicator and of things that are none is no figure of that indicator."""
    if not nouns.foreign:
        return False
    ids = {one.id for group in groups for one in group}
    return len(ids) == 1 and not any(one.among_others for one in groups[0])


def _among_others(attempt: Attempt, near: Sequence[Vocabulary]) -> Match | None:
    """A list that ends in other things (调研报告、理论文章等 70 余篇), where the vocabulary allows it."""
    items = attempt.clause.bare.split("、")
    for count in range(len(items) - 1, 0, -1):
        hits = longest("、".join(items[:count]), near)
        allowed = [hit.vocabulary for hit in hits if hit.vocabulary.among_others]
        if allowed and not any(VERB.search(item) for item in items[count:]):
            return settled(attempt, Way.AMONG, [allowed], items[count - 1][-hits[0].length :])
    return None


def shared_out(attempt: Attempt) -> Match | None:
    """The first of several numbers whose nouns were all told before; the others wait."""
    nouns = _told_apart(attempt)
    ids = tuple(group[0].vocabulary.id for group in nouns.groups)
    if len(ids) < 2 or nouns.foreign or (attempt.clause.run > 1 and len(ids) != attempt.clause.run):
        return None
    first = settled(attempt, Way.SHARED, [[nouns.groups[0][0].vocabulary]], attempt.clause.bare)
    first.pending = ids[1:]
    return first


def is_shared_out(attempt: Attempt) -> bool:
    """执法检查、视察 4 次、3 次; 128 批次、341 人次 are two counts of one thing."""
    nouns = listing(attempt.clause.bare, attempt.near(attempt.clause.bare), attempt.has_verb)
    return attempt.clause.in_row or len(nouns.groups) == attempt.clause.run


def _told_apart(attempt: Attempt) -> Listing:
    """The nouns before several numbers, each by itself: 任命、免职 are two here, not 任免."""
    near = attempt.near(attempt.clause.bare)
    nouns = listing(attempt.clause.bare, near, attempt.has_verb)
    if len(nouns.groups) != 1:
        return nouns
    joint = {hit.vocabulary.id for hit in nouns.groups[0]}
    others = [one for one in near if one.id not in joint]
    apart = listing(attempt.clause.bare, others, attempt.has_verb)
    return apart if len(apart.groups) > 1 else nouns
