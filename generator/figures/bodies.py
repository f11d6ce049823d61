"""Who acts and at which level: what the government or another congress did is not this committee's."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.authority import Division
from generator.figures.patterns import Guarded, guarded
from generator.figures.phrases import VERBS
from generator.figures.words import either, words

_OWN = {"province": "省市", "city": "市州盟", "district": "区县市旗"}
_ALL = words("全国 省 自治区 市 州 区 县 旗 镇 乡 街道 区县 镇街 乡镇")
_PLACE = "(?:区|县|市|省|州|镇|各级|本级)?"
_TOWNS = (
    r"(?:全[区县市省州旗])?(?:各|所有|\d+个)?(?:乡镇|镇街|街镇|镇乡|乡|镇)(?:、街道)?人大(?!代表|工作|建设|干部|换届|制度)|"
    r"(?:指导|支持)\d+个(?:镇街|乡镇|街镇|镇|乡|街道|村|社区)(?:开展|组织|举办|召开|建)"
)
"""12 个乡镇人大, and what we guided several towns to do."""
_NAMED_TOWN = (
    r"(?!指导|支持|督促|加强|推动|组织|规范|联系|推进|完善|助推|深化|关注|要求|对|向|与|和|就|在)"
    r"(?:[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)(?:、|和|与)?)+(?:人大(?:工委|主席团)?)(?!代表|工作(?!委)|建设|干部|换届|制度)"
)
"""柳坞镇人大: a town's congress with its name."""
_GOVERNMENT = "|".join(
    (
        rf"{_PLACE}(?:人民)?政府|{_PLACE}(?:人民)?法院|{_PLACE}(?:人民)?检察院|{_PLACE}监委|监察委员会",
        rf"“?一府[一两]?委?[一两]院”?|{_PLACE}政协|(?:区|县|市|省|州|党)委(?!员|托|会|办)",
        r"(?:有关|相关|各|职能|责任|承办|牵头)(?:职能)?(?:部门|单位)|部门|(?:区|县|市)[^，；。的]{1,6}局",
        r"(?:检察|审判|公安|司法|行政|监察|执法)机关|镇街|乡镇|各镇|镇人大(?!代表)|街道办|"
        rf"{_TOWNS}|"
        r""
        rf"{_NAMED_TOWN}|"
        r"(?:人大)?各?(?:专门委员会|工作委员会|专委会|专工委)",
    )
)
_DEPUTIES = "(?:全国|省|市|区|县|镇|各级|[、两三四级])*(?:人大)?代表"
_OURS = rf"(?:区|县|市|省|州)?人大常委会|常委会|主任会议|{_DEPUTIES}|我们|我[省市州区县旗]|常务委员会"
_LEAD = (
    r"^(?:其中|同时|此外|期间|随后|之后|对此|并|又|还|一年来|全年|五年来|20\d\d年|年内|今年|去年|"
    r"监督之下|推动下)*[，、]?"
)
_NOT_AGENT = r"(?!关于|工作报告|专项|专题|组成部门|提请|提交|提案|代表|主任|院长|检察长|\d)"
_URGED = guarded(
    r"(?:督促|推动|促使|支持|要求|指导|协助|配合|促进|推进|敦促|促成)"
    rf"[^，；。]{{0,6}}?(?:{_GOVERNMENT})(?!工作报告|的)"
)
_OTHER_AGENT = guarded(rf"{_LEAD}(?:{_GOVERNMENT}){_NOT_AGENT}")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁沈姚卢姜崔"
    "钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫段雷侯陶黎贺顾毛郝龚邵钱严覃戴莫孔汤"
)
ONE_DEPUTY = re.compile(
    rf"代表(?!许多|马上|周[末边期]|严格|何时|程序)[{_SURNAMES}](?:某{{1,2}}|[\u4e00-\u9fff]{{1,2}})"
    r"(?=[，、]|在|为|积极|主动|多次|先后|带|走访|每|一年|自|的|提出|通过|利用|办|接待|收集|参加|联系|履职)"
)
"""A deputy by name: what one does is no total. Surnames that are also common words are left out."""
_A_NAME = re.compile(f"代表[{_SURNAMES}]")
_ONE_ACTS = guarded(f"{_LEAD}[^，；。]{{0,16}}?{ONE_DEPUTY.pattern}")
_OUR_AGENT = guarded(rf"{_LEAD}(?:{_OURS})")
_OWN_DOING = guarded(
    f"{_LEAD}(?:依法|认真|共|还|分别|同时|自主|独立|主动|自行|并)*(?!视察|调研|检查)(?:{either(VERBS)}|对|就|围绕|为)"
)
_GOES_ON_URGED = guarded("(?:并)?(?:收集|接待|走访|新建|建成|办成|办好|化解|解决|培训|新增|改造)")
"""推动政府建立平台126个，收集意见3600条: what those who were urged did goes on."""
_ASSISTING = "承接|配合|协助|协同|陪同|保障|参与|参加|承办|迎接|接受|接待|邀请|组织"
_AT_HOME = "首|率先|前[列茅三]|领先|第|推|范围|上下|人民|各地|部|面|年|大局|经济|发展|中心"
"""After 全市: there it says where, or how well, not who."""
_CONGRESS_OF = re.compile("([区县市省州旗])(?:第?[一二三四五六七八九十]{1,3}届)?(?:人大|人民代表大会|人代会)")
_CLAUSE = re.compile(r"[，；：]")
_GUIDED = re.compile(
    r"(?:按照|根据|落实|贯彻|响应|遵照)[^，；。]{0,24}?(?:部署|要求|安排|统一|精神)|[^，；。]{0,16}(?:报送|报备)"
)


