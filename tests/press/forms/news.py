"""Other articles that stand on a page beside the report: invented, of other genres."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.press.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Article:
    """An article: title, byline and paragraphs."""

    title: str
    byline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join((self.title, self.byline, *self.paragraphs))


NEWS = (
    Article(
        "秋粮收购进度过半 仓容充足价格平稳",
        "本报讯（记者 常澍）",
        (
            "连日来，各粮食收购点一派繁忙。运粮车辆排队过磅，质检员当场扦样，售粮款当日到账。截至目前，全区累计收购秋粮3.2万吨，进度过半。",
            "为方便农户，今年新增临时收购点6个，烘干线全天运转。粮食部门提前腾出仓容，备足器材，确保农民售粮有仓收、有钱付。",
            "“在家门口就把粮卖了，一斤还多卖两分钱。”种粮大户老秦算了一笔账，今年雨水匀，亩产比上年高出一截，收成踏实。",
            "据介绍，收购工作将持续到明年一月底，价格总体平稳，优质稻与普通稻价差有所扩大。",
        ),
    ),
    Article(
        "图书馆夜间开放 读者点亮一盏灯",
        "本报记者 宁昀",
        (
            "晚上八点，区图书馆二楼阅览室依旧坐满了人。自本月起，闭馆时间由下午五点半延至晚上九点半，周末不打烊。",
            "延时首周，夜间入馆读者达到4100人次，其中多数是下班后的青年人。馆内还辟出静音舱和亲子角，让不同的读者各得其所。",
            "馆长介绍，夜间服务采取轮岗与志愿者相结合的办法，下一步将把这一做法推广到5家分馆。",
        ),
    ),
    Article(
        "寒潮今夜到 最低气温降至零下三度",
        "气象台供稿",
        (
            "受强冷空气影响，预计今夜到明天有小到中雨转雨夹雪，偏北风四到五级，过程降温八到十度。",
            "提醒市民注意添衣保暖，出行小心路滑；设施农业要加固棚膜，清理排水沟，谨防冻害。",
        ),
    ),
    Article(
        "老桥修旧如旧 石匠守住手艺",
        "通讯员 陶然 摄影报道",
        (
            "青石被一锤一錾地敲打成形，严丝合缝地嵌入桥拱。走进修缮现场，六十七岁的石匠师傅正带着徒弟校正券石。",
            "这座三孔石桥始建于清代，历经多次洪水。此次修缮坚持最少干预，更换构件不足一成，全部编号存档。",
            "工程预计年底完工，届时桥头将设立说明牌，讲述老桥的来历。",
            "附近居民说，桥修好了，赶集少绕两里路，心里也亮堂。",
        ),
    ),
    Article(
        "少年足球联赛收官 实验小学捧杯",
        "本报讯",
        (
            "历时两个月的少年足球联赛昨日落下帷幕。决赛中，实验小学队在点球大战中以五比四险胜城关小学队，首次捧杯。",
            "本届联赛共有24支队伍参加，进行比赛86场，女子组首次单独设组。赛事组委会还为全部小队员准备了纪念章。",
        ),
    ),
    Article(
        "便民早市迁新址 车位棚顶一应俱全",
        "本报记者 黎穗",
        (
            "占道多年的便民早市日前整体迁入新址。新市场设固定摊位180个、临时摊位60个，雨棚、给排水和停车位一应俱全。",
            "摊主们说，原来怕下雨、怕堵车，现在有棚有灯，生意反倒更好做了。管理方承诺，头半年免收摊位费。",
            "城管部门提醒，原路段将恢复通行，请市民不要再到旧址摆卖。",
        ),
    ),
)
"""Short news of sundry genres."""

FILLERS = (
    "记者在现场看到，工作人员各司其职，秩序井然，前来办事的群众对服务态度和办事效率纷纷点赞。",
    "有关负责人表示，将认真总结经验，查找不足，把好事办好、实事办实，让更多的人从中受益。",
    "业内人士认为，做法虽小，道理不浅，关键在于把群众的需要放在前头，把琐碎的功夫做在平时。",
    "据了解，同类项目还将在其他乡镇陆续展开，所需资金已列入年度预算，具体时间另行公布。",
    "夜色渐浓，灯光次第亮起，忙碌了一天的人们三三两两往家走，街角的小店飘出饭菜的香气。",
)
"""Paragraphs that any news goes on with, where there is room."""


def news(rng: Random, count: int) -> list[Article]:
    """So many different news."""
    return rng.sample(NEWS, count)


def lengthened(article: Article, rng: Random) -> Article:
    """The article with more paragraphs: its own, then such as suit any."""
    more = rng.sample(FILLERS, len(FILLERS))
    return Article(article.title, article.byline, (*article.paragraphs, *more))


def report_beside(manuscript: Manuscript, others: Sequence[Manuscript], rng: Random) -> Article:
    """A neighbouring district's report, the hardest to be told from the report: its first paragraphs."""
    other = rng.choice([o for o in others if o.metadata.district != manuscript.metadata.district])
    told = [p.text for p in other.blocks if p.label == "paragraph"][1:7]
    byline = next((p.text for p in other.blocks if p.label == "byline"), "本报记者 叶知秋")
    return Article(other.metadata.title, byline, tuple(told))
