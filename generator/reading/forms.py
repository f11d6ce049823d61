"""The forms that lines and blocks of the genre take, as patterns: one place for all stages of reading."""

import re

SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)》]*$")
CLAUSE_END = re.compile(r"[，、；：,;:—（《“‘(\-·]$")
CANNOT_OPEN = re.compile(r"^[，。、；：！？）》”’】」』,.;:!?)%％]")

NUMBERED = re.compile(
    r"^[■◆●▲★□◇○▶]?\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,2}[、．.](?!\d)|[（(]\d{1,2}[）)]|第[一二三四五六七八九十]{1,3}[部章节][分]?[\s：:])"
)
"""A number of a heading: 一、 （一） 1. （1） 第一部分."""

PART_HEAD = re.compile(
    r"(?:\d{4}|[二〇零一三四五六七八九]{4})\s*年(?:工作)?(?:回顾|总结|安排|计划|打算|任务)?"
    r"|(?:过去|今后|未来|新的?)的?[一五]年(?:工作)?(?:回顾|总结|安排|计划|打算|任务)?"
)
"""A head of one of the two years that stand side by side in an abstract."""

SIDE_HEAD = re.compile(
    r"(?:[一二三四]、|[（(][一二三四][）)]|第[一二三四]部分[：:]?)?"
    rf"(?:{PART_HEAD.pattern}|[^，。；：]{{2,16}}(?:工作|工作的|主要)"
    r"(?:回顾|回眸|总结|情况|安排|计划|打算|任务|思路|建议|意见|展望|重点|目标)|[^，。；：]{2,16}主要工作)"
)
"""One of two heads of parts that stand side by side on one line."""

WORK_HEAD = re.compile(
    r"^[^，。；：]{0,16}(?:主要工作|工作回顾|工作回眸|工作总结|工作情况|工作安排|工作任务|主要任务|工作打算|工作展望|工作建议|工作意见)$"
)
"""A head of a part by its last words (过去五年的主要工作)."""

BULLET = re.compile(r"^[■◆●▲★□◇○▶]\s*[^。—；]+$")
"""A head that a mark sets off."""

DASHED = re.compile(r"^(?:——|－－|--)[^。]*$")
"""A line that a dash opens and that goes on in no sentence: a subtitle, not an item of a list."""

SALUTATION = re.compile(r"^(?:各位|尊敬的|主任)[^！!。]{0,12}[：:]$")
OPENING = re.compile(
    r"^(?:——|－－|--|[■●◆▲]|[一二三四五六七八九十](?:是[^否]|要)|[一两二三四五]年来[，,]|过去[的一]|各位代表[！!：:，,]"
    r"|(?:本报|特约)?(?:记者|通讯员)|(?:19|20)\d\d年[，,是]|今后一年[，,]|新的一年[，,]|此外[，,]|我(?:谨)?代表|我受|现在[，,]我|现将)"
)
"""How a new paragraph often begins."""

CLOSING = re.compile(r"^各位代表[！!，,].{0,80}(?:让我们|奋[斗进力]|谱写|贡献)|^.{0,20}(?:让我们|新征程上)")
"""The words with which a report ends."""

RUN_IN_HEAD = re.compile(r"^[^，。、；：！？\d《》]{4,20}。(?=.)")
"""A head set in the line with its text (拓宽民意表达渠道。开展…)."""

CREDIT = re.compile(r"^(?:\S{2,8}[报网社台])?(?:本报|特约)?(?:记者|通讯员|编辑)[\s\u3000：:]|^——")
"""Openings of bylines and subtitles, which never run on over a line that is not full."""

HEAD_OPENING = re.compile(
    r"^(?:坚持|加强|强化|推进|推动|聚焦|围绕|紧扣|深化|践行|突出|提升|增强|优化|健全|完善|立足|着力|始终|全面|高质量"
    r"|依法|扎实|坚定|切实|深入|发挥|服务|助力|促进|夯实|锚定|做好|稳步|持续|努力|不断|严格|抓|凝聚|(?:在|从|以|用)[^，。]{2,14}(?:上|中|下|处|为)"
    r"|忠诚|履职|尽责|担当|恪|贯彻|拓展|守正|密切|充分|积极|进一步|主动|打造|丰富|彰显|激发|规范|遵循|履行|紧盯|高举)"
)
"""What a heading of the genre begins with: a verb that calls to something."""

TWO_CLAUSES = re.compile(r"^[^，。、；：]{4,12}，[^，。；：]{5,22}$")
"""Two clauses in balance and no more, as headings are (心怀大局，在坚持方向上毫不动摇)."""

TWO_PHRASES = re.compile(r"^[^\s，。、（）]{4,14}[\s\u3000]+[^\s，。、（）]{4,14}$")
"""A compound title: two phrases parted by a space (凝心聚力谋发展 履职为民谱新篇)."""

