"""What speaks against filing a figure: other actors, other levels, another subject, a part of a total."""

import re
from collections.abc import Collection

from generator.figures.attempts import Attempt
from generator.figures.clauses import Clause
from generator.figures.decisions import Bar
from generator.figures.levels import Levels, of_other_level
from generator.figures.patterns import guarded
from generator.figures.persons import ONE_DEPUTY
from generator.figures.phrases import INCREASE, VERBS
from generator.figures.wordings import Vocabulary
from generator.figures.words import either, words

_INCREASE = guarded(INCREASE)
_TIME_WORDS = words("全年 年内 今年 去年 当年 共 已 的 对 其中 全部 先后 一年来 期间 并 了")
_IDLE_WORDS = re.compile(either((*VERBS, *_TIME_WORDS)))
_NEWS = 2
"""More characters than these, of words that are neither verbs nor times, tell of something new."""
_SPLIT = re.compile(r"(?:\d|[一二三四五六七八九十百])[^\d，。；（）]{1,4}（[^（）]+$")
"""15 项（决议 4 项、决定 11 项）: in brackets right behind a total stand its parts."""
_ASIDE = re.compile("^[，（(；]?其中")
_NEAR = 40
"""How far before a quantity 其中 still governs it, in characters."""
_OF_WHICH_YEAR = re.compile(r"其中，?(?:今年|本年|当年|20\d\d年)")
_SHARE = guarded(
    "(?<![本全当今去每])年均|[月季户场]均|(?<!每)人均|平均|(?:未|没有)(?!把|将)[^，；。、]{0,4}$"
)
_NORM = guarded(
    r"每(?:隔|个)?(?:[一二两三半\d]个?)?(?:年|季度?|月|周|天|日|次|届|名|位|人|件|个|镇|乡|站|期)|"
    r"(?<![按照据由及])要求(?![的和、])|(?:应当|必须)[^、]*$|力争|争取|确保|原则上|目标[为是]|不得少于|应(?:召开|开展|办理|组织|听取)|"
    r"(?:^|[，、])可(?:以)?(?:临时|随时|适时)?(?:召开|举行|开展|组织)"
)
_SUPPOSED = guarded("(?:^|[、])(?:如需|如果|若|倘若|假如)|不再|取消|推迟|延期")
_OF_ONE = guarded(
    r"[一某每][名位][^，；。]{0,6}代表|(?<!各)(?:镇|乡|街道)代表团|代表[\u4e00-\u9fff]某|" + ONE_DEPUTY
)
_SHARE_OF = guarded("占(?:全|总)")
_AT_LEAST = ("不少于", "不低于", "至少")
_EXPERIENCE = re.compile("的(?:先进)?(?:经验|做法)")
_FAILED = guarded("未能|未按|未得|尚未|仍未|还未|没有|逾期")


_IN_TOWNS = frozenset(("deputy-stations", "livelihood-projects"))
"""What stands in towns is a district's own; of projects their wordings tell whose they are."""

_SUMMED_UP = re.compile(
    r"[，；](?:(?:目前|现|至此|至今|使)，?)?(?:全[区县市省州旗])?[^，；。\d]{0,8}?"
    r"(?:(?:总数|总量)(?:已|共)*(?:达到|达|为|增至|有)|累计(?:已|共)*(?:建成|建有|建设|建立|设立|打造|达到|达))(?:\d+)(?P<unit>[个处所座家])"
)
"""建成21个，累计建成96个: what stands is told in all behind what was added to it."""
_NARROWER = re.compile(r"[，（(；]?其中，?[^，；。\d]{0,6}专[项题](?:工作)?(?:情况)?报告")
"""报告26项，其中专项工作报告14项: reports of all kinds."""


def is_increase(clause: Clause) -> bool:
    """比去年增加 6 件, 新增站点 8 个: what came on top, not what there is."""
    if not _INCREASE.may_match(clause.head):
        return False
    return bool(_INCREASE.search(clause.bare) or _INCREASE.search(clause.head))


def is_share(clause: Clause) -> bool:
    """年均 18 项 is a mean, 2 份未能反馈 what was not done."""
    return bool(_SHARE.search(clause.head) or _FAILED.search(clause.tail))