_NOBODY = (False, False, False)


@dataclass(slots=True)
class Actors:
    """Who acts in a sentence, clause after clause: another body, or ours, taking part in another's doing.

    >>> def acts(text): return Actors(levels_of(None, "区人大常委会")).others_act(text, "")
    >>> acts("区政府全年更新管网，新建学校"), acts("常委会听取区政府专项工作报告")
    (True, False)
    >>> acts("市人大常委会来我区开展调研4次，视察")
    True
    """

    levels: "Levels"
    _told: str = ""
    _state: tuple[bool, bool, bool] = _NOBODY

    def others_act(self, before: str, item: str) -> bool:
        """Whether the clause that `before` ends in, or one it continues, has another body as its subject."""
        begin = max(before.rfind("，"), before.rfind("；"), before.rfind("：")) + 1
        told, last = before[:begin], before[begin:]
        if told != self._told:
            self._go_on(told)
        return any(self._after(last, *self._state)) or of_other_congress(item, self.levels)

    def _go_on(self, told: str) -> None:
        """Read the clauses up to here, from where the reading stopped if the text goes on from there."""
        if not told.startswith(self._told):
            self._told, self._state = "", _NOBODY
        for clause in _CLAUSE.split(told[len(self._told) :])[:-1]:
            self._state = self._after(clause, *self._state)
        self._told = told

    def _after(self, clause: str, acts: bool, assisted: bool, urged: bool) -> tuple[bool, bool, bool]:
        """Whether another acts, we take part in another's doing, or urge another: told before and now."""
        ours = bool(_OUR_AGENT.match(clause))
        acts = _is_others(clause, self.levels) or (acts and not ours)
        helps = bool(self.levels.assisted.search(clause))
        assisted = helps or (assisted and not ours and not _OWN_DOING.match(clause))
        return acts, assisted, bool(_URGED.search(clause) or (urged and _GOES_ON_URGED.match(clause)))


def _is_others(clause: str, levels: "Levels") -> bool:
    if _OTHER_AGENT.match(clause) or levels.abroad.match(clause):
        return True
    if _A_NAME.search(clause) and _ONE_ACTS.match(clause):
        return True
    return "人大" in clause and bool(levels.committees.match(clause))


@dataclass(frozen=True, slots=True)
class Levels:
    """Patterns of congresses: `others` act, `theirs` is whatever is theirs, deputies too, `ours` is ours.

    `committees` matches another's standing committee where it opens a clause, `abroad` other places and
    congresses at large (全市, 我市, 各级人大) there, `assisted` another's doing in which ours took part.
    """

    others: Guarded
    committees: Guarded
    abroad: Guarded
    assisted: Guarded
    theirs: re.Pattern[str]
    ours: re.Pattern[str]


