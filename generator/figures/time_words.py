"""Words of time, as a table: what each row says, and its pattern; the first that fits counts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.figures.patterns import firsts, needles
from generator.figures.phrases import VERBS
from generator.figures.words import either

WHEN = "(?:(?<=[，；：。（])|(?<=其中)|(?<=常委会)|(?<=我们)|(?<=[，；][在于到])|(?<=^[在到])|^)"
"""Where a word of time says when, not which: 2022年召开, but not 听取2022年决算报告."""
DO = f"(?:{either(VERBS)})"
_NAMED = r"20\d\d年(?!度)"
_LAST = "(?:去年|上年|上一年|上年度|上一年度)"
_TO = "[至到—–~～-]+"
_FEW = "[一二三四五六七八九十]"
_NUMBER = rf"(?:\d{{1,2}}|{_FEW}{{1,2}})"
_HOLD = "(?:召开|开展|举行|举办|组织|听取|安排|作出|检查|视察|审议|完成)"

ROWS: tuple[tuple[str, str], ...] = (
    ("aside", "（"),
    ("back", "）"),
    # Parted from the next row since they all hold 以来 and begin with common signs.
    (
        "founded",
        r"次(?:人民代表大会)?会议以来|本届[^，。；]{0,6}以来|届(?:[区县市省州旗]?(?:人大|人民代表大会)(?:常委会)?)?以来|换届以来|"
        r"(?:成立|设立|建立|设置|实施|施行|运行|建会|[七八九]大|十大)[^，；。]{0,4}以来|"
        "大会(?:闭会|闭幕)?以来|会议(?:闭会|闭幕)以来",
    ),
    # Several years that are no term, and what has been done ever since it began.
    (
        "lasting",
        r"(?:近|最近)[两二三四五]年来?(?!级)|连续[四五六七八九十4-9]年|(?:开展|启动|推行)[^，；。]{0,16}以来",
    ),
    (
        "range",
        rf"20\d\d(?:年度?)?(?:\d+月)?(?:\d+日)?{_TO}"
        r"(?P<range_year>20\d\d)年(?!度)(?:\d+月)?(?:\d+日)?",
    ),
    # Several years, the last of them open or not.
    (
        "SINCE",
        "换届后|"
        rf"(?:过去|连续)[两二三23]年|[2-9]年[来间]|20\d\d年?[、和]20\d\d年(?=两年|共|累计|{DO})|"
        rf"(?:{_LAST}|前年)(?:以来|起|至今)|"
        rf"[两二]年[来间]|多年来|(?:历年|历届)(?:来|以来|共|累计)|届初(?:以来|至今|起)|"
        rf"(?:\d{{2}}|{_FEW}?十{_FEW}?)[多余]?年来",
    ),
    ("closed", r"截[至止](?:到)?(?P<closed_year>20\d\d)年(?!(?:\d|1[01])月)(?:12月)?(?:底|末|年底|\d+日)?"),
    (
        "TERM",
        r"(?:过去|这|近)?[五六]年来|(?:过去|这)[五六]年|[五六]年(?:间|共|累计|里)|任期内|本届任期|届内",
    ),
    # A term is five years long, and was longer; fewer are a term only where the report counts one.
    (
        "years",
        r"本届(?:[省市区县州旗]?(?:人大)?常委会)?(?:任期内)?(?=共|累计|先后|已)|"
        r"(?:过去|这)?[三四]年来|(?:过去|这)四年|四年(?:间|共|累计|里)",
    ),
    (
        "compared",
        rf"(?:与|同|跟|比|较|从|由|低于|高于)(?:(?P<compared_year>20\d\d)年|{_LAST}|上一?届|前年|往年)(?!以来|起|{_TO})",
    ),
    # Another time than the report's, or a part of its own.
    (
        "OTHER",
        rf"前年|往年|上一?届(?:[^，；。]{{0,10}}(?:[四五六]年[间来]|任期内))?|前[一两二三四五]届|前[三四五]年|{_LAST}?同期|{_LAST}(?:结转|遗留)|"
        rf"{WHEN}(?:{_NAMED}|今年|{_LAST})?(?!1月?{_TO}12月|一至十二月)(?:[上下]半年|前[一二三两]个?季度|"
        rf"前{_NUMBER}个月|第?[一二三四]季度|{_NUMBER}月?{_TO}{_NUMBER}月|"
        rf"{_NUMBER}月(?:份|底|初|[上中下]旬|\d{{1,2}}日)?(?=，|{DO}))|"
        rf"(?:常委会第?[\d一二三四五六七八九十]+次|第[\d一二三四五六七八九十]+次常委会)(?:全体)?会议(?:上|期间)?(?=，|共|还|{DO})|"
        r"截[至止]到?(?:20\d\d年|今年)?(?:\d|1[01]|[一二三四五六七八九]|十一?)月(?:份|底|末|\d+日)?|"
        r"[本此该]次(?:常委会)?会议|当[天晚日](?![地常])|"
        r"[”节假汛]期间|活动[周日月]期间|"
        rf"(?:年初|原先?|最初)(?:计划|确定|安排|拟定|拟|部署|定)(?={DO}|的)",
    ),
    # What is to come: told of a coming year, or only meant.
    (
        "COMING",
        rf"(?:{WHEN}(?:计划|预计|打算|拟)?于?|(?<=计划)|(?<=拟)|(?<=将)|(?<=将于)|(?<=将在))"
        rf"(?:明年|来年|下一?年|今后|下一步)(?!的|度|监督|立法|工作|民生)",
    ),
    (
        "meant",
        rf"(?:(?<=[，；：。（年内])|(?<=常委会)|(?<=我们)|(?<=明年)|^)(?:计划|预计|打算)[于在]?"
        rf"(?:明年|来年|20\d\d年|今年|全年|年内|安排|再|继续)*(?={DO}|新[建增设])|"
        rf"(?:(?<=[，；：])|^)力争(?=[^，；。]{{0,16}}(?:达到?|不低于|实现)[^，；。]{{0,6}}\d)|"
        rf"(?<![草模虚起])拟[于在]?(?:明年|来年|20\d\d年|安排|再|继续)*(?=(?!任|制定|修|订|定){DO})|"
        rf"将[于在]?(?:明年|来年|20\d\d年|继续|再|计划|适时|依法|分别)*(?={_HOLD}(?!的|建设|意见))",
    ),
    # 其中今年 2 次，…: the year is told of that count alone.
    ("part", r"其中，?(?:今年|本年|当年)(?=\d)"),
    ("actual", rf"实际(?={DO})|至今|目前|如今|现有"),
    ("YEAR", r"今年(?:以来)?|全年|年内|当年|(?<!上)一年来|过去一年|本年度"),
    ("last", rf"{WHEN}{_LAST}|{_LAST}(?={DO}|的?\d)"),
    (
        "named",
        r"(?<![—–~～-])(?P<year>20\d\d)年(?!度|至|—|-|远景)(?P<since>(?:\d+月(?:\d+日)?)?(?:以来|起))?",
    ),
)
STOP = re.compile("[，；：。]")
MARKS = ("aside", "back", "compared")
"""Rows that alone tell no time: marks, and words that compare with a time told after them."""
ADVERBIAL = re.compile(rf"{WHEN}(?P<place>20\d\d年)")
YEAR = re.compile(r"20\d\d年")
CONTRAST = re.compile("今年|本年|当年")
THIS_YEAR = re.compile("今年|全年|年内")
OF_WHICH = re.compile(r"其中，?(?:今年|本年|当年|20\d\d年(?!度))")
"""What stands before it counts more than the year."""

_TOLD = re.compile(
    either((*(word for name, pattern in ROWS if name not in MARKS for word in needles(pattern) or ()), "届"))
)


_DIGITS = frozenset("0123456789")
_SECONDS = {"常": "委", "全": "年", "任": "期", "”": "期", "目": "前", "实": "际"}
"""What must follow signs that are common and begin one word, or a few that go on alike."""
_FOUNDED = "以来"
"""What all of that row holds."""


class _BySign(dict[str, re.Pattern[str]]):
    """By the first sign of a word the rows that can begin so, compiled when a word begins so: to compile
    all takes longer than to load the rest of the program's patterns."""

    def __init__(self, patterns: Mapping[str, str]) -> None:
        super().__init__()
        self._patterns = patterns

    def __missing__(self, sign: str) -> re.Pattern[str]:
        self[sign] = compiled = re.compile(self._patterns[sign])
        return compiled


