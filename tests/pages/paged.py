"""A report that was read from a scan of two pages: pictures, places, doubts, what was left out."""

from dataclasses import replace
from io import BytesIO

from PIL import Image

from generator.model import (
    Box,
    Holding,
    Kind,
    Label,
    Leaf,
    Mark,
    Omission,
    Picture,
    Record,
    Report,
    Source,
    Span,
    Unsure,
)
from generator.pages.lines import SourceLines
from tests.pages.cutting import block_of, source_of
from tests.pages.hostile import DIVISION, STRINGS

LINES = (
    "示区人大常委会工作报告（摘要）",
    "一、监督工作",
    "一年来，听取审议专项工作报告12项，",
    "开展执法检查3次。",
    "二、代表工作",
    "督办代表建议186件，办结",
    "率达到100%。",
    "新的一年，",
)
OVERLEAF = ("要坚持党的领导，办理代表建议200件。", "第2版")
BLOCKS = (
    (Label.TITLE, (0,)),
    (Label.HEADING, (1,)),
    (Label.PARAGRAPH, (2, 3)),
    (Label.HEADING, (4,)),
    (Label.PARAGRAPH, (5, 6)),
    (Label.PARAGRAPH, (7, 8)),
    (Label.FURNITURE, (9,)),
)
WIDTH, HEIGHT, LEADING = 300.0, 400.0, 30.0


def paged_source() -> Source:
    """Eight lines on a page and two on the next."""
    source = source_of("\n".join(LINES) + "\f" + "\n".join(OVERLEAF))
    spans = [line.span for line in SourceLines(source).lines]
    marks = tuple(Mark(span.start, box=_box(number % len(LINES))) for number, span in enumerate(spans))
    border = spans[len(LINES) - 1].end
    leaves = (
        Leaf(0, 1, WIDTH, HEIGHT, Span(0, border)),
        Leaf(0, 2, WIDTH, HEIGHT, Span(border + 1, len(source.text))),
    )
    part = replace(source.parts[0], name="source.pdf", media_type="application/pdf", encoding="ocr")
    unsure = tuple(Unsure(source.text.index(found), 0.5) for found in ("示", "186", "坚"))
    left = (Omission("other-article", "\n\n".join(STRINGS), leaf=2), Omission("doubled", "人大", leaf=1))
    return replace(source, parts=(part,), marks=marks, leaves=leaves, unsure=unsure, omissions=left)


def _box(number: int) -> Box:
    return Box(20, 20 + LEADING * number, 280, 40 + LEADING * number)


def picture(number: int, lines: int) -> Picture:
    """A page with a bar for each line."""
    page, held = Image.new("L", (900, 1200), 255), BytesIO()
    for line in range(lines):
        box = _box(line)
        page.paste(90, (round(box.left * 3), round(box.top * 3), round(box.right * 3), round(box.bottom * 3)))
    page.save(held, "WEBP", lossless=True)
    return Picture(0, number, *page.size, held.getvalue())


def paged_holding() -> Holding:
    """The report, in the district of the hostile one."""
    source = paged_source()
    spans = [line.span for line in SourceLines(source).lines]
    blocks = tuple(
        replace(
            block_of(source, [spans[line] for line in lines], label),
            level=3 if label is Label.HEADING else None,
        )
        for label, lines in BLOCKS
    )
    record = Record(LINES[0], division=DIVISION, year=2023, kind=Kind.ABSTRACT)
    pictures = (picture(1, len(LINES)), picture(2, len(OVERLEAF)))
    return Holding("990199-shi/2023-abstract", Report(source, record, blocks), pictures=pictures)
