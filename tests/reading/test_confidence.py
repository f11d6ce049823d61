"""Confidence: never falling with the evidence, and as good as its word on printed pages."""

import pytest

from generator.intake import decode
from generator.reading import confidence
from generator.reading.confidence import Steps
from generator.reading.labels import label_chunks
from generator.reading.lines import split_lines
from generator.reading.paragraphs import gather_chunks
from generator.reading.titles import whole_title
from tests.press.pages import Page, page_of

SURE, RIGHT, HELD = 0.9, 0.97, 0.8
"""What is held for sure; how much of it must be right; how much of all must be held for sure."""

PAGES = 60

Rated = list[tuple[float, bool]]


def rated(page: Page) -> tuple[Rated, Rated]:
    """All joins of a page and all its blocks, each with its confidence and whether it is right."""
    printed = page.printed
    chunks = gather_chunks(split_lines(decode([("source.txt", printed.text.encode())])))
    chunks, labels = whole_title(chunks, label_chunks(chunks))
    joins: Rated = []
    blocks: Rated = []
    for chunk, label in zip(chunks, labels, strict=True):
        ink = [at for line in chunk.lines for at in range(line.start, line.end) if at in printed.ranks]
        held = dict(zip(ink[1:], ink[:-1], strict=True))
        for n, (line, sure) in enumerate(zip(chunk.lines, chunk.joins, strict=True)):
            number, rank = printed.ranks[line.start]
            goes_on = n > 0 and printed.ranks[held[line.start]] == (number, rank - 1)
            joins.append((sure, goes_on if n else rank == 0))
        number = printed.ranks[ink[0]][0]
        whole = tuple(ink) == printed.places[number] and printed.label(number) == str(label)
        blocks.append((chunk.whole * confidence.LABELLED[label], whole))
    return joins, blocks


def shares(pairs: Rated) -> tuple[float, float]:
    """The share held for sure, and of that the share that is right."""
    sure = [right for held, right in pairs if held >= SURE]
    return len(sure) / len(pairs), sum(sure) / len(sure)


def test_what_is_held_for_sure_is_right_and_is_most() -> None:
    pages = [rated(page_of(seed)) for seed in range(PAGES)]
    for kind in (0, 1):
        held, right = shares([pair for page in pages for pair in page[kind]])
        assert (held >= HELD, right >= RIGHT) == (True, True)


@pytest.mark.parametrize("steps", [confidence.OPENS, confidence.GOES_ON, confidence.MENDED])
def test_more_evidence_never_makes_less_sure(steps: Steps) -> None:
    assert len(steps.evidence) == len(steps.shares)
    assert list(steps.evidence) == sorted(set(steps.evidence))
    assert list(steps.shares) == sorted(steps.shares)
    assert 0 <= steps.shares[0] <= steps.shares[-1] <= 1


def test_what_only_just_opens_is_not_held_for_sure() -> None:
    assert confidence.OPENS.share(0.1) < SURE < confidence.OPENS.share(8.0)
