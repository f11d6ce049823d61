"""Who made a report, and in which newspaper: what bylines tell."""

import re
from collections.abc import Iterator
from itertools import groupby

from generator.model import Label
from generator.reading.blocktexts import Texts

PAPER = re.compile(
    r"(?:^|[\s（(])([\u4e00-\u9fff]{1,8}(?:日报|晚报|时报|早报|晨报|商报|新闻|周报|报))(?:社)?(?:首席|全媒体|融媒体)?(?:见习|特约)?(?:记者|讯)"
)
ROLE = re.compile(
    r"记者|通讯员|整理|摄影|撰稿|供稿|副?主任|编辑|见习|特约|本报|首席|全媒体|融媒体|文/图|图/文|[/／、：:（）()]"
)
ROLE_ALONE = frozenset("文图摄编写") | {"文图", "图文", "摄影报道", "报道"}
"""What is a role only where it stands by itself, since names hold it, too."""
NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff]{1,8}")


def find_newspaper(texts: Texts) -> str | None:
    """The newspaper that the byline names (某某日报记者 …); 本报 names none."""
    for label, text in texts:
        if label is Label.BYLINE and (found := PAPER.search(text)) and found[1] != "本报":
            return found[1]
    return None


def find_creators(texts: Texts) -> tuple[str, ...]:
    """The people in the byline, in its order; a name parted inside (曾 崎) is one.

    >>> find_creators([(Label.BYLINE, "记者 周小川 曾 崎 通讯员 李明")])
    ('周小川', '曾崎', '李明')
    >>> find_creators([(Label.BYLINE, "某县人大常委会主任 罗 应 泉")])
    ('罗应泉',)
    >>> find_creators([(Label.BYLINE, "某某日报记者舒苒整理")])
    ('舒苒',)
    """
    names: list[str] = []
    for label, text in texts:
        if label is Label.BYLINE:
            names += [name for name in _names(text) if name not in names]
    return tuple(names)


def _names(text: str) -> list[str]:
    """Words after the roles; what stands before the first role or space is the paper or the office."""
    text = PAPER.sub(" ", text)
    _, _, after = (
        re.sub(r"[\s\u3000]+", " ", text).partition(" ") if not text.startswith("记者") else ("", "", text)
    )
    words = [word for word in ROLE.sub(" ", after or text).split() if word not in ROLE_ALONE]
    return [name for name in _closed(words) if NAME.fullmatch(name)]


def _closed(words: list[str]) -> Iterator[str]:
    """Words, with single characters put together: three are one name set wide, else two by two."""
    for single, run in groupby(words, key=lambda word: len(word) == 1):
        parts = list(run)
        size = 1 if not single else 3 if len(parts) == 3 else 2
        yield from ("".join(parts[at : at + size]) for at in range(0, len(parts), size))
