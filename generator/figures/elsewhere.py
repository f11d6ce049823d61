"""Whose doings are none of the committee's, whatever they are: towns', one station's, one deputy's.

Other bodies do what the committee has a share in (suggestions are carried out by the government); what
is told of these is never its own. Who acts is told once, and holds for the clauses and the sentence after.
"""

import re
from dataclasses import dataclass, field

from generator.figures.levels import LEAD
from generator.figures.patterns import guarded
from generator.figures.persons import ONE_DEPUTY, ONE_OPENS

_UNITS = "(?:乡镇街道|乡镇街|乡镇场|乡镇|镇街道|镇街|街镇|镇乡|乡|镇|街道|村社区|村社|村居|村|社区)"
_ROW = f"{_UNITS}(?:(?:、|和|与|及){_UNITS})*"
_EVERY = r"(?:各个?|所有|每个|\d+个|[一二三四五六七八九十]+个)"
_AT_LARGE = f"(?:全[区县市省州旗盟])?(?:下辖的?|所辖的?)?{_EVERY}?"
_TOWNS_CONGRESS = f"{_AT_LARGE}{_ROW}(?:两级)?人大(?!代表|干部|工作|建设|换届|制度|主席(?!团)|专干|负责)"
_TOWNS = (
    f"{_TOWNS_CONGRESS}|{_AT_LARGE}{_ROW}人大工作(?:委|扎实|有序|全面|稳步|深入|持续|不断|有力|规范|得到|更加|成效)|"
    f"(?:全[区县市省州旗盟])?{_EVERY}{_ROW}(?!代表|人大|干部|[场镇乡街道社区居]|建|的|设|实现|全覆盖|级|联络|家|站|、|\\d|党|工作)"
)
"""各镇街, 21个镇人大: towns and their congresses, where the words open a clause."""
_STATION = "“?(?:联络[站点]|联系[站点]|接待[站点]|之家|家站|家|站点|工作[站室]|活动[站室]|站|点)”?"
_NO_NAME = (
    "各|全[区县市省州旗]|所有|依托|通过|利用|借助|建成|建设|打造|设立|建立|组织|推动|推进|指导|规范|乡镇|镇街|街镇|"
    "城乡|村|社区|基层|每|两级|辖区|以|等|本"
)
_PLACE = f"(?:(?!{_NO_NAME})[\u4e00-\u9fff]){{2,4}}(?:镇|乡|街道|村|社区|园区|开发区|小区)"
_ONE_STATION = (
    f"(?:在|据|走进|来到|位于)?(?:[该此这](?:个)?(?:镇|乡|街道|村|社区|选区|小组|代表|(?:人大)?(?:代表)?{_STATION})(?!位)|"
    f"{_PLACE}(?:人大)?代表(?:{_STATION}|小组)|第[一二三四五六七八九十\\d]+号?(?:人大)?(?:代表)?(?:{_STATION}|小组))"
)
"""该站, 某某镇代表联络站, 第三代表小组: one of many."""
_OTHERS = "(?:党代表|政协委员)"
_WITH_OTHERS = (
    r"[^，；。\d邀请组]{0,8}(?:\d+[余多]?[名位])?"
    f"(?:“?两代表一委员|党代表(?!大会)|(?:人大)?代表(?:、|和|与)[^，；。]{{0,4}}{_OTHERS}|政协委员)"
)
"""Deputies with others beside them: what they do together is a joint total of no indicator."""
_OF_STAFF = "(?:[区县市省州]?(?:人大)?(?:常委会)?机关)?(?:各)?(?:党支部|党总支|机关党委|团支部|工会)|学校"
_HOLDS_ON = guarded(f"{LEAD}(?:{_TOWNS}|{_ONE_STATION}|{ONE_OPENS}|[^，；。]{{0,30}}?(?:{ONE_DEPUTY}))")
_PASSES = guarded(f"{LEAD}(?:{_WITH_OTHERS}|{_OF_STAFF})")
_URGED = guarded(
    f"(?:指导|支持|推动|督促|帮助|引导|助力)(?:和(?:支持|指导|推动))?[^，；。、]{{0,3}}?(?:{_TOWNS_CONGRESS}|{_EVERY}{_ROW}(?=规范|依法|召开|开展|组织|举办))"
)
_OURS = guarded(
    rf"{LEAD}(?:[区县市省州旗]?(?:人大)?(?:常委会|常务委员会)|主任会议|我们|我[省市州区县旗]|[区县市省州旗]人大(?!代表)|"
    r"[区县市省州旗](?:本级|级)|"
    r"(?:组织|邀请|安排)?(?:全[区县市省州旗]|各级|[两三四五]级|全体|广大|[^，；。\d]{0,4}\d+[余多]?名)[^，；。]{0,8}代表)"
)
_OF_ALL = re.compile("常委会|常务委员会|列席|培训")
"""What tells of the committee's own doings, though another was told of in the sentence before."""
_CLAUSE = re.compile("[，；：]")


@dataclass(slots=True)
class Elsewhere:
    """Who acts in a sentence, clause after clause, where `earlier` stands before it.

    >>> there = Elsewhere("各镇人大积极履职。")
    >>> there.acts("全年开展视察"), there.acts("常委会开展视察")
    (True, False)
    """

    earlier: str
    _at_first: bool | None = field(default=None)

    def acts(self, before: str, item: str = "") -> bool:
        """Whether what is told at the end of `before`, of `item`, is another's doing."""
        held, urged = self._first() and not _OF_ALL.search(before + item), False
        for clause in _CLAUSE.split(before):
            held, urged = _after(clause, held, urged)
        return held or urged

    def _first(self) -> bool:
        """Whether the sentence before leaves another acting; those urged act no further than their own."""
        if self._at_first is None:
            held = False
            for clause in _CLAUSE.split(self.earlier.rstrip("。！？")):
                held = _held(clause, held)
            self._at_first = held
        return self._at_first


def _held(clause: str, held: bool) -> bool:
    if _HOLDS_ON.match(clause):
        return True
    return held and not _OURS.match(clause)


def _after(clause: str, held: bool, urged: bool) -> tuple[bool, bool]:
    ours = bool(_OURS.match(clause))
    new = bool(_URGED.search(clause) or _PASSES.match(clause))
    return _held(clause, held), new or (urged and not ours)
