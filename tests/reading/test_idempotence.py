"""What is clean already is read unchanged: blocks written one a line are read as the same blocks."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.intake import decode
from generator.model import Label
from generator.reading.emend import show
from generator.reading.labels import label_chunks
from generator.reading.lines import split_lines
from generator.reading.paragraphs import gather_chunks
from generator.reading.titles import whole_title
from tests.press.manuscript import Manuscript, load_all
from tests.press.pages import TESTS, page_of

CLEAN = [m for folder in ("manuscripts", "varied", "neighbours") for m in load_all(TESTS / folder)]


def blocks_of(text: str) -> list[tuple[str, Label]]:
    """The blocks in the order of the file, as shown, with their labels."""
    chunks = gather_chunks(split_lines(decode([("source.txt", text.encode())])))
    chunks, labels = whole_title(chunks, label_chunks(chunks))
    shown = (
        show(chunk.lines, label is not Label.PARAGRAPH)[0].text
        for chunk, label in zip(chunks, labels, strict=True)
    )
    return list(zip(shown, labels, strict=True))


@given(st.integers(0, 499))
def test_reading_the_blocks_of_a_torn_page_changes_nothing(seed: int) -> None:
    """But where a block was left torn, which a second reading may put together with what follows."""
    once = blocks_of(page_of(seed).printed.text)
    assume(not any(text.endswith(("，", "、")) for text, _ in once))
    assert blocks_of("\n".join(text for text, _ in once)) == once


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("manuscript", CLEAN, ids=lambda m: m.id)
def test_a_clean_text_is_read_as_it_is(manuscript: Manuscript, between: str) -> None:
    wanted = [("".join(block.text.split()), block.label) for block in manuscript.blocks]
    found = blocks_of(between.join(block.text for block in manuscript.blocks))
    assert [("".join(text.split()), str(label)) for text, label in found] == wanted
