"""Drawn pages → PDF, the same bytes each time."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tests.press.forms.fonts import font
from tests.press.forms.sheets import Run, Sheet

BOLD = 2
"""Text rendering mode: filled and stroked, as where a font has no bold."""


def pdf_of(sheets: Sequence[Sheet]) -> bytes:
    """One file with a page for each sheet."""
    held = BytesIO()
    canvas = Canvas(held, invariant=1, pageCompression=1)
    for sheet in sheets:
        _page(canvas, sheet)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _page(canvas: Canvas, sheet: Sheet) -> None:
    lies = sheet.turned % 180 != 0 and not sheet.told  # reportlab itself swaps the sides of a page it turns
    canvas.setPageSize((sheet.height, sheet.width) if lies else (sheet.width, sheet.height))
    canvas.setPageRotation(sheet.turned if sheet.told else 0)
    if sheet.turned == 90:
        canvas.transform(0, 1, -1, 0, sheet.height, 0)
    elif sheet.turned == 270:
        canvas.transform(0, -1, 1, 0, 0, sheet.width)
    _shapes(canvas, sheet)
    for run in sheet.runs:
        _run(canvas, run, sheet.height)


def _shapes(canvas: Canvas, sheet: Sheet) -> None:
    high = sheet.height
    for patch in sheet.patches:
        canvas.setLineWidth(0.5)
        canvas.setFillGray(1.0 if patch.grey is None else patch.grey)
        filled = int(patch.grey is not None)
        wide, tall = patch.right - patch.left, patch.bottom - patch.top
        canvas.rect(patch.left, high - patch.bottom, wide, tall, stroke=1, fill=filled)
    for rule in sheet.rules:
        canvas.setLineWidth(rule.weight)
        canvas.line(rule.x0, high - rule.y0, rule.x1, high - rule.y1)
    canvas.setFillGray(0.0)


def _run(canvas: Canvas, run: Run, high: float) -> None:
    canvas.saveState()
    text = canvas.beginText()
    text.setTextOrigin(run.x, high - run.y)
    text.setFont(font(), run.size)
    text.setCharSpace(round(run.spread, 3))
    if run.bold:
        canvas.setLineWidth(run.size * 0.03)
        text.setTextRenderMode(BOLD)
    text.textOut(run.text)
    canvas.drawText(text)
    canvas.restoreState()
