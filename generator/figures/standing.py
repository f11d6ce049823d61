"""What speaks against filing a figure: other actors, other levels, another subject, a part of a total."""

import re

from generator.figures.bodies import Levels, of_other_congress, of_other_level, other_acts
from generator.figures.clauses import Clause
from generator.figures.phrases import INCREASE, VERBS
from generator.figures.wordings import Vocabulary
from generator.figures.words import either, words

_INCREASE = re.compile(INCREASE)
_TIME_WORDS = words("全年 年内 今年 去年 当年 共 已 的 对 其中 全部 先后 一年来 期间 并 了")
_IDLE_WORDS = re.compile(either((*VERBS, *_TIME_WORDS)))
_NEWS = 2
"""More characters than these, of words that are neither verbs nor times, tell of something new."""
_ASIDE = re.compile("^[，（(；]?其中")
_NEAR = 40
"""How far before a quantity 其中 still governs it, in characters."""


def is_increase(clause: Clause) -> bool:
    """比去年增加 6 件, 新增站点 8 个: what came on top, not what there is."""
    return bool(_INCREASE.search(clause.bare) or _INCREASE.search(clause.head))


def is_part(clause: Clause) -> bool:
    """Whether the quantity is told as a part of one before it: 28 项，其中法院报告 3 项."""
    return "其中" in clause.before[-_NEAR:]


def stands(one: Vocabulary, clause: Clause, levels: Levels) -> bool:
    """Whether nothing in the sentence speaks against this indicator."""
    if one.unless_before and one.unless_before.search(clause.before):
        return False
    if not one.others_act and (other_acts(clause.before) or of_other_congress(clause.item, levels)):
        return False
    if one.own_level and (of_other_level(clause.lead, clause.item, levels) or _parts_abroad(clause, levels)):
        return False
    return one.about is None or _is_about(one, clause)


def _parts_abroad(clause: Clause, levels: Levels) -> bool:
    """A total some part of which is another level's (41 件，其中市代表建议 9 件) is not ours."""
    return bool(_ASIDE.match(clause.following) and levels.theirs.search(clause.following))


def _is_about(one: Vocabulary, clause: Clause) -> bool:
    """Whether the subject named last is the indicator's: in the sentence so far, after it, or before it."""
    assert one.subject is not None and one.about is not None
    said = list(one.subject.finditer(clause.text))[-1:] or list(one.subject.finditer(clause.following))[:1]
    if not said and _says_nothing_new(one, clause):
        said = list(one.subject.finditer(clause.earlier))[-1:]
    return bool(said and one.about.match(said[0].string, said[0].start()))


def _says_nothing_new(one: Vocabulary, clause: Clause) -> bool:
    """Whether the clause leans on the sentence before: the noun, verbs and times alone (举办培训班 4 期)."""
    rest = clause.bare
    for pattern in (one.ending, one.ending_free):
        hit = pattern.search(rest) if pattern else None
        rest = rest[: hit.start()] if hit else rest
    return len(_IDLE_WORDS.sub("", rest)) <= _NEWS
