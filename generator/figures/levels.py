"""Levels of congresses: which is this report's own, and what tells of another."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from generator.authority import Division
from generator.figures.patterns import Guarded, guarded
from generator.figures.words import either, words

_OWN = {"province": "省市", "city": "市州盟", "district": "区县市旗"}
_ALL = words("全国 省 自治区 市 州 区 县 旗 镇 乡 街道 区县 镇街 乡镇")
LEAD = (
    r"^(?:其中|同时|此外|期间|随后|之后|对此|并|又|还|一年来|全年|五年来|20\d\d年|年内|今年|去年|"
    r"监督之下|推动下)*[，、]?"
)
"""What may stand before the subject of a clause."""
_ASSISTING = "承接|配合|协助|协同|陪同|保障|参与|参加|承办|迎接|接受|接待|邀请|组织"
_AT_HOME = "首|率先|前[列茅三]|领先|第|推|范围|上下|人民|各地|部|面|年|大局|经济|发展|中心"
"""After 全市: there it says where, or how well, not who."""
_CONGRESS_OF = re.compile("([区县市省州旗])(?:第?[一二三四五六七八九十]{1,3}届)?(?:人大|人民代表大会|人代会)")
_GUIDED = re.compile(
    r"(?:按照|根据|落实|贯彻|响应|遵照)[^，；。]{0,24}?(?:部署|要求|安排|统一|精神)|[^，；。]{0,16}(?:报送|报备)"
)


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
        guarded(rf"{LEAD}{names}(?:、{signs})*{term}(?:人大|人民代表大会)常(?:务委员|委)会"),
        guarded(
            rf"{LEAD}(?:全国[^，]{{0,4}}人大(?!代表)|{around}{everyone}"
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
