"""From an edited form to the corrections that make it of what the program reads.

They are found anew from the reading without any; those that stood before and say the same are kept
as they were written. So what is undone in the form loses its correction.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.corrections.drafting import Draft, at_place
from generator.corrections.filing import filings
from generator.corrections.marking import label_of, marked
from generator.corrections.moves import moves
from generator.corrections.order import ordered
from generator.corrections.parsing import BlockEdit, Edited, FieldEdit
from generator.corrections.past import in_file_order
from generator.corrections.record import said
from generator.corrections.review import Review
from generator.corrections.structure import Blocks, restructured
from generator.model import Aspect, Block, Correction, Record, Report, Value

_MARKS: tuple[tuple[Aspect, Callable[[Block], Value], Callable[[BlockEdit], str | None]], ...] = (
    (Aspect.LABEL, label_of, lambda edit: edit.marks.label),
    (Aspect.PART, lambda block: block.part and str(block.part), lambda edit: edit.marks.part),
    (Aspect.TOPIC, lambda block: block.topic, lambda edit: edit.marks.topic),
)
"""Each mark of a block: how it was read, and how it was edited."""


def difference(
    read: Report,
    edited: Edited,
    before: Sequence[Correction],
    find: Callable[[Report], Report],
    topics: Sequence[str],
    alone: Record,
) -> tuple[Correction, ...]:
    """All corrections of a report after an edit, those kept from `before` as they stood there.

    `read` is what the program reads without corrections, without figures; `before` are the
    corrections in it as they were applied, `alone` the record as read where nothing is said of
    the fields that are corrected. A correction without a reason has an empty one.
    """
    draft = Draft(read, before)
    fields = list(_fields(edited.fields, draft, alone))
    blocks = _cut(read.blocks, edited.blocks, draft, read.source.text)
    blocks = _marked(blocks, edited.blocks, draft, topics)
    blocks = _moved(blocks, edited.blocks, draft)
    found = find(replace(read, record=said(read.record, fields), blocks=blocks))
    draft.add(filings(found, edited.figures, draft), blocks)
    entries = in_file_order([*fields, *draft.found], before)
    return tuple(replace(one, at=None, block=None) for one in entries)


def _fields(edits: Sequence[FieldEdit], draft: Draft, alone: Record) -> Iterator[Correction]:
    edited = {edit.name for edit in edits}
    yield from (one for one in draft.past.corrections if one.field and one.field not in edited)
    for edit in edits:
        read = alone.told(edit.name)
        if edit.value != read:
            new = Correction(Aspect.FIELD, edit.value, read, edit.reason, field=edit.name)
            yield draft.past.settled(new, ())


def _cut(blocks: Blocks, edits: Sequence[BlockEdit], draft: Draft, source: str) -> Blocks:
    """The blocks cut and joined as in the form."""
    rank = {
        at: (number, count) for number, block in enumerate(blocks) for count, at in enumerate(_ink(block))
    }
    cuts, joins = [], []
    for edit in edits:
        begun = list(_beginnings(edit, rank))
        cuts += [at_place(Aspect.SPLIT, at, True, False, edit.reason) for at in begun if rank[at][1]]
        joins += [at_place(Aspect.JOIN, at, f"p{to}", False, edit.reason) for to, at in pairwise(begun)]
    blocks = restructured(blocks, draft.add(cuts, blocks), source)
    return restructured(blocks, draft.add(joins, blocks), source)


def _beginnings(edit: BlockEdit, rank: Mapping[int, tuple[int, int]]) -> Iterator[int]:
    """Where the parts of a block begin that were read as one."""
    before: tuple[int, int] | None = None
    for at in dict.fromkeys(edit.origins):
        number, count = rank[at]
        if before != (number, count - 1):
            yield at
        before = rank[at]


def _marked(blocks: Blocks, edits: Sequence[BlockEdit], draft: Draft, topics: Sequence[str]) -> Blocks:
    """The blocks labelled and filed as in the form."""
    for aspect, read, said_in in _MARKS:
        by_place = {block.shown.origins[0]: block for block in blocks}
        new = []
        for edit in edits:
            at = edit.origins[0]
            was, wanted = read(by_place[at]), said_in(edit)
            if was != wanted:
                new.append(at_place(aspect, at, wanted, was, edit.reason))
        blocks = marked(blocks, draft.add(new, blocks), topics)
    return blocks


def _moved(blocks: Blocks, edits: Sequence[BlockEdit], draft: Draft) -> Blocks:
    """The blocks in the order of the form."""
    numbers = {block.shown.origins[0]: number for number, block in enumerate(blocks)}
    wanted = [numbers[edit.origins[0]] for edit in edits]
    new = moves(blocks, wanted, [edit.reason for edit in edits], draft)
    draft.found += new
    return ordered(blocks, Review(new, draft.places))


def _ink(block: Block) -> list[int]:
    """The places of a block's characters, each once."""
    pairs = zip(block.shown.text, block.shown.origins, strict=True)
    return list(dict.fromkeys(at for sign, at in pairs if not sign.isspace()))
