"""How Chinese place names are built: what a division is called when its rank is left out.

Facts about the language alone, so that everything above may use them.
"""

import re

RANKS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "新区",
    "林区",
    "特区",
    "省",
    "市",
    "盟",
    "区",
    "县",
    "旗",
)
"""What a name ends in, longest first. 矿区 is not among them: 井陉 is a county beside 井陉矿区."""

PEOPLES = re.findall(
    r"\S+",
    "维吾尔 哈萨克 柯尔克孜 塔吉克 锡伯 蒙古 回 藏 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家"
    " 哈尼 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬"
    " 阿昌 普米 怒 鄂温克 保安 裕固 独龙 鄂伦春 赫哲 各",
)
"""The peoples that autonomous divisions are named for, and 各 of 各族."""

_BARE = ("维吾尔", "哈萨克", "柯尔克孜", "塔吉克", "锡伯", "蒙古")
_PEOPLE = "|".join([*(f"{name}族" for name in PEOPLES), *_BARE])
_AUTONOMOUS = re.compile(rf"(.{{2,}}?)(?:{_PEOPLE})+(?:自治[区州县旗]|区)")
_RANKED = re.compile(rf"(.{{2,}}?)(?:{'|'.join(RANKS)})")
_PEOPLE_ALONE = re.compile(rf"({'|'.join(PEOPLES)})族(?:自治[县旗])")


def short_name(name: str) -> str:
    """A division's name without its rank and its peoples; a name of one character keeps its rank.

    >>> [short_name(name) for name in ("永川区", "重庆市", "浦东新区", "赵县", "市中区", "沙县区")]
    ['永川', '重庆', '浦东', '赵县', '市中', '沙县']
    >>> [short_name(name) for name in ("内蒙古自治区", "黔西南布依族苗族自治州", "东乡族自治县")]
    ['内蒙古', '黔西南', '东乡']
    >>> [short_name(name) for name in ("井陉矿区", "神农架林区", "伊犁哈萨克自治州", "锡林郭勒盟")]
    ['井陉矿', '神农架', '伊犁', '锡林郭勒']
    """
    if name == "内蒙古自治区":  # 蒙古 is part of the name here
        return "内蒙古"
    if alone := _PEOPLE_ALONE.fullmatch(name):
        return alone[1]
    found = _AUTONOMOUS.fullmatch(name) or _RANKED.fullmatch(name)
    return found[1] if found else name


def rank(name: str) -> str:
    """The rank a name ends in, as congresses are called by it: 省 自治区 市 州 盟 区 县 旗; empty if none.

    >>> [rank(name) for name in ("广西壮族自治区", "凉山彝族自治州", "酉阳土家族苗族自治县", "浦东新区")]
    ['自治区', '州', '县', '区']
    >>> rank("鄂伦春自治旗"), rank("阿里地区"), rank("永川")
    ('旗', '地区', '')
    """
    for whole in ("自治区", "地区"):
        if name.endswith(whole):
            return whole
    return name[-1] if name[-1:] in _LAST else ""


_LAST = frozenset("省市州盟区县旗")
