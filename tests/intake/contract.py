"""What every reader of a form promises of the source it makes; see `generator/model/sources.py`.

`faults_of(source, files)` tells what does not hold, as sentences; none where all is well. What a file holds
as text is counted apart from the readers, in `tests/intake/raw.py`; `lost_of` holds the two together.
"""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.intake.joining import PART_SEPARATOR
from generator.model import Box, Label, Leaf, Mark, Source, Span
from tests.intake import raw

Files = Sequence[tuple[str, bytes]]

KEBAB = re.compile(r"[a-z]+(-[a-z]+)*")
PAGED = ("pdf", "ocr")
"""How the text of a part with leaves was come by."""


def faults_of(source: Source, files: Files) -> list[str]:
    """Whatever breaks the contract in the source that was made of these files."""
    return [fault for rule in RULES for fault in rule(source, files)]


def lost_of(source: Source, files: Files) -> list[str]:
    """Which characters that the files hold as text stand neither in the text nor in an omission."""
    return list(_lost(source, files))


def _parts(source: Source, files: Files) -> Iterator[str]:
    if [part.name for part in source.parts] != [name for name, _ in files]:
        yield "the parts are not the files"
    for part, (name, data) in zip(source.parts, files, strict=False):
        if part.sha256 != hashlib.sha256(data).hexdigest():
            yield f"the checksum of {name} is of other bytes"
        if not (part.media_type and part.encoding):
            yield f"{name} is of no media type or encoding"
    text = PART_SEPARATOR.join(source.text[part.span.start : part.span.end] for part in source.parts)
    if text != source.text:
        yield "the spans of the parts do not make the text"


def _text(source: Source, _: Files) -> Iterator[str]:
    if not source.text.strip():
        yield "the text is blank, and nobody was told"
    if any("\ud800" <= character <= "\udfff" for character in source.text):
        yield "the text holds half a character (a surrogate)"


def _plain_text(source: Source, files: Files) -> Iterator[str]:
    for part, (name, data) in zip(source.parts, files, strict=False):
        read = source.text[part.span.start : part.span.end]
        if part.media_type == "text/plain" and data.decode(part.encoding).removeprefix("\ufeff") != read:
            yield f"{name} was changed"


def _marks(source: Source, _: Files) -> Iterator[str]:
    for before, mark in pairwise(source.marks):
        if mark.start <= before.start:
            yield f"the mark at {mark.start} stands behind that at {before.start}"
        elif "\n" not in source.text[before.start : mark.start].replace("\f", "\n"):
            yield f"the line at {before.start} has a second mark, at {mark.start}"
    for mark in source.marks:
        yield from (f"the mark at {mark.start} {fault}" for fault in _mark(mark, source.text))


def _mark(mark: Mark, text: str) -> Iterator[str]:
    if not 0 <= mark.start < len(text) or text[mark.start].isspace():
        yield "stands on no character"
        return
    if text[line_of(text, mark.start).start : mark.start].strip():
        yield "is not at the first character of its line"
    if mark.label is not None and not isinstance(mark.label, Label):
        yield f"has a label that is none: {mark.label}"
    if mark.level is not None and not 1 <= mark.level <= 9:
        yield f"is of level {mark.level}"
    if mark.box:
        yield from _box(mark.box)
    yield from _row(mark, text)


def _row(mark: Mark, text: str) -> Iterator[str]:
    if not mark.row:
        return
    line, end = line_of(text, mark.start), 0
    if mark.row.table < 0 or not mark.row.cells:
        yield "is a row of no table, or without cells"
    for cell in mark.row.cells:
        span = cell.span
        if not max(line.start, end) <= span.start <= span.end <= line.end:
            yield f"has a cell out of its line or its order: {span}"
        if cell.across < 1 or cell.down < 1:
            yield f"has a cell that covers {cell.across} × {cell.down}"
        end = span.end
    covered = "".join(text[cell.span.start : cell.span.end] for cell in mark.row.cells)
    if inked(covered) != inked(text[line.start : line.end]):
        yield "has characters in no cell"


def line_of(text: str, place: int) -> Span:
    """The line in which a place stands; lines end at "\\n" and "\\f".

    >>> line_of("一\\n二三\\f四", 3)
    Span(start=2, end=4)
    """
    ends = re.compile(r"[\n\f]")
    start = max(text.rfind("\n", 0, place), text.rfind("\f", 0, place)) + 1
    found = ends.search(text, place)
    return Span(start, found.start() if found else len(text))


def _box(box: Box) -> Iterator[str]:
    sides = (box.left, box.top, box.right, box.bottom)
    if not all(math.isfinite(side) for side in sides):
        yield f"has a box that is not finite: {box}"
    elif box.left > box.right or box.top > box.bottom:
        yield f"has a box turned inside out: {box}"


