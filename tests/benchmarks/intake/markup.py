"""Word files, web pages, RTF and Markdown, printed from clean manuscripts with an annex."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.errors import ArchiveError
from tests.benchmarks.intake.scoring import NOTHING, Scores, means, read, scored
from tests.press.forms import clean, markdown, rtf, web, word
from tests.press.forms.truths import gold_of, text_of
from tests.press.manuscript import Manuscript
from tests.press.pages import manuscripts

Printer = Callable[[Manuscript], bytes]

TEXT = "text"
"""Clean text, one block a line: what all forms are to be read at least as well as."""


def printers() -> Iterator[tuple[str, str, Printer]]:
    """Each form and way: its name, the file's, and what prints it."""
    yield TEXT, "report.txt", _text
    for way in word.WAYS:
        yield f"Word, {way}", "report.docx", partial(word.word_of, way=way)
    for site in web.WAYS:
        yield f"web, {site}", "report.html", partial(web.web_of, way=site)
    for way in rtf.WAYS:
        yield f"RTF, {way}", "report.rtf", partial(rtf.rtf_of, way=way)
    yield "Markdown", "report.md", markdown.markdown_of


def measured(every: int = 1) -> dict[str, tuple[Scores, list[str]]]:
    """By form the mean scores of the manuscripts (each, or one of so many), and what was refused."""
    chosen = [clean.annexed(manuscript) for manuscript in manuscripts("seen")[::every]]
    return {name: _of_form(chosen, file, printer) for name, file, printer in printers()}


def _of_form(chosen: list[Manuscript], file: str, printer: Printer) -> tuple[Scores, list[str]]:
    scores, refused = [], []
    for manuscript in chosen:
        try:
            scores.append(scores_of(manuscript, file, printer(manuscript)))
        except ArchiveError as fault:
            refused.append(f"{manuscript.id}: {fault}")
            scores.append(NOTHING)
    return means(scores), refused


def scores_of(manuscript: Manuscript, file: str, data: bytes) -> Scores:
    """The scores of one file of a manuscript."""
    pieces = clean.pieces_of(manuscript)
    return scored(gold_of(manuscript, pieces), text_of(pieces), read([(file, data)]))


def _text(manuscript: Manuscript) -> bytes:
    return "\n".join(passage.text for passage in manuscript.blocks).encode("utf-8")
