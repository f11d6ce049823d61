"""PDF → Source: the characters that the file holds, with their places, in reading order."""

from generator.errors import UnreadableSource
from generator.intake import scan
from generator.intake.asking import Asked, alone
from generator.intake.layout import lay_out, titles_on
from generator.intake.pdf.opening import opened, page_of
from generator.intake.pdf.pictured import is_pictured
from generator.intake.pdf.plating import Proof, proof_of
from generator.intake.pdf.readable import (
    doubts_about,
    doubts_about_titles,
    refuse_unreadable,
    refuse_vertical,
)
from generator.intake.text import doubts_of
from generator.model import Source

__all__ = ["articles", "read", "scanned"]


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a PDF makes.

    读者：PDF 按每个字在版面上的位置读取：先分栏分块，再定次序；报头报尾、图片说明、加框文字与正文分开，
    同版的别的文章不入正文，另列备查。竖排的和字体不说明是什么字的，拒收，不作猜测。

    Raises UnreadableSource if it cannot be opened, or its text cannot be read.
    """
    proofs, numbers = _proofs(name, data)
    refuse_unreadable(name, [proof.characters for proof in proofs])
    plates = [proof.plate for proof in proofs]
    refuse_vertical(name, plates)
    pages = scan.transcript(name, data, asked, numbers).pages if numbers else ()
    if pages:
        found = {page.number: scan.plate(page) for page in pages}
        plates = [found.get(plate.number, plate) for plate in plates]
    laid = lay_out(plates, asked.article, name)
    if not laid.text.strip():
        raise UnreadableSource(
            name, "it holds no text.", "If its pages are pictures, save them as PNG, and add those."
        )
    omissions = (*laid.omissions, *(one for proof in proofs for one in proof.omissions), *scan.stamped(pages))
    return alone(
        name,
        data,
        "application/pdf",
        "ocr" if numbers else "pdf",
        laid.text,
        doubts=(
            *laid.doubts,
            *doubts_of(laid.text),
            *doubts_about(p.characters for p in proofs),
            *doubts_about_titles(proof.plate for proof in proofs),
            *scan.misgivings(laid.text, laid.unsure, laid.leaves),
        ),
        marks=laid.marks,
        leaves=laid.leaves,
        unsure=scan.distrusted(laid.text, laid.unsure, laid.leaves),
        omissions=omissions,
        ordered=laid.ordered,
    )


def articles(name: str, data: bytes) -> tuple[str, ...]:
    """The titles of the articles that stand on a PDF's pages, in the order in which they stand there.

    Pages that are pictures count for nothing. Raises UnreadableSource as `read`.
    """
    return titles_on([proof.plate for proof in _proofs(name, data)[0]])


def scanned(name: str, data: bytes) -> frozenset[int]:
    """The numbers, from 1, of the pages that hold pictures and no text. Raises UnreadableSource as `read`."""
    return _proofs(name, data)[1]


def _proofs(name: str, data: bytes) -> tuple[list[Proof], frozenset[int]]:
    """All pages, and the numbers of those that are to be read as scans."""
    found, pictured = [], set()
    with opened(name, data) as document:
        for number in range(len(document)):
            with page_of(name, document, number) as page:
                found.append(proof_of(name, page, number + 1))
                if is_pictured(name, page, found[-1].plate):
                    pictured.add(number + 1)
    return found, frozenset(pictured)
