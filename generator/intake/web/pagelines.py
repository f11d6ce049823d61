"""Lines that a site sets beside an article: whence it is, when it was put there, how often it was read."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

_ITEM = (
    r"(?:信息|文章|新闻|稿件|内容)?(?:来源|出处|稿源)|(?:发布|更新|发表|录入|成文|添加|编辑|创建|公开)?(?:时间|日期)"
    r"|(?:浏览|阅读|点击|访问|查看|人气)(?:次?数?|量)|(?:责任|本文|网站|信息|值班)?(?:编辑|责编|编校|校对|审核|审签|终审|初审|复审|录入者?|发布者?)"
    r"|字体|字号|字体大小|分享到?|打印|发布单位|发布机构|信息分类|索引号|栏目|点赞|标签|关键词|责编|作者|撰稿|供稿"
)
_DATE = r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_MOMENT = rf"{_DATE}(?:\s*[T星期一二三四五六日]*\s*\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?(?:\.\d+)?)?"
_BUTTON = (
    r"[\[【（(]?\s*(?:打印(?:本页|文章|此页)?|关闭(?:窗口|本页|页面)?|收藏|返回(?:顶部|列表)?|分享(?:到|至)?|大|中|小|默认|特大|超大"
    r"|字体|字号|微信|微博|QQ空间?|扫一扫.{0,20}|繁体|简体|朗读|听新闻|\+|-|T|A[+-]?)\s*[】\])）]?"
)

LABELLED = re.compile(
    rf"(?P<label>{_ITEM})\s*[：:∶]\s*(?P<value>(?:[^：:∶]|(?<=\d)[:：](?=\d))*?)(?=\s*(?:{_ITEM})\s*[：:∶]|\s*$)"
)
"""One fact of such a line, and its value, which ends where the next fact begins."""

# Groups that repeat are possessive: no line may be tried in more ways than one.
_SIGNS = r"[\s|｜丨/·,，\[\]【】（）()]*"
_PIECE = rf"(?:{_MOMENT}|{_BUTTON}|\d++\s*+次?)"
_BARE = re.compile(rf"^{_SIGNS}(?=.*(?:{_MOMENT}|{_BUTTON}))(?>{_PIECE}{_SIGNS})++$")
_ENDS = re.compile(
    r"^[（(【\[]?\s*(?:责任编辑|责编|编辑|审核|审签|校对|终审|网络编辑)\s*[：:].{1,40}$"
    r"|^(?:上一[篇条页]|下一[篇条页]|上一则|下一则)(?:[：:].*)?$|^(?:相关(?:阅读|新闻|链接|文章|信息)|延伸阅读|热门推荐)[：:]?$"
    r"|^扫一扫.{0,20}$|^(?:\[|【)?(?:关闭窗口|打印本页|返回顶部|返回上页|我要纠错)(?:\]|】)?$"
)
PAGER = re.compile(
    r"^(?>\s*+(?:上一页|下一页|首页|尾页|末页|[共第]?\s*+\d++\s*+页?|[<>«»]++|\.{3}|…)\s*+)++$"
)

BYLINES = frozenset(("作者", "撰稿", "供稿"))
"""Facts that, alone on a line, are the article's byline."""

LONGEST = 160
"""Characters of the longest such line."""

LONGEST_VALUE = 40
"""Characters of the longest of its facts."""

PAPER = re.compile(
    r"《?([\u3400-\u9fff]{1,12}(?:日报|晚报|晨报|早报|时报|商报|都市报|周报|快报|导报|新报|法制报|法治报|[^公通简捷汇预警情海电申战喜月年季填上呈]报))》?"
)
"""A newspaper's name: 公报, 简报, 汇报 and the like are none."""
DATE = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")


def is_page_line(text: str) -> bool:
    """Whether a line holds such facts and nothing else.

    >>> is_page_line("来源：某某日报　发布时间：2024-01-15 10:20　浏览次数：12　字体：【大 中 小】")
    True
    >>> is_page_line("来源：某某日报"), is_page_line("2024-01-15 08:30"), is_page_line("【打印】【关闭】")
    (True, True, True)
    >>> is_page_line("时间：要抓紧每一天，努力完成常委会交办的各项任务，为全区发展作贡献。")
    False
    >>> is_page_line("2024年1月9日在区第三届人民代表大会第四次会议上")
    False
    """
    bare = text.strip()
    if not bare or len(bare) > LONGEST:
        return False
    if _BARE.match(bare):
        return True
    rest, last = [], 0
    for match in LABELLED.finditer(bare):
        if len(match["value"]) > LONGEST_VALUE or "。" in match["value"]:
            return False
        rest.append(bare[last : match.start()])
        last = match.end()
    if not {match["label"] for match in LABELLED.finditer(bare)} - BYLINES:
        return False
    return last > 0 and all(
        not part.strip(" \t\u3000[]【】（）()|｜") or _BARE.match(part) for part in (*rest, bare[last:])
    )


def is_set_within(text: str) -> bool:
    """Whether a line at the head or foot of an article is the site's: a day alone may be the report's own.

    >>> is_set_within("2024年1月9日"), is_set_within("发布日期：2024年1月9日")
    (False, True)
    >>> is_set_within("（责任编辑：某某）")
    True
    """
    if _ENDS.match(text.strip()) or PAGER.match(text):
        return True
    return is_page_line(text) and (bool(LABELLED.search(text.strip())) or not DATE.search(text))


def facts(text: str) -> Iterator[tuple[str, str]]:
    """The facts that such a line tells, each with its label.

    >>> list(facts("来源：某某日报　发布时间：2024-01-15"))
    [('来源', '某某日报'), ('发布时间', '2024-01-15')]
    """
    for match in LABELLED.finditer(text.strip()[:LONGEST]):
        yield match["label"], match["value"].strip(" \t\u3000|｜[]【】")


def day_in(text: str) -> str | None:
    """The first day in a text, as ISO 8601 writes it.

    >>> day_in("发布时间：2024年1月5日"), day_in("2024-02-31")
    ('2024-01-05', None)
    """
    for found in DATE.findall(text):
        with suppress(ValueError):
            return date(*map(int, found)).isoformat()
    return None


def paper_in(text: str) -> str | None:
    """The newspaper that a source is, if it is one.

    >>> paper_in("《某某日报》"), paper_in("某某区政府公报"), paper_in("区人大办公室")
    ('某某日报', None, None)
    """
    found = PAPER.fullmatch(text.strip())
    return found[1] if found else None
