"""What readers are told of how texts are read: by the rules themselves, by measuring, by known failures.

A rule speaks to readers in the paragraph of its docstring that begins with 读者：, so that the page can't
lie of it. A rule that says nothing there may not stand in this table. `measured.yml` is written by
`make bench-reading`, `limits.yml` by hand; tests hold that it names exactly what is expected to fail.
"""

import re
from collections.abc import Callable
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from typing import Any

import yaml

from generator.figures import arithmetic, filing, quantities, rows, scope, speakers
from generator.figures.mentions import mentions
from generator.gathering.method import Family, Limit, Method, Sureness
from generator.intake import text
from generator.reading import (
    division,
    emend,
    forms,
    genre,
    labels,
    order,
    ownership,
    paragraphs,
    parting,
    tears,
    topics,
    year,
)

STEPS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("辨认编码", text.read),
    ("辨明是不是一篇报告", genre.require_report),
    ("收起版面残留", forms.is_furniture),
    ("接合断行", paragraphs.gather_chunks),
    ("缝合断栏", tears.find_tears),
    ("控制字符显形", emend.show_control_characters),
    ("无法辨认的字形", emend.mark_private_use),
    ("不可见字符", emend.drop_invisible),
    ("兼容汉字", emend.unify_compatibility_ideographs),
    ("全角数字", emend.fold_fullwidth_digits),
    ("分辨标题、正文与图片说明", labels.label_chunks),
    ("标题归位", ownership.best_owners),
    ("恢复次序", order.arrange),
    ("分辨回顾与计划", parting.parts_by_family),
    ("归入主题", topics.passage_topics),
    ("确定所述年份", year.find_year),
    ("确定地区", division.DivisionIndex.resolve),
    ("识别数字", quantities.quantities),
    ("归入指标", filing.match),
    ("表格中的数字", rows.figures_of_rows),
    ("别的机关的数字", speakers.speaks_for_another),
    ("判断时段", scope.frames),
    ("核对合计与百分比", arithmetic.contradictions),
    ("有事无数", mentions),
)
"""The steps in the order in which they are taken, each with what does it. What reads forms stands before."""

FORMS: tuple[tuple[str, str, str], ...] = (
    ("读取 PDF", "pdf", "read"),
    ("识别扫描件", "scan", "read"),
    ("读取 Word 文件", "word", "read"),
    ("从网页取出正文", "web", "read"),
    ("辨认网页的编码", "web.decoding", "decode"),
    ("网页的分段", "web.article", "shown"),
    ("网页的表格", "web.tables", "is_data"),
)
"""How files of other forms than text are read: the module below `intake` and its function. They are imported
when they are asked, so that texts alone load no library of another form."""

TO_READERS = re.compile(r"^读者：(.+?)(?:\n\s*\n|\Z)", re.M | re.S)


HERE = Path(__file__).parent


def method() -> Method:
    """All of it. The figures are left out where none have been measured yet."""
    return Method(steps(), measured(HERE / "measured.yml"), limits(HERE / "limits.yml"))


def steps() -> tuple[tuple[str, str], ...]:
    """Each step's name and what it says to readers."""
    forms = [(name, _reader(module, function)) for name, module, function in FORMS]
    return tuple((name, to_readers(rule.__doc__ or "")) for name, rule in (*forms, *STEPS))


def _reader(module: str, function: str) -> Callable[..., Any]:
    reader: Callable[..., Any] = getattr(import_module(f"generator.intake.{module}"), function)
    return reader


def limits(path: Path) -> tuple[Limit, ...]:
    """The known failures, in the order of the file."""
    told: list[dict[str, Any]] = _loaded(path)
    return tuple(Limit(**{**one, "tests": tuple(one["tests"])}) for one in told)


def measured(path: Path) -> dict[str, Family]:
    """How well printed pages were read, by family of texts; empty where there is no such file."""
    if not path.is_file():
        return {}
    return {name: _family(told) for name, told in (_loaded(path) or {}).items()}


def _loaded(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _family(told: dict[str, Any]) -> Family:
    rated = told["confidence"].items()
    confidence = {kind: Sureness(one["rated"], one["sure"], one["sure right"]) for kind, one in rated}
    return Family(told["pages"], told["refused"], told["readers"], told["worst tenth"], confidence)


def to_readers(docstring: str) -> str:
    """The paragraph of a docstring that speaks to readers, on one line. Raises ValueError without one.

    >>> to_readers("Fold digits.\\n\\n    读者：全角数字\\n    写作半角。\\n\\n    >>> fold('５')")
    '全角数字写作半角。'
    """
    found = TO_READERS.search(cleandoc(docstring))
    if found is None:
        raise ValueError(f"a rule says nothing to readers: {docstring[:60]!r}")
    return "".join(line.strip() for line in found[1].splitlines())
