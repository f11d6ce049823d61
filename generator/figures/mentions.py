"""Indicators that a report speaks of without a number: 任免一批, 全部办结. Never 0, never 100."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from generator.figures.flat import Flat, sentences
from generator.figures.wordings import Vocabularies, Vocabulary
from generator.model import Block, Figure, Mention, Part

_BETWEEN = "。"
"""Parts the blocks' texts, since no wording reaches over it."""
_AT_ONCE = re.compile("[^，；。：、和及与]{0,6}")


def mentions(
    blocks: Sequence[Block], flats: Mapping[int, Flat], figures: Iterable[Figure], vocabularies: Vocabularies
) -> tuple[Mention, ...]:
    """For each part of a report, the first mention of each indicator that it gives no figure of.

    `flats` are the flattened texts of the blocks that are searched, by their numbers.

    读者：说到而没有给数的（如任免一批、全部办结）记为“无数值”，不写成零，也不写成百分之百。
    """
    figures = tuple(figures)
    numbered = {(id_, figure.part) for figure in figures for id_ in figure.indicators}
    found = [
        mention
        for part in Part
        for mention in _of_part(
            {number: flat for number, flat in flats.items() if (blocks[number].part or Part.REVIEW) is part},
            part,
            [one for one in vocabularies.all if (one.id, part) not in numbered],
            figures,
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.block, one.sentence)))


def _of_part(
    flats: Mapping[int, Flat], part: Part, wanted: list[Vocabulary], figures: Iterable[Figure]
) -> Iterator[Mention]:
    numbers = list(flats)
    starts = [0]
    for number in numbers:
        starts.append(starts[-1] + len(flats[number].text) + len(_BETWEEN))
    base = dict(zip(numbers, starts, strict=False))
    told = {
        base[one.block] + bisect_left(flats[one.block].index, one.place.start): one.unit
        for one in figures
        if one.block in base
    }
    for indicator, words, place in mentioned(_BETWEEN.join(flats[n].text for n in numbers), wanted, told):
        at = bisect_right(starts, place) - 1
        flat = flats[numbers[at]]
        ranges = sentences(flat.text)
        start, end = next(one for one in ranges if place - starts[at] < one[1])
        yield Mention(indicator, part, words, numbers[at], flat.span(start, end))


def mentioned(
    text: str, wanted: Iterable[Vocabulary], told: Mapping[int, str] | None = None
) -> Iterator[tuple[str, str, int]]:
    """The indicators that a text speaks of, with the words that do and where they begin.

    `told` are the places of numbers with their measure words: what one of them follows at once is not told
    without a number, even if it is not the report's own (明年召开会议 9 次).

    >>> from generator.authority import Indicator, Wordings
    >>> from generator.figures.wordings import compiled
    >>> removals = Indicator("removals", "免职", "appointments", ("人",), Wordings(mentions=("免职一批",)))
    >>> list(mentioned("依法免职一批干部。", compiled((removals,)).all))
    [('removals', '免职一批', 2)]
    """
    told = told or {}
    places = sorted(told)
    for one in wanted:
        units = {told[place] for place in places} & one.units
        found = [
            match
            for pattern in one.mentions
            for match in islice(
                (m for m in pattern.finditer(text) if not (units and _numbered(m, places, told, one))), 1
            )
        ]
        if found:
            first = min(found, key=lambda match: match.start())
            yield one.id, first[0], first.start()


def _numbered(match: re.Match[str], places: Sequence[int], told: Mapping[int, str], one: Vocabulary) -> bool:
    """Whether the next number follows the words at once, and counts what they name."""
    number = bisect_left(places, match.end())
    if number == len(places) or told[places[number]] not in one.units:
        return False
    return bool(_AT_ONCE.fullmatch(match.string, match.end(), places[number]))
