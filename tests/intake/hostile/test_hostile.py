"""Files made to do harm are refused, or read, with little memory: each by the limit that is for it."""

import pytest

from generator.errors import UnreadableSource
from generator.intake import decode
from generator.intake.scan.sheets import sheets
from tests.fuzz.reading import faults
from tests.fuzz.samples import sample
from tests.intake.contract import faults_of
from tests.intake.hostile.making import MADE, png
from tests.intake.hostile.measuring import forget_peak, peak, warm

REFUSED = {
    "docx: 100 MB of XML packed in 0.1 MB": "unpacks to more than",
    "docx: 20 MB of empty paragraphs": "unpacks to more than",
    "docx: 9,000 parts": "9,000 files, more than 5,000",
    "docx: entities that become 10^11 characters": "declares a document type or entities",
    "docx: an entity that is a file of this machine": "declares a document type or entities",
    "docx: elements 10,000 deep": "Excessive depth",
    "png: says 60,000 × 60,000": "80,000,000 pixels",
    "png: one dot high, 100 million wide": "pixels a side",
    "jpeg: says 65,500 × 65,500": "80,000,000 pixels",
    "tiff: 300 pages": "300 pages, more than the 60",
    "tiff: 50,000 × 50,000 deflated": "80,000,000 pixels",
    "pdf: 10,000 pages": "10,000 pages, more than the 60",
    "pdf: 100 MB of content packed in 0.1 MB": "bytes in one of its streams",
    "pdf: 4 million drawings on a page": "bytes in one of its streams",
    "pdf: objects packed 1,000 times": "bytes in one of its streams",
    "pdf: a font of 100 MB": "bytes in one of its streams",
    "pdf: 300,000 characters on a page": "characters on a page",
    "pdf: a tree of pages in a circle": "broken",
    "pdf: arrays 100,000 deep": "no text",
    "pdf: locked with a password": "encrypted",
    "html: 50 MB": "bytes of markup, more than the 20,000,000",
    "html: 19 MB of paragraphs": "tags, more than the 300,000",
    "rtf: 19 MB of paragraphs": "control words",
    "html: 100,000 divisions deep": "levels of nesting",
    "html: a cell over 65,534 rows, 5,000 times": "no article was found",
    "rtf: groups 1,000,000 deep": "levels of nesting",
}
READ = (
    "docx: a cell over 99,999,999 columns",
    "rtf: 10^9 bytes to be skipped",
    "pdf: launches, scripts, addresses",
)

MOST = 600.0
"""Megabytes more than before."""


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    warm()


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_beyond_a_limit_is_refused(what: str) -> None:
    name, make = MADE[what]
    data = make()
    forget_peak()
    before = peak()
    with pytest.raises(UnreadableSource) as caught:
        decode([(name, data)])
    assert REFUSED[what] in caught.value.what
    assert peak() - before < MOST


@pytest.mark.parametrize("what", READ)
def test_what_only_says_so_is_read(what: str) -> None:
    name, make = MADE[what]
    files = [(name, make())]
    assert faults_of(decode(files), files) == []


def test_the_files_are_what_they_say() -> None:
    """A picture of the same making that says what it is, is opened."""
    assert [sheet.pixels.shape for sheet in sheets("a.png", png(60, 40, 40, 6))] == [(40, 60)]


@pytest.mark.parametrize("share", range(0, 20))
def test_a_pdf_that_was_cut_short_is_read_or_refused(share: int) -> None:
    whole = sample("pdf")
    assert faults("pdf", whole[: len(whole) * share // 20]) == []
