"""How often each distortion shows on a finished page: counted on the page, whoever made it.

Each function gives a number of places; 0 is a page without the distortion.
"""

import re
from itertools import combinations, groupby, pairwise

from tests.press.composing import compose
from tests.press.printed import PrintedPage
from tests.press.wrapping import cells

HAN = "[\u4e00-\u9fff]"


def column_wrap(page: PrintedPage) -> int:
    """Line ends inside paragraphs."""
    return sum(len(_lines_of(page, block)) - 1 for block in page.order("paragraph"))


def widths_differ(page: PrintedPage) -> int:
    """Pairs of wrapped paragraphs whose widest lines differ by more than punctuation explains."""
    widest = [max(map(_cells, lines)) for lines in _wrapped(page)]
    return sum(abs(a - b) >= 3 for a, b in combinations(widest, 2))


def indent_eaten(page: PrintedPage) -> int:
    """Wrapped paragraphs whose first line begins at the edge and is shorter than the next."""
    return sum(
        not lines[0][0].isspace() and _cells(lines[0]) < _cells(lines[1])
        for lines in _wrapped(page)
        if len(lines) > 2
    )


def title_broken(page: PrintedPage) -> int:
    """Line ends inside the title."""
    return sum(len(_lines_of(page, block)) - 1 for block in page.order("title"))


def headings_broken(page: PrintedPage) -> int:
    """Line ends inside section headings."""
    return sum(len(_lines_of(page, block)) - 1 for block in _section_headings(page))


def full_width_digits(page: PrintedPage) -> int:
    """Digits ０ to ９."""
    return len(re.findall("[０-９]", page.text))


def spaced_numbers(page: PrintedPage) -> int:
    """Numbers with a space on both sides, between words."""
    return len(re.findall(rf"{HAN}{{2}} [0-9０-９.．]+ {HAN}[^ ]", page.text))


def numbers_split(page: PrintedPage) -> int:
    """Line ends between two digits of a number."""
    return _ends_between(page, r"[0-9０-９]", r"[0-9０-９]")


def numbers_parted(page: PrintedPage) -> int:
    """Line ends between a number and what it counts."""
    return _ends_between(page, r"[0-9０-９]", HAN)


def missing_punctuation(page: PrintedPage) -> int:
    """Blocks whose last character was not printed."""
    blocks = enumerate(page.manuscript.blocks)
    return sum(page.ink[page.places[n][-1]].at < len(passage.text.rstrip()) - 1 for n, passage in blocks)


def letter_spacing(page: PrintedPage) -> int:
    """Lines of six characters and more with a space after each."""
    return sum(bool(re.search(rf"(?:{HAN}[，、。]? ){{6}}", page.text[a:b])) for a, b in page.lines)


def headings_after_bodies(page: PrintedPage) -> int:
    """Section headings that follow on the text they stand over."""
    return sum(_heading_place(page, heading) == "after" for heading in _section_headings(page))


def headings_detached(page: PrintedPage) -> int:
    """Section headings that stand beside other headings and not beside their own text."""
    return sum(_heading_place(page, heading) == "apart" for heading in _section_headings(page))


def frames_reversed(page: PrintedPage) -> int:
    """Neighbouring sections in backward order, where most are."""
    sections = _section_run(page)
    backward = sum(a > b for a, b in pairwise(sections))
    return backward if backward > len(sections) / 2 else 0


def frames_shuffled(page: PrintedPage) -> int:
    """Jumps between sections that are not neighbours, in text that is not merely turned round."""
    sections = _section_run(page)
    mixed = sections not in (sorted(sections), sorted(sections, reverse=True))
    return sum(abs(a - b) > 1 for a, b in pairwise(sections)) if mixed else 0


def title_last(page: PrintedPage) -> int:
    """1 where the title follows on all sections' text."""
    title = min(page.places[page.order("title")[0]])
    rest = [n for n in page.order("paragraph") if page.sections[n] != "lede-review"]
    return int(all(max(page.places[n]) < title for n in rest))


