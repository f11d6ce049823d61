"""How texts are read, for readers: what the rules' own docstrings say to them, so that it cannot lie.

A rule speaks to readers in the paragraph of its docstring that begins with 读者：. A rule that
says nothing there may not stand in this table.
"""

import re
from collections.abc import Callable
from inspect import cleandoc
from typing import Any

from generator.figures import filing, quantities, scope
from generator.figures.mentions import mentions
from generator.intake import decode
from generator.reading import (
    division,
    emend,
    forms,
    genre,
    labels,
    matching,
    order,
    paragraphs,
    parting,
    tears,
    topics,
    year,
)

STEPS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("辨认编码", decode),
    ("辨明是不是一篇报告", genre.require_report),
    ("收起版面残留", forms.is_furniture),
    ("接合断行", paragraphs.gather_chunks),
    ("缝合断栏", tears.mend_tears),
    ("控制字符显形", emend.show_control_characters),
    ("无法辨认的字形", emend.mark_private_use),
    ("不可见字符", emend.drop_invisible),
    ("兼容汉字", emend.unify_compatibility_ideographs),
    ("全角数字", emend.fold_fullwidth_digits),
    ("分辨标题、正文与图片说明", labels.label_chunks),
    ("标题归位", matching.Matcher),
    ("恢复次序", order.arrange),
    ("分辨回顾与计划", parting.parts_by_family),
    ("归入主题", topics.passage_topics),
    ("确定所述年份", year.find_year),
    ("确定地区", division.DivisionIndex.resolve),
    ("识别数字", quantities.quantities),
    ("归入指标", filing.match),
    ("判断时段", scope.frames),
    ("有事无数", mentions),
)
"""The steps in the order in which they are taken, each with what does it."""

TO_READERS = re.compile(r"^读者：(.+?)(?:\n\s*\n|\Z)", re.M | re.S)


def method() -> tuple[tuple[str, str], ...]:
    """Each step's name and what it says to readers."""
    return tuple((name, to_readers(rule.__doc__ or "")) for name, rule in STEPS)


def to_readers(docstring: str) -> str:
    """The paragraph of a docstring that speaks to readers, on one line. Raises ValueError without one.

    >>> to_readers("Fold digits.\\n\\n    读者：全角数字\\n    写作半角。\\n\\n    >>> fold('５')")
    '全角数字写作半角。'
    """
    found = TO_READERS.search(cleandoc(docstring))
    if found is None:
        raise ValueError(f"a rule says nothing to readers: {docstring[:60]!r}")
    return "".join(line.strip() for line in found[1].splitlines())