def _leaves(source: Source, _: Files) -> Iterator[str]:
    places = [(leaf.part, leaf.number) for leaf in source.leaves]
    if places != sorted(set(places)):
        yield "the leaves are not in order, or one stands twice"
    for before, leaf in pairwise(source.leaves):
        if leaf.span.start < before.span.end:
            yield f"the leaves {before.part}.{before.number} and {leaf.part}.{leaf.number} overlap"
    for leaf in source.leaves:
        yield from (f"the leaf {leaf.part}.{leaf.number} {fault}" for fault in _leaf(leaf, source))


def _leaf(leaf: Leaf, source: Source) -> Iterator[str]:
    if not 0 <= leaf.part < len(source.parts) or leaf.number < 1:
        yield "is of no file, or not counted from 1"
        return
    part = source.parts[leaf.part].span
    if not part.start <= leaf.span.start <= leaf.span.end <= part.end:
        yield f"has text out of its file: {leaf.span}"
    if not (0 < leaf.width < math.inf and 0 < leaf.height < math.inf):
        yield f"measures {leaf.width} × {leaf.height}"


def _paged(source: Source, _: Files) -> Iterator[str]:
    """In a file with leaves every line stands on one, and has a box."""
    boxed = {mark.start for mark in source.marks if mark.box}
    for number, part in enumerate(source.parts):
        leaves = [leaf.span for leaf in source.leaves if leaf.part == number]
        if not leaves:
            if part.encoding in PAGED:
                yield f"{part.name} has no leaves"
            continue
        for place in _firsts(source.text, part.span):
            if not any(span.start <= place < span.end for span in leaves):
                yield f"the line at {place} is on no leaf"
            if place not in boxed:
                yield f"the line at {place} has no box"


def _firsts(text: str, span: Span) -> Iterator[int]:
    """The first character of each line that is not blank."""
    for line in re.finditer(r"[^\n\f]+", text[span.start : span.end]):
        if inked := line[0].lstrip():
            yield span.start + line.end() - len(inked)


def _unsure(source: Source, _: Files) -> Iterator[str]:
    places = [one.place for one in source.unsure]
    if places != sorted(set(places)):
        yield "the unsure characters are not in order, or one stands twice"
    for one in source.unsure:
        if not 0 <= one.place < len(source.text) or source.text[one.place].isspace():
            yield f"the unsure character at {one.place} is none"
        if not 0 <= one.confidence <= 1:
            yield f"the character at {one.place} is sure to {one.confidence}"


def _omissions(source: Source, _: Files) -> Iterator[str]:
    leaves = {(leaf.part, leaf.number) for leaf in source.leaves}
    for one in source.omissions:
        said = f"the omission {one.kind!r} ({one.text[:20]!r})"
        if not KEBAB.fullmatch(one.kind) or not one.text.strip():
            yield f"{said} has no kind, or no text"
        if not 0 <= one.part < len(source.parts):
            yield f"{said} is of no file"
        if one.leaf is not None and (one.part, one.leaf) not in leaves:
            yield f"{said} is on no leaf"
        if one.box:
            yield from (f"{said} {fault}" for fault in _box(one.box))


def _doubts(source: Source, _: Files) -> Iterator[str]:
    for doubt in source.doubts:
        if not KEBAB.fullmatch(doubt.code) or not doubt.message:
            yield f"the doubt {doubt.code!r} has no code, or says nothing"
        if doubt.place and not 0 <= doubt.place.start <= doubt.place.end <= len(source.text):
            yield f"the doubt {doubt.code} is at {doubt.place}"


def _told(source: Source, _: Files) -> Iterator[str]:
    for said in (source.told.date, source.told.newspaper, source.told.source_url):
        if said is not None and (not said.strip() or said != said.strip() or "\n" in said):
            yield f"what the file tells of itself is no line: {said!r}"


def _lost(source: Source, files: Files) -> Iterator[str]:
    for number, (part, (name, data)) in enumerate(zip(source.parts, files, strict=True)):
        held = Counter(inked(source.text[part.span.start : part.span.end]))
        for one in source.omissions:
            held.update(inked(one.text) if one.part == number else "")
        if missing := raw.characters(part.media_type, data) - held:
            yield f"{name} lost {''.join(sorted(missing.elements()))[:80]!r}"


def inked(text: str) -> str:
    """Text without its white space."""
    return "".join(text.split())


RULES = (_parts, _text, _plain_text, _marks, _leaves, _paged, _unsure, _omissions, _doubts, _told)