def two_heads(page: PrintedPage) -> int:
    """Lines that hold two headings."""
    held = page.held
    return sum(len(blocks) > 1 and {page.label(n) for n in blocks} == {"heading"} for blocks in held)


def columns_interleaved(page: PrintedPage) -> int:
    """Returns to a section that another section's text had broken off."""
    stream = [n for held in page.held for n in held if page.label(n) == "paragraph"]
    run = [section for section, _ in groupby(page.sections[n] for n in stream)]
    return len(run) - len(set(run))


def byline_between(page: PrintedPage) -> int:
    """Bylines with text of one section on both sides."""
    return sum(_stands_within(page, byline) for byline in page.order("byline"))


def captions_clustered(page: PrintedPage) -> int:
    """Captions that stand next to another, two or more in all."""
    return sum(a == b == "caption" for a, b in pairwise(map(page.label, _stream(page))))


def captions_strewn(page: PrintedPage) -> int:
    """Captions with text or headings on both sides, none beside another."""
    labels = [page.label(n) for n in _stream(page)]
    inner = zip(labels, labels[1:], labels[2:], strict=False)
    text = ("paragraph", "heading")
    return sum(b == "caption" and a in text and c in text for a, b, c in inner)


def furniture(page: PrintedPage) -> int:
    """Page heads, page numbers, turn lines."""
    return len(page.furniture)


def form_feeds(page: PrintedPage) -> int:
    """Form feeds."""
    return page.text.count("\f")


def crlf(page: PrintedPage) -> int:
    """Line ends of two characters."""
    return page.text.count("\r\n")


def _lines_of(page: PrintedPage, block: int) -> list[str]:
    """The block's printed lines, leading white space with them."""
    return [page.text[a:b] for (a, b), held in zip(page.lines, page.held, strict=True) if block in held]


def _wrapped(page: PrintedPage) -> list[list[str]]:
    """Paragraphs of more than one line, none of them letter-spaced."""
    held = [_lines_of(page, block) for block in page.order("paragraph")]
    return [lines for lines in held if len(lines) > 1 and not any(" " in line.strip() for line in lines)]


def _cells(line: str) -> float:
    return sum(map(cells, line.strip("\f\r\n ")))


def _ends_between(page: PrintedPage, left: str, right: str) -> int:
    """Line ends inside one block with such characters before and after."""
    ends = re.finditer(rf"{left}(?=\s*\n\s*({right}))", page.text)
    return sum(page.ink[match.start()].block == page.ink[match.start(1)].block for match in ends)


def _section_headings(page: PrintedPage) -> list[int]:
    blocks = enumerate(page.manuscript.blocks)
    return [n for n, passage in blocks if passage.label == "heading" and passage.level == 3]


def _heading_place(page: PrintedPage, heading: int) -> str:
    """Where a heading stands to its section's text: before it, after it or apart from it."""
    stream = [n for n in _stream(page) if page.label(n) in ("heading", "paragraph")]
    at = stream.index(heading)
    section = page.sections[heading]
    if at + 1 < len(stream) and page.sections[stream[at + 1]] == section:
        return "before"
    return "after" if at and page.sections[stream[at - 1]] == section else "apart"


def _section_run(page: PrintedPage) -> list[int]:
    """Sections that have text, numbered in true order, in the order in which they begin on the page."""
    frames = compose(page.manuscript).frames
    names = list(dict.fromkeys(frame.section for frame in frames if frame.kind in ("lede", "body")))
    printed = dict.fromkeys(page.sections[n] for n in page.order("paragraph"))
    return [names.index(section) for section in printed]


def _stream(page: PrintedPage) -> list[int]:
    """Blocks in the order in which they begin."""
    return sorted((n for n in range(len(page.sections)) if page.places[n]), key=lambda n: min(page.places[n]))


def _stands_within(page: PrintedPage, block: int) -> bool:
    """Whether text of one section stands right before and right after the block."""
    stream = [n for n in _stream(page) if page.label(n) not in ("caption", "furniture") or n == block]
    around = stream[max(0, stream.index(block) - 1) : stream.index(block) + 2]
    return len(around) == 3 and page.sections[around[0]] == page.sections[around[2]]
