"""What a block is and where it is filed: its label with its level, its part, its topic."""

from collections.abc import Callable, Collection
from dataclasses import replace

from generator.corrections.cutting import SURE
from generator.corrections.misfits import Misfit
from generator.corrections.places import block_at
from generator.corrections.review import Review
from generator.corrections.structure import Blocks
from generator.model import BODY, Aspect, Block, Label, Part, Value

LEVELS = {Label.TITLE: 1, Label.SUBTITLE: 2}


def label_of(block: Block) -> str:
    """A block's label, with its level where that is not told by the label itself."""
    deep = block.label is Label.HEADING and block.level is not None
    return f"{block.label} {block.level}" if deep else str(block.label)


def labelled(block: Block, value: str | None) -> Block:
    """The block under another label. What is neither heading nor paragraph has no part and no topic."""
    word, _, level = (value or Label.PARAGRAPH).partition(" ")
    label = Label(word)
    changed = replace(block, label=label, level=int(level) if level else LEVELS.get(label), confidence=SURE)
    return changed if label in BODY else replace(changed, part=None, topic=None)


def parted(block: Block, value: str | None) -> Block:
    """The block in another part."""
    return replace(block, part=Part(value) if value else None)


def filed(block: Block, value: str | None) -> Block:
    """The block under another topic."""
    return replace(block, topic=value)


_MARKS: tuple[tuple[Aspect, Callable[[Block], Value], Callable[[Block, str | None], Block]], ...] = (
    (Aspect.LABEL, label_of, labelled),
    (Aspect.PART, lambda block: block.part and str(block.part), parted),
    (Aspect.TOPIC, lambda block: block.topic, filed),
)
"""In this order: what a block is tells whether it has a part and a topic."""


def marked(blocks: Blocks, review: Review, topics: Collection[str]) -> Blocks:
    """The blocks with every label, part and topic that was set right."""
    found = list(blocks)
    for aspect, read, changed in _MARKS:
        met: set[int] = set()
        for case in review.cases(aspect):
            with review.weighing(case.number):
                number, value = block_at(found, case.place, case.at), case.correction.value
                if number in met:
                    raise Misfit(
                        f"the {aspect} of {found[number].id} is corrected twice.",
                        "Delete one of the entries.",
                    )
                if aspect is Aspect.TOPIC and value not in (None, *topics):
                    raise Misfit(f"{value!r} is no topic.", "Name one of corpus/authority/topics.yml.")
                case.judge(read(found[number]))
                found[number] = changed(found[number], None if value is None else str(value))
                met.add(number)
    return tuple(found)
