"""Where the captions of a page's pictures come out."""

from random import Random

from tests.press.distortions.columns import parted
from tests.press.sheet import Frame, Sheet


def cluster(sheet: Sheet, rng: Random) -> Sheet:
    """All captions come together: at the start, at the end, or beside the title."""
    captions, rest = _parted(sheet)
    title = next(n for n, frame in enumerate(rest) if frame.kind == "title")
    at = rng.choice([0, title + 1, len(rest)])
    return sheet.with_frames([*rest[:at], *captions, *rest[at:]])


def strew(sheet: Sheet, rng: Random) -> Sheet:
    """Captions come out singly, between sections and between paragraphs."""
    captions, frames = _parted(sheet)
    for caption in captions:
        bodies = [n for n, frame in enumerate(frames) if frame.kind in ("lede", "body")]
        at = rng.choice(bodies)
        if sum(not line for line in frames[at].lines) > 1:
            halves = parted(frames[at], rng)
            frames[at : at + 1] = [halves[0], caption, halves[1]]
        else:
            frames.insert(at, caption)
    return sheet.with_frames(frames)


def _parted(sheet: Sheet) -> tuple[list[Frame], list[Frame]]:
    captions = [frame for frame in sheet.frames if frame.kind == "caption"]
    return captions, [frame for frame in sheet.frames if frame.kind != "caption"]
