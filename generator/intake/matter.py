"""Front matter of a Markdown file: what it tells of the text below (of YAML only plain pairs are read)."""

import re

from generator.model import Told

PAIR = re.compile(r"^([\w\u4e00-\u9fff-]{1,40})[ \t]*:[ \t]+(.*?)[ \t]*$", re.MULTILINE)
DATE = re.compile(r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})")
ADDRESS = re.compile(r"https?://\S+")
TITLES = ("title", "标题")
DATES = ("date", "published", "日期", "发布日期")
NEWSPAPERS = ("newspaper", "publication", "报纸", "刊载")
ADDRESSES = ("source_url", "source", "url", "link", "permalink", "来源", "网址")


def told_by(matter: str) -> tuple[Told, str]:
    """What front matter tells of the text, and the title it gives; "" for none.

    >>> told_by("title: '工作报告'\\ndate: 2024-1-18\\n")
    (Told(date='2024-01-18', newspaper=None, source_url=None), '工作报告')
    """
    pairs = {key.lower(): value.strip("'\"").strip() for key, value in PAIR.findall(matter)}
    return Told(_date(_first(pairs, DATES)), _first(pairs, NEWSPAPERS), _address(pairs)), (
        _first(pairs, TITLES) or ""
    )


def _first(pairs: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((pairs[key] for key in keys if pairs.get(key)), None)


def _address(pairs: dict[str, str]) -> str | None:
    found = (pairs[key] for key in ADDRESSES if ADDRESS.fullmatch(pairs.get(key, "")))
    return next(found, None)


def _date(told: str | None) -> str | None:
    found = DATE.match(told or "")
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None
