"""What a source's form tells of its lines, put above what is read from their words.

A PDF shows indents and sizes, a web page its paragraphs: such a line is not asked what it looks like.
"""

from collections.abc import Iterator, Sequence

from generator.model import APART, Label
from generator.reading.costs import Costs
from generator.reading.lines import Line

FORCED = 60.0
"""What it costs to read a line against its mark: more than all that its words can say."""

SHOWN = 0.99
"""How sure it is of a line that its form tells that it opens a block, or goes on with one."""


def label_of(line: Line) -> Label | None:
    """What the form says that a line is, if it does."""
    return line.mark.label if line.mark else None


def opens(line: Line) -> bool | None:
    """Whether the form says that a line opens a block (True), or goes on (False)."""
    return line.mark.opens if line.mark else None


def runs_apart(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The lines that the form says stand apart from the text, a list for each caption or piece of furniture.

    They are taken out before lines are joined, so that a paragraph goes on after them.
    """
    run: list[int] = []
    for at, line in enumerate(lines):
        label = label_of(line)
        if run and label is label_of(lines[run[-1]]) and opens(line) is False and at == run[-1] + 1:
            run.append(at)
            continue
        if run:
            yield run
        run = [at] if label in APART else []
    if run:
        yield run


def forced(costs: Sequence[Costs], lines: Sequence[Line]) -> list[Costs]:
    """The costs of reading lines, with that of every reading against its mark."""
    return [_forced(cost, line) if line.mark else cost for cost, line in zip(costs, lines, strict=True)]


def _forced(cost: Costs, line: Line) -> Costs:
    begins, label = opens(line), label_of(line)
    if begins is True:
        cost = cost._replace(
            after_first=cost.after_first + FORCED,
            after_other=cost.after_other + FORCED,
            head_goes_on=cost.head_goes_on + FORCED,
        )
    if begins is False or (label and label is not Label.PARAGRAPH):
        cost = cost._replace(opens=cost.opens + FORCED)
    if begins is False or label is Label.PARAGRAPH:
        cost = cost._replace(heads=cost.heads + FORCED)
    return cost


def settle(said: Sequence[Label | None], labels: list[Label], title: Sequence[int]) -> None:
    """Write the labels that the form tells over those that were read; of several titles one is kept."""
    for at, label in enumerate(said):
        if label and (label is not Label.TITLE or at in title):
            labels[at] = label
        elif label:
            labels[at] = Label.HEADING


def titles_of(said: Sequence[Label | None]) -> tuple[int, ...]:
    """The chunk that the form says is the title, with those that follow it and are titles, too."""
    first = next((at for at, label in enumerate(said) if label is Label.TITLE), None)
    if first is None:
        return ()
    last = first
    while last + 1 < len(said) and said[last + 1] is Label.TITLE:
        last += 1
    return tuple(range(first, last + 1))
