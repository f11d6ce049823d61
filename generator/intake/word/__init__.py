"""Word (.docx, .docm, .dotx) → Source. Macros are not looked at, let alone run."""

from generator.intake.asking import Asked
from generator.intake.drafting import Draft
from generator.intake.word.auditing import audit
from generator.intake.word.numbering import Numbering
from generator.intake.word.package import Package
from generator.intake.word.parts import Blocks
from generator.intake.word.styles import Styles
from generator.intake.word.walking import Walk
from generator.intake.word.writing import write
from generator.model import Source

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a Word document makes: its paragraphs, text boxes, tables and notes, in their order.

    What Word would not print, or prints outside of the text, is left out on record: headers and footers,
    comments, what was deleted while changes were tracked, hidden text, codes of fields, and the second
    telling of a text box for older programs. Properties and data of forms are no text of the document.

    Raises UnreadableSource for what is no Word document, is broken, too large, or has no text.

    读者：Word 文件按段落读取，文本框、脚注和表格一并收入；页眉页脚、批注、已删除的修订和隐藏文字不入正文，
    另列备查。自动编号不是文件里的字，不予代写，只提示维护者核对。
    """
    package = Package(name, data)
    draft = Draft(name)
    numbering = Numbering(package.xml(package.related("numbering")))
    walk = Walk(Styles(package.xml(package.related("styles"))), numbering, draft.omit)
    write(walk.blocks(package.document), draft)
    notes = _notes(package, walk)
    if notes:
        draft.apart()
        write(notes, draft)
    draft.omit("numbering", "\n".join(walk.numbers))
    for code, message in walk.doubts():
        draft.doubt(code, message)
    audit(package, draft)
    return draft.source(data, MEDIA_TYPE, "docx")


def _notes(package: Package, walk: Walk) -> Blocks:
    """The foot and end notes, in the order in which the file holds them."""
    roots = (package.xml(package.related(kind)) for kind in ("footnotes", "endnotes"))
    return [block for root in roots if root is not None for block in walk.blocks(root, "note")]
