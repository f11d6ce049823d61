"""How often distortions of blank lines show on a finished page."""

from collections import Counter
from itertools import pairwise

from tests.press.distortions.places import SENTENCE_END
from tests.press.printed import PrintedPage


def blank_missing(page: PrintedPage) -> int:
    """Lines that end a block and are followed by another block without a blank line."""
    held = page.held
    pairs = [(a[-1], b[0]) for a, b in pairwise(held) if a and b and a[-1] != b[0]]
    return sum(page.label(b) != "subtitle" for _, b in pairs)


def blank_inside(page: PrintedPage) -> int:
    """Blank lines between two lines of one block."""
    held = page.held
    around = zip(held, held[1:], held[2:], strict=False)
    return sum(bool(a and c and not b and a[-1] == c[0]) for a, b, c in around)


def blanks_gone(page: PrintedPage) -> int:
    """Paragraphs that follow on another of their section without a blank line, where half of them do."""
    held = page.held
    ends = [(a, b, c) for a, b, c in zip(held, held[1:], held[2:], strict=False) if a]
    joined = [(a, b) for a, b, _ in ends if b and _are_neighbours(page, a[-1], b[0])]
    parted = [(a, c) for a, b, c in ends if not b and c and _are_neighbours(page, a[-1], c[0])]
    return len(joined) if len(joined) > len(parted) else 0


def blank_after_stop(page: PrintedPage) -> int:
    """Blank lines inside a block, after a sentence's end."""
    return sum(page.text[end - 1] in SENTENCE_END for end, _ in _gaps(page))


def words_parted(page: PrintedPage) -> int:
    """Blank lines between two characters that the text often has side by side."""
    words = Counter(a + b for passage in page.manuscript.blocks for a, b in pairwise(passage.text))
    return sum(words[page.text[end - 1] + page.text[start]] >= 4 for end, start in _gaps(page))


def _gaps(page: PrintedPage) -> list[tuple[int, int]]:
    """Where lines of one block end and begin again, a blank line between them."""
    lines = [(a, b, held) for (a, b), held in zip(page.lines, page.held, strict=True)]
    around = zip(lines, lines[1:], lines[2:], strict=False)
    return [
        (len(page.text[: a[1]].rstrip()), c[0])
        for a, b, c in around
        if a[2] and c[2] and not b[2] and a[2][-1] == c[2][0]
    ]


def _are_neighbours(page: PrintedPage, a: int, b: int) -> bool:
    """Two paragraphs of one section, one after the other."""
    return (
        b == a + 1 and page.sections[a] == page.sections[b] and page.label(a) == page.label(b) == "paragraph"
    )
