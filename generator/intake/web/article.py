"""The article's own lines: which are the site's, which open paragraphs, which are headings."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from generator.intake.web.page import Line, Page
from generator.intake.web.pagelines import is_set_within
from generator.intake.wrapping import STOPS, is_wrapped
from generator.model import Label

EDGE = 8
"""Lines at the head and at the foot of an article among which the site sets its own."""

LONG = 40
"""Characters of a line that is text, and no title, heading or salutation."""

TORN = tuple("，、（(《“")
"""What a paragraph ends with that was torn: the next goes on with it, or something stands between them."""

LONGEST_HEADING = 60
"""Characters of a heading: an element made for headings may hold a paragraph."""

TRUE_SHARE = 0.7
"""Share of long lines parted by <br> that end as paragraphs do, if they are paragraphs."""

INDENTED = re.compile(r"^(?:\u3000|\u2003| {2})")
CENTRED = re.compile(r"text-align:\s*(?:-webkit-)?(?:center|right)")
HEADING = re.compile(r"^h[1-6]$")


class Shown(NamedTuple):
    """A line of the article, as it is drafted."""

    line: Line
    opens: bool | None
    label: Label | None
    element: str | None


def parted(lines: Sequence[Line], tabled: Container[int]) -> tuple[list[Line], list[Line]]:
    """The article's lines, and those that the site set at its head and foot; none of those in tables."""
    own = list(lines)
    sites: list[Line] = []
    for at in (*range(min(EDGE, len(own))), *range(max(EDGE, len(own) - EDGE), len(own))):
        if own[at].nodes[0] not in tabled and is_set_within(own[at].text):
            sites.append(own[at])
    return [line for line in own if line not in sites], sites


def shown(page: Page, lines: Sequence[Line], further: bool) -> Iterator[Shown]:
    """How each line is drafted; `further` that the page goes on with an article begun on another.

    读者：网页的一段即一段；用换行符分行的，看首行缩进或空行分段；把报纸的栏中每一行都存成一段的网页，仍按行文接成
    段落。居中或居右的行、接在逗号后面的行，网页不作数，由文字决定。
    """
    blocks = not is_wrapped([line.text for line in lines if not line.breaks])
    breaks = _are_paragraphs([line.text for line in lines if line.breaks])
    begun, before = False, ""
    for number, line in enumerate(lines):
        element = _element(page, line)
        first = number == 0
        opens = None if first and further else _opens(page, line, before, blocks, breaks)
        yield Shown(line, opens, _label(line, element, begun), element)
        begun |= len(line.text) > LONG
        before = line.text.rstrip()


def _opens(page: Page, line: Line, before: str, blocks: bool, breaks: bool) -> bool | None:
    if before.endswith(TORN) or _is_centred(page, line):
        return None
    if line.breaks > 1 or not line.breaks:
        return True if blocks else None
    return True if breaks or (blocks and INDENTED.match(line.text)) else None


def _are_paragraphs(texts: Sequence[str]) -> bool:
    """Whether lines parted by <br> are paragraphs: most that are long end a sentence."""
    long = [text for text in texts if len(text.strip()) >= LONG]
    if is_wrapped(texts) or not long:
        return False
    return sum(text.rstrip().endswith(STOPS) for text in long) >= TRUE_SHARE * len(long)


def _is_centred(page: Page, line: Line) -> bool:
    """Whether a line is set in the middle or on the right, as titles are, which may take several."""
    for at in (above for _, above in zip(range(3), page.above(line.nodes[0]), strict=False)):
        node = page.nodes[at]
        set_so = node.attributes.get("align", "").lower() in ("center", "right") or node.tag == "center"
        if set_so or CENTRED.search(node.attributes.get("style", "")):
            return True
    return False


def _element(page: Page, line: Line) -> str | None:
    """The block that a line stands in, as the markup calls it; a plain box tells nothing."""
    heading = next(
        (page.nodes[at].tag for at in page.above(line.nodes[0]) if HEADING.match(page.nodes[at].tag)), None
    )
    tag = heading or page.nodes[line.owner].tag
    return None if tag in ("div", "section", "body", "span") else tag


def _label(line: Line, element: str | None, begun: bool) -> Label | None:
    """A heading where the markup says so, in the midst of the text; a caption where it is one."""
    text = line.text.strip()
    if element == "figcaption":
        return Label.CAPTION
    is_heading = element is not None and bool(HEADING.match(element))
    if is_heading and begun and not line.breaks and len(text) <= LONGEST_HEADING and not text.endswith("。"):
        return Label.HEADING
    return None