class _Words(NamedTuple):
    """Words of time: where one may begin, and by its first sign the rows that can begin so.

    To try all rows everywhere is slow.
    """

    beginning: re.Pattern[str]
    by_sign: _BySign


def _words(rows: Sequence[tuple[str, str]]) -> _Words:
    begun = {name: firsts(pattern) or frozenset() for name, pattern in rows}
    by_sign = {
        sign: "|".join(f"(?P<{name}>{pattern})" for name, pattern in rows if sign in begun[name])
        for sign in frozenset().union(*begun.values())
    }
    signs = "".join(map(re.escape, sorted(set(by_sign) - _DIGITS - set(_SECONDS))))
    followed = "".join(f"|{sign}(?={second})" for sign, second in _SECONDS.items() if sign in by_sign)
    # Of the many digits only those of a year or a month can begin a word of time.
    beginning = re.compile(rf"[{signs}]{followed}|\d(?=\d{{0,3}}[年月多余、和至到—–～~-])")
    return _Words(beginning, _BySign(by_sign))


_EVERY = _words(ROWS)
_OTHERS = _words([row for row in ROWS if row[0] != "founded"])


def time_words(text: str) -> Iterator[re.Match[str]]:
    """The words of time of a text and the brackets that bound them, in order; none where no time is told.

    >>> [word[0] for word in time_words("去年开会8次，今年9次")], list(time_words("开会8次，调研9次"))
    (['去年', '今年'], [])
    """
    if not _TOLD.search(text):
        return
    end = 0
    beginning, by_sign = _EVERY if _FOUNDED in text else _OTHERS
    for sign in beginning.finditer(text):
        start = sign.start()
        if start >= end and (word := by_sign[text[start]].match(text, start)):
            end = word.end()
            yield word
