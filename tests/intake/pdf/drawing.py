"""Small PDFs drawn for a test: text anywhere on a page, as a newspaper's program might have put it there."""

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tests.press.forms.fonts import font

WIDTH, HEIGHT = 400.0, 300.0
BODY = "听取审议专项工作报告，开展执法检查、专题询问、工作评议。"


def pdf(*pages: Callable[[Canvas], None], **made: object) -> bytes:
    """A PDF of pages that are drawn by these; keywords go to reportlab's canvas."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(WIDTH, HEIGHT), invariant=1, **made)
    for draw in pages:
        canvas.setFont(font(), 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def lines(texts: Sequence[str], x: float = 30, top: float = 270, mode: int = 0) -> Callable[[Canvas], None]:
    """Lines of ten points below one another; `mode` is how they are painted (3: not at all)."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            written = canvas.beginText(x, top - 16 * number)
            written.setTextRenderMode(mode)
            written.textOut(text)
            canvas.drawText(written)

    return draw


def both(*draws: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """Several drawings on one page."""

    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw
