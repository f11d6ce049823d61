"""What a report is: the full text, an abstract of it, or a newspaper's own review."""

import re

from generator.model import Kind, Label
from generator.reading.blocktexts import Texts

KIND_BY_TITLE: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"[（(【]\s*(?:摘要|摘登|节选|摘编|要点|解读)|摘要$|摘登$"), Kind.ABSTRACT),
    (re.compile(r"综述|巡礼|纪实|回眸|侧记|扫描|掠影"), Kind.FEATURE),
)
TITLE_OF_REPORT = re.compile(r"工作(?:情况)?(?:的)?报告")
EDITED = re.compile(r"整理|摘编|摘要")


def find_kind(texts: Texts) -> Kind | None:
    """What the title or subtitle calls it; a report with an editor's byline is an abstract."""
    heads = [text for label, text in texts if label in (Label.TITLE, Label.SUBTITLE)]
    for pattern, kind in KIND_BY_TITLE:
        if any(pattern.search(text) for text in heads):
            return kind
    if any(EDITED.search(text) for label, text in texts if label is Label.BYLINE):
        return Kind.ABSTRACT
    if any(TITLE_OF_REPORT.search(text) for text in heads):
        return Kind.REPORT
    reporters = any("记者" in text for label, text in texts if label is Label.BYLINE)
    return Kind.FEATURE if heads and reporters else None
