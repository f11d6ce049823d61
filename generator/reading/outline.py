"""Labelled chunks → outline: heads of parts, levels and numbers of headings, runs of passages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.model import Label, Part
from generator.reading.calendar import in_digits, to_int
from generator.reading.labels import plain
from generator.reading.paragraphs import Chunk

NUMBER_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("一、", re.compile(r"^[^\w（(]*(?:第)?([一二三四五六七八九十]{1,3})(?:、|部分[\s：:]?|[章节][\s：:])")),
    ("（一）", re.compile(r"^[（(]([一二三四五六七八九十]{1,3})[）)]")),
    ("1.", re.compile(r"^(\d{1,2})[、．.]")),
    ("（1）", re.compile(r"^[（(](\d{1,2})[）)]")),
)
PART_HEADS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.PLAN,
        re.compile(
            r"(?:今后|下一步|来年|新(?:的)?一年|下一年|未来|下一阶段|明年).{0,14}|.{0,14}(?:安排|打算|计划|任务|建议|思路|展望|要点|意见|设想|部署|目标)"
        ),
    ),
    (
        Part.REVIEW,
        re.compile(
            r"(?:过去|一年来|五年来|本届|任期|去年|全年).{0,14}|.{0,14}(?:回顾|总结|主要工作|工作情况|体会|回眸)"
        ),
    ),
)
YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
HALF_WIDTH = {ord(full): half for full, half in zip("０１２３４５６７８９％", "0123456789%", strict=True)}
LONGEST_PART_HEAD = 22
PART_WORDS = re.compile(r"(?:年|今后|下一步|过去|五年|本届|任期|下一阶段|未来)")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading as the outline sees it. `part` is set for the head of a part only.

    `level` is 2 for heads of parts, 3 for sections, 4 for their parts.
    """

    at: int
    text: str
    style: str | None
    number: int | None
    part: Part | None
    level: int = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the outline sees it; `column` is the width of its column in cells."""

    at: int
    text: str
    column: float


Item = Head | Passage


def items_of(
    chunks: Sequence[Chunk], labels: Sequence[Label], year: int | None
) -> tuple[tuple[Item, ...], ...]:
    """Headings and paragraphs in file order, in stretches: front matter stands between two."""
    heads = {
        at: head_of(at, plain(chunks[at]), year) for at, label in enumerate(labels) if label is Label.HEADING
    }
    depth = levels(tuple(heads.values()))
    stretches: list[list[Item]] = [[]]
    for at, (chunk, label) in enumerate(zip(chunks, labels, strict=True)):
        if label in (Label.TITLE, Label.SUBTITLE, Label.BYLINE):
            stretches.append([])
        elif at in heads:
            stretches[-1].append(replace(heads[at], level=depth[at]))
        elif label is Label.PARAGRAPH:
            stretches[-1].append(Passage(at, _ink(plain(chunk)), chunk.column))
    return tuple(tuple(stretch) for stretch in stretches if stretch)


def _ink(text: str) -> str:
    """A text without white space, its digits half-width."""
    return "".join(text.split()).translate(HALF_WIDTH)


def head_of(at: int, text: str, year: int | None) -> Head:
    """The heading's number and, for the head of a part, which part it opens."""
    style, number, rest = _number(text)
    return Head(at, text, style, number, _part(rest, year))


@lru_cache(maxsize=4096)
def _number(text: str) -> tuple[str | None, int | None, str]:
    for style, pattern in NUMBER_STYLES:
        if match := pattern.match(text):
            return style, to_int(match[1]), text[match.end() :].strip()
    return None, None, text


def number_of(text: str) -> tuple[str | None, int | None]:
    """The number with which a text begins, and its style."""
    style, number, _ = _number(text)
    return style, number


def follows_in_count(before: str, after: str) -> bool:
    """Whether the second of two texts bears the number after the first's, in the same style.

    >>> follows_in_count("（三）激发活力。", "（四）建设机关。")
    True
    >>> follows_in_count("三、激发活力", "（四）建设机关。")
    False
    """
    (style, number, _), (next_style, next_number, _) = _number(before), _number(after)
    return style is not None and style == next_style and (number or 0) + 1 == next_number


def _part(text: str, year: int | None) -> Part | None:
    text = in_digits("".join(text.split()))
    if len(text) > LONGEST_PART_HEAD or "，" in text or not PART_WORDS.search(text):
        return None
    opens = next((part for part, pattern in PART_HEADS if pattern.fullmatch(text)), None)
    found = YEAR.match(text)
    if found and year and (opens or len(text) <= len("2023年工作")):
        return Part.PLAN if int(found[1]) > year else opens or Part.REVIEW
    return opens


def levels(heads: Sequence[Head]) -> dict[int, int]:
    """The level of each heading: 2 heads of parts, 3 sections, 4 their parts.

    The styles of numbers in the order of the genre (一、 over （一） over 1.) tell the depth.
    Where the heads of parts take the first style, sections begin with the next; where most headings
    bear no number, those that do are parts of a section.
    """
    own = [head for head in heads if head.part is None]
    used = [style for style, _ in NUMBER_STYLES if any(head.style == style for head in own)]
    plain = sum(head.style is None for head in own)
    first = 4 if used and used[0] != NUMBER_STYLES[0][0] and 2 * plain > len(own) else 3
    depth = {style: min(first + i, 4) for i, style in enumerate(used)}
    return {head.at: 2 if head.part else depth.get(head.style or "", 3) for head in heads}


def heads_in(stretches: Sequence[Sequence[Item]]) -> tuple[Head, ...]:
    """All headings, in file order."""
    return tuple(_heads(stretches))


def _heads(stretches: Sequence[Sequence[Item]]) -> Iterator[Head]:
    for stretch in stretches:
        yield from (item for item in stretch if isinstance(item, Head))
