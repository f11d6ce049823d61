"""PDF → Source: the characters that the file holds, with their places, in reading order."""

from generator.intake.asking import Asked, alone
from generator.intake.layout import lay_out
from generator.intake.pdf.opening import opened, page_of
from generator.intake.pdf.plating import Proof, proof_of
from generator.model import Source

__all__ = ["read"]


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that a PDF makes.

    Raises UnreadableSource if it cannot be opened, or its text cannot be read.
    """
    proofs = _proofs(name, data)
    laid = lay_out([proof.plate for proof in proofs], asked.article, name)
    omissions = (*laid.omissions, *(one for proof in proofs for one in proof.omissions))
    return alone(
        name,
        data,
        "application/pdf",
        "pdf",
        laid.text,
        doubts=laid.doubts,
        marks=laid.marks,
        leaves=laid.leaves,
        unsure=laid.unsure,
        omissions=omissions,
        ordered=laid.ordered,
    )


def _proofs(name: str, data: bytes) -> list[Proof]:
    found = []
    with opened(name, data) as document:
        for number in range(len(document)):
            with page_of(name, document, number) as page:
                found.append(proof_of(name, page, number + 1))
    return found
