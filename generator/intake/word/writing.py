"""What the walk found → lines of a draft."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.intake.drafting import Draft
from generator.intake.word.parts import Blocks, Paragraph, Table
from generator.intake.wrapping import is_wrapped
from generator.model import Label

LONGEST_HEADING = 60
"""Characters from which on a paragraph in a heading's style is one all the same: the style was misused."""

STOPS = ("。", "；", "！", "？")


def write(blocks: Blocks, draft: Draft) -> None:
    """Write paragraphs and tables into a draft, a text box apart from what stands round it.

    Where the paragraphs are the lines of a printed column, what opens one is left to be read from the words.
    """
    joined = list(_joined(blocks))
    texts = [block.text for block in joined if isinstance(block, Paragraph)]
    opens = None if is_wrapped(texts) else True
    titles = _titles(joined)
    for before, block in zip([None, *joined], joined, strict=False):
        if isinstance(block, Table):
            draft.table(block.rows, "table")
            continue
        if isinstance(before, Paragraph) and before.framed != block.framed:
            draft.apart()
        label = None if block in titles else _sure(block)
        level = 1 if label is Label.TITLE else None
        draft.paragraph(block.text, label, level, block.style, opens)


def _joined(blocks: Blocks) -> Iterator[Paragraph | Table]:
    """The blocks, a paragraph whose end was deleted together with the next."""
    open_one: Paragraph | None = None
    for block in blocks:
        if open_one and isinstance(block, Paragraph) and not block.framed:
            block.text = open_one.text + block.text
            block.style, block.label = open_one.style, open_one.label
            open_one = None
        elif open_one:
            yield open_one
            open_one = None
        if isinstance(block, Paragraph) and block.merges:
            open_one = block
        else:
            yield block
    if open_one:
        yield open_one


def _titles(blocks: Sequence[Paragraph | Table]) -> list[Paragraph]:
    """The headings that nothing but headings stands above, if one of them is the only one of its rank: they
    may be kicker, title and subtitle as well as headings, which their words tell."""
    inked = [block for block in blocks if isinstance(block, Paragraph) and block.text.strip()]
    front = list(takewhile(lambda block: block.label is Label.HEADING, inked))
    ranks = Counter(block.style for block in inked)
    return front if any(ranks[block.style] == 1 for block in front) else []


def _sure(block: Paragraph) -> Label | None:
    """What a paragraph is by its style, unless it is too long for that or ends as a sentence does."""
    text = block.text.strip()
    long = len(text) > LONGEST_HEADING or text.endswith(STOPS)
    return None if long and block.label in (Label.HEADING, Label.TITLE, Label.SUBTITLE) else block.label
