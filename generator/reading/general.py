"""Forms of a general statement: salutation, mandate, the year as a whole, statistics, shortcomings.

Such a passage tells of the whole and of no one subject, and stands under no heading of its own.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.reading.forms import CLOSING


@dataclass(frozen=True, slots=True)
class Form:
    """A form, how much it speaks for a general statement, and words of which it holds one (none: any)."""

    weight: float
    pattern: re.Pattern[str]
    words: tuple[str, ...] = ()

    def holds(self, text: str) -> bool:
        """Whether a text has the form."""
        if self.words and not any(word in text for word in self.words):
            return False
        return self.pattern.search(text) is not None


FORMS: tuple[Form, ...] = (
    Form(2.0, re.compile(r"^(?:各位|尊敬的).{0,12}[：:！!]|^我?受.{0,40}委托")),
    Form(0.8, re.compile(r"^\d{4}年[，是].{0,20}(?:常委会)(?:将|在|坚持|紧紧|深入|全面|认真|以|的)")),
    Form(
        1.0,
        re.compile(
            r"^(?:新的一年|今后|明年|来年|\d{4}年)[^。]{0,40}"
            r"(?:常委会(?:将|要)|总体|总的?要求|关键|是[^。]{2,40}的?一年)"
        ),
    ),
    Form(
        1.0,
        re.compile(r"(?:展望|新的一年|来年|明年)[^。]{0,30}(?:常委会|我们)[^。]{0,12}(?:将|要)"),
        ("展望", "新的一年", "来年", "明年"),
    ),
    Form(0.8, re.compile(r"\d{4}年是[^。]{0,40}之年|刚刚过去的一年"), ("之年", "刚刚过去")),
    Form(
        1.0,
        re.compile(
            r"(?<!计划)(?<!拟)(?:召开|举行)[^，。；]{0,8}常委会会议\s*\d+\s*次"
            r"[^。]{0,60}\d+\s*[项次][^。]{0,60}\d+\s*[项次]"
        ),
        ("常委会会议",),
    ),
    Form(1.5, CLOSING),
    Form(1.0, re.compile(r"总体思路|总体?要求是"), ("总",)),
    Form(1.0, re.compile(r"(?:圆满|全面|较好地?)完成.{0,40}(?:任务|目标)"), ("完成",)),
    Form(
        1.5,
        re.compile(
            r"^(?:.{0,60}我们(?:也|还|深知)[^。]{0,12}(?:认识|看到|深知|感到)"
            r"|.{0,60}(?:清醒地?(?:认识|看到)|存在)[^。]{0,30}(?:不足|差距|问题)"
            r"|.{0,80}(?:不足|差距|欠缺)[：，。])"
        ),
        ("我们", "清醒", "存在", "不足", "差距", "欠缺"),
    ),
)


@lru_cache(maxsize=4096)
def general(text: str) -> float:
    """How much the form of a passage speaks for a general statement; 0 if it has none of the forms.

    >>> general("各位代表：") > 0, general("听取专项工作报告。")
    (True, 0)
    """
    return sum(form.weight for form in FORMS if form.holds(text))
