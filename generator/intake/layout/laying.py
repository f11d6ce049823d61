"""Plates → the text of one article in reading order, and what geometry tells of each line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.intake.layout.articles import Article, articles_of
from generator.intake.layout.choosing import chosen
from generator.intake.layout.leaves import ReadLeaf, read_leaves
from generator.intake.layout.lines import Line, around
from generator.intake.layout.measuring import ends
from generator.intake.layout.opening import Said, said_of
from generator.intake.layout.plates import Plate
from generator.intake.layout.regions import Frame, box_across, overlap
from generator.intake.layout.writing import Writer
from generator.model import Box, Doubt, Label, Leaf, Mark, Omission, Unsure

LONGER = 1.2
"""How many times as long as a box a ruling line is that parts it from an article, at the least."""


@dataclass(frozen=True, slots=True)
class Laid:
    """An article as it is read from its pages: what a `Source` tells (see there), of part 0."""

    text: str
    marks: tuple[Mark, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    omissions: tuple[Omission, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ordered: bool = True


Group = tuple[Line, ...]
"""Lines that stand together, apart from the text: a caption, or what stands in a box."""


def lay_out(plates: Sequence[Plate], article: str | None = None, name: str = "source") -> Laid:
    """The article of this title on these pages, or the one that is the report.

    Raises UnreadableSource if it is not clear which; `name` is the file's.
    """
    leaves = read_leaves(plates)
    articles = articles_of(leaves) or [Article("", ())]
    own = chosen(articles, article, name)
    return _laid(leaves, articles, own)


def titles_on(plates: Sequence[Plate]) -> tuple[str, ...]:
    """The titles of the articles on these pages."""
    return tuple(article.title for article in articles_of(read_leaves(plates)))


def _laid(leaves: Sequence[ReadLeaf], articles: Sequence[Article], own: Article) -> Laid:
    writer, omissions = Writer(), list[Omission]()
    said = said_of(own.frames, leaves, own.title)
    for number, leaf in enumerate(leaves):
        apart = _apart(leaf, number, articles)
        lines = [one for one in said if one.leaf == number]
        for group in _with_asides(lines, own, apart[articles.index(own)].asides, leaf, number):
            writer.write(group)
        for caption in apart[articles.index(own)].captions:
            writer.write(_labelled(caption, number, Label.CAPTION))
        for line in leaf.furniture:
            writer.write(_labelled((line,), number, Label.FURNITURE))
        writer.turn(leaf.plate.number, leaf.plate.width, leaf.plate.height)
        omissions += _others(leaf, number, articles, own, apart)
    text, marks, unsure = "".join(writer.text)[:-1], tuple(writer.marks), tuple(writer.unsure)
    sure = all(frame.sure for _, frame in own.frames)
    return Laid(text, marks, tuple(writer.leaves), unsure, tuple(omissions), (), sure)


@dataclass(slots=True)
class _Apart:
    """What stands on a leaf apart from an article's text and belongs to it."""

    asides: list[tuple[Frame, ...]] = field(default_factory=list)
    captions: list[Group] = field(default_factory=list)


def _apart(leaf: ReadLeaf, number: int, articles: Sequence[Article]) -> list[_Apart]:
    """For each article what is nearest to it."""
    found = [_Apart() for _ in articles]
    for frames in leaf.asides:
        box = around(frame.box for frame in frames)
        found[_nearest(box, number, leaf, articles)].asides.append(frames)
    for caption in leaf.captions:
        box = around(line.box for line in caption)
        found[_nearest(box, number, leaf, articles)].captions.append(caption)
    return found


def _nearest(box: Box, number: int, leaf: ReadLeaf, articles: Sequence[Article]) -> int:
    """Which article a box is nearest to, those first that no long ruling line parts from it."""

    def away(place: int) -> tuple[bool, float]:
        frames = [frame.box for page, frame in articles[place].frames if page == number]
        return min(
            ((_is_ruled_off(one, box, leaf.drawn.across), _apart_by(one, box)) for one in frames),
            default=(True, float("inf")),
        )

    return min(range(len(articles)), key=away)


def _is_ruled_off(one: Box, box: Box, rules: Sequence[Box]) -> bool:
    """Whether a ruling line that is no side of the box runs between it and another."""
    upper, lower = min(one.bottom, box.bottom), max(one.top, box.top)
    return any(
        upper <= rule.top <= lower
        and rule.right - rule.left >= LONGER * (box.right - box.left)
        and overlap(box_across(rule), box_across(box)) > 0
        and overlap(box_across(rule), box_across(one)) > 0
        for rule in rules
    )


def _apart_by(one: Box, other: Box) -> float:
    aside = max(one.left - other.right, other.left - one.right, 0.0)
    return aside + max(one.top - other.bottom, other.top - one.bottom, 0.0)


def _with_asides(
    lines: list[Said], own: Article, asides: Sequence[tuple[Frame, ...]], leaf: ReadLeaf, number: int
) -> Iterator[list[Said]]:
    """The lines of a leaf frame after frame; what stands in boxes last, but inside of no paragraph."""
    place = {id(line): n for n, (_, frame) in enumerate(own.frames) for line in frame.lines}
    groups = [list(group) for _, group in groupby(lines, lambda said: place[id(said.line)])]
    aside = [said_of([(0, frame) for frame in frames], [leaf]) for frames in asides]
    aside = [
        [replace(one, leaf=number, opens=one.opens if n else True) for n, one in enumerate(g)] for g in aside
    ]
    if aside and groups and not ends(groups[-1][-1].line.text):
        before, after = _at_last_opening(groups)
        yield from (*before, *aside, *after)
    else:
        yield from (*groups, *aside)


def _at_last_opening(groups: list[list[Said]]) -> tuple[list[list[Said]], list[list[Said]]]:
    """Groups parted before the last line that opens a block."""
    for n in range(len(groups) - 1, -1, -1):
        for m in range(len(groups[n]) - 1, -1, -1):
            if groups[n][m].opens:
                before = [*groups[:n], groups[n][:m]]
                return [group for group in before if group], [groups[n][m:], *groups[n + 1 :]]
    return groups, []


def _labelled(lines: Sequence[Line], leaf: int, label: Label) -> list[Said]:
    return [Said(line, leaf, number == 0, label) for number, line in enumerate(lines)]


def _others(
    leaf: ReadLeaf, number: int, articles: Sequence[Article], own: Article, apart: Sequence[_Apart]
) -> Iterator[Omission]:
    """The text of the other articles on a leaf."""
    for article, beside in zip(articles, apart, strict=True):
        if article is own:
            continue
        lines = [line for place, frame in article.frames if place == number for line in frame.lines]
        lines += [line for frames in beside.asides for frame in frames for line in frame.lines]
        lines += [line for caption in beside.captions for line in caption]
        if lines:
            text = "\n".join(line.text for line in lines)
            yield Omission("other-article", text, 0, leaf.plate.number, around(line.box for line in lines))
