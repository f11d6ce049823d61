"""How well two lines go together as one sentence, wherever they stand."""

from generator.reading.typesetting import Typesetting

CLOSES, SEEN, SEEN_OFTEN, UNSEEN = 2.0, 1.0, 0.7, -0.7
"""What speaks for two lines being one sentence: that the second closes what the first opens; that their
characters at the seam stand together elsewhere on the page, and often; against: that they never do."""

BEST_SEAM = CLOSES + SEEN + SEEN_OFTEN
"""The most that a seam can speak for two lines."""

BRACKETS = ("“”", "《》", "（）")
OFTEN = 3
"""Times that characters stand together often."""


def seen(page: Typesetting, before: str, after: str) -> float:
    """Whether the characters at a seam stand together elsewhere on the page."""
    times = page.times(before[-1] + after[0])
    return SEEN + SEEN_OFTEN * (times >= OFTEN) if times else UNSEEN


def brackets(before: str, after: str) -> float:
    """Whether the second line closes first what the first line leaves open."""
    left = next((b for b in BRACKETS if before.rfind(b[0]) > before.rfind(b[1])), None)
    right = next(
        (b for b in BRACKETS if 0 <= after.find(b[1]) < (after.find(b[0]) + 1 or len(after) + 1) - 1), None
    )
    if left is None and right is None:
        return 0.0
    return CLOSES if left == right else -CLOSES