def levels_of(division: Division | None, text: str) -> Levels:
    """The levels as this report sees them; without a division, its own is the one it names most."""
    named = _named_most(text)
    own = _own(division) if division else named or _congress_named_most(text) or "区"
    city = division.city or division.province if division and own == "市" else None
    above = city if division and city != division.name else None
    wide = division is not None and division.level != "district"
    return _levels(own, above, bool(division or named), wide)


def _named_most(text: str) -> str:
    """The level that a text names as its own, or "" where it names none."""
    plain = "".join(text.split())
    counts = {sign: plain.count(f"{sign}人大常委会") + plain.count(f"我{sign}") for sign in "区县市省州旗"}
    return max(counts, key=lambda sign: counts[sign]) if any(counts.values()) else ""


def _congress_named_most(text: str) -> str:
    """The level whose congress a text names most, or "": 县十七届人大三次会议."""
    counts = Counter(_CONGRESS_OF.findall("".join(text.split())))
    return max(sorted(counts), key=lambda sign: counts[sign], default="")


def _own(division: Division) -> str:
    if division.name.endswith("自治区"):
        return "自治区"
    return division.name[-1] if division.name[-1] in _OWN.get(division.level, "") else "区"


@cache
def _levels(own: str, above: str | None, sure: bool, wide: bool) -> Levels:
    signs = either(sign for sign in _ALL if sign != own)
    names = f"(?:{re.escape(above)}|{signs})" if above else f"(?:{signs})"
    names = f"(?<!自治){names}" if own == "自治区" else names
    around = f"[全我](?:{signs})(?!们|{_AT_HOME})|" if sure else ""
    everyone = "(?:全[省市州])?(?:[三四五]级|各级)(?:人大)?代表(?!之|建议|家|联络)|" if wide else ""
    term = r"(?:第?[一二三四五六七八九十\d]{1,3}届)?"
    deputies = "(?:人大)?代表(?!之家|团)"
    congress = "人大(?!常委会|制度)|人代会|人民代表大会(?!制度|常务)|级(?!人大代表)|属"
    return Levels(
        guarded(rf"{names}{term}(?:人大|人民代表大会)(?!代表|工作)"),
        guarded(rf"{_LEAD}{names}(?:、{signs})*{term}(?:人大|人民代表大会)常(?:务委员|委)会"),
        guarded(
            rf"{_LEAD}(?:全国[^，]{{0,4}}人大(?!代表)|{around}{everyone}"
            r"(?:[县乡市镇]级|乡镇|区县|设区的市)?以上(?:各级)?人大|"
            r"(?:各级|上级|下级|[两三四五]级|市县|省市|兄弟[^，]?|周边[^，]?|外地|[邻外][区县市旗省州盟])"
            "人大(?!代表|工作|制度))"
        ),
        guarded(
            rf"(?:{_ASSISTING})了?(?:[驻在][^，；。、]{{1,3}}(?:的)?)?{names}(?:、(?:{signs}))*(?:[两三]级)?{term}"
            r"(?:人大|人民代表大会|代表(?!团))"
        ),
        re.compile(
            rf"{names}{term}(?:、?(?:{signs}|{own}))*(?:{deputies}|{congress})|[两三四五]级(?:人大)?代表"
        ),
        re.compile(rf"{own}{term}(?:人大(?!代表团)|人代会|人民代表大会|代表(?!团)|属|级)|本级"),
    )


def of_other_congress(clause: str, levels: Levels) -> bool:
    """Whether the clause tells of another congress, save where ours follows its wishes."""
    if not levels.others.may_match(clause):
        return False
    return bool(levels.others.search(_GUIDED.sub("", clause)))


def of_other_level(before: str, item: str, levels: Levels) -> bool:
    """Whether what is counted belongs to another level: the nearest level named before it decides.

    >>> levels = levels_of(None, "区人大常委会")
    >>> of_other_level("在市六届人大一次会议期间，代表团", "提出建议N件", levels)
    True
    """
    if levels.theirs.search(item):
        return True
    if levels.ours.search(item):
        return False
    return _last(levels.theirs, before) > _last(levels.ours, before)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)
