"""PDF → Source: the characters that the file holds, with their places, in reading order."""

from collections.abc import Sequence

from generator.errors import UnreadableSource
from generator.intake import scan
from generator.intake.asking import Asked, alone
from generator.intake.layout import lay_out
from generator.intake.pdf.opening import opened, page_of
from generator.intake.pdf.plating import Proof, proof_of
from generator.model import Source

__all__ = ["read", "scanned"]


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a PDF makes.

    Raises UnreadableSource if it cannot be opened, or its text cannot be read.
    """
    proofs = _proofs(name, data)
    numbers = _without_text(proofs)
    plates = [proof.plate for proof in proofs]
    if numbers:
        found = {page.number: scan.plate(page) for page in scan.transcript(name, data, asked, numbers).pages}
        plates = [found.get(plate.number, plate) for plate in plates]
    laid = lay_out(plates, asked.article, name)
    if not laid.text.strip():
        raise UnreadableSource(
            name, "it holds no text.", "If its pages are pictures, save them as PNG, and add those."
        )
    omissions = (*laid.omissions, *(one for proof in proofs for one in proof.omissions))
    return alone(
        name,
        data,
        "application/pdf",
        "ocr" if numbers else "pdf",
        laid.text,
        doubts=(*laid.doubts, *scan.misgivings(laid.text, laid.unsure, laid.leaves)),
        marks=laid.marks,
        leaves=laid.leaves,
        unsure=laid.unsure,
        omissions=omissions,
        ordered=laid.ordered,
    )


def scanned(name: str, data: bytes) -> frozenset[int]:
    """The numbers, from 1, of the pages that hold pictures and no text. Raises UnreadableSource as `read`."""
    return _without_text(_proofs(name, data))


def _without_text(proofs: Sequence[Proof]) -> frozenset[int]:
    plates = [proof.plate for proof in proofs]
    return frozenset(plate.number for plate in plates if plate.pictures and not plate.runs)


def _proofs(name: str, data: bytes) -> list[Proof]:
    found = []
    with opened(name, data) as document:
        for number in range(len(document)):
            with page_of(name, document, number) as page:
                found.append(proof_of(name, page, number + 1))
    return found
