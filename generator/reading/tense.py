"""Whether a passage tells what was done or what is to come, weighed word by word."""

import re

COUNTED = r"[\d百千万余多]\s*(?:次|项|件|人次|人|名|场次|个|条|篇|期|批次|部|场)"
WILL = re.compile(r"(?:常委会|我们|人大|主任会议)\s*(?:要|将|拟)")

PAST: tuple[tuple[str, float], ...] = (
    (r"一年来|五年来|过去一年|过去五年|这一年|全年|去年|本届以来|年以来", 2.0),
    (r"共(?:召开|开展|听取|收到|作出|任免|接待)|先后|累计|首次|已全部|顺利|圆满", 1.0),
    (r"取得|得到|荣获|获评|受到|完成了|推动了|促进了|进一步提升|明显|有效(?:推动|促进|解决)|走在", 0.7),
    (COUNTED, 0.8),
    (r"了(?=[^解])", 0.3),
    (r"满意率|办结率|比(?:上年|去年)", 1.0),
    (r"还(?:存在|有)|不足|差距", 0.8),
)
FUTURE: tuple[tuple[str, float], ...] = (
    (r"(?:常委会|我们|人大|主任会议)\s*(?:要|将|拟)", 3.0),
    (r"(?:^|[。；，])(?:要|将|拟)(?!求|点|素|闻|军|领|定)", 1.5),
    (r"新的?一年|今后|来年|下一步|下一年|未来五年|明年|即将", 1.5),
    (r"(?:还|也|都|更|定)将", 2.0),
    (r"力争|拟(?:听取|开展|组织|安排)|计划(?:听取|开展|组织|安排)|继续|确保.{0,12}(?:见|有|落)", 0.8),
    (
        r"(?:^|[。；])(?:坚持|加强|推动|深化|健全|完善|聚焦|围绕|紧扣|强化|提升|优化|持续|切实|进一步|做好|落实|抓好|打造)",
        0.3,
    ),
    (r"让我们|奋力(?:谱写|开创|书写)|而努力奋斗|请各位代表", 2.0),
)

CAP = 3.0
"""Most that one kind of evidence counts, so that a list of figures does not drown all else."""

_PAST = tuple((re.compile(pattern), weight) for pattern, weight in PAST)
_FUTURE = tuple((re.compile(pattern), weight) for pattern, weight in FUTURE)


def tense(text: str, year: int | None) -> float:
    """Above zero: what was done; below: what is to come. `year` is the year reported on.

    >>> tense("一年来，听取审议专项工作报告21项。", 2022) > 0 > tense("2023年，常委会将继续加强监督。", 2022)
    True
    """
    return _past(text) - _weigh(_FUTURE, text) + _by_year(text, year)


def _past(text: str) -> float:
    """Evidence for the past; numbers tell nothing where the passage says that something will be done."""
    rules = _PAST if not WILL.search(text) else tuple(rule for rule in _PAST if rule[0].pattern != COUNTED)
    return _weigh(rules, text)


def _weigh(rules: tuple[tuple[re.Pattern[str], float], ...], text: str) -> float:
    return sum(min(CAP, weight * len(pattern.findall(text))) for pattern, weight in rules)


def _by_year(text: str, year: int | None) -> float:
    if year is None:
        return 0.0
    return (
        1.0 * (f"{year}年" in text[:40])
        - 3.0 * text.startswith(f"{year + 1}年")
        - 1.0 * (f"{year + 1}年" in text)
    )
