"""Captions: how a line that stands under a picture differs from a heading."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model import Label
from generator.reading.forms import HEAD_OPENING, NUMBERED, PART_HEAD, WORK_HEAD

PICTURE_CREDIT = re.compile(
    r"(?:摄|供图|资料图|图片)[）)]?$|^(?:图为|图[①-⑩一二三四五\d]|上图|下图|左图|右图|本版图)"
)

EVENT_VERB = re.compile(
    r"举行|召开|揭牌|授牌|启动|走进|走访|视察|调研|座谈|宣誓|宣讲|参观|考察|检查|接待|培训|开展|签署|交流|参加|举办|颁发|投票|表决|询问|慰问|听取|了解|深入|商讨|讨论|合影|察看|查看|收集|观摩|亮相"
)
EVENT_ACTOR = re.compile(
    r"代表|委员|人大|常委会|会议|活动|主任|现场|仪式|座谈会|调研组|视察组|检查组|居民|群众|干部|小组|组在|站|室"
)
EVENT_FORM = re.compile(
    r"^[^，]{0,14}(?:代表|委员|居民|群众|主任|常委会|调研组|视察组|检查组|人大)[^，]{0,10}(?:在|到|赴|走进|与|向|为|同|深入)[^，]{2,}"
)
"""Somebody, somewhere, with somebody: the frame of a caption's sentence."""
SOMEWHERE = re.compile(r"[在到赴向镇街村区县]")
PARALLEL = re.compile(r"[，\s].*(?:以|为|在|更|有|让|用)|，")

CAPTION_ENOUGH = 2.0
"""Votes that make a line a caption rather than a heading."""


CLUSTERED = (Label.CAPTION, Label.HEADING, Label.FURNITURE)


def caption_votes(text: str) -> float:
    """How much a line that ends in no full stop speaks of one event, as a picture's caption does.

    >>> caption_votes("区人大代表在滨河社区开展宣讲活动") >= CAPTION_ENOUGH
    True
    >>> caption_votes("坚持人民至上，以务实举措保障代表履职") >= CAPTION_ENOUGH
    False
    """
    if not EVENT_ACTOR.search(
        text
    ):  # whatever else it says, it can't reach CAPTION_ENOUGH: nobody does anything
        return 0.0
    votes = 1.0 + 1.0 * bool(EVENT_VERB.search(text)) + 1.5 * bool(EVENT_FORM.match(text))
    votes += 0.5 * bool(SOMEWHERE.search(text))
    votes -= 2.0 * bool(HEAD_OPENING.match(text)) + 1.0 * bool(PARALLEL.search(text))
    return votes - 1.0 * (len(text) < 9)


def in_clusters(texts: Sequence[str], labels: Sequence[Label]) -> Iterator[int]:
    """Lines that look like headings, but stand among captions and over no text, as captions do.

    A run of captions at the end of a text, or before its title, holds nothing else; one that a
    paragraph follows may close with the heading of that paragraph.
    """
    for kept, group in groupby(range(len(labels)), key=lambda at: labels[at] in CLUSTERED):
        run = list(group)
        sure = [at for at in run if labels[at] is Label.CAPTION]
        if kept and sure:
            followed = run[-1] + 1 < len(labels) and labels[run[-1] + 1] is Label.PARAGRAPH
            between = [at for at in run if not followed or sure[0] < at < sure[-1]]
            yield from (at for at in between if labels[at] is Label.HEADING and not _is_sure_head(texts[at]))


def _is_sure_head(text: str) -> bool:
    return any(pattern.match(text) for pattern in (NUMBERED, PART_HEAD, WORK_HEAD))
