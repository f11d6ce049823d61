"""Small pages as scans: a few lines of a report, drawn in the project's font."""

from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from generator.exports.drawing import font
from tests.press.forms.scan import png_of

LINES = (
    "云渡区人大常委会工作报告",
    "各位代表：一年来，共召开常委会会议28次，",
    "听取专项工作报告36项，作出决议决定13项，",
    "任免国家机关工作人员158人次，办结率97.5%。",
    "（一）坚持“有件必备”，审查规范性文件42件。",
    "围绕《河湖保护条例》，开展执法检查3次。",
    "接待群众1096人次，收到来信604件；",
    "2024年，重点抓好以下几项工作——",
)
EM, MARGIN, DPI = 30, 60, 200


def drawn(lines: Sequence[str] = LINES, em: int = EM) -> Image.Image:
    """The lines below each other, black on white."""
    face: ImageFont.FreeTypeFont = font(em)
    wide = round(max(face.getlength(line) for line in lines)) + 2 * MARGIN
    page = Image.new("L", (wide, 2 * MARGIN + len(lines) * em * 8 // 5), 255)
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        pen.text((MARGIN, MARGIN + number * em * 8 // 5), line, font=face, fill=0)
    return page


@cache
def clean() -> bytes:
    """The lines as a PNG that says how finely it was scanned."""
    return png_of(drawn(), DPI)
