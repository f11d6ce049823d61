"""Whether a passage tells what was done or what is to come, weighed sign by sign.

A weight is about the logarithm of how much oftener the sign stands in passages of a review than of a
plan, counted over the 418 paragraphs of twenty-two manuscripts; each sign counts once a passage.
"""

import re
from functools import lru_cache

from generator.reading.pairs import found_in, table_of
from generator.reading.roles import (
    MANDATE_PLACE,
    NOTE_PLACE,
    SALUTATION_PLACE,
    SHORTCOMINGS_PLACE,
    role_place,
)

PAST: tuple[tuple[float, tuple[str, ...]], ...] = (
    (2.0, ("一年来", "五年来", "过去一年", "过去五年", "这一年", "去年", "本届以来", "年以来", "会议以来")),
    (2.0, ("共召开", "共开展", "共听取", "共收到", "共作出", "共接待", "先后", "累计", "顺利", "圆满", "已")),
    (1.5, ("首次", "率先", "首个", "首批")),
    (1.5, ("均", "全部", "件件", "逐一")),
    (1.5, ("万元", "亿元", "公里", "平方米")),
    (1.2, ("增长", "同比", "下降", "上升", "提高到", "比上年", "比去年", "%", "％")),
    (1.5, ("得到", "获得", "荣获", "获评", "受到", "取得", "采纳", "出台", "解决", "整改", "办结", "促成")),
    (1.5, ("反映", "上半年", "前三季度", "次会议")),
    (1.0, ("人次", "百余", "上百", "近百", "余名", "余人", "余家", "余个", "余次", "余件", "余条")),
    (1.5, ("建成", "被", "如今", "投入运行", "投入使用", "发展到", "收到")),
    (1.5, ("不足", "差距", "欠缺", "还存在")),
)
FUTURE: tuple[tuple[float, tuple[str, ...]], ...] = (
    (1.5, ("新的一年", "新一年", "今后", "来年", "下一步", "下一年", "未来五年", "明年", "即将")),
    (1.2, ("力争", "确保", "逐步", "争取", "每年")),
    (1.0, ("不少于", "左右")),
    (1.5, ("探索",)),
    (1.2, ("更大", "更多", "更严", "更高", "更实", "更重")),
    (0.8, ("将",)),
    (0.4, ("推行", "推广", "全覆盖")),
    (2.5, ("让我们", "奋力谱写", "奋力开创", "奋力书写", "而努力奋斗", "请各位代表")),
)
PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (1.5, re.compile(r"了(?=[^解])")),
    (1.5, re.compile(r"(?<!\d)1?\d月")),
    (0.5, re.compile(r"\d[余多万]*(?:人次|场次|[次项件人名个条篇期部场])")),
    (-3.0, re.compile(r"(?:常委会|我们|人大|主任会议)(?:要|将|拟)")),
    (-3.0, re.compile(r"(?:安排|计划|拟)(?:听取|审议|开展|组织|召开|检查|作出)")),
    (-1.5, re.compile(r"[还也都更定]将")),
    (-2.0, re.compile(r"努力(?:使|让|做到|提高|建设|打造|推动|形成)")),
    (-1.0, re.compile(r"\d[至—－到-]+\d+[件项期次个]|[两三]三?次")),
)
DIGIT = re.compile(r"\d")

NO_NUMBER = -0.6
"""Three passages of a review in four hold a number, and every second of a plan."""

SAID_PAST = 5.0
PAST_ROLES = (NOTE_PLACE, SALUTATION_PLACE, MANDATE_PLACE, SHORTCOMINGS_PLACE)
"""Passages that say themselves that they belong to the review, whatever they promise."""

OWN_YEAR, NEXT_YEAR = 2.5, -3.0
"""The year reported on, or the next: 29 passages of reviews name the one, 2 the other; of plans 0 and 13."""


SIGNS = tuple((words, sign * weight) for sign, signs in ((1, PAST), (-1, FUTURE)) for weight, words in signs)
SIGN_OF = {word: n for n, (words, _) in enumerate(SIGNS) for word in words}
SINGLE = tuple(word for word in SIGN_OF if len(word) == 1)
TABLE = table_of(word for word in SIGN_OF if len(word) > 1)


@lru_cache(maxsize=4096)
def tense(text: str, year: int | None) -> float:
    """Above zero: what was done; below: what is to come. `year` is the year reported on.

    >>> tense("一年来，听取审议专项工作报告21项。", 2022) > 0 > tense("2023年，常委会将继续加强监督。", 2022)
    True
    """
    text = "".join(text.split())
    words = [word for word in SINGLE if word in text]
    words += [w for at, longer in found_in(text, TABLE) for w in longer if text.startswith(w, at)]
    found = sum(SIGNS[n][1] for n in sorted({SIGN_OF[word] for word in words}))
    found += sum(weight for weight, pattern in PATTERNS if pattern.search(text))
    found += SAID_PAST * (role_place(text) in PAST_ROLES)
    return found + _by_number(text) + _by_year(text, year)


def _by_number(text: str) -> float:
    return NO_NUMBER if DIGIT.search(text) is None else 0.0


def _by_year(text: str, year: int | None) -> float:
    if year is None:
        return 0.0
    return OWN_YEAR * (f"{year}年" in text) + NEXT_YEAR * (f"{year + 1}年" in text)