CONGRESS = r"(?:人大(?:常委会|及其常委会)?|人民代表大会(?:常务委员会)?|常委会)"
REPORT_TITLE = re.compile(
    rf"^(?!——|—|各位|受)(?!.*(?:听取|审议|专项))[^，。；：]{{0,30}}{CONGRESS}[^，。；：]{{0,20}}"
    r"工作(?:情况)?(?:的)?报告(?:\s*[（(【].{1,12}[）)】])?$"
)

OTHER_TITLE = re.compile(
    r"^.{0,24}(?:政府|法院|检察院|监察委员会|政协.{0,16}委员会|政协.{0,8}|纪委.{0,4})工作报告(?:[（(].{1,12}[）)])?$"
)
"""The title of the report of a government, a court, a procuratorate …, which is read to congresses, too."""

YEAR_NUMERAL = r"(?:\d{4}|[一二][〇○零O一二三四五六七八九]{3})"
DAY_NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
SESSION_LINE = re.compile(
    rf"^[（(]?(?:——|－－|--|—)?\s*{YEAR_NUMERAL}\s*年\s*{DAY_NUMERAL}\s*月\s*{DAY_NUMERAL}\s*日.{{0,40}}(?:会议|大会)上?[）)]?$"
)
"""The line that says when and before whom the report was given."""

FEATURE_LINE = re.compile(r"^(?:——|－－|--|—).{4,45}(?:综述|巡礼|纪实|回眸|侧记|扫描|掠影|回顾|工作.{0,6})$")
"""The subtitle of a newspaper's own review of the year."""

SPEAKER = re.compile(
    r"^[^，。]{0,24}(?:主任|副主任|委员长|秘书长|[省市州盟区县旗院]长|主席|检察长)[\s\u3000：:]+"
    r"(?:[\u4e00-\u9fff·]{1,4}(?:[\s\u3000][\u4e00-\u9fff]{1,2})?|[\u4e00-\u9fff](?:[\s\u3000]+[\u4e00-\u9fff]){2,3})$"
)
"""The speaker's line: office and name."""

STATISTIC = re.compile(
    r"^(?=.{4,26}$)(?=[^，。；]*\d)(?:[^\d，。；：|]{2,14}[：:|｜\s]*\d[\d.]*\s*[万亿]?[余多]?(?![年月日届])[%％\u4e00-\u9fff]{1,2}|"
    r"\d[\d.]*\s*[万亿]?[余多]?(?![年月日届])[\u4e00-\u9fff]{1,2}[^\d，。；：|]{2,14})"
    r"(?:\s*[|｜]\s*[^，。；|｜]{3,14})*$"
)
"""A line of a box of figures: a noun and its number, either first (主任会议 15次, 8次常委会会议|56项议题)."""

FURNITURE = re.compile(
    r"第\s*[0-9A-Z０-９一二三四五六七八九十]{1,4}\s*版(?:\s*\S{0,8})?|[A-Z]?\d{1,3}\s*版(?:\s*\S{0,6})?|[A-Z]?\d{1,3}"
    r"|[—\-·\s]+\d{1,3}[—\-·\s]+|[（(◀▶►◁▷\s]*[上下紧]?[转接][^，。]{0,10}版[^，。]{0,8}[）)]?"
    r"|.{0,8}版[次面]\s*[：:·].{0,12}|[■□●]?\s*(?:责任编辑|责编|值班|编辑|校对|美编|版式|组版)[\s：:].{0,40}"
    r"|(?:电话|网址|邮箱|邮编|地址|国内统一刊号|本报地址)\s*[：:].{0,40}"
    r"|.{0,16}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*.{0,10}星期[一二三四五六日天].{0,16}"
    r"|[^，。；：、\d]{2,24}(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:办公室)?文件"
    r"|[^，。；：、《》（）]{0,6}人[^，。；：、《》（）]{0,6}[〔\[]\d{4}[〕\]]\d{1,4}号"
    r"|星期[一二三四五六日天].{0,12}|[A-Z]?\d{0,3}\s*(?:要闻|综合|专版|特别报道|公告|广告|时政)(?:[·：:\s]\S{0,6})?"
)
"""What belongs to the page and not to the report: folios, running heads, turn lines, imprint, and the name
and number that head an office's documents (GB/T 9704-2012, 7.2)."""


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the report.

    读者：版次、页码、报头日期、转接行、公文的发文机关与字号和责任编辑署名属于版面，不属于报告：单独收起，不隔断段落。

    >>> is_furniture("第3版"), is_furniture("▶转第4版"), is_furniture("2023年"), is_furniture("一版一特色")
    (True, True, False, False)
    >>> is_furniture("某县人大常委会文件"), is_furniture("某人大常〔2024〕7号"), is_furniture("学习文件")
    (True, True, False)
    """
    return bool(FURNITURE.fullmatch(text)) and not PART_HEAD.fullmatch(text)
