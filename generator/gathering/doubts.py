"""Which spots of a text, and which figures, are marked as doubtful."""

from generator.model import Block, Figure

DOUBTFUL = 0.75
"""Below this, a spot is marked. Of ten decisions on such evidence more than two are wrong where the
truth is known; marking more would teach readers to overlook the mark."""


def spot(block: Block) -> int | None:
    """The place in the source to look at first, where the block is doubtful: its weakest join, or its
    first character where the doubt is of the whole block; None where nothing is doubtful."""
    weakest = min(block.joins, key=lambda join: join.confidence, default=None)
    if weakest and weakest.confidence < DOUBTFUL:
        return weakest.at
    if min(block.confidence, block.place_confidence) < DOUBTFUL:
        return block.shown.origins[0]
    return None


def is_doubtful(figure: Figure) -> bool:
    """Whether a figure bears the mark wherever it is shown."""
    return figure.confidence < DOUBTFUL


def stands_doubtful(figure: Figure, block: Block) -> bool:
    """Whether a figure is doubtful, or its block: what it is, or where, tells what was done from plans."""
    return is_doubtful(figure) or spot(block) is not None
