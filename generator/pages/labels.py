"""The words of the interface for what the model names, in one place."""

from generator.gathering.cells import Mark
from generator.gathering.entries import Entry
from generator.model import Aspect, Kind, Label, Part

KINDS = {Kind.REPORT: "工作报告", Kind.ABSTRACT: "报告摘要", Kind.FEATURE: "工作综述"}
KINDS_SHORT = {Kind.REPORT: "报告", Kind.ABSTRACT: "摘要", Kind.FEATURE: "综述"}


def kind(entry: Entry) -> str:
    """The kind of a report, told apart from others of its district, year and kind: 报告摘要（2）."""
    return KINDS[entry.kind] + _copy(entry)


def kind_short(entry: Entry) -> str:
    """As `kind`, in as few characters as a cell bears: 摘要（2）."""
    return KINDS_SHORT[entry.kind] + _copy(entry)


def _copy(entry: Entry) -> str:
    return f"（{entry.copy}）" if entry.copy > 1 else ""


PLANNED = "计划"
"""What is announced and not yet done, by one word everywhere."""

PARTS = {Part.REVIEW: "回顾", Part.PLAN: PLANNED}
MARKS = {
    Mark.PLAN: PLANNED,
    Mark.JOINT: "合计",
    Mark.TERM: "全届",
    Mark.TERM_TO_DATE: "累计",
}
MARKS_EXPLAINED = {
    Mark.PLAN: "报告对下一年（或今后）的安排，不是本年完成数。列在说出它的那份报告的年份下。",
    Mark.JOINT: "与其他指标合在一起的一个总数，不属于任何单独一项。",
    Mark.TERM: "整届（多年）的总数。",
    Mark.TERM_TO_DATE: "自本届或某次会议以来的累计数，不是全年数。",
}

NO_VALUE = "无数值"
NOT_STATED = "未提及"
NOT_HELD = "未收录"
ABSENCES = {
    NO_VALUE: "报告提到此事，但没有给出数字。",
    NOT_STATED: "本库收有该地该年的报告，其中没有这个数字。",
    NOT_HELD: "本库没有该地该年的报告。",
}

BLOCKS = {
    Label.TITLE: "题目",
    Label.SUBTITLE: "副题",
    Label.BYLINE: "署名",
    Label.HEADING: "标题",
    Label.PARAGRAPH: "段落",
    Label.CAPTION: "图片说明",
    Label.FURNITURE: "版面残留",
}

NONE = "无"
SCOPES = {"year": "全年", "term": "全届", "term-to-date": "累计"}
ASPECTS = {
    Aspect.SPLIT: "分段",
    Aspect.JOIN: "接段",
    Aspect.LABEL: "类别",
    Aspect.PART: "回顾或计划",
    Aspect.TOPIC: "主题",
    Aspect.AFTER: "次序",
    Aspect.ADD: "数字",
    Aspect.DROP: "数字",
    Aspect.INDICATORS: "指标",
    Aspect.SCOPE: "时段",
}
"""What of a reading was set right."""

FIELDS = {
    "title": "题目",
    "subtitle": "副题",
    "kind": "类型",
    "year": "年份",
    "division": "地区",
    "term": "届",
    "session": "次",
    "newspaper": "刊载",
    "date": "日期",
    "creators": "责任者",
}
"""Fields of the record that can be set right."""

DOUBTFUL = "？"
DOUBTFUL_TEXT = "此段的接合或位置不十分确定，可对照原文"
DOUBTFUL_FIGURE = "此数的归类不十分确定，请读原句"

RULES = {
    "show_control_characters": "控制字符显形",
    "mark_private_use": "无法辨认的字形",
    "drop_invisible": "不可见字符",
    "unify_compatibility_ideographs": "兼容汉字",
    "fold_fullwidth_digits": "全角数字",
    "close_letter_spacing": "疏排字距",
}
"""What the rules that change a character do, in a word; the page of method has what each says of itself."""
