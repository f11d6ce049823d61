"""An edited form, held against the reading that it was made of: what was changed in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.authority import Authority
from generator.corrections.form import BETWEEN, FIELDS, field_text
from generator.corrections.ledger import filed, place_of
from generator.corrections.marking import label_of
from generator.corrections.places import ink_of
from generator.corrections.record import ADDRESS
from generator.corrections.rows import FieldRow, FigureRow, Marks, Refusal, Rows, TextRow, rows_of
from generator.corrections.weaving import Piece, Weaver
from generator.errors import Faults
from generator.model import BODY, Aspect, Figure, Part, Report, Value

_NUMBERS = ("term", "session")


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A field that was changed."""

    name: str
    value: Value
    reason: str


@dataclass(frozen=True, slots=True)
class BlockEdit:
    """A block as the form has it: its characters that are not white space, their places, and its head."""

    text: str
    origins: tuple[int, ...]
    marks: Marks
    reason: str


@dataclass(frozen=True, slots=True)
class FigureEdit:
    """A figure that was changed: each aspect of it that is another now."""

    at: int
    wording: str
    changes: Mapping[Aspect, Value]
    reason: str


@dataclass(frozen=True, slots=True)
class Edited:
    """What a form says: the fields and figures that were changed, and all blocks in their order."""

    fields: tuple[FieldEdit, ...]
    blocks: tuple[BlockEdit, ...]
    figures: tuple[FigureEdit, ...]
    reason: str


def parse(text: str, report: Report, authority: Authority) -> Edited:
    """What was changed in the form of a report. Raises Faults with everything that cannot be taken."""
    rows = rows_of(text, authority)
    fields = tuple(_fields(rows, report))
    blocks, above = _blocks(rows, report)
    figures = tuple(_figures(rows, report, blocks, above))
    if rows.faults:
        raise Faults(tuple(sorted(rows.faults, key=lambda fault: _line(fault.where))))
    return Edited(fields, tuple(blocks), figures, rows.reason)


def _line(where: str) -> int:
    return int(where.rpartition(" ")[2])


def _fields(rows: Rows, report: Report) -> Iterator[FieldEdit]:
    met: set[str] = set()
    for row in rows.rows:
        if isinstance(row, FieldRow):
            with rows.weighing(row):
                if row.name in met:
                    raise Refusal(f"{row.name} stands twice.", "Delete one of the lines.")
                met.add(row.name)
                if row.value != field_text(report.record, row.name):
                    yield FieldEdit(row.name, _value(row), row.reason)
    for name in FIELDS:
        if name not in met and not rows.faults:
            mend = f"Put `{name}:` back; a field is emptied by leaving out what follows the colon."
            rows.refuse(1, Refusal(f"the field {name} is missing.", mend))


def _value(row: FieldRow) -> Value:
    """What a field is changed to. Raises Refusal where it can't be."""
    if row.name in ADDRESS:
        mend = "Put it back; `python -m generator move ID NEW_ID` gives the report another address."
        raise Refusal(f"its {row.name} is part of the report's address.", mend)
    if row.name == "creators":
        return tuple(name.strip() for name in row.value.split(BETWEEN) if name.strip())
    if row.name in _NUMBERS and row.value:
        if not (row.value.isascii() and row.value.isdigit()):
            raise Refusal(f"{row.value!r} is no number.", f"Write {row.name} in digits.")
        return int(row.value)
    return row.value or None


def _blocks(rows: Rows, report: Report) -> tuple[list[BlockEdit], dict[int, int]]:
    """The blocks that the lines make, and by each line its block's number."""
    found: list[tuple[list[Piece], Marks, str]] = []
    above: dict[int, int] = {}
    texts = [row for row in rows.rows if isinstance(row, TextRow)]
    weaver = Weaver(report.blocks, {row.at for row in texts if row.at is not None})
    for row in rows.rows:
        if isinstance(row, TextRow):
            with rows.weighing(row):
                _lay(row, weaver, found, report)
        above[row.line] = len(found) - 1
    _close(rows, weaver)
    return [_edit(pieces, marks, reason, report) for pieces, marks, reason in found], above


