"""What the tests ask of a web page as read."""

from generator.intake import decode
from generator.model import Mark, Source


def source_of(markup: str | bytes, name: str = "page.html") -> Source:
    """The source that a page makes."""
    return decode([(name, markup.encode() if isinstance(markup, str) else markup)])


def lines_of(source: Source) -> list[str]:
    """Its lines that hold text, without the white space around them."""
    return [line.strip() for line in source.text.splitlines() if line.strip()]


def marked(source: Source) -> dict[str, Mark]:
    """The mark of each line, by its text."""
    ends = {mark.start: source.text.find("\n", mark.start) for mark in source.marks}
    return {
        source.text[mark.start : ends[mark.start] if ends[mark.start] > 0 else None].strip(): mark
        for mark in source.marks
    }


def omitted(source: Source) -> dict[str, str]:
    """What is left out, by kind."""
    kinds: dict[str, str] = {}
    for one in source.omissions:
        kinds[one.kind] = kinds.get(one.kind, "") + one.text + "\n"
    return kinds
