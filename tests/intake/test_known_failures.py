"""What files tell and the program does not take: told to readers in generator/limits.yml."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.intake import decode
from tests.intake.pdf.drawing import BODY, pdf

ROWS = (("项目", "数量"), ("听取专项工作报告", "12项"), ("执法检查", "5次"), ("视察", "4次"))
TITLE = "某某区人大常委会工作报告"


def upright(canvas: Canvas) -> None:
    for column in range(6):
        for row, char in enumerate(BODY[:16]):
            canvas.drawString(340 - 17 * column, 270 - 10.5 * row, char)


def ruled(canvas: Canvas) -> None:
    for at, (name, number) in enumerate(ROWS):
        canvas.drawString(40, 250 - 20 * at, name)
        canvas.drawString(240, 250 - 20 * at, number)
    canvas.grid([30, 230, 330], [265 - 20 * at for at in range(len(ROWS) + 1)])


@pytest.mark.xfail(strict=True, reason="columns of upright lines are refused")
def test_upright_type_in_a_pdf_is_read_column_by_column() -> None:
    assert decode([("page.pdf", pdf(upright))]).text.startswith(BODY[:16])


@pytest.mark.xfail(strict=True, reason="a page's rules are not read as a table's")
def test_a_table_in_a_pdf_has_rows() -> None:
    assert sum(mark.row is not None for mark in decode([("page.pdf", pdf(ruled))]).marks) == len(ROWS)


@pytest.mark.xfail(strict=True, reason="a page's own name is often that of its site")
def test_a_title_that_stands_in_a_page_s_name_alone_is_taken() -> None:
    body = "".join(
        f"<p>常委会全年听取专项工作报告{count}项，开展执法检查5次。</p>" for count in range(11, 19)
    )
    page = f"<html><head><title>{TITLE}</title></head><body><div id=zoom>{body}</div></body></html>"
    assert TITLE in decode([("page.html", page.encode())]).text
