"""The catalogue record of a report, as the documented front matter of its page.

The front matter is data of its own: whoever has the Markdown file alone has the whole record.
A field that is not known is null; no key is ever left out.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.authority import Authority
from generator.gathering.cells import citations, wordings
from generator.gathering.entries import Entry
from generator.model import Figure, SourcePart
from generator.pages import labels
from generator.pages.corrected import corrected

FIELDS: tuple[tuple[str, str], ...] = (
    ("title", "报告题目，照原文。"),
    ("description", "一句话说明，供检索用，由程序写成。"),
    ("subtitle", "副题，不带破折号。"),
    ("id", "编号，即报告在 corpus/ 中的目录。"),
    ("kind", "类型：report 工作报告，abstract 报告摘要，feature 报纸综述。"),
    ("year", "报告所述的年份。"),
    ("province", "省级区划名称。"),
    ("city", "地级区划名称；直辖市和省直辖的为空。"),
    ("district", "县级区划名称；省、市的报告为空。"),
    ("division", "本级区划：code 行政区划代码，name 名称，slug 地址用名。"),
    ("term", "代表大会的届。"),
    ("session", "作报告的会议次序。"),
    ("date", "会议或刊发日期，照原文所载，ISO 8601。"),
    ("newspaper", "刊载的报纸。"),
    ("creators", "报告人、记者或整理者，照原文次序。"),
    ("order_reconstructed", "次序是否由程序重建。"),
    ("demo", "是否示范档案（内容虚构）。"),
    ("source_url", "来源地址。"),
    ("rights", "使用条件。"),
    ("rights_note", "关于来源或使用条件的说明。"),
    ("source_files", "来源文件：文件名、媒体类型、编码、sha256、字符数。"),
    ("topics", "正文涉及的主题编号，按出现先后。"),
    (
        "figures",
        "正文中的数字：indicators 指标（空为未归入，几个为合计），value 数值（区间为上下两值），unit 单位，"
        "approximation 约数词，part 回顾或计划，scope 时段，quantity 表中写法，wording 原文写法，"
        "paragraph 段落锚点，anchor 原句锚点。",
    ),
    ("mentions", "说到而没有给数的指标：indicator 指标，wording 原文，anchor 原句锚点。"),
    (
        "corrections",
        "人工更正：what 所改，read 原读作，now 今作，reason 理由，anchor 改在何处（著录各项为空）。",
    ),
)
"""What each field of a report's front matter means, in the order of the fields."""

NUMERALS = "零一二三四五六七八九十"


def data(entry: Entry, authority: Authority) -> dict[str, object]:
    """The front matter of a report's page, keys in the order in which they are documented."""
    report, record, division = entry.holding.report, entry.holding.report.record, entry.division
    return {
        "title": entry.title,
        "description": description(entry),
        "subtitle": record.subtitle,
        "id": entry.id,
        "kind": entry.kind,
        "year": entry.year,
        "province": division.province,
        "city": division.city,
        "district": division.name if division.level == "district" else None,
        "division": {"code": division.code, "name": division.name, "slug": division.slug},
        "term": record.term,
        "session": record.session,
        "date": record.date,
        "newspaper": record.newspaper,
        "creators": record.creators,
        "order_reconstructed": report.order_reconstructed,
        "demo": authority.archive.demo,
        "source_url": entry.holding.rights.source_url,
        "rights": entry.holding.rights.rights,
        "rights_note": entry.holding.rights.note,
        "source_files": [_file(part) for part in report.source.parts],
        "topics": list(dict.fromkeys(block.topic for block in report.blocks if block.topic)),
        "figures": list(_figures(entry)),
        "mentions": list(_mentions(entry)),
        "corrections": [
            {"what": one.what, "read": one.read, "now": one.now, "reason": one.reason, "anchor": one.anchor}
            for one in corrected(entry, authority)
        ],
    }


def description(entry: Entry) -> str:
    """What the page is, in one sentence, for those who search."""
    return f"{entry.division.full_name}{entry.year}年{labels.KINDS[entry.kind]}全文、数据与出处"


def _file(part: SourcePart) -> dict[str, object]:
    return {
        "name": part.name,
        "media_type": part.media_type,
        "encoding": part.encoding,
        "sha256": part.sha256,
        "characters": part.span.end - part.span.start,
    }


def _figures(entry: Entry) -> Iterator[dict[str, object]]:
    blocks = entry.holding.report.blocks
    for one in citations(entry):
        figure = one.figure
        yield {
            "indicators": figure.indicators,
            "value": _value(figure),
            "unit": figure.unit,
            "approximation": figure.approximation,
            "part": figure.part,
            "scope": figure.scope,
            "quantity": one.quantity,
            "wording": figure.wording,
            "paragraph": blocks[figure.block].id,
            "anchor": one.anchor,
        }


def _mentions(entry: Entry) -> Iterator[dict[str, object]]:
    for one in wordings(entry):
        yield {"indicator": one.mention.indicator, "wording": one.mention.wording, "anchor": one.anchor}


def _value(figure: Figure) -> Decimal | tuple[Decimal, Decimal]:
    return figure.low if figure.low == figure.high else (figure.low, figure.high)


def meeting(term: int | None, session: int | None) -> str | None:
    """The congress at which the report was given, as Chinese writes it.

    >>> meeting(18, 3), meeting(5, None), meeting(None, 2)
    ('第十八届第三次会议', '第五届', None)
    """
    if term is None:
        return None
    return f"第{numeral(term)}届" + (f"第{numeral(session)}次会议" if session else "")


def numeral(number: int) -> str:
    """A whole number below 100 in Chinese; larger ones stay in digits.

    >>> [numeral(n) for n in (0, 7, 10, 18, 20, 34, 100)]
    ['零', '七', '十', '十八', '二十', '三十四', '100']
    """
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return NUMERALS[ones]
    return (NUMERALS[tens] if tens > 1 else "") + "十" + (NUMERALS[ones] if ones else "")
