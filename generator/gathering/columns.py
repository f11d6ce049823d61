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
class Group:
    """Columns that belong together and stand in several files: explained once, under `id`."""

    id: str
    title: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A data file: where it lies below docs/, what it holds, its columns."""

    title: str
    address: str
    description: str
    groups: tuple[Group, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order in which they stand in the file."""
        return tuple(column for group in self.groups for column in group.columns)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.address.rpartition("/")[2]


PLACE = Group(
    "place",
    "地区与年份",
    (
        Column("division_code", "行政区划代码（GB/T 2260）"),
        Column("division", "报告所属的地区自身的名称，各级都有", text=True),
        Column("province", "省、自治区、直辖市", text=True),
        Column("city", "地级市、自治州等；省本级、直辖市所属及省直辖的为空", text=True),
        Column("district", "县、市辖区、县级市等；省、市本级的报告为空", text=True),
        Column("year", "报告所述的年份"),
    ),
)
REPORT = Group(
    "report",
    "报告",
    (
        Column("report_id", "报告编号，即地址 reports/ 之后的部分；未提及的行为空"),
        Column("kind", "类型：report 工作报告，abstract 报告摘要，feature 工作综述"),
    ),
)
FIGURE = Group(
    "figure",
    "数字",
    (
        Column("part", "review 回顾，plan 计划（不是完成数）"),
        Column(
            "scope", "时段：year 该年，term 全届，term-to-date 自本届或某次会议以来；空表示原文未另作说明"
        ),
        Column("joint", "若是几项指标合在一起的总数，列出全部指标，以分号相隔；空表示单独一项"),
        Column("value_low", "数值；区间的下限"),
        Column("value_high", "数值；区间的上限，不是区间时与上一列相同"),
        Column("unit", "计量单位", text=True),
        Column("approximation", "约数词（余、多、近、约……）；空表示确数", text=True),
        Column("wording", "原文的说法", text=True),
        Column("sentence", "所在的句子", text=True),
        Column("address", "该句在本站的地址"),
    ),
)
CELL = Group(
    "cell",
    "比较",
    (
        Column("indicator", "指标编号，即地址 compare/ 之后的部分"),
        Column(
            "status",
            "reported 该年本项的数字，marked 带标记的数字（合计、计划、全届、累计），no-value 无数值，"
            "not-stated 未提及；某地某年没有行，即未收录",
        ),
    ),
)
RECORD = Group(
    "record",
    "著录",
    (
        Column("title", "标题", text=True),
        Column("subtitle", "副题", text=True),
        Column("term", "届"),
        Column("session", "次（会议）"),
        Column("date", "会议或刊发的日期（ISO 8601）；空表示原文未载"),
        Column("newspaper", "报纸", text=True),
        Column("creators", "报告人或作者，以分号相隔", text=True),
        Column("source_url", "来源网址", text=True),
        Column("rights", "权利与使用条件", text=True),
        Column("sha256", "原文件的 SHA-256 校验值；几个文件的以分号相隔"),
        Column("address", "报告在本站的地址"),
    ),
)
FILED = Group("filed", "归类", (Column("indicators", "所属指标，以分号相隔；空表示不属于所列指标"),))
HELD = Group(
    "held",
    "收录",
    (
        Column("reports", "收有的报告篇数，0 即未收录"),
        Column("report_ids", "报告编号，以分号相隔"),
    ),
)
PASSAGE = Group(
    "passage",
    "段落",
    (
        Column("topic", "主题编号，即地址 topics/ 之后的部分"),
        Column("part", "review 回顾，plan 计划；空表示未分"),
        Column("text", "段落文字", text=True),
        Column("address", "该段在本站的地址"),
    ),
)

GROUPS = (PLACE, REPORT, CELL, FIGURE, FILED, RECORD, PASSAGE, HELD)

REPORTS = Table("报告目录", addresses.REPORTS_CSV, "每篇报告一行。", (PLACE, REPORT, RECORD))
FIGURES = Table(
    "全部数字",
    addresses.FIGURES_CSV,
    "从报告中找出的每个数字一行，不属于所列指标的也在内。",
    (PLACE, REPORT, FILED, FIGURE),
)
PASSAGES = Table("主题段落", addresses.PASSAGES_CSV, "主题页所列的每个段落一行。", (PLACE, REPORT, PASSAGE))
COVERAGE = Table("收录情况", addresses.COVERAGE_CSV, "每个地区、每个年份一行。", (PLACE, HELD))
COMPARISON = Table(
    "比较表",
    addresses.COMPARE,
    "每个指标、每个年份、每个地区的表各有一个文件：每个数字一行，无数值与未提及也各占一行。",
    (PLACE, REPORT, CELL, FIGURE),
)

TABLES = (REPORTS, FIGURES, PASSAGES, COVERAGE, COMPARISON)