def is_norm(clause: Clause) -> bool:
    """每年不少于 6 次, 力争达到 100%: what ought to be, or might; what one deputy or another place did."""
    stretch = clause.stretch
    if _NORM.search(stretch) or _SUPPOSED.search(stretch) or _OF_ONE.search(stretch):
        return True
    if clause.quantity.unit != "%" and _SHARE_OF.search(stretch):
        return True
    approximation = clause.quantity.approximation or ""
    return approximation.startswith(_AT_LEAST) or bool(_EXPERIENCE.match(clause.tail))


def is_part(clause: Clause, ids: Collection[str], whole: Collection[str]) -> bool:
    """Whether the quantity is told as a part of one before it: 28 项，其中法院报告 3 项.

    What a joint total holds of one indicator is that indicator's figure (视察、执法检查 18 次，其中执法检查
    3 次), and so is what a term's total holds of the year.
    """
    if not set(ids) & set(whole) or not ("其中" in _reach(clause.before) or _SPLIT.search(clause.before)):
        return False
    return set(ids) >= set(whole) and not _of_the_year(clause)


def _reach(before: str) -> str:
    """As far back as 其中 governs."""
    return before[-_NEAR:].rsplit("；", 1)[-1]


def is_own(clause: Clause, levels: Levels) -> bool:
    """Whether a part is told to be this level's (其中市属 12 件、区属 90 件): it is our whole."""
    return bool(levels.ours.search(clause.item))


def _of_the_year(clause: Clause) -> bool:
    return bool(_OF_WHICH_YEAR.search(clause.before))


def against(one: Vocabulary, attempt: Attempt) -> Bar | None:
    """What in the sentence speaks against an indicator; None where nothing does."""
    clause, levels = attempt.clause, attempt.scene.levels
    if _is_wider(clause) or _is_summed_up(clause):
        return Bar.MIXED
    if one.unless_before and one.unless_before.search(clause.before):
        return Bar.BEFORE
    if (not one.others_act and attempt.others_act) or (one.id not in _IN_TOWNS and attempt.elsewhere):
        return Bar.ACTOR
    if one.own_level and (of_other_level(clause.lead, clause.item, levels) or _parts_abroad(clause, levels)):
        return Bar.LEVEL
    return None if one.about is None or _is_about(one, attempt) else Bar.SUBJECT


def _is_wider(clause: Clause) -> bool:
    return (
        clause.bare.endswith("报告") and "专" not in clause.bare and bool(_NARROWER.match(clause.following))
    )


def _is_summed_up(clause: Clause) -> bool:
    total = _SUMMED_UP.match(clause.following) if clause.quantity.unit in "个处所座家" else None
    return total is not None and total["unit"] == clause.quantity.unit


def _parts_abroad(clause: Clause, levels: Levels) -> bool:
    """A total some part of which is another level's (41 件，其中市代表建议 9 件) is not ours."""
    return bool(_ASIDE.match(clause.following) and levels.theirs.search(clause.following))


def _is_about(one: Vocabulary, attempt: Attempt) -> bool:
    """Whether the subject named last is the indicator's: in the sentence so far, after it, or before it."""
    assert one.subject is not None and one.about is not None
    clause = attempt.clause
    said = _last(one.subject, clause.text) or one.subject.search(clause.following)
    if not said and _says_nothing_new(one, clause):
        said = _last(one.subject, clause.earlier)
        attempt.leaning = said is not None
    return bool(said and one.about.match(said.string, said.start()))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found: re.Match[str] | None = None
    for one in pattern.finditer(text):
        found = one
    return found


def _says_nothing_new(one: Vocabulary, clause: Clause) -> bool:
    """Whether the clause leans on the sentence before: the noun, verbs and times alone (举办培训班 4 期)."""
    rest = clause.bare
    for pattern in (one.ending, one.ending_free):
        hit = pattern.search(rest) if pattern else None
        rest = rest[: hit.start()] if hit else rest
    return len(_IDLE_WORDS.sub("", rest)) <= _NEWS