def _lay(row: TextRow, weaver: Weaver, found: list[tuple[list[Piece], Marks, str]], report: Report) -> None:
    if row.at is not None:
        weaver.close()
    if not row.opens and not found:
        raise Refusal("no block stands above, which this could go on.", "Put its head back.")
    pieces = weaver.pieces(row)
    if row.opens:
        found.append((pieces, row.marks or _marks_of(report, pieces[0]), row.reason))
    else:
        found[-1][0].extend(pieces)


def _close(rows: Rows, weaver: Weaver) -> None:
    """Refuse what was left out."""
    last = max((row.line for row in rows.rows), default=1)
    try:
        weaver.close()
    except Refusal as refusal:
        rows.refuse(last, refusal)
    for block in weaver.missing() if not rows.faults else ():
        mend = "Put its line back; what belongs to the page alone is labelled furniture."
        rows.refuse(last, Refusal(f"{block.id} is missing: text is never left out.", mend))


def _marks_of(report: Report, piece: Piece) -> Marks:
    block = report.blocks[piece.block]
    filed = (block.part and str(block.part), block.topic) if block.label in BODY else ()
    return Marks(label_of(block), *filed)


def _edit(pieces: Sequence[Piece], marks: Marks, reason: str, report: Report) -> BlockEdit:
    texts = [report.blocks[piece.block].shown[piece.start : piece.end] for piece in pieces]
    inks = [ink_of(text.text, text.origins) for text in texts]
    places = tuple(place for ink in inks for place in ink.places)
    return BlockEdit("".join(ink.text for ink in inks), places, marks, reason)


def _figures(
    rows: Rows, report: Report, blocks: Sequence[BlockEdit], above: Mapping[int, int]
) -> Iterator[FigureEdit]:
    known = {place_of(figure, report): figure for figure in report.figures}
    met: set[int] = set()
    for row in rows.rows:
        if isinstance(row, FigureRow):
            with rows.weighing(row):
                at = _place(row, blocks[above[row.line]] if above[row.line] >= 0 else None)
                if at in met:
                    raise Refusal(f"the figure at p{at} stands twice.", "Delete one of the lines.")
                met.add(at)
                if changes := _changes(row, known.get(at)):
                    yield FigureEdit(at, row.wording, changes, row.reason)
    for at in sorted(set(known) - met):
        reason = next((block.reason for block in blocks if at in block.origins), rows.reason)
        yield FigureEdit(at, known[at].wording, {Aspect.DROP: True}, reason)


def _place(row: FigureRow, block: BlockEdit | None) -> int:
    """Where a figure stands: where its line says, else where the block above has its words."""
    if row.at is not None:
        return row.at
    count = block.text.count(row.wording) if block else 0
    if block is None or count != 1:
        what = f"{row.wording} stands {count} times in the block above, not once."
        raise Refusal(
            what, "Write its place before it, as in `= p505 13家`; `inspect` and the form tell places."
        )
    return block.origins[block.text.index(row.wording)]


def _changes(row: FigureRow, figure: Figure | None) -> dict[Aspect, Value]:
    """What a line says of a figure that is not so; of one that was not read, all that it says."""
    said: dict[Aspect, Value] = {
        Aspect.INDICATORS: row.indicators,
        Aspect.SCOPE: row.scope,
        Aspect.PART: row.part,
    }
    if figure is None:
        told = {aspect: said[aspect] for aspect in (Aspect.SCOPE, Aspect.PART) if said[aspect]}
        return {Aspect.ADD: row.indicators, **told}
    if figure.wording != row.wording:
        what = f"the figure's words are {figure.wording}, not {row.wording}."
        raise Refusal(what, "Put them back; for another figure write a line of its own without a place.")
    if row.part is None:
        raise Refusal("it has no part.", f"Write {' or '.join(Part)}.")
    read = filed(figure)
    return {aspect: said[aspect] for aspect in said if said[aspect] != read[aspect]}
