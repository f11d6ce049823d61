"""The articles that stand on pages: each begins with a title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.intake.layout.leaves import ReadLeaf
from generator.intake.layout.lines import Line, around
from generator.intake.layout.regions import Frame, box_across, box_down, overlap
from generator.model import Box

SMALL, BESIDE, LEAST, GREAT = 1.25, 1.4, 1.6, 1.8
"""Ems of body type that a title is printed in, at the least: that of a report at the head of a page, beside
the page's first title, below a ruling line, and elsewhere."""

RIVAL = 0.8
"""Share of the page's largest size from which on a line is a title without any ruling line."""

SAME = 0.9
"""Share of the largest line of a headline that its title's other lines are large."""

NEAR = 5.0
"""Ems between a ruling line and the title below it, at the most."""

STUB = 60
"""Characters above the first title that are no article of their own, at the most."""

PART = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．\s]|第[一二三四五六七八九十]{1,3}[部章节]|(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:度?的?(?:主要)?(?:工作|任务).*)?$"
    r"|.*(?:过去|今后|未来|上|新的?)[的一]{0,2}[一五]?年.{0,8}$|.{0,12}(?:回顾|总结|安排|打算|任务|展望|目标)$"
)
"""Heads of a report's parts, as large as titles though they may be."""

REPORT = re.compile(r"人大|人民代表大会|常委会|常务委员会")
GENRE = re.compile(r"工作报告|综述|摘要|摘登|巡礼|回眸|纪实|回顾|履职|工作")
"""What the titles of reports say: whose it is, and what it is."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its title, empty where none is printed; its frames, each with its leaf counted from 0."""

    title: str
    frames: tuple[tuple[int, Frame], ...]


def articles_of(leaves: Sequence[ReadLeaf]) -> list[Article]:
    """The articles in the order in which they stand; what a leaf begins with goes on with the first."""
    found: list[Article] = []
    for number, leaf in enumerate(leaves):
        now = 0
        for title, frame in _stretches(leaf, number > 0):
            if title or not found:
                now = _place_of(title or "", found)
            found[now] = replace(found[now], frames=(*found[now].frames, (number, frame)))
        found = _without_stub(found)
    return found


def _place_of(title: str, found: list[Article]) -> int:
    """Which article this title is of: a new one, or one that goes on below its title again."""
    for number, article in enumerate(found):
        if title and ink(article.title) == ink(title):
            return number
    found.append(Article(title, ()))
    return len(found) - 1


def _without_stub(found: list[Article]) -> list[Article]:
    if len(found) > 1 and not found[0].title and _length(found[0]) <= STUB:
        return [replace(found[1], frames=(*found[0].frames, *found[1].frames)), *found[2:]]
    return found


def _length(article: Article) -> int:
    return sum(len(line.text) for _, frame in article.frames for line in frame.lines)


def _stretches(leaf: ReadLeaf, later: bool) -> Iterator[tuple[str | None, Frame]]:
    """The leaf's frames, cut where a title begins; with the title where one does."""
    first: list[Line] = []
    for frame in leaf.frames:
        start, title = 0, None
        for number in range(len(frame.lines)):
            group = _headline_at(leaf, frame, number, first)
            if not group or not _heads_article(leaf, group, first, later):
                continue
            if number > start:
                yield title, replace(frame, lines=frame.lines[start:number])
            start, title, first = number, _title_of(group), first or group
        yield title, replace(frame, lines=frame.lines[start:])


def _headline_at(leaf: ReadLeaf, frame: Frame, number: int, first: Sequence[Line]) -> list[Line]:
    """The lines of the headline that begins with this line of a frame, none if none does.

    `first` is the leaf's first headline.
    """
    line, em = frame.lines[number], leaf.em
    if line.size < SMALL * em or (number and _is_of(frame.lines[number - 1], line, em)):
        return []
    group = list(_together(frame.lines[number:], em))
    small = _is_report(group) or _is_over(leaf, first, group)
    if line.size < BESIDE * em and not (number == 0 and small):
        return []
    return [] if PART.match("".join(_title_of(group).split())) else group


def _title_of(group: Sequence[Line]) -> str:
    largest = _largest(group).size
    return "".join(line.text for line in group if line.size >= SAME * largest)


def _largest(lines: Sequence[Line]) -> Line:
    return max(lines, key=lambda line: line.size)


def _is_over(leaf: ReadLeaf, first: Sequence[Line], group: Sequence[Line]) -> bool:
    """Whether a headline stands beside the first one, and a ruling line between them."""
    if not first or not _is_beside(first, group):
        return False
    left, right = sorted((around(line.box for line in lines) for lines in (first, group)), key=_left)
    return any(
        left.right <= rule.left
        and rule.right <= right.left
        and _is_along(rule, left)
        and _is_along(rule, right)
        for rule in leaf.drawn.down
    )


def _left(box: Box) -> float:
    return box.left


def _is_along(rule: Box, box: Box) -> bool:
    return overlap(box_down(rule), box_down(box)) > 0


def _is_beside(first: Sequence[Line], group: Sequence[Line]) -> bool:
    """Whether a headline's largest line stands beside another headline, with all its lines."""
    high = box_down(around(line.box for line in first))
    return overlap(box_down(_largest(group).box), high) > 0


def _heads_article(leaf: ReadLeaf, group: Sequence[Line], first: Sequence[Line], later: bool) -> bool:
    """Whether a headline heads an article rather than a part of one: by its size, and where it stands.

    `first` is the leaf's first headline; `later` says that the leaf goes on with an article.
    """
    line = _largest(group)
    ems = line.size / leaf.em
    if first and _is_beside(first, group):
        return True
    if not first and not later:
        return ems >= LEAST or _is_report(group)
    if _is_parted(leaf, line):
        return ems >= LEAST
    largest = max(one.size for frame in leaf.frames for one in frame.lines)
    return ems >= GREAT and line.size >= RIVAL * largest


def _is_of(above: Line, line: Line, em: float) -> bool:
    """Whether a line stands below another of the same headline, be it larger or smaller."""
    return above.size >= BESIDE * em and _is_below(above, line)


def _is_below(above: Line, line: Line) -> bool:
    return line.box.top - above.box.bottom <= max(above.size, line.size)


def _together(lines: Sequence[Line], em: float) -> Iterator[Line]:
    """The lines of one headline: what stands above and below the title, in large type as well."""
    least = min(BESIDE * em, SAME * lines[0].size)
    for number, line in enumerate(lines):
        if number and not (line.size >= least and _is_below(lines[number - 1], line)):
            return
        yield line


def _is_report(group: Sequence[Line]) -> bool:
    """Whether a headline says what titles of reports say, so that it need not be as large as others."""
    title = ink(_title_of(group))
    return bool(REPORT.search(title) and GENRE.search(title))


def _is_parted(leaf: ReadLeaf, line: Line) -> bool:
    """Whether a ruling line stands above a title, or beside it."""
    reach = NEAR * leaf.em
    above = any(
        0 <= line.box.top - rule.bottom <= reach and overlap(box_across(rule), box_across(line.box)) > 0
        for rule in leaf.drawn.across
    )
    beside = any(overlap(box_down(rule), box_down(line.box)) > 0 for rule in leaf.drawn.down)
    return above or beside


def ink(text: str) -> str:
    """A title without its white space, as titles are compared."""
    return "".join(text.split())
