"""From manuscript to sheet: blocks into frames, frames into lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tests.press.manuscript import Manuscript, Passage
from tests.press.sheet import Frame, Line, Sheet, ink, space
from tests.press.wrapping import wrap

DISPLAY_WIDTH = 34
"""Cells for headings and captions: they run across columns and are wrapped only when very long."""

TITLE_BREAK = re.compile(r"(?<=\S)\s+(?=\S)|(?=常务委员会工作报告)|(?=工作报告)")
HEADING_BREAK = re.compile(r"(?<=，)(?=.{6})")


def compose(manuscript: Manuscript, columns: int = 1) -> Sheet:
    """The manuscript's blocks grouped into frames, in reading order, not yet set."""
    copy = tuple(ink(passage.text, number) for number, passage in enumerate(manuscript.blocks))
    return Sheet(manuscript, columns, copy, tuple(_frames(manuscript.blocks)))


def set_type(sheet: Sheet) -> Sheet:
    """Set every frame's copy in lines, a blank line after each block and at the frame's end."""
    return sheet.with_frames([_set(sheet, number, frame) for number, frame in enumerate(sheet.frames)])


def _frames(blocks: tuple[Passage, ...]) -> Iterator[Frame]:
    """Runs of blocks that make one frame: same kind, same section."""
    held: Frame | None = None
    for number, (kind, section) in enumerate(kinds(blocks)):
        if held and (held.kind, held.section) == (kind, section) and kind in ("title", "lede", "body"):
            held = replace(held, blocks=(*held.blocks, number))
            continue
        if held:
            yield held
        held = Frame(kind, section, (number,))
    if held:
        yield held


def kinds(blocks: tuple[Passage, ...]) -> Iterator[tuple[str, str]]:
    """Each block's kind of frame and its section.

    A section begins with a heading of level 3; what stands before the first is the lede of its
    part. Text without any head (as in newspapers' reviews) falls into sections by its topics.
    """
    section, count, topic = "lede-review", 0, "overview"
    by_topic = not any(passage.label == "heading" for passage in blocks)
    for passage in blocks:
        if passage.label == "heading" and passage.level == 2:
            section = f"lede-{passage.part}"
        elif _opens_section(passage) or (by_topic and passage.topic not in (None, topic)):
            count, topic = count + 1, passage.topic or topic
            section = f"S{count}"
        yield _kind(passage, section)


def _opens_section(passage: Passage) -> bool:
    return passage.label == "heading" and passage.level == 3


def _kind(passage: Passage, section: str) -> tuple[str, str]:
    if passage.label in ("title", "subtitle"):
        return "title", "title"
    if passage.label in ("byline", "caption"):
        return passage.label, passage.label
    if passage.label == "heading" and passage.level in (2, 3):
        return ("part-head" if passage.level == 2 else "heading"), section
    return ("lede" if section.startswith("lede") else "body"), section


def _set(sheet: Sheet, number: int, frame: Frame) -> Frame:
    width = sheet.setting.width(number)
    lines: list[Line] = []
    for block in frame.blocks:
        lines += _block_lines(sheet, block, width)
        if sheet.label(block) != "title" or len(frame.blocks) == 1:
            lines.append(())
    return replace(frame, lines=tuple(lines), width=width)


def _block_lines(sheet: Sheet, block: int, width: int) -> list[Line]:
    copy, setting = sheet.copy[block], sheet.setting
    match sheet.label(block):
        case "title":
            return _broken(copy, TITLE_BREAK, setting.title_parts)
        case "heading" if _opens_section(sheet.manuscript.blocks[block]) and setting.heading_parts > 1:
            return _broken(copy, HEADING_BREAK, setting.heading_parts)
        case "paragraph":
            first, *rest = wrap(copy, width, width - 2, setting.whole_numbers)
            return [(*(space(char) for char in setting.indent), *first), *rest]
        case _:
            return list(wrap(copy, DISPLAY_WIDTH if width else 0, DISPLAY_WIDTH, setting.whole_numbers))


def _broken(copy: Line, pattern: re.Pattern[str], parts: int) -> list[Line]:
    """The line whole, or in two where an editor breaks it."""
    match = pattern.search("".join(glyph.char for glyph in copy))
    if parts == 1 or match is None:
        return [copy]
    return [copy[: match.start()], copy[match.end() :]]
