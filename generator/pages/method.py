"""The page of method and limits: the rules, how well they read, where they fail, how to set it right."""

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.about import contact
from generator.pages.doubts import DOUBTFUL
from generator.pages.frame import page

READERS = {
    "program": "本库",
    "blank line": "空行分段",
    "full stop": "句号分段",
    "both": "空行或句号分段",
    "file order": "本库分段，不理次序",
}
"""The ways of reading that are compared, as in measured.yml: the program's, and four simple ones."""

MEASURES = {
    "lossless": ("完整", "源文件的字，恰好出现一次的占多少。"),
    "blocks": ("段落", "读出的段落和标题，与原稿一字不差、首尾都对的占多少（漏的和多的都算错）。"),
    "order": ("次序", "任取两段，先后读对的占多少。"),
    "labels": ("类别", "每个字归入标题、正文、署名、图片说明、版面残留，归对的占多少。"),
    "topics": ("主题", "正文各字归入的主题，归对的占多少。"),
    "parts": ("回顾与计划", "正文各字属于回顾还是计划，分对的占多少。"),
    "figures": ("数字", "读出的数字，数值、单位、约数词和位置都对的占多少（漏的和多的都算错）。"),
    "indicators": ("指标", "归入指标的数字，归对的占多少（漏的和多的都算错）。"),
}
"""What is measured, as in measured.yml: its name for readers, and what it means."""

FAMILIES = {
    "unseen": (
        "规则没有见过的文稿",
        "这一组文稿在编写规则之前就封存起来，从不用来调整规则，所以最能说明一篇新报告会读得怎样。",
    ),
    "seen": ("编写规则时可以看的文稿", "规则是对照这一组写成的，所以分数会偏高一些。"),
}
"""The families of texts, as in measured.yml, the more telling one first."""

KINDS = {"joins": "各行的接合", "places": "各段的位置", "blocks": "各段的首尾与类别", "figures": "数字的归类"}
"""The decisions whose confidence is checked, as in measured.yml."""


def render(catalogue: Catalogue) -> Page:
    """The page at /about/method/."""
    archive, told = catalogue.authority.archive, catalogue.method
    return page(
        addresses.METHOD,
        "method.md.j2",
        "方法与局限",
        "文本怎样读出，读得多准，哪里还会读错，怎样更正。",
        hide=("navigation",),
        archive=archive,
        contact=contact(archive.contact),
        steps=told.steps,
        limits=told.limits,
        measured={name: told.measured[name] for name in FAMILIES if name in told.measured},
        families=FAMILIES,
        readers=READERS,
        measures=MEASURES,
        kinds=KINDS,
        doubtful=DOUBTFUL,
        share=share,
    )


def share(value: float | None) -> str:
    """A share as readers know it; what is not quite all is never rounded up to all.

    >>> share(0.9712), share(1.0), share(0.99999), share(None)
    ('97.1%', '100%', '99.9%', '—')
    """
    if value is None:
        return "—"
    return "100%" if value == 1 else f"{min(value * 100, 99.9):.1f}%"
