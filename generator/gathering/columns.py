"""The columns of every data file, with what each means, in Chinese for readers."""

from dataclasses import dataclass

from generator.gathering import addresses


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the file, and its meaning. Only `text` is guarded against formulas."""

    name: str
    meaning: str
    text: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A data file: where it lies below docs/, what it holds, its columns."""

    id: str
    title: str
    address: str
    description: str
    columns: tuple[Column, ...]


PLACE = (
    Column("division_code", "行政区划代码（GB/T 2260）"),
    Column("province", "省、自治区、直辖市", text=True),
    Column("city", "地级市；直辖市所属及省直辖的为空", text=True),
    Column("district", "报告所属的地区；省、市本级为其自身名称", text=True),
    Column("year", "报告所述的年份"),
    Column("report_id", "报告编号，即地址 /reports/ 之后的部分；空表示不适用"),
    Column("kind", "类型：report 工作报告，abstract 报告摘要，feature 工作综述"),
)

FIGURE = (
    Column("part", "review 工作回顾，plan 今后安排（计划不是完成数）"),
    Column("scope", "时段：year 该年，term 全届，term-to-date 本届以来；空表示原文未另作说明"),
    Column("joint", "若是几项指标合在一起的总数，列出全部指标，以分号相隔；空表示单独一项"),
    Column("value_low", "数值；区间的下限"),
    Column("value_high", "数值；区间的上限，不是区间时与上一列相同"),
    Column("unit", "计量单位", text=True),
    Column("approximation", "约数词（余、多、近、约……）；空表示确数", text=True),
    Column("wording", "原文的说法", text=True),
    Column("sentence", "所在的句子", text=True),
    Column("address", "该句在本站的地址"),
)

INDICATOR = Column("indicator", "指标编号，即地址 /compare/ 之后的部分")
STATUS = Column(
    "status",
    "reported 有该年本项的数字，marked 带标记的数字（合计、计划、届内累计），no-value 无数值，"
    "not-stated 未提及。表中没有某地某年的行，即未收录",
)

COMPARISON = Table(
    "comparison",
    "比较表",
    addresses.COMPARE,
    "比较页、年份比较页、地区页的表各有一个文件，列都相同：每个数字一行，无数值与未提及也各占一行。",
    (*PLACE, INDICATOR, STATUS, *FIGURE),
)
REPORTS = Table(
    "reports",
    "报告目录",
    addresses.REPORTS_CSV,
    "每篇报告一行。",
    (
        *PLACE,
        Column("title", "标题", text=True),
        Column("subtitle", "副题", text=True),
        Column("term", "届"),
        Column("session", "次（会议）"),
        Column("date", "报纸刊发或会议日期（ISO 8601）；空表示原文未载"),
        Column("newspaper", "报纸", text=True),
        Column("creators", "报告人或作者，以分号相隔", text=True),
        Column("source_url", "来源网址", text=True),
        Column("rights", "权利与使用条件", text=True),
        Column("sha256", "原文件的 SHA-256 校验值；几个文件的以分号相隔"),
        Column("address", "报告在本站的地址"),
    ),
)
FIGURES = Table(
    "figures",
    "全部数字",
    addresses.FIGURES_CSV,
    "从报告中找出的每个数字一行，不属于任何指标的也在内。",
    (*PLACE, Column("indicators", "所属指标，以分号相隔；空表示不属于所列指标"), *FIGURE),
)
COVERAGE = Table(
    "coverage",
    "收录情况",
    addresses.COVERAGE_CSV,
    "每个地区、每个年份一行：收有几篇，没有则为 0。",
    (
        *PLACE[:5],
        Column("reports", "收有的报告篇数，0 即未收录"),
        Column("report_ids", "报告编号，以分号相隔"),
    ),
)
PASSAGES = Table(
    "passages",
    "主题段落",
    addresses.PASSAGES_CSV,
    "各主题页所列的段落，每段一行。",
    (
        *PLACE,
        Column("topic", "主题编号，即地址 /topics/ 之后的部分"),
        Column("part", "review 工作回顾，plan 今后安排；空表示未分"),
        Column("text", "段落文字", text=True),
        Column("address", "该段在本站的地址"),
    ),
)

TABLES = (COMPARISON, REPORTS, FIGURES, COVERAGE, PASSAGES)
