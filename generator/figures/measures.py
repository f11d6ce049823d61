"""Tables of the genre: measure words, approximations, and the shapes of numbers that count nothing.

Each row of `NO_FIGURES` is a name and a pattern; a number that touches a match is no figure.
"""

import re

from generator.figures.words import words

UNITS = words("""
    人次 场次 件次 批次 户次 车次 人天 篇次 轮次 家次 站次 条次 个次 班次 期次 频次
    个百分点 百分点 微克/立方米 平方公里 平方千米 平方米 立方米 公里 千米 公顷 公斤 千克 万元 亿元
    千瓦时 千瓦 元 美元
    次 场 项 个 件 条 份 部 篇 期 名 人 位 户 家 所 处 批 起 宗 例 类 种 轮 组 支 队 座 台 辆 套 张 幅 盏
    遍 层 天 本 册 卷 章 节 列 首 封 门 堂 课 块 栋 幢 间 亩 吨 斤 米 倍 成 % ‰ 字 桩 款 对 只 棵 株 头
    艘 枚 班 道 片
""")
"""What things are counted in. Time (年, 小时) counts nothing in a work report; 天 does in few places."""

COUNTED_ONLY = {"天": r"(?:天数(?:达到|[达为共])?|增加|减少|缩短|(?:压缩|缩短)[到至])$", "层": r"以[上下]$"}
"""Measure words that count something only where this ends the words before the number or the quantity."""

MEETINGS_HELD = re.compile(r"(?:召开|举行|召集)(?:了|共|过)*$")
"""8 次会议 is a count behind these, else a session's number."""

# What may not follow the measure word: there it is the beginning of another word.
UNIT_TAILS = {
    "人": "大 民 口 均 才 社 事 员 力 工 类 文 居",
    "个": "月 工 小时 年 星 季 昼 半 别 性 不得 不准 不能 严禁 禁止 必须 一律",
    "项": "目(?!标)",
    "次": "序 日 年 月",
    "名": "单 录 义 称 誉",
    "位": "于 列 居 数 置",
    "成": "立 为 员 果 效 功 都 就 本 熟 长 人",
    "家": "庭 园 长 乡",
    "条": "例 件 款",
    "部": "门 署 分 委 长",
    "件": "件",
    "批": "准 次",
    "所": "有 在 属 以",
    "处": "理 于 长 置",
    "起": "来 草 步 到",
    "类": "型 似 别",
    "组": "织 成 建 长",
    "对": "接 应 标 于",
    "班": "子",
    "场": "所 景",
    "期": "间",
    "元": "旦",
    "道": "路 德",
    "队": "伍",
    "间": "接 断",
    "片": "区",
    "种": "植",
    "门": "口",
    "层": "面 级 次",
    "章": "程 节",
    "节": "约 省 能 日 假",
    "列": "席 为 入 出 举",
    "天": "然 地 津",
    "支": "持 部",
    "本": "级 区",
    "首": "要 次 先",
    "课": "题",
}

BEFORE = words("超过 将近 接近 大约 约为 不少于 不低于 不足 不到 至少 近 约 超 逾")
AFTER = words("余 多 来 几")
BEHIND = words("以上 左右 以内 以下 上下")

# 近 in 最近, 约 in 节约, 超 in 赶超 …: part of another word.
NOT_BEFORE = {"近": "最附临靠邻亲就远", "约": "节预签履缔违契制公合", "超": "赶反", "逾": ""}

_COUNT = r"(?:\d+|[〇零一二三四五六七八九十百千两]+)"

NO_FIGURES: tuple[tuple[str, str], ...] = (
    ("a named text", r"《[^《》\n]*》"),
    (
        "a slogan or a name",
        r"“[^“”。！？\n]{1,24}”|‘[^‘’。！？\n]{1,24}’|「[^「」\n]{1,24}」|\"[^\"\n]{1,24}\"",
    ),
    ("a document's year", r"[〔\[【（(]\d{4}[〕\]】）)]\d*号?"),
    ("a sum of numbers as a name", r"[\dN]+(?:[+＋×xX][\dN]+)+"),
    (
        "an ordinal",
        r"(?:第|总第|前|首|头)(?:\d+|[一二三四五六七八九十百两]+)(?:[、和至到—-](?:\d+|[一二三四五六七八九十百]+)){0,8}",
    ),
    (
        "a session",
        # In digits it needs its noun: 其中七届6次、八届4次 are counts.
        r"[届大委](?:常委会)?(?:"
        r"[一二三四五六七八九十百]+次(?:[、和][一二三四五六七八九十]+次)*(?:全体|代表|常委会)?(?:会议|全会|大会)?|"
        r"\d+次(?:[、和]\d+次)*(?:人大|人民代表大会|常委会|全体|代表)*(?:会议|全会|大会))",
    ),
    (
        "sessions",
        r"[一二三四五六七八九十]++次(?:[、和至][一二三四五六七八九十]+次)*(?:全体会议|全会|会议|党代会|代表大会)",
    ),
    (
        "attendance told in full",
        rf"应(?:到|出席|参加)[^。；\n]{{0,24}}{_COUNT}(?:人|名)，"
        rf"(?:[^，。；\d\n]{{0,6}}(?:请假|缺席)[^，。；\d\n]{{0,4}}{_COUNT}(?:人|名)，)?"
        rf"(?:实到|实际(?:出席|到会)|出席|到会)[^，。；\d\n]{{0,8}}?{_COUNT}(?:人|名)"
        rf"(?:，(?:列席|请假|缺席)[^，。；\d\n]{{0,8}}?{_COUNT}(?:人|名))*",
    ),
    ("attendance", rf"(?:应|实|实际)(?:到|出席|参加|有)[^，。；\d\n]{{0,12}}?{_COUNT}(?:人|名)"),
    (
        "a saying",
        r"一[件个项次条户名](?:[，、][^，。；：、\n]{1,4}一[件个项次条户名])+(?=$|[，。；、\n])",
    ),
    (
        "a vague number",
        r"成千上万|[成数][十百千]上[百千万]|数以[百千万]计|百(?<![一二两三四五六七八九\d]百)十",
    ),
    ("two numbers, or one at a guess", r"\d、\d(?<![\d.]\d、\d)(?![\d.])"),
    ("batches of a total", r"[一二两三四五六七八九]批(?=共|总|合)"),
    ("a row", r"(?:连续|接连)(?:\d+|[一二三四五六七八九十]+)[^，。\d\n]?"),
    (
        "a rate of repetition",
        r"每(?<!平均每)(?:隔)?(?:\d+|[一二三四五六七八九十两]+)?(?:个)?(?:季度|半年|年|月|周|季)[^，。；：\n]{0,8}?"
        r"(?:\d+|[一二三四五六七八九十两]+)(?=[次场个件项期])",
    ),
)
